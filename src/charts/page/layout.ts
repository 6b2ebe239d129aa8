import type { PageModel, PageSentence, PageTurn } from './model.ts';

/** A sentence's piece on one line; offsets in characters from the line's start. */
interface Stroke {
  sentence: string;
  from: number;
  to: number;
  /** Followed by a hairline. */
  last: boolean;
}

export type Row =
  | { type: 'line'; kind: PageTurn['kind']; strokes: Stroke[] }
  | { type: 'label'; number: number | undefined; lines: string[] }
  | { type: 'gap' };

/** Sets a turn like newspaper text, `measure` characters per line. */
export function setTurn(
  turn: { kind: PageTurn['kind']; sentences: readonly PageSentence[] },
  measure: number,
): Row[] {
  const lines: Stroke[][] = [[]];
  let at = 0;
  for (const sentence of turn.sentences) {
    let left = sentence.chars;
    while (left > 0) {
      if (at === measure) {
        lines.push([]);
        at = 0;
      }
      const take = Math.min(left, measure - at);
      left -= take;
      lines[lines.length - 1]?.push({ sentence: sentence.id, from: at, to: at + take, last: left === 0 });
      at += take;
    }
  }
  return lines
    .filter((strokes) => strokes.length > 0)
    .map((strokes) => ({ type: 'line', kind: turn.kind, strokes }));
}

/** All rows in reading order: label, question, answer, gap. */
export function pageRows(
  model: Pick<PageModel, 'turns'>,
  measure: number,
  labelLines: (turn: PageTurn) => string[],
): Row[] {
  const rows: Row[] = [];
  for (const turn of model.turns) {
    if (turn.kind !== 'answer') {
      if (rows.length > 0) rows.push({ type: 'gap' });
      rows.push({ type: 'label', number: turn.number, lines: labelLines(turn) });
    }
    rows.push(...setTurn(turn, measure));
  }
  return rows;
}

/**
 * Distributes rows over columns of the smallest height that fits, in reading order. A label never ends a column (it
 * keeps its question and one line of the answer), and a gap never starts or ends one.
 */
export function columnize<Kind extends { type: Row['type']; kind?: PageTurn['kind'] }>(
  rows: readonly Kind[],
  columns: number,
  heightOf: (row: Kind) => number,
): Kind[][] {
  const total = rows.reduce((sum, row) => sum + heightOf(row), 0);
  for (let limit = total / columns; ; limit += 1) {
    const filled = fill(rows, limit, heightOf);
    if (filled.length <= columns) return filled;
  }
}

/** Longest question kept whole, in lines; longer ones would leave holes at column ends. */
const longestWhole = 8;

/**
 * Rows from `index` on that stay together: a gap with its label; a label with its question and the next line, lest the
 * end of a question at the top of a column pass for a new one.
 */
function keptTogether(
  rows: readonly { type: Row['type']; kind?: PageTurn['kind'] }[],
  index: number,
): number {
  const type = rows[index]?.type;
  if (type === 'gap') return 1 + keptTogether(rows, index + 1);
  if (type !== 'label') return 1;
  const after = rows.slice(index + 1, index + 2 + longestWhole);
  const asked = after.findIndex((row) => row.kind !== 'question');
  return 2 + Math.max(1, asked);
}

/** Fills as many columns as needed, none higher than `limit` px. */
export function fill<Kind extends { type: Row['type']; kind?: PageTurn['kind'] }>(
  rows: readonly Kind[],
  limit: number,
  heightOf: (row: Kind) => number,
): Kind[][] {
  const columns: Kind[][] = [[]];
  let used = 0;
  rows.forEach((row, index) => {
    const column = columns[columns.length - 1] ?? [];
    if (row.type === 'gap' && column.length === 0) return;
    const needed = rows
      .slice(index, index + keptTogether(rows, index))
      .reduce((sum, next) => sum + heightOf(next), 0);
    // No `at()`: this layout also runs in browsers without it.
    const underLabel = column[column.length - 1]?.type === 'label';
    if (column.length > 0 && !underLabel && used + needed > limit) {
      if (row.type === 'gap') {
        columns.push([]);
        used = 0;
        return;
      }
      columns.push([row]);
      used = heightOf(row);
      return;
    }
    column.push(row);
    used += heightOf(row);
  });
  return columns.filter((column) => column.length > 0);
}
