import { alternatives } from '../claims/alternatives.ts';
import type { AlternativeKind } from '../claims/alternatives.ts';
import { draws, resampled } from '../claims/resample.ts';
import type { Tables } from '../lib/schemas.ts';
import { judge } from './claims.ts';
import type { Verdict } from './claims.ts';

/** Name of the way of counting in which the exchanges of the edition are drawn again. */
export const resampling = 'exchanges drawn again';

/** A claim that holds in fewer draws than this share is broken by drawing again. */
const enoughDraws = 0.95;

/** A claim of the prose, and the ways of counting that are known to break it: its words say so. */
export interface Claim {
  claim: string;
  unless: readonly string[];
}

/** What became of a claim under a way of counting; `published` is the edition as it stands. */
export interface Outcome extends Verdict {
  alternative: string;
}

/** Which ways of counting can bear on a claim, by what it speaks about. */
const bearing: Record<AlternativeKind, RegExp> = {
  exchange: /./,
  names: /place\.|within\.|pair\.|countries\.|places\.|regions\.|blocs\.|pairs\.|naming|mentions/,
  topics: /topic/,
};

/** Rates and shares change when exchanges are drawn again; what was counted once, such as who asked, does not. */
const drawnAgain = /per_1000|share/;

/** Under another way of counting a place may not be named at all: what is said of it does not hold then. */
function judgeUnder(claim: string, tables: Tables): Verdict {
  try {
    return judge(claim, tables);
  } catch {
    return { holds: false, value: '' };
  }
}

const known = new WeakMap<Tables, Map<string, Outcome[]>>();

function draw(claim: string, tables: Tables): Outcome[] {
  if (!drawnAgain.test(claim)) return [];
  let held = 0;
  for (const drawn of resampled(tables)) if (judgeUnder(claim, drawn).holds) held += 1;
  const share = held / draws;
  return [{ alternative: resampling, holds: share >= enoughDraws, value: share.toFixed(3) }];
}

/**
 * A claim as published and under every way of counting that bears on it. The value under drawing again is the share of
 * draws in which it holds. Throws as `judge` where the published tables cannot answer.
 */
export function outcomes(claim: string, tables: Tables): Outcome[] {
  const done = known.get(tables) ?? new Map<string, Outcome[]>();
  known.set(tables, done);
  const found = done.get(claim) ?? [
    { alternative: 'published', ...judge(claim, tables) },
    ...alternatives(tables)
      .filter(({ kind }) => bearing[kind].test(claim))
      .map((each) => ({ alternative: each.id, ...judgeUnder(claim, each.tables) })),
    ...draw(claim, tables),
  ];
  done.set(claim, found);
  return found;
}

/**
 * Checks what prose asserts beyond its numbers. Throws with `where` and the claim: where the published tables do not bear
 * it out, where a way of counting breaks it that its words do not name, and where they name one that does not exist.
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
      throw new Error(`${where}: "${claim}" is not true any more: it is ${published?.value || 'nobody'}`);
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
        `${where}: "${claim}" does not hold counted by: ${list}. Leave it out, or say its condition and name it under unless`,
      );
    }
  }
}

/** Checks numbers that a wording takes for granted, such as a singular. Throws with `where` and what the tables say. */
export function assertGiven(equalities: readonly string[], tables: Tables, where: string): void {
  for (const equality of equalities) {
    const { holds, value } = judge(equality, tables);
    if (!holds) throw new Error(`${where}: the wording takes "${equality}" for granted, but it is ${value}`);
  }
}
