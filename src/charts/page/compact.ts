import { element } from '../svg.ts';

/** A rectangle in px. */
export interface Piece {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A sentence's strip: one piece, or one for each line that it runs over. */
export interface Mark {
  /** Place of the sentence in reading order, from 0. */
  index: number;
  /** Class of its colour. */
  tone: string;
  pieces: readonly Piece[];
}

/** Half a pixel is finer than a strip's hairline, and the steps between alike lines stay alike. */
function half(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`a coordinate of a strip is ${value}`);
  return Math.round(value * 2) / 2;
}

/** Ascending whole numbers with runs written as `from-to`: 0 1 2 3 7 → `0-3 7`. */
export function indexRanges(indices: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const index of indices) {
    const last = ranges.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else ranges.push([index, index]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
}

/** Path data of one strip: an absolute move to its first piece, relative ones from piece to piece. */
export function stripPath(pieces: readonly Piece[]): string {
  let at: { x: number; y: number } | undefined;
  return pieces
    .map((piece) => {
      const x = half(piece.x);
      const y = half(piece.y);
      const width = Math.max(half(piece.x + piece.width) - x, 0.5);
      const start = at ? `m${x - at.x} ${y - at.y}` : `M${x} ${y}`;
      at = { x, y };
      return `${start}h${width}v${half(piece.height)}h-${width}z`;
    })
    .join('');
}

/**
 * Strips as one path for each colour, a tenth of the weight of a linked path for each sentence:
 *
 *     <path class="fill-answer" data-i="3-5 9" d="M0 7h36v5h-36zm0 7h12v5h-12zM12 14h24v5h-24z…"/>
 *
 * - `data-i` names the sentences in the path by their place in reading order, from 0: ascending, parted by spaces,
 *   runs as `from-to` with both ends. The place is that of a sentence among the `data-k` marks of `page-newspaper`,
 *   and in sentences.csv. No sentence is named twice in a drawing; one that a picture does not show is not named.
 * - `d` has the strips in the order of `data-i`. Each begins with an absolute `M`; the pieces of a strip that runs over
 *   several lines follow with a relative `m`, counted from the beginning of the piece before. So there are as many
 *   `M` as sentences.
 * - A piece is a rectangle, drawn clockwise from its upper left corner: `h<width>v<height>h-<width>z`. No other command occurs.
 *   Numbers are multiples of 0.5.
 *
 * Paths come in the order in which their colours are first met in reading order. Throws where a sentence is named twice
 * or has no piece.
 */
export function compactMarks(document: Document, marks: readonly Mark[]): SVGElement[] {
  const ordered = marks.toSorted((a, b) => a.index - b.index);
  const tones = new Map<string, Mark[]>();
  ordered.forEach((mark, at) => {
    if (ordered[at - 1]?.index === mark.index) throw new Error(`sentence ${mark.index} is drawn twice`);
    if (mark.pieces.length === 0) throw new Error(`sentence ${mark.index} has no strip`);
    const list = tones.get(mark.tone) ?? [];
    list.push(mark);
    tones.set(mark.tone, list);
  });
  return [...tones].map(([tone, list]) =>
    element(document, 'path', {
      class: tone,
      'data-i': indexRanges(list.map(({ index }) => index)),
      d: list.map(({ pieces }) => stripPath(pieces)).join(''),
    }),
  );
}
