import type { ChartWords } from './chart-state.ts';

/** A number of a chart's table that is another one than before; undefined where its row was not there. */
interface CellChange {
  /** The words of its row: 日本. */
  row: string;
  column: string;
  before: string | undefined;
  after: string | undefined;
}

/** What a reader of both states of a chart would see to be different. */
export interface VersionChanges {
  finding: { before: string; after: string } | undefined;
  /** Whether name, description, alternative, note or source say something else. */
  wording: boolean;
  cells: CellChange[];
  added: string[];
  removed: string[];
}

type Table = ChartWords['table'];

const texts = ['name', 'description', 'alt', 'note', 'source'] as const;

/** Numbers of each row by column, under the words of the row; a row that says the same as another is counted. */
function numbersByRow({ columns, rows }: Table): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  const seen = new Map<string, number>();
  for (const row of rows) {
    const label = row.filter((cell, index) => columns[index]?.numeric === false && cell !== '').join(' · ');
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const numbers = columns.flatMap(({ label: column, numeric }, index): [string, string][] =>
      numeric ? [[column, row[index] ?? '']] : [],
    );
    found.set(times === 1 ? label : `${label} (${times})`, new Map(numbers));
  }
  return found;
}

/** What changed in a chart from one state to the next, in the words of one language. */
export function versionChanges(before: ChartWords, after: ChartWords): VersionChanges {
  const old = numbersByRow(before.table);
  const now = numbersByRow(after.table);
  const cells = [...now].flatMap(([row, numbers]) => {
    const earlier = old.get(row);
    if (!earlier) return [];
    return [...new Set([...earlier.keys(), ...numbers.keys()])]
      .map((column) => ({ row, column, before: earlier.get(column), after: numbers.get(column) }))
      .filter((cell) => cell.before !== cell.after);
  });
  return {
    wording: texts.some((text) => before[text] !== after[text]),
    finding: before.finding === after.finding ? undefined : { before: before.finding, after: after.finding },
    cells,
    added: [...now.keys()].filter((row) => !old.has(row)),
    removed: [...old.keys()].filter((row) => !now.has(row)),
  };
}
