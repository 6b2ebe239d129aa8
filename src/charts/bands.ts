/**
 * Horizontal bands of a drawing whose rows are places, so that an article can choose rows: the chosen ones are cut out
 * of the whole drawing, with their groups' headings, on its own scale. Also runs in frames.
 */

import { placeOfGroup } from '../marks/attributes.ts';

/** In px from the top; `id` of a place's row, none of a group's heading. */
export interface Band {
  id?: string;
  top: number;
  height: number;
}

/** A stretch of the drawing that is shown. */
interface Slice {
  from: number;
  to: number;
}

/** The bands with these rows, what is above the first band and below the last, joined where they touch. */
export function slicesWith(bands: readonly Band[], chosen: ReadonlySet<string>, height: number): Slice[] {
  const ordered = [...bands].sort((a, b) => a.top - b.top);
  const [first] = ordered;
  const last = ordered[ordered.length - 1];
  if (!first || !last) return [{ from: 0, to: height }];
  const kept: Slice[] = [{ from: 0, to: first.top }];
  let heading: Band | undefined;
  for (const band of ordered) {
    if (band.id === undefined) heading = band;
    else if (chosen.has(band.id)) {
      for (const part of heading ? [heading, band] : [band])
        kept.push({ from: part.top, to: part.top + part.height });
      heading = undefined;
    }
  }
  kept.push({ from: last.top + last.height, to: height });
  const joined: Slice[] = [];
  for (const slice of kept) {
    const before = joined[joined.length - 1];
    if (before && Math.abs(before.to - slice.from) < 0.05) before.to = slice.to;
    else joined.push(slice);
  }
  return joined.filter(({ from, to }) => to > from);
}

/** Height of a drawing with these rows, in px. */
export function heightWith(bands: readonly Band[], chosen: ReadonlySet<string>, height: number): number {
  return Math.ceil(slicesWith(bands, chosen, height).reduce((sum, { from, to }) => sum + to - from, 0));
}

const namespace = 'http://www.w3.org/2000/svg';

/** A drawing with these rows only, as a new one; rows are groups of a place. */
export function withRows(
  whole: SVGElement,
  bands: readonly Band[],
  chosen: ReadonlySet<string>,
  document: Document,
): SVGElement {
  const [, , width = 0, height = 0] = (whole.getAttribute('viewBox') || '').split(' ').map(Number);
  const slices = slicesWith(bands, chosen, height);
  const drawing = whole.cloneNode(false) as SVGElement;
  const total = heightWith(bands, chosen, height);
  drawing.setAttribute('viewBox', `0 0 ${width} ${total}`);
  drawing.setAttribute('height', String(total));
  let y = 0;
  for (const { from, to } of slices) {
    const part = document.createElementNS(namespace, 'svg') as SVGElement;
    const tall = Math.round((to - from) * 10) / 10;
    const box = `0 ${Math.round(from * 10) / 10} ${width} ${tall}`;
    for (const [name, value] of Object.entries({
      y: Math.round(y * 10) / 10,
      width,
      height: tall,
      viewBox: box,
    }))
      part.setAttribute(name, String(value));
    const inside = (id: string): boolean =>
      chosen.has(id) &&
      bands.some((band) => band.id === id && band.top < to - 0.05 && band.top + band.height > from + 0.05);
    for (const child of Array.from(whole.children)) {
      const place = placeOfGroup(child);
      if (place === null || inside(place)) part.appendChild(child.cloneNode(true));
    }
    drawing.appendChild(part);
    y += to - from;
  }
  return drawing;
}

/** Ids of an address's list (`US,jp, TW`) in the order of `known`, and what of it is unknown. */
export function chosenIds(list: string, known: readonly string[]): { ids: string[]; unknown: string[] } {
  const wanted = list
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => code.toUpperCase());
  const codes = new Set(known.map((id) => id.toUpperCase()));
  return {
    ids: known.filter((id) => wanted.includes(id.toUpperCase())),
    unknown: wanted.filter((code) => !codes.has(code)),
  };
}
