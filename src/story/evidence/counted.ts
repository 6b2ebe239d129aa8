import { alternatives, schemeTables } from '../../claims/alternatives.ts';
import { interval, resampled } from '../../claims/resample.ts';
import type { Tables } from '../../lib/schemas.ts';
import type { Evidence } from './types.ts';

type Lookup = (tables: Tables, name: string) => Evidence;

const form = /^(low|high|under|without)\((.+)\)$/s;

const intervals = new WeakMap<Tables, Map<string, [low: number, high: number]>>();

/** The bootstrap 95 % interval of a number; draws without it count as largest. */
function intervalOf(tables: Tables, name: string, lookup: Lookup): [low: number, high: number] {
  const known = intervals.get(tables) ?? new Map<string, [number, number]>();
  intervals.set(tables, known);
  const found =
    known.get(name) ??
    interval(
      Array.from(resampled(tables), (drawn) => {
        try {
          return lookup(drawn, name).value ?? Infinity;
        } catch {
          return Infinity;
        }
      }),
    );
  known.set(name, found);
  return found;
}

/**
 * Evidence counted differently: `low(…)` and `high(…)` of the bootstrap interval, `under(a_own, …)` by a scheme's
 * topics, `without(t06, …)` the exchange with that answer. Undefined for other names. Throws for an unknown scheme or
 * exchange.
 */
export function countedOtherwise(tables: Tables, name: string, lookup: Lookup): Evidence | undefined {
  const [, way, inside = ''] = form.exec(name) ?? [];
  if (way === undefined) return undefined;
  if (way === 'low' || way === 'high') {
    const base = lookup(tables, inside);
    return { ...base, value: intervalOf(tables, inside, lookup)[way === 'low' ? 0 : 1], from: name };
  }
  const [key = '', ...rest] = inside.split(',');
  const term = rest.join(',').trim();
  const counted =
    way === 'under'
      ? schemeTables(tables, key.trim())
      : alternatives(tables).find(({ id }) => id === `without ${key.trim()}`)?.tables;
  if (!counted)
    throw new Error(`${name}: there is no ${way === 'under' ? 'scheme' : 'exchange'} ${key.trim()}`);
  return { ...lookup(counted, term), from: name };
}
