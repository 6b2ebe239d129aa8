import type { Mention, Sentence } from '../types.ts';
import type { Results, Row } from './results.ts';
import { byCode, byPosition, perThousand, rowId, stretch } from './results.ts';

/** Rows of `mentions.csv`, in the order of the text. */
export function mentionRows(results: Results): Row[] {
  return results.mentions
    .toSorted((a, b) => byPosition(a, b) || byCode(a.placeId, b.placeId))
    .map((mention, index) => {
      const { surface, start, end } = stretch(results.transcript, mention);
      return {
        mention_id: rowId('m', index + 1, 4),
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

/** Rows of `rejected.csv`, in the order of the text. */
export function rejectedRows(results: Results): Row[] {
  return results.rejected
    .toSorted((a, b) => byPosition(a, b) || byCode(a.reason, b.reason))
    .map((rejected) => {
      const { surface, start, end } = stretch(results.transcript, rejected);
      return { surface, start, end, sentence_id: rejected.sentence.id, reason: rejected.reason };
    });
}

interface PlaceCount {
  mentions: number;
  questions: number;
  answers: number;
  turns: Set<string>;
  first: Mention;
}

/** Rows of `places.csv`: most mentioned first, then by id. Mentions in statements count in `mentions` alone. */
export function placeRows(results: Results): Row[] {
  const counts = new Map<string, PlaceCount>();
  for (const mention of results.mentions) {
    let place = counts.get(mention.placeId);
    if (place === undefined) {
      place = { mentions: 0, questions: 0, answers: 0, turns: new Set(), first: mention };
      counts.set(mention.placeId, place);
    }
    place.mentions += 1;
    if (mention.sentence.kind === 'question') place.questions += 1;
    if (mention.sentence.kind === 'answer') place.answers += 1;
    place.turns.add(mention.sentence.turnId);
  }
  const asked = spokenChars(results, 'question');
  const answered = spokenChars(results, 'answer');
  return [...counts]
    .toSorted(([idA, a], [idB, b]) => b.mentions - a.mentions || byCode(idA, idB))
    .map(([placeId, place]) => {
      const info = results.places.get(placeId);
      return {
        place_id: placeId,
        type: info?.type ?? place.first.type,
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

/** Rows of `pairs.csv`: most frequent first, then by ids. */
export function pairRows(results: Results): Row[] {
  const places = new Map<Sentence, Set<string>>();
  for (const mention of results.mentions) {
    const named = places.get(mention.sentence);
    if (named === undefined) places.set(mention.sentence, new Set([mention.placeId]));
    else named.add(mention.placeId);
  }
  const sentences = new Map<string, { a: string; b: string; sentences: number }>();
  for (const named of places.values()) {
    if (named.size < 2) continue;
    const ids = [...named].toSorted(byCode);
    ids.forEach((a, index) => {
      for (const b of ids.slice(index + 1)) {
        const key = `${a} ${b}`;
        const pair = sentences.get(key);
        if (pair === undefined) sentences.set(key, { a, b, sentences: 1 });
        else pair.sentences += 1;
      }
    });
  }
  return [...sentences.values()]
    .toSorted((x, y) => y.sentences - x.sentences || byCode(x.a, y.a) || byCode(x.b, y.b))
    .map((pair) => ({ place_a: pair.a, place_b: pair.b, sentences: pair.sentences }));
}

function spokenChars(results: Results, kind: Sentence['kind']): number {
  return results.transcript.turns.reduce((sum, turn) => sum + (turn.kind === kind ? turn.chars : 0), 0);
}
