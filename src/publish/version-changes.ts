import type { ChartWords } from './chart-state.ts';

/** A changed number; undefined if the column did not exist. */
interface CellChange {
  /** Row label: 日本. */
  row: string;
  column: string;
  before: string | undefined;
  after: string | undefined;
}

/** Visible differences between two states of a chart. */
export interface VersionChanges {
  finding: { before: string; after: string } | undefined;
  /** Whether name, description, alternative, note or source differ. */
  wording: boolean;
  cells: CellChange[];
  added: string[];
  removed: string[];
}

type Table = ChartWords['table'];

const texts = ['name', 'description', 'alt', 'note', 'source'] as const;

/** Numbers of each row by column, keyed by row label; repeated labels are numbered. */
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

/** Changes in a chart between two states, in one language. */
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
