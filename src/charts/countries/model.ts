import { leadOf } from '../../claims/leads.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { MentionRow, Tables } from '../../lib/schemas.ts';
import type { NamedPlace } from '../named-place.ts';
import { markKeys } from '../place-key.ts';

export type RankedPlace = NamedPlace;

/** What counts as a mention; a reader's choice. */
export interface CountingVariant {
  /** Short forms: 美 in 中美. */
  forms: 'all' | 'full';
  /** Whether home is ranked. */
  home: 'apart' | 'ranked';
  said: 'both' | 'questions' | 'answers';
}

export const standardVariant: CountingVariant = { forms: 'all', home: 'apart', said: 'both' };

/** The places that come first on a side, in some way of counting. */
export interface PlaceLead {
  /** Those that lead as published come first. */
  places: RankedPlace[];
  /** The same in every way of counting. */
  isSteady: boolean;
  /** That no other place leads. */
  claim: string;
}

export interface CountriesModel {
  variant: CountingVariant;
  /** Most mentions first, ties by answers, then by id. Without home if counted apart. */
  places: RankedPlace[];
  /** How many are drawn. */
  shown: number;
  /** Nearly every sentence names it; only if counted apart. */
  home: RankedPlace | undefined;
  /** Undefined where no place leads, or more than three may. */
  leads: Record<'questions' | 'answers', PlaceLead | undefined>;
}

const singular = { questions: 'question', answers: 'answer' } as const;

/** Maximum places drawn; the table has all. */
const mostRows = 20;

/** By `placeOf`: ids of questions' and answers' sentences naming the place, repeated per mention. */
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

/** Places ranked by mentions; undefined if the variant leaves none. At most `mostShown` are drawn. */
export function countriesModel(
  tables: Tables,
  variant: CountingVariant = standardVariant,
  mostShown = mostRows,
): CountriesModel | undefined {
  const isCounted = ({ form, kind }: MentionRow): boolean =>
    (variant.forms === 'all' || form === 'full') &&
    (variant.said === 'both' || kind === singular[variant.said]);
  const named = namingSentences(tables.mentions, isCounted);
  const [idOf, keyOf] = [placeIds(tables.places), markKeys(tables.places)];
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
      id: idOf(place),
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
  const leadIn = (side: 'questions' | 'answers'): PlaceLead | undefined => {
    const counted = `places${variant.home === 'ranked' ? '+home' : ''}${variant.forms === 'full' ? '/full' : ''}`;
    const { ids, isSteady, claim } = leadOf(tables, `${counted}.in_${side}`);
    const leading = ids.flatMap((id) => places.find((place) => place.id === id && place[side] > 0) ?? []);
    if (leading.length === 0 || leading.length < ids.length || ids.length > mostLeaders) return undefined;
    return { places: leading, isSteady, claim };
  };
  return {
    variant,
    places,
    leads: { questions: leadIn('questions'), answers: leadIn('answers') },
    shown: cutAtTie(places, ({ total }) => total, mostShown),
    home: all.find(isApart),
  };
}

/**
 * How many places to show in room for `limit`. Cutting a tie is arbitrary: moves up to where the count changes, if at
 * least half remain.
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

/** If more are tied, there is no headline. */
const mostLeaders = 3;

/** Places tied for most; empty for more than 3 or without mentions. */
export function leaders(places: readonly RankedPlace[], count: 'questions' | 'answers'): RankedPlace[] {
  const most = Math.max(0, ...places.map((place) => place[count]));
  const leading = most === 0 ? [] : places.filter((place) => place[count] === most);
  return leading.length > mostLeaders ? [] : leading;
}
