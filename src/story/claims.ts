import { idsAt, ranking } from '../claims/rankings.ts';
import type { Tables } from '../lib/schemas.ts';
import { evidence } from './evidence.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const rankForm = /^(first|second|third|fourth|fifth|last) of ([a-z0-9_.+/]+) is (.+)$/;
const compareForm = /^(.+?) (>=|<=|=|>|<) (?:([\d.]+) \* )?(.+)$/;

export interface Verdict {
  holds: boolean;
  /** The ids at that rank, or both sides: `12.1 against 8.2`. */
  value: string;
}

function judgeRank(tables: Tables, [, ordinal = '', name = '', ids = '']: RegExpExecArray): Verdict {
  const found = idsAt(ranking(tables, name), ordinal === 'last' ? -1 : ordinals.indexOf(ordinal));
  const claimed = ids.split(' or ');
  // A tie is no superlative, unless the claim names all of it.
  const isTied = found.length > 1 && claimed.length === 1;
  const holds = found.length > 0 && !isTied && found.every((id) => claimed.includes(id));
  return { holds, value: found.join(' and ') };
}

function valueOf(tables: Tables, term: string): number {
  if (/^[\d.]+$/.test(term)) return Number(term);
  const { value } = evidence(tables, term);
  if (value === undefined) throw new Error(`${term} is no number`);
  return value;
}

const short = (value: number): string => String(Number(value.toFixed(3)));

function judgeComparison(
  tables: Tables,
  [, left = '', sign = '', factor = '1', right = '']: RegExpExecArray,
): Verdict {
  const a = valueOf(tables, left);
  const b = Number(factor) * valueOf(tables, right);
  const holds = { '>=': a >= b, '<=': a <= b, '=': a === b, '>': a > b, '<': a < b }[sign] ?? false;
  return { holds, value: `${short(a)} against ${short(b)}` };
}

/**
 * Tests a claim: `first of countries.mentions is US`, `first of places.in_answers is AFRICA or UN`, `place.US.per_1000_questions > 4 * place.US.per_1000_answers`.
 * Throws if it cannot be parsed or names what the tables lack.
 */
export function judge(claim: string, tables: Tables): Verdict {
  const rank = rankForm.exec(claim);
  if (rank) return judgeRank(tables, rank);
  const comparison = compareForm.exec(claim);
  if (comparison) return judgeComparison(tables, comparison);
  throw new Error(`cannot read the claim "${claim}"`);
}
