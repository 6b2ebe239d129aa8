import { homePlace } from '../../lib/home-place.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { MentionRow, PlaceRow, Tables } from '../../lib/schemas.ts';
import { markKeys, placeOf } from '../place-key.ts';

export interface RankedPlace {
  id: string;
  /** By which its marks travel from picture to picture. */
  key: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  questions: number;
  answers: number;
  total: number;
  /** Ids of the sentences that name it so, in reading order. */
  sentences: string[];
}

/** What counts as a mention; a reader can change it and see the ranking change. */
export interface CountingVariant {
  /** Full names and short forms (美 in 中美), or full names only. */
  forms: 'all' | 'full';
  /** The home country apart from the ranking, or in it. */
  home: 'apart' | 'ranked';
  said: 'both' | 'questions' | 'answers';
}

export const standardVariant: CountingVariant = { forms: 'all', home: 'apart', said: 'both' };

export interface CountriesModel {
  variant: CountingVariant;
  /** Most mentioned first; ties in the order of their ids. Without the home country where it is counted apart. */
  places: RankedPlace[];
  /** How many of them the graphic shows. */
  shown: number;
  /** The home country, which nearly every sentence names, where it is counted apart. */
  home: RankedPlace | undefined;
}

const singular = { questions: 'question', answers: 'answer' } as const;

/** At most this many places in the graphic; the table has all. */
const mostRows = 20;

/**
 * Ids of the sentences of questions and answers that name each place, by `placeOf`; a sentence stands once for each
 * mention.
 */
export function namingSentences(
  mentions: readonly MentionRow[],
  counts: (mention: MentionRow) => boolean = () => true,
): Map<string, { kind: MentionRow['kind']; sentence: string }[]> {
  const byPlace = new Map<string, { kind: MentionRow['kind']; sentence: string }[]>();
  for (const mention of mentions) {
    if (mention.kind === 'statement' || !counts(mention)) continue;
    const list = byPlace.get(placeOf(mention)) ?? [];
    list.push({ kind: mention.kind, sentence: mention.sentence_id });
    byPlace.set(placeOf(mention), list);
  }
  return byPlace;
}

/**
 * Places ranked by mentions, questions and answers apart; undefined where the variant leaves none. `mostShown` is how many the
 * graphic has room for.
 */
export function countriesModel(
  tables: Tables,
  variant: CountingVariant = standardVariant,
  mostShown = mostRows,
): CountriesModel | undefined {
  const isCounted = ({ form, kind }: MentionRow): boolean =>
    (variant.forms === 'all' || form === 'full') &&
    (variant.said === 'both' || kind === singular[variant.said]);
  const named = namingSentences(tables.mentions, isCounted);
  const keyOf = markKeys(tables.places);
  const home = homePlace(tables);
  const all = tables.places.map((place) => {
    const found = named.get(placeOf(place)) ?? [];
    const fullQuestions = found.filter(({ kind }) => kind === 'question').length;
    const [asked, answered] =
      variant.forms === 'full'
        ? [fullQuestions, found.length - fullQuestions]
        : [place.in_questions, place.in_answers];
    const questions = variant.said === 'answers' ? 0 : asked;
    const answers = variant.said === 'questions' ? 0 : answered;
    return {
      id: place.place_id,
      key: keyOf(place),
      name: { zh: place.name_zh, en: displayName(place.name_en) },
      type: place.type,
      questions,
      answers,
      total: questions + answers,
      sentences: found.map(({ sentence }) => sentence),
    };
  });
  const isApart = (place: RankedPlace): boolean => variant.home === 'apart' && place.key === `place:${home}`;
  const places = all
    .filter((place) => !isApart(place) && place.total > 0)
    .toSorted((a, b) => b.total - a.total || b.answers - a.answers || (a.id < b.id ? -1 : 1));
  if (places.length === 0) return undefined;
  return {
    variant,
    places,
    shown: cutAtTie(places, ({ total }) => total, mostShown),
    home: all.find(isApart),
  };
}

/**
 * How many places of a ranking to show where there is room for `limit`. A cut between places of equal rank would be
 * arbitrary: it moves up to where the count changes, if that leaves half of them.
 */
export function cutAtTie<Place>(
  places: readonly Place[],
  countOf: (place: Place) => number,
  limit: number,
): number {
  const next = places[limit];
  if (next === undefined) return places.length;
  const firstOfTie = places.findIndex((place) => countOf(place) === countOf(next));
  return firstOfTie * 2 >= limit ? firstOfTie : limit;
}

/** More tied leaders than this are no leaders, and no headline. */
const mostLeaders = 3;

/** The places that lead a count, up to three where they are tied; none where nobody was named or too many tie. */
export function leaders(places: readonly RankedPlace[], count: 'questions' | 'answers'): RankedPlace[] {
  const most = Math.max(0, ...places.map((place) => place[count]));
  const leading = most === 0 ? [] : places.filter((place) => place[count] === most);
  return leading.length > mostLeaders ? [] : leading;
}
