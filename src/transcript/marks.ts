/** What can be marked in a sentence. `label` is the speaker's name with its colon, at the start of a turn. */
export type MarkKind = 'label' | 'date' | 'figure' | 'place' | 'erratum';

/** A stretch of a sentence: offsets in code points from the sentence's start, end exclusive. */
export interface Mark {
  kind: MarkKind;
  /** Id in the table that the mark comes from: `t07p02s03m1`, `t07p02s03f1`, `t07p02s03d1`; empty for labels and misprints. */
  id: string;
  start: number;
  end: number;
  /** Name of what is meant, where the text has a short form: 美 → 美国 · United States. */
  title?: string;
}

interface MarkedText {
  mark: Mark;
  /** False for the rest of a mark that had to be cut, because it reaches beyond the mark around it. */
  first: boolean;
  children: MarkedPiece[];
}

export type MarkedPiece = string | MarkedText;

/** Marks of the same stretch stand in each other in this order, outermost first. */
const depth: readonly MarkKind[] = ['label', 'date', 'figure', 'place', 'erratum'];

interface Cut extends Mark {
  first: boolean;
}

function byPosition(a: Cut, b: Cut): number {
  return a.start - b.start || b.end - a.end || depth.indexOf(a.kind) - depth.indexOf(b.kind);
}

function pieces(characters: readonly string[], start: number, end: number, marks: Cut[]): MarkedPiece[] {
  const found: MarkedPiece[] = [];
  let at = start;
  const waiting = marks.toSorted(byPosition);
  for (let mark = waiting.shift(); mark; mark = waiting.shift()) {
    const { start: from, end: to, first, ...rest } = mark;
    const inside: Cut[] = [];
    while (waiting[0] && waiting[0].start < to) {
      const next = waiting.shift() as Cut;
      inside.push({ ...next, end: Math.min(next.end, to) });
      if (next.end > to) {
        waiting.push({ ...next, start: to, first: false });
        waiting.sort(byPosition);
      }
    }
    if (from > at) found.push(characters.slice(at, from).join(''));
    found.push({
      mark: { ...rest, start: from, end: to },
      first,
      children: pieces(characters, from, to, inside),
    });
    at = to;
  }
  if (end > at) found.push(characters.slice(at, end).join(''));
  return found;
}

/**
 * A text with its marks as nested pieces, in reading order: joined, the strings give back the text. A mark that crosses the
 * end of another is cut there, so that elements can nest. Marks outside the text are left out.
 */
export function markUp(text: string, marks: readonly Mark[]): MarkedPiece[] {
  const characters = [...text];
  const inText = marks.filter(({ start, end }) => start >= 0 && start < end && end <= characters.length);
  return pieces(
    characters,
    0,
    characters.length,
    inText.map((mark) => ({ ...mark, first: true })),
  );
}
