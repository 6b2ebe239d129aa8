import type { Span } from '../types.ts';
import type { SentenceContext } from './context.ts';
import type { ShortForm } from './gazetteer.ts';

/** A short form where it stands, with the readings that this text admits. */
export interface Candidate extends Span {
  surface: string;
  readings: readonly ShortForm[];
  /** The place, where a phrase has already decided on it. */
  settled?: string;
}

/** What became of a framed short form. */
export interface ShortResult extends Span {
  /** Undefined where it is framed like a mention and nothing decides between its readings. */
  placeId: string | undefined;
  form: 'full' | 'short';
  candidates: readonly string[];
}

/** Readings that need evidence count only where the exchange gives it, if any other reading is left. */
export function nearbyOnly(context: SentenceContext, readings: readonly ShortForm[]): readonly ShortForm[] {
  const near = readings.filter(
    (form) => form.needs !== 'evidence' || context.evidence.has(form.placeId, context.exchange),
  );
  return near.length > 0 ? near : readings;
}

/** A short form read as this place. */
export function accepted(candidate: Candidate, placeId: string | undefined): ShortResult {
  return { start: candidate.start, end: candidate.end, placeId, form: 'short', candidates: [] };
}
