import { sharedBy } from '../../marks/attributes.ts';
import { stripPath } from '../../marks/strip-paths.ts';
import type { Rectangle } from '../../marks/strip-paths.ts';
import { element } from '../svg.ts';

/** A sentence's strip: one piece per line it runs over. */
export interface SentenceStrip {
  /** In reading order, from 0. */
  index: number;
  tone: string;
  pieces: readonly Rectangle[];
}

/** One path per colour (src/marks/strip-paths.ts), by first use. Throws if a sentence is repeated or has no pieces. */
export function compactMarks(document: Document, marks: readonly SentenceStrip[]): SVGElement[] {
  const ordered = marks.toSorted((a, b) => a.index - b.index);
  const tones = new Map<string, SentenceStrip[]>();
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
      ...sharedBy(list.map(({ index }) => index)),
      d: list.map(({ pieces }) => stripPath(pieces)).join(''),
    }),
  );
}
