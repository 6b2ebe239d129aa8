/** Distinct ids in reading order. */
export const inReadingOrder = (ids: Iterable<string>): string[] => [...new Set(ids)].toSorted();

/** The first row that matches. Throws, naming `what`, if there is none. */
export function findRow<Row>(rows: readonly Row[], matches: (row: Row) => boolean, what: string): Row {
  const found = rows.find(matches);
  if (!found) throw new Error(`the tables have no ${what}`);
  return found;
}
