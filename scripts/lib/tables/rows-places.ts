import type { Mention, PlaceType, Sentence } from '../types.ts';
import type { Results, Row } from './results.ts';
import { byCode, byPosition, idsInSentences, perThousand, stretch } from './results.ts';

/** `mentions.csv`, in text order. */
export function mentionRows(results: Results): Row[] {
  const idIn = idsInSentences('m');
  return results.mentions
    .toSorted((a, b) => byPosition(a, b) || byCode(a.placeId, b.placeId))
    .map((mention) => {
      const { surface, start, end } = stretch(results.transcript, mention);
      return {
        mention_id: idIn(mention.sentence),
        place_id: mention.placeId,
        type: mention.type,
        surface,
        form: mention.form,
        start,
        end,
        sentence_id: mention.sentence.id,
        turn_id: mention.sentence.turnId,
        kind: mention.sentence.kind,
      };
    });
}

/** `rejected.csv`, in text order. */
export function rejectedRows(results: Results): Row[] {
  return results.rejected
    .toSorted((a, b) => byPosition(a, b) || byCode(a.reason, b.reason))
    .map((rejected) => {
      const { surface, start, end } = stretch(results.transcript, rejected);
      return { surface, start, end, sentence_id: rejected.sentence.id, reason: rejected.reason };
    });
}

interface PlaceCount {
  placeId: string;
  type: PlaceType;
  mentions: number;
  questions: number;
  answers: number;
  turns: Set<string>;
}

/** `places.csv`, by descending mentions, then id. Statements count only in `mentions`. */
export function placeRows(results: Results): Row[] {
  const counts = new Map<string, PlaceCount>();
  for (const mention of results.mentions) {
    let place = counts.get(placeKey(mention));
    if (place === undefined) {
      const { placeId, type } = mention;
      place = { placeId, type, mentions: 0, questions: 0, answers: 0, turns: new Set() };
      counts.set(placeKey(mention), place);
    }
    place.mentions += 1;
    if (mention.sentence.kind === 'question') place.questions += 1;
    if (mention.sentence.kind === 'answer') place.answers += 1;
    place.turns.add(mention.sentence.turnId);
  }
  const asked = spokenChars(results, 'question');
  const answered = spokenChars(results, 'answer');
  return [...counts.values()]
    .toSorted((a, b) => b.mentions - a.mentions || byPlace(a, b))
    .map((place) => {
      const { placeId, type } = place;
      const info = [results.places.get(placeKey(place)), results.places.get(placeId)].find(
        (known) => known?.type === type,
      );
      return {
        place_id: placeId,
        type,
        name_zh: info?.nameZh ?? placeId,
        name_en: info?.nameEn ?? placeId,
        region: info?.region,
        lon: info?.lon,
        lat: info?.lat,
        mentions: place.mentions,
        in_questions: place.questions,
        in_answers: place.answers,
        turns: place.turns.size,
        per_1000_questions: perThousand(place.questions, asked),
        per_1000_answers: perThousand(place.answers, answered),
      };
    });
}

type Place = Pick<Mention, 'placeId' | 'type'>;

/** `pairs.csv`, by descending sentences, then ids. */
export function pairRows(results: Results): Row[] {
  const places = new Map<Sentence, Map<string, Place>>();
  for (const mention of results.mentions) {
    const named = places.get(mention.sentence);
    if (named === undefined) places.set(mention.sentence, new Map([[placeKey(mention), mention]]));
    else named.set(placeKey(mention), mention);
  }
  const pairs = new Map<string, { a: Place; b: Place; sentences: number }>();
  for (const named of places.values()) {
    if (named.size < 2) continue;
    const sorted = [...named.values()].toSorted(byPlace);
    sorted.forEach((a, index) => {
      for (const b of sorted.slice(index + 1)) {
        const key = `${placeKey(a)} ${placeKey(b)}`;
        const pair = pairs.get(key);
        if (pair === undefined) pairs.set(key, { a, b, sentences: 1 });
        else pair.sentences += 1;
      }
    });
  }
  return [...pairs.values()]
    .toSorted((x, y) => y.sentences - x.sentences || byPlace(x.a, y.a) || byPlace(x.b, y.b))
    .map(({ a, b, sentences }) => ({
      place_a: a.placeId,
      place_b: b.placeId,
      sentences,
      type_a: a.type,
      type_b: b.type,
    }));
}

/** AU is Australia as a country, the African Union as a bloc. */
function placeKey({ placeId, type }: Place): string {
  return `${placeId}:${type}`;
}

function byPlace(a: Place, b: Place): number {
  return byCode(a.placeId, b.placeId) || byCode(a.type, b.type);
}

function spokenChars(results: Results, kind: Sentence['kind']): number {
  return results.transcript.turns.reduce((sum, turn) => sum + (turn.kind === kind ? turn.chars : 0), 0);
}
