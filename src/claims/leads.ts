import { rollup, sum } from 'd3';
import type { Tables } from '../lib/schemas.ts';
import { alternatives, isCountedOtherwise } from './alternatives.ts';
import type { AlternativeKind } from './alternatives.ts';
import { idsAt, ranking } from './rankings.ts';
import { enoughDraws, interval, isDrawn, resampled } from './resample.ts';
import type { Interval } from './resample.ts';

/** Who comes first in a ranking, counted in every way that bears on it. */
export interface Lead {
  /** First as published, ties included; then those who come first counted otherwise. Empty if one way ranks none. */
  ids: readonly string[];
  /** The same come first in every way of counting. */
  isSteady: boolean;
  /** What a text claims that names them all: `first of places.in_answers is AFRICA or UN`. */
  claim: string;
}

/** Kinds of alternatives that can change a ranking or comparison, by the names in it. */
const bearing: Record<AlternativeKind, RegExp> = {
  exchange: /./,
  names: /place\.|within\.|pair\.|countries|places|regions|blocs|continents|pairs\.|naming|mentions|asked\./,
  topics: /topic/,
};

/** Whether an alternative of this kind can affect a claim. */
export function bearsOn(kind: AlternativeKind, claim: string): boolean {
  return bearing[kind].test(claim);
}

/** Those who come first, several on a tie; none if everything counts 0. */
function firsts(tables: Tables, name: string): string[] {
  return idsAt(
    ranking(tables, name).filter(({ value }) => value > 0),
    0,
  );
}

/** Ids by how often they come first, most often first. */
function byFrequency(ways: readonly string[][]): string[] {
  const counts = rollup(
    ways.flat(),
    (same) => same.length,
    (id) => id,
  );
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([id]) => id);
}

/** As few as come first in enough draws. */
function firstInDraws(tables: Tables, name: string): string[] {
  const draws = Array.from(resampled(tables), (drawn) => firsts(drawn, name));
  const found: string[] = [];
  const isCovered = (ids: readonly string[]): boolean =>
    ids.length > 0 && ids.every((id) => found.includes(id));
  for (const id of byFrequency(draws)) {
    if (draws.filter(isCovered).length >= enoughDraws * draws.length) break;
    found.push(id);
  }
  return found;
}

const known = new WeakMap<Tables, Map<string, Lead>>();

/** Who leads a ranking. Throws like `ranking`. */
export function leadOf(tables: Tables, name: string): Lead {
  const done = known.get(tables) ?? new Map<string, Lead>();
  known.set(tables, done);
  const found = done.get(name) ?? findLead(tables, name);
  done.set(name, found);
  return found;
}

/** The 95 % interval of an entry's part of a ranking, with exchanges drawn again; undefined without exchanges. */
export function intervalOfPart(tables: Tables, name: string, id: string): Interval | undefined {
  if (isCountedOtherwise(tables)) return undefined;
  const parts = Array.from(resampled(tables), (drawn) => {
    const rows = ranking(drawn, name);
    const all = sum(rows, ({ value }) => value);
    return all === 0 ? 0 : (rows.find((row) => row.id === id)?.value ?? 0) / all;
  });
  return parts.length === 0 ? undefined : interval(parts);
}

function findLead(tables: Tables, name: string): Lead {
  const published = firsts(tables, name);
  const isAlternative = isCountedOtherwise(tables);
  const ways = isAlternative
    ? []
    : alternatives(tables)
        .filter(({ kind }) => bearsOn(kind, name))
        .map((each) => firsts(each.tables, name));
  // Where one way of counting leaves nothing to rank, nobody leads.
  if ([published, ...ways].some((ids) => ids.length === 0)) return { ids: [], isSteady: false, claim: '' };
  const drawn = isDrawn(name) && !isAlternative ? firstInDraws(tables, name) : [];
  const ids = [...new Set([...published, ...byFrequency(ways), ...drawn])];
  return {
    ids,
    isSteady:
      ways.every((others) => others.join() === published.join()) &&
      drawn.every((id) => published.includes(id)),
    claim: `first of ${name} is ${ids.join(' or ')}`,
  };
}
