import { orders } from './lines.ts';
import type { Order } from './lines.ts';
import { ways } from './search.ts';
import type { Way } from './search.ts';

/** So many searches stand side by side: as many as there are colours. */
export const mostSearches = 5;

/** A search as it was typed. */
export interface Query {
  typed: string;
  way: Way;
}

/** What the page shows, as its address says it. */
export interface State {
  queries: Query[];
  order: Order;
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | undefined {
  return values.find((each) => each === value);
}

/** Reads `?q=贸易&q=合作&by=word&sort=left`: `by` belongs to the `q` before it. What is not understood is left out. */
export function readState(address: string): State {
  const queries: Query[] = [];
  const parameters = new URLSearchParams(address);
  parameters.forEach((value, name) => {
    const last = queries[queries.length - 1];
    if (name === 'q' && queries.length < mostSearches) queries.push({ typed: value, way: 'auto' });
    else if (name === 'by' && last) last.way = oneOf(ways, value) ?? 'auto';
  });
  return { queries, order: oneOf(orders, parameters.get('sort')) ?? 'position' };
}

/** Writes what `readState` reads, beginning with `?`; empty where nothing is searched. */
export function writeState({ queries, order }: State): string {
  const parameters = new URLSearchParams();
  for (const { typed, way } of queries) {
    if (typed.trim() === '' && queries.length > 1) continue;
    parameters.append('q', typed);
    if (way !== 'auto') parameters.append('by', way);
  }
  if (queries.every(({ typed }) => typed.trim() === '')) return '';
  if (order !== 'position') parameters.append('sort', order);
  return `?${parameters}`;
}
