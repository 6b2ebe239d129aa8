import { exchangesOf } from '../../lib/exchanges.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { MentionRow, PlaceRow, Tables } from '../../lib/schemas.ts';
import { markKeys } from '../place-key.ts';

export interface NamedPlace {
  id: string;
  /** Of its travelling marks. */
  key: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  asked: number;
  answered: number;
  /** Ids of the exchange's sentences naming it, in reading order. */
  sentences: string[];
}

/** A question with its answers. */
export interface AskedExchange {
  turnId: string;
  number: number;
  outlet: { zh: string; en: string };
  isAnswered: boolean;
  namesHome: boolean;
  /** Places the question names, except home, in order of appearance. */
  asked: NamedPlace[];
  /** Places that only the answers name. */
  answeredOnly: NamedPlace[];
  /** Ids, in reading order. */
  sentences: string[];
}

export interface LeadingPlace {
  place: Omit<NamedPlace, 'asked' | 'answered' | 'sentences'>;
  /** Questions that name it; those answered; those whose answers lack the name. */
  questions: number;
  answered: number;
  absent: number;
  /** In all answers, and in the answer with most. */
  mentions: number;
  densest: { exchange: AskedExchange; mentions: number } | undefined;
}

export interface AskedAnsweredModel {
  exchanges: AskedExchange[];
  /** Places named in questions, once per question; without home. */
  namings: number;
  /** Those answered, and those whose name recurs in the answer. */
  answeredNamings: number;
  recurring: number;
  /** Named in most questions; undefined on a tie or if none is named. */
  leading: LeadingPlace | undefined;
  /** Counted separately. */
  home: { name: { zh: string; en: string }; asked: number; answered: number } | undefined;
}

/** Questions with their own turns and the answers up to the next. */
function askedExchanges(tables: Tables): { exchange: AskedExchange; turns: string[] }[] {
  return exchangesOf(tables.turns).map(({ question, answers }, index) => ({
    exchange: {
      turnId: question.turn_id,
      number: index + 1,
      outlet: { zh: question.outlet, en: displayName(question.outlet_en || question.outlet) },
      isAnswered: answers.length > 0,
      namesHome: false,
      asked: [],
      answeredOnly: [],
      sentences: [],
    },
    turns: [question, ...answers].map((turn) => turn.turn_id),
  }));
}

/** Places of each question, and whether its answers name them; undefined without questions. */
export function askedAnsweredModel(tables: Tables): AskedAnsweredModel | undefined {
  const found = askedExchanges(tables);
  if (found.length === 0) return undefined;
  const home = `place:${homePlace(tables)}`;
  const [idOf, keyOf] = [placeIds(tables.places), markKeys(tables.places)];
  const places = new Map(tables.places.map((place) => [placeOf(place), place]));
  const total = { asked: 0, answered: 0 };
  for (const { exchange, turns } of found) {
    const own = new Set(turns);
    exchange.sentences = tables.sentences
      .filter(({ turn_id }) => own.has(turn_id))
      .map(({ sentence_id }) => sentence_id);
    const mentions = tables.mentions
      .filter(({ turn_id }) => own.has(turn_id))
      .toSorted((a, b) => a.start - b.start);
    const first = (place: string): number => mentions.findIndex((mention) => placeOf(mention) === place);
    const rows = tables.asked_answered
      .filter(({ turn_id }) => turn_id === exchange.turnId)
      .toSorted((a, b) => first(placeOf(a)) - first(placeOf(b)));
    for (const { asked, answered, ...row } of rows) {
      const place = places.get(placeOf(row));
      if (!place) continue;
      if (keyOf(place) === home) {
        exchange.namesHome = asked > 0;
        total.asked += asked;
        total.answered += answered;
        continue;
      }
      const naming = { ...named(place, idOf, keyOf), asked, answered, sentences: sentencesOf(mentions, row) };
      (asked > 0 ? exchange.asked : exchange.answeredOnly).push(naming);
    }
  }
  const exchanges = found.map(({ exchange }) => exchange);
  const answered = exchanges.filter(({ isAnswered }) => isAnswered).flatMap(({ asked }) => asked);
  const homeRow = tables.places.find((place) => keyOf(place) === home);
  return {
    exchanges,
    namings: exchanges.reduce((sum, { asked }) => sum + asked.length, 0),
    answeredNamings: answered.length,
    recurring: answered.filter((place) => place.answered > 0).length,
    leading: leadingPlace(exchanges),
    home: homeRow && { name: named(homeRow, idOf, keyOf).name, ...total },
  };
}

function named(
  place: PlaceRow,
  idOf: (place: PlaceRow) => string,
  keyOf: (place: PlaceRow) => string,
): Pick<NamedPlace, 'id' | 'key' | 'name' | 'type'> {
  return {
    id: idOf(place),
    key: keyOf(place),
    name: { zh: place.name_zh, en: displayName(place.name_en) },
    type: place.type,
  };
}

function sentencesOf(
  mentions: readonly MentionRow[],
  place: Pick<MentionRow, 'place_id' | 'type'>,
): string[] {
  const naming = mentions.filter((mention) => placeOf(mention) === placeOf(place));
  return [...new Set(naming.map(({ sentence_id }) => sentence_id))];
}

/** A place in an exchange, whether or not the question names it. */
export function placeIn(exchange: AskedExchange, key: string): NamedPlace | undefined {
  return [...exchange.asked, ...exchange.answeredOnly].find((place) => place.key === key);
}

function leadingPlace(exchanges: readonly AskedExchange[]): LeadingPlace | undefined {
  const questions = new Map<string, number>();
  for (const { key } of exchanges.flatMap(({ asked }) => asked))
    questions.set(key, (questions.get(key) ?? 0) + 1);
  const [first, second] = [...questions].toSorted(([, a], [, b]) => b - a);
  if (!first || first[1] === second?.[1]) return undefined;
  const [key, count] = first;
  const naming = exchanges.filter(({ asked }) => asked.some((place) => place.key === key));
  const answered = naming.filter(({ isAnswered }) => isAnswered);
  const mentions = (exchange: AskedExchange): number => placeIn(exchange, key)?.answered ?? 0;
  const [most, next] = exchanges.toSorted((a, b) => mentions(b) - mentions(a));
  const { id, name, type } = placeIn(naming[0] as AskedExchange, key) as NamedPlace;
  return {
    place: { id, key, name, type },
    questions: count,
    answered: answered.length,
    absent: answered.filter((exchange) => mentions(exchange) === 0).length,
    mentions: exchanges.reduce((sum, exchange) => sum + mentions(exchange), 0),
    densest:
      most && mentions(most) > (next ? mentions(next) : 0)
        ? { exchange: most, mentions: mentions(most) }
        : undefined,
  };
}
