import { alternatives } from '../claims/alternatives.ts';
import { bearsOn } from '../claims/leads.ts';
import { draws, enoughDraws, isDrawn, resampled } from '../claims/resample.ts';
import type { Tables } from '../lib/schemas.ts';
import { judge } from './claims.ts';
import type { Verdict } from './claims.ts';

/** The alternative in which exchanges are resampled. */
export const resampling = 'exchanges drawn again';

/** A claim, and the alternatives that break it, as its wording says. */
export interface Claim {
  claim: string;
  unless: readonly string[];
}

export interface Outcome extends Verdict {
  alternative: string;
}

/** Claims about a place that the alternative lacks do not hold. */
function judgeUnder(claim: string, tables: Tables): Verdict {
  try {
    return judge(claim, tables);
  } catch {
    return { holds: false, value: '' };
  }
}

const known = new WeakMap<Tables, Map<string, Outcome[]>>();

function draw(claim: string, tables: Tables): Outcome[] {
  if (!isDrawn(claim)) return [];
  let held = 0;
  for (const drawn of resampled(tables)) if (judgeUnder(claim, drawn).holds) held += 1;
  const share = held / draws;
  return [{ alternative: resampling, holds: share >= enoughDraws, value: share.toFixed(3) }];
}

/**
 * Verdicts on a claim as published and under every alternative that can affect it; `value` of resampling is the share
 * of draws in which it holds. Throws as `judge`.
 */
export function outcomes(claim: string, tables: Tables): Outcome[] {
  const done = known.get(tables) ?? new Map<string, Outcome[]>();
  known.set(tables, done);
  const found = done.get(claim) ?? [
    { alternative: 'published', ...judge(claim, tables) },
    ...alternatives(tables)
      .filter(({ kind }) => bearsOn(kind, claim))
      .map((each) => ({ alternative: each.id, ...judgeUnder(claim, each.tables) })),
    ...draw(claim, tables),
  ];
  done.set(claim, found);
  return found;
}

/**
 * Checks the prose's claims. Throws, with `where` and the claim, if one fails as published or under an alternative that
 * `unless` does not name, or `unless` names an unknown one.
 */
export function assertClaims(claims: readonly Claim[], tables: Tables, where: string): void {
  for (const { claim, unless } of claims) {
    const found = ((): Outcome[] => {
      try {
        return outcomes(claim, tables);
      } catch (error) {
        throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
      }
    })();
    const [published, ...others] = found;
    if (!published?.holds) {
      throw new Error(`${where}: "${claim}" is not true: it is ${published?.value || 'nobody'}`);
    }
    const unknown = unless.filter((name) => !others.some(({ alternative }) => alternative === name));
    if (unknown.length > 0) {
      throw new Error(
        `${where}: "${claim}" names ${unknown.join(', ')} under unless; it is counted by: ${others.map(({ alternative }) => alternative).join(', ')}`,
      );
    }
    const broken = others.filter(({ alternative, holds }) => !holds && !unless.includes(alternative));
    if (broken.length > 0) {
      const list = broken
        .map(({ alternative, value }) => `${alternative} (${value || 'nothing'})`)
        .join(', ');
      throw new Error(
        `${where}: "${claim}" does not hold counted by: ${list}. Leave the claim out, or say in the text where it does not hold and write { claim: ${claim}, unless: [${broken.map(({ alternative }) => alternative).join(', ')}] }`,
      );
    }
  }
}

/** Checks numbers and ranks that a wording presupposes, such as a singular. Throws with `where` and the value. */
export function assertGiven(presupposed: readonly string[], tables: Tables, where: string): void {
  for (const each of presupposed) {
    const { holds, value } = judge(each, tables);
    if (!holds) throw new Error(`${where}: the wording takes "${each}" for granted, but it is ${value}`);
  }
}
