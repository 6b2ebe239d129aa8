import { parseCsv } from '../csv.ts';

type Rows = readonly Readonly<Record<string, string>>[];

/** File name to content. */
export type TableFiles = ReadonlyMap<string, string | Uint8Array>;

/** Tables whose row count is reported. */
const COUNTED: readonly [table: string, row: string][] = [
  ['turns', 'turns'],
  ['sentences', 'sentences'],
  ['mentions', 'mentions'],
  ['figures', 'figures'],
  ['dates', 'dates'],
  ['warnings', 'warnings'],
];

/** Columns compared row by row, with wording for one change and many. */
const WATCHED: readonly [table: string, key: string, column: string, one: string, many: string][] = [
  ['turns', 'turn_id', 'kind', 'turn is of another kind', 'turns are of another kind'],
  ['turns', 'turn_id', 'outlet_id', 'turn has another outlet', 'turns have another outlet'],
  ['figures', 'figure_id', 'value', 'figure has another value', 'figures have another value'],
  ['dates', 'date_id', 'year_from', 'date has another year', 'dates have another year'],
];

const ACCURACY = 'accuracy.csv';

/** Most names listed. */
const LISTED = 6;

/**
 * Changes between two states of an edition's tables, in words: row counts, places, topics, whole tables. Empty if
 * equal.
 */
export function changesInWords(before: TableFiles, after: TableFiles): string[] {
  const said: string[] = [];
  const [old, now] = [tablesOf(before), tablesOf(after)];
  for (const [table, row] of COUNTED) {
    const [a, b] = [old(table), now(table)];
    if (a && b && a.length !== b.length) said.push(`${a.length} -> ${b.length} ${row}`);
  }
  said.push(...placeChanges(old('places') ?? [], now('places') ?? []));
  for (const [table, key, column, one, many] of WATCHED) {
    const n = changed(old(table) ?? [], now(table) ?? [], key, column);
    if (n > 0) said.push(`${n} ${n === 1 ? one : many}`);
  }
  said.push(...topicChanges(old('sentences') ?? [], now('sentences') ?? []));
  const csv = (files: TableFiles): string[] => [...files.keys()].filter((name) => name.endsWith('.csv'));
  const added = csv(after).filter((name) => !before.has(name));
  const gone = csv(before).filter((name) => !after.has(name));
  if (added.length > 0) said.push(`new: ${listed(added)}`);
  if (gone.length > 0) said.push(`no longer made: ${listed(gone)}`);
  const differing = csv(after).filter(
    (name) => before.has(name) && !isSame(before.get(name), after.get(name)),
  );
  const cells = (name: string): string => {
    const columns = changedColumns(old(name.slice(0, -4)) ?? [], now(name.slice(0, -4)) ?? []);
    return columns.length > 0 ? `${name} (${columns.join(', ')})` : name;
  };
  if (said.length === 0 && differing.length > 0)
    said.push(`other cells in ${listed(differing.map(cells))}; no count, place or topic changed`);
  else if (differing.includes(ACCURACY)) said.push('the accuracy changed (npm run score)');
  return said;
}

function placeChanges(before: Rows, after: Rows): string[] {
  const nameOf = (row: Readonly<Record<string, string>>): string => `${row['place_id']}:${row['type']}`;
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [nameOf(row), row]))) as [
    Map<string, Rows[number]>,
    Map<string, Rows[number]>,
  ];
  const ids = (rows: Rows): string[] => rows.map((row) => row['place_id'] ?? '');
  const newly = ids(after.filter((row) => !old.has(nameOf(row))));
  const gone = ids(before.filter((row) => !now.has(nameOf(row))));
  const said: string[] = [];
  if (newly.length > 0) said.push(`${listed(newly)} newly named`);
  if (gone.length > 0) said.push(`${listed(gone)} no longer named`);
  const moved = after.flatMap((row) => {
    const was = old.get(nameOf(row))?.['mentions'];
    return was === undefined || was === row['mentions']
      ? []
      : [`${row['place_id']} ${was} -> ${row['mentions']}`];
  });
  if (moved.length > 0) said.push(`mentions of ${listed(moved)}`);
  return said;
}

/** A score may change under the same topic, so both are reported. */
function topicChanges(before: Rows, after: Rows): string[] {
  const topics = changed(before, after, 'sentence_id', 'topic');
  const scores = changed(before, after, 'sentence_id', 'topic_score');
  if (topics === 0 && scores === 0) return [];
  const scored =
    scores > 0 ? [`${scores} ${scores === 1 ? 'sentence scores' : 'sentences score'} differently`] : [];
  const moved =
    topics === 0
      ? 'no topic changed'
      : `${topics} ${topics === 1 ? 'sentence has' : 'sentences have'} another topic`;
  return [...scored, moved];
}

/** Number of rows in both states that differ in a column. */
function changed(before: Rows, after: Rows, key: string, column: string): number {
  const old = new Map(before.map((row) => [row[key], row[column]]));
  return after.filter((row) => old.has(row[key]) && old.get(row[key]) !== row[column]).length;
}

/** Columns with another value in some row, by position; empty if the rows are not the same number. */
function changedColumns(before: Rows, after: Rows): string[] {
  if (before.length !== after.length) return [];
  return Object.keys(after[0] ?? {}).filter((column) =>
    after.some((row, at) => row[column] !== before[at]?.[column]),
  );
}

function tablesOf(files: TableFiles): (name: string) => Rows | undefined {
  return (name) => {
    const content = files.get(`${name}.csv`);
    return content === undefined ? undefined : parseCsv(Buffer.from(content).toString());
  };
}

function isSame(a: string | Uint8Array | undefined, b: string | Uint8Array | undefined): boolean {
  return Buffer.from(a ?? '').equals(Buffer.from(b ?? ''));
}

function listed(names: readonly string[]): string {
  const more = names.length - LISTED;
  return more > 0 ? `${names.slice(0, LISTED).join(', ')} and ${more} more` : names.join(', ');
}
