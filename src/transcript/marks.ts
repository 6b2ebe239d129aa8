/** `label`: the speaker's name and colon at the start of a turn. */
export type MarkKind = 'label' | 'date' | 'figure' | 'place' | 'erratum';

/** A range in a sentence, in code points from its start, end exclusive. */
export interface Mark {
  kind: MarkKind;
  /** Id in the mark's table: `t07p02s03m1`, `t07p02s03f1`, `t07p02s03d1`; empty for labels and misprints. */
  id: string;
  start: number;
  end: number;
  /** Full name if the text has a short form: 美 → 美国 · United States. */
  title?: string;
}

interface MarkedText {
  mark: Mark;
  /** False for the rest of a mark cut by the end of another. */
  first: boolean;
  children: MarkedPiece[];
}

export type MarkedPiece = string | MarkedText;

/** Nesting of marks with equal ranges, outermost first. */
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
 * A text with its marks as nested pieces; joined, the strings equal the text. A mark that crosses the end of another is
 * cut there. Marks outside the text are dropped.
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
