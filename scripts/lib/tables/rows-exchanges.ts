import type { Mention } from '../types.ts';
import type { Results, Row } from './results.ts';
import { byCode } from './results.ts';

interface Exchange {
  turnId: string;
  /** The first answer; undefined if another question or nothing follows. */
  answerId?: string;
  places: Map<string, { place: Mention; asked: number; answered: number }>;
}

/**
 * `asked_answered.csv`: places of each question and its answers, by question, then descending mentions asked, then
 * answered, then id.
 */
export function askedAnsweredRows({ transcript, mentions }: Results): Row[] {
  const exchanges: Exchange[] = [];
  const byTurn = new Map<string, Exchange>();
  for (const { id, kind } of transcript.turns) {
    if (kind === 'question') exchanges.push({ turnId: id, places: new Map() });
    const exchange = exchanges.at(-1);
    if (exchange === undefined || kind === 'statement') continue;
    if (kind === 'answer') exchange.answerId ??= id;
    byTurn.set(id, exchange);
  }
  for (const mention of mentions) {
    const places = byTurn.get(mention.sentence.turnId)?.places;
    if (places === undefined) continue;
    const key = `${mention.placeId}:${mention.type}`;
    const counts = places.get(key) ?? { place: mention, asked: 0, answered: 0 };
    places.set(key, counts);
    counts[mention.sentence.kind === 'question' ? 'asked' : 'answered'] += 1;
  }
  return exchanges.flatMap(({ turnId, answerId, places }) =>
    [...places.values()]
      .toSorted(
        (a, b) =>
          b.asked - a.asked ||
          b.answered - a.answered ||
          byCode(a.place.placeId, b.place.placeId) ||
          byCode(a.place.type, b.place.type),
      )
      .map(({ place, asked, answered }) => ({
        turn_id: turnId,
        answer_id: answerId,
        place_id: place.placeId,
        type: place.type,
        asked,
        answered,
      })),
  );
}
