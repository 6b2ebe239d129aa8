import { alternatives } from '../claims/alternatives.ts';
import type { AlternativeKind } from '../claims/alternatives.ts';
import type { Edition } from '../lib/edition.ts';
import { readTables } from '../lib/tables.ts';
import { resampling } from '../story/alternatives.ts';
import { provenClaims } from './claims.ts';
import type { ProvenClaim } from './proven-claim.ts';

/** `number` where a headline gives numbers alone; `none` where a way of counting does not bear on a claim. */
type ClaimMark = 'holds' | 'breaks' | 'number' | 'none';

/** Where a claim stands. */
type Part = 'prose' | 'headlines' | 'numbers';

type WayGroup = AlternativeKind | 'drawn';

export interface ClaimsPicture {
  /** Columns, in groups. */
  groups: { group: WayGroup; ways: string[] }[];
  /** Rows, a mark for each way of counting. */
  parts: { part: Part; claims: { claim: ProvenClaim; marks: Map<string, ClaimMark> }[] }[];
}

function partOf({ id, isNumber }: ProvenClaim): Part {
  if (id.startsWith('prose')) return 'prose';
  return isNumber ? 'numbers' : 'headlines';
}

function marksOf({ outcomes, isNumber }: ProvenClaim): Map<string, ClaimMark> {
  return new Map(
    outcomes.map(({ alternative, holds }) => [alternative, isNumber ? 'number' : holds ? 'holds' : 'breaks']),
  );
}

/** Claims of an edition by ways of counting. A claim that several texts of a chart make stands there once. */
export function claimsPicture(edition: Edition): ClaimsPicture {
  const ways = [
    ...alternatives(readTables(edition.id)).map(({ id, kind }) => ({ id, group: kind as WayGroup })),
    { id: resampling, group: 'drawn' as const },
  ];
  const claims = new Map<string, ProvenClaim>();
  for (const claim of provenClaims(edition)) {
    // A number's range stands under its chart.
    if (claim.id.startsWith('number.')) continue;
    const key = `${claim.where} ${claim.claim}`;
    if (!claims.has(key)) claims.set(key, claim);
  }
  return {
    groups: [...Map.groupBy(ways, ({ group }) => group)].map(([group, inside]) => ({
      group,
      ways: inside.map(({ id }) => id),
    })),
    parts: [...Map.groupBy(claims.values(), partOf)].map(([part, inside]) => ({
      part,
      claims: inside.map((claim) => ({ claim, marks: marksOf(claim) })),
    })),
  };
}
