import type { Span } from '../types.ts';
import type { SentenceContext } from './context.ts';
import type { ShortForm } from './gazetteer.ts';

/** A short form in place, with the readings this text admits. */
export interface Candidate extends Span {
  surface: string;
  readings: readonly ShortForm[];
  /** The place, if a phrase has decided. */
  settled?: string;
  /** Nothing in the transcript names it: a member of a pair or list of states (英澳加|三国), or nothing. */
  weak?: true;
}

export interface ShortResult extends Span {
  /** Undefined if framed but ambiguous. */
  placeId: string | undefined;
  form: 'full' | 'short';
  candidates: readonly string[];
}

/**
 * Drops readings that lack required evidence in the exchange, if any other is left; but keeps the only one that the
 * transcript names: 中乌铁路 in a text about Uzbekistan.
 */
export function nearbyOnly(context: SentenceContext, readings: readonly ShortForm[]): readonly ShortForm[] {
  const near = readings.filter(
    (form) => form.needs !== 'evidence' || context.evidence.has(form.placeId, context.exchange),
  );
  if (near.length === 0 || near.some((form) => context.evidence.has(form.placeId)))
    return near.length > 0 ? near : readings;
  const named = readings.filter((form) => context.evidence.has(form.placeId));
  return named.length === 1 ? named : near;
}

/** The candidate read as this place. */
export function accepted(candidate: Candidate, placeId: string | undefined): ShortResult {
  return { start: candidate.start, end: candidate.end, placeId, form: 'short', candidates: [] };
}
