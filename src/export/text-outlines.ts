import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { element } from '../charts/svg.ts';
import { lineOutline, lineWidth, placedLine } from './line-outlines.ts';
import type { FaceName } from './faces.ts';

export interface Run {
  content: string;
  face: FaceName;
  size: number;
  spacing: number;
  lang: string;
  /** Shift of this and following runs, in px. */
  dx: number;
  y: number;
  /** Presentation attributes of its `tspan`. */
  paint: Record<string, string>;
}

/** Runs aligned together, from an explicit `x` or `y`. */
export interface Chunk {
  x: number;
  anchor: string;
  runs: Run[];
}

const paints = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'opacity', 'paint-order'];

/** The value of an attribute, of the nearest ancestor that has it. */
export function inherited(node: Element, name: string): string | undefined {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null && value !== undefined) return value;
  }
  return undefined;
}

/** A length in px or em, as px. Throws for lists and other units. */
function length(value: string | null | undefined, size: number): number | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const match = /^(-?[\d.]+(?:e-?\d+)?)(px|em)?$/.exec(value.trim());
  if (!match)
    throw new Error(
      `a text is placed at ${JSON.stringify(value)}: only one length in px or em can be outlined`,
    );
  return Number(match[1]) * (match[2] === 'em' ? size : 1);
}

/** Baseline below the reference line, in em, for a face 1.448 em high. */
const baselines: Record<string, number> = {
  auto: 0,
  alphabetic: 0,
  middle: 0.27,
  central: 0.38,
  hanging: 0.75,
};

function sizeOf(node: Element): number {
  const value = inherited(node, 'font-size');
  const size = value === undefined ? 16 : length(value, 16);
  if (size === undefined) throw new Error(`a text has the font size ${JSON.stringify(value)}`);
  return size;
}

function faceOf(node: Element): FaceName {
  const weight = inherited(node, 'font-weight') ?? '400';
  if (weight === '900') return 'display';
  return weight === 'bold' || Number(weight) >= 600 ? 'bold' : 'regular';
}

/** The runs of a text, in groups that are aligned together. Throws for text that it cannot place exactly. */
export function chunksOf(text: Element, lang: Lang): Chunk[] {
  const chunks: Chunk[] = [];
  let y = 0;
  let shift = 0;
  const visit = (node: Element): void => {
    for (const name of ['rotate', 'textLength', 'writing-mode']) {
      if (node.hasAttribute(name)) throw new Error(`a text has ${name}, which cannot be outlined`);
    }
    const size = sizeOf(node);
    const x = length(node.getAttribute('x'), size);
    const top = length(node.getAttribute('y'), size);
    if (x !== undefined || top !== undefined || chunks.length === 0) {
      chunks.push({
        x: x ?? chunks.at(-1)?.x ?? 0,
        anchor: inherited(node, 'text-anchor') ?? 'start',
        runs: [],
      });
      shift = 0;
    }
    if (top !== undefined) y = top;
    y += length(node.getAttribute('dy'), size) ?? 0;
    shift += length(node.getAttribute('dx'), size) ?? 0;
    for (const child of node.childNodes) {
      if (child.nodeType === 1) {
        const name = (child as Element).localName;
        if (name === 'tspan') visit(child as Element);
        else if (name !== 'title') throw new Error(`a text holds <${name}>, which cannot be outlined`);
      } else if (child.nodeType === 3 && child.textContent) {
        const baseline = baselines[inherited(node, 'dominant-baseline') ?? 'auto'];
        if (baseline === undefined)
          throw new Error(`a text has dominant-baseline="${inherited(node, 'dominant-baseline')}"`);
        chunks.at(-1)?.runs.push({
          content: child.textContent,
          face: faceOf(node),
          size,
          spacing: length(inherited(node, 'letter-spacing'), size) ?? 0,
          lang: node.closest('[lang]')?.getAttribute('lang') ?? languageTag[lang],
          dx: shift,
          y: y + baseline * size,
          paint:
            node === text
              ? {}
              : Object.fromEntries(
                  paints.flatMap((paint) => {
                    const value = node.getAttribute(paint);
                    return value === null || value === undefined ? [] : [[paint, value]];
                  }),
                ),
        });
        shift = 0;
      }
    }
  };
  visit(text);
  return chunks.filter((chunk) => chunk.runs.length > 0);
}

function lettering(document: Document, run: Run, x: number, hasStroke: boolean): SVGElement {
  // References are in a scaled group, which would scale the stroke.
  if (hasStroke)
    return element(document, 'path', { ...run.paint, d: lineOutline(run.content, x, run.y, run) });
  const { transform, glyphs } = placedLine(run.content, x, run.y, run);
  return element(
    document,
    'g',
    { ...run.paint, transform },
    glyphs.map((glyph) =>
      element(document, 'use', {
        'xlink:href': `#${glyph.id}`,
        x: glyph.x || undefined,
        y: glyph.y || undefined,
      }),
    ),
  );
}

/** Left edges of a chunk's runs, in px. */
export function startsOf({ x, anchor, runs }: Chunk): number[] {
  const widths = runs.map((run) => lineWidth(run.content, run));
  const total = runs.reduce((sum, run, index) => sum + (widths[index] ?? 0) + (index > 0 ? run.dx : 0), 0);
  let at = x - (anchor === 'end' ? total : anchor === 'middle' ? total / 2 : 0);
  return runs.map((run, index) => {
    const start = at + run.dx;
    at = start + (widths[index] ?? 0);
    return start;
  });
}

function lettered(document: Document, chunk: Chunk, hasStroke: boolean): SVGElement[] {
  const starts = startsOf(chunk);
  return chunk.runs.map((run, index) => lettering(document, run, starts[index] ?? chunk.x, hasStroke));
}

/**
 * Replaces texts by outlines, so that the file needs no fonts. The words stay in `aria-label`; `glyphOutlines` adds the
 * outlines. Throws for text that it cannot place exactly.
 */
export function outlineTexts(drawing: Element, document: Document, lang: Lang): void {
  for (const text of drawing.querySelectorAll('text')) {
    const kept = Object.fromEntries(
      ['transform', ...paints].flatMap((name) => {
        const value = text.getAttribute(name);
        return value === null || value === undefined ? [] : [[name, value]];
      }),
    );
    const hasStroke = (inherited(text, 'stroke') ?? 'none') !== 'none';
    const letters = chunksOf(text, lang).flatMap((chunk) => lettered(document, chunk, hasStroke));
    const label = text.textContent ?? '';
    text.replaceWith(element(document, 'g', { 'aria-label': label, ...kept }, letters));
  }
}
