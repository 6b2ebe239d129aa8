import { glyphOutline, loadFace } from './faces.ts';
import type { Command, FaceFile, FaceName } from './faces.ts';
import { shaped } from './shaping.ts';

export interface LineStyle {
  face: FaceName;
  /** In px. */
  size: number;
  /** BCP 47 tag, or `zh` or `en`. */
  lang: string;
  /** Letter spacing in px. */
  spacing?: number;
}

/** Advance in em and number of glyphs of lines: the same ones are measured for every size and width. */
const measures = new Map<string, { advance: number; glyphs: number }>();

/** Width in px of a line as drawn by `lineOutline`. */
export function lineWidth(text: string, { face, size, lang, spacing = 0 }: LineStyle): number {
  const key = `${face} ${lang} ${text}`;
  let known = measures.get(key);
  if (!known) {
    const glyphs = shaped(text, face, lang);
    known = { advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0), glyphs: glyphs.length };
    measures.set(key, known);
  }
  return known.advance * size + known.glyphs * spacing;
}

/** A decimal without leading zero: `-.5`. */
function short(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  return String(Math.round(value * factor) / factor).replace(/^(-?)0\./, '$1.');
}

function pathData(
  outline: readonly Command[],
  { left, base, scale, decimals }: { left: number; base: number; scale: number; decimals: number },
): string {
  return outline
    .map(
      ({ type, values }) =>
        type +
        values
          .map((value, index) => short((index % 2 === 0 ? left : base) + value * scale, decimals))
          .join(' ')
          .replaceAll(' -', '-'),
    )
    .join('');
}

/** A line as path data, from baseline `x`, `y`, in px. For text with a stroke. */
export function lineOutline(text: string, x: number, y: number, style: LineStyle): string {
  const { face, size, lang, spacing = 0 } = style;
  const { unitsPerEm } = loadFace(face);
  let at = x;
  let data = '';
  for (const glyph of shaped(text, face, lang)) {
    data += pathData(glyphOutline(glyph.id, glyph.file), {
      left: at + glyph.dx * size,
      base: y - glyph.dy * size,
      scale: size / unitsPerEm,
      decimals: 2,
    });
    at += glyph.advance * size + spacing;
  }
  return data;
}

interface PlacedGlyph {
  /** Id of the outline: `r120`; `R120` in the Latin font. */
  id: string;
  /** In units of the Chinese font. */
  x: number;
  y: number;
}

export interface PlacedLine {
  /** SVG transform from font units. */
  transform: string;
  glyphs: PlacedGlyph[];
}

const initials: Record<FaceFile, string> = {
  regular: 'r',
  bold: 'b',
  display: 'd',
  'regular-latin': 'R',
  'bold-latin': 'B',
  'display-latin': 'D',
};

const faceFiles = Object.keys(initials) as FaceFile[];

/** A line as references to outlines, from baseline `x`, `y`, in px: a fifth of the bytes of outlines. */
export function placedLine(text: string, x: number, y: number, style: LineStyle): PlacedLine {
  const { face, size, lang, spacing = 0 } = style;
  const { unitsPerEm } = loadFace(face);
  let at = 0;
  const glyphs = shaped(text, face, lang).flatMap((glyph) => {
    const left = at + glyph.dx;
    at += glyph.advance + spacing / size;
    // Spaces have no outline.
    if (glyphOutline(glyph.id, glyph.file).length === 0) return [];
    return [
      {
        id: `${initials[glyph.file]}${glyph.id}`,
        x: Math.round(left * unitsPerEm),
        y: Math.round(-glyph.dy * unitsPerEm),
      },
    ];
  });
  return {
    transform: `translate(${short(x, 2)} ${short(y, 2)})scale(${short(size / unitsPerEm, 6)})`,
    glyphs,
  };
}

/** Outlines as elements, by id: files share most of them. */
const paths = new Map<string, string>();

function glyphPath(id: string): string {
  let path = paths.get(id);
  if (path === undefined) {
    const file = faceFiles.find((name) => initials[name] === id.charAt(0)) ?? 'regular';
    const place = { left: 0, base: 0, scale: 1, decimals: 1 };
    path = `<path id="${id}" d="${pathData(glyphOutline(Number(id.slice(1)), file), place)}"/>`;
    paths.set(id, path);
  }
  return path;
}

/** `<defs>` with the outlines that the markup refers to. */
export function glyphOutlines(markup: string): string {
  const used = new Set([...markup.matchAll(/xlink:href="#([rbdRBD]\d+)"/g)].map((match) => match[1] ?? ''));
  return `<defs>${[...used].toSorted().map(glyphPath).join('')}</defs>`;
}
