import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { breakPoints } from '../lib/measure.ts';
import { tenth } from '../marks/element.ts';
import { lineWidth, placedLine } from './line-outlines.ts';
import { fontAttributes } from './faces.ts';
import type { FaceName } from './faces.ts';

export interface BlockStyle {
  face: FaceName;
  /** In px. */
  size: number;
  /** Line height in em. */
  leading: number;
  lang: Lang;
  /** As `var(--ink)`. */
  fill: string;
  /** Text as outlines, by default, or as text that names its font. */
  letters?: Letters;
}

/** How the texts of a file are written: as outlines, which need no font, or as text, for desks that edit it. */
export type Letters = 'outlines' | 'text';

/** Unbreakable parts of a text; a number stays with the Chinese word after it, and a date whole. */
function partsOf(text: string, lang: Lang): string[] {
  return breakPoints(text, languageTag[lang])
    .join('\n')
    .replaceAll(/(?<=\d)\n(?=\p{Script=Han})/gu, '')
    .replaceAll(/(?<=\d[年月])\n(?=\d)/g, '')
    .split('\n');
}

/** Lines of at most `max` px, broken between words. */
export function brokenLines(text: string, max: number, style: BlockStyle): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of partsOf(text, style.lang)) {
    if (line && lineWidth((line + part).trimEnd(), style) > max) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  if (line.trimEnd()) lines.push(line.trimEnd());
  return lines;
}

/** As `brokenLines`, as even as possible: for headlines. */
export function balancedLines(text: string, max: number, style: BlockStyle): string[] {
  const wanted = brokenLines(text, max, style).length;
  let [narrow, wide] = [max / wanted / 2, max];
  while (wide - narrow > style.size / 4) {
    const middle = (narrow + wide) / 2;
    if (brokenLines(text, middle, style).length <= wanted) wide = middle;
    else narrow = middle;
  }
  return brokenLines(text, wide, style);
}

/** Text for XML and attribute values. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A line, by default as outlines labelled with its words, from (or to) baseline `x`, `y`, in px. */
export function setLine(
  text: string,
  x: number,
  y: number,
  style: BlockStyle,
  anchor: 'start' | 'end' = 'start',
): string {
  if (style.letters === 'text') {
    const attributes = [
      `x="${tenth(x)}" y="${tenth(y)}" font-size="${style.size}"`,
      ...Object.entries(fontAttributes(style.face)).map(([name, value]) => `${name}="${escaped(value)}"`),
      `fill="${style.fill}"${anchor === 'end' ? ' text-anchor="end"' : ''}`,
    ];
    return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
  }
  const left = anchor === 'end' ? x - lineWidth(text, style) : x;
  const { transform, glyphs } = placedLine(text, left, y, style);
  const letters = glyphs.map(
    (glyph) => `<use xlink:href="#${glyph.id}" x="${glyph.x}"${glyph.y ? ` y="${glyph.y}"` : ''}/>`,
  );
  return `<g aria-label="${escaped(text)}" fill="${style.fill}" transform="${transform}">${letters.join('')}</g>`;
}

export interface Block {
  markup: string;
  height: number;
}

/** Stacked lines, the top of the first at `y`; height of all line boxes, in px. */
export function setBlock(lines: readonly string[], x: number, y: number, style: BlockStyle): Block {
  const pitch = style.size * style.leading;
  const markup = lines
    .map((line, index) => setLine(line, x, y + index * pitch + pitch / 2 + style.size * 0.36, style))
    .join('');
  return { markup, height: lines.length * pitch };
}
