import type { Span } from '../types.ts';
import type { Evidence } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Token } from './tokens.ts';

/** News subjects of the lexicon's pairs. */
const CONFLICT = /^(?:双方)?(?:武装|军事)?(?:冲突|战|局势|危机|停火|和谈|和平|边境|边界)/;

/**
 * Whether an exchange names other places than the lexicon's pair (巴阿两国: Brazil and Argentina, not Pakistan or
 * Afghanistan), so that it is read like any other.
 *
 * @param named full names in the transcript, without phrases
 */
export function isContradicted(
  gazetteer: Gazetteer,
  text: string,
  { kind, start, end, entry }: Token,
  named: Evidence,
  exchange: Span,
): boolean {
  const marks = kind === 'phrase' ? (entry.phrase?.marks ?? []) : [];
  if (marks.length < 2 || marks.length !== end - start) return false;
  if (marks.every(({ placeId }) => named.has(placeId, exchange))) return false;
  if (CONFLICT.test(text.slice(end, end + 6))) return false;
  return (
    marks.some(({ placeId }) => !named.has(placeId, exchange)) &&
    marks.every(({ from, to }) =>
      (gazetteer.shorts.get(text.slice(start + from, start + to)) ?? []).some(({ placeId }) =>
        named.has(placeId, exchange),
      ),
    )
  );
}
