import { orders } from './lines.ts';
import type { Order } from './lines.ts';
import { ways } from './search.ts';
import type { Way } from './search.ts';

/** Maximum number of searches: one per colour. */
export const mostSearches = 5;

export interface Query {
  typed: string;
  way: Way;
}

/** Page state, as in the address. */
export interface State {
  queries: Query[];
  order: Order;
}

function oneOf<Value extends string>(values: readonly Value[], value: string | null): Value | undefined {
  return values.find((each) => each === value);
}

/** Parses `?q=贸易&q=合作&by=word&sort=left`; `by` belongs to the preceding `q`. Ignores unknown values. */
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

/** Inverse of `readState`, with the leading `?`; empty if nothing is searched. */
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
