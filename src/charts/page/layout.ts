import type { PageModel, PageSentence, PageTurn } from './model.ts';

/** A piece of a sentence on one line: character offsets from the line's start. */
interface Stroke {
  sentence: string;
  from: number;
  to: number;
  /** The sentence ends here, so a hairline follows. */
  last: boolean;
}

/** A row of a column: a line of strokes, or the label above a question. */
export type Row =
  | { type: 'line'; kind: PageTurn['kind']; strokes: Stroke[] }
  | { type: 'label'; number: number | undefined; lines: string[] }
  | { type: 'gap' };

/** Lines of a turn set like newspaper text, `measure` characters to a line. */
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

/** All rows of the page in reading order: question under its label, answer after it, a gap before the next. */
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
 * Rows distributed over columns of nearly equal height, in reading order. A label never stands last in a column
 * (it takes its question and a line of the answer with it), a gap never first or last. Finds the smallest height that
 * fits.
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

/** A question of more lines than this may be parted: it would leave holes at the feet of columns. */
const longestWhole = 8;

/**
 * How many rows from `index` on stay together: a gap with the label after it, a label with its question and the line
 * that follows, so that nobody takes the end of a question at the head of a column for another one.
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

/** Rows put into columns no higher than `limit`, as many columns as they need. */
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
    // Scripts draw by this layout too, also in engines without `at`.
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
