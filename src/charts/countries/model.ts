import { displayName } from '../../lib/punctuation.ts';
import type { PlaceRow, Tables } from '../../lib/schemas.ts';

export interface RankedPlace {
  id: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  questions: number;
  answers: number;
  total: number;
}

export interface CountriesModel {
  /** Most mentioned first, without the home country of the conference; ties in the order of their ids. */
  places: RankedPlace[];
  /** How many of them the graphic shows. */
  shown: number;
  /** China, which nearly every sentence names, is counted apart. */
  home: RankedPlace | undefined;
}

/** Where the conference is held; named in nearly every sentence, so counted apart from all others. */
export const homeId = 'CN';

/** At most this many places in the graphic; the table has all. */
const limit = 20;

/** Places ranked by mentions, questions and answers apart, China set aside. */
export function countriesModel(tables: Tables): CountriesModel | undefined {
  const all = tables.places.map((place) => ({
    id: place.place_id,
    name: { zh: place.name_zh, en: displayName(place.name_en) },
    type: place.type,
    questions: place.in_questions,
    answers: place.in_answers,
    total: place.in_questions + place.in_answers,
  }));
  const places = all
    .filter((place) => place.id !== homeId && place.total > 0)
    .toSorted((a, b) => b.total - a.total || b.answers - a.answers || (a.id < b.id ? -1 : 1));
  if (places.length === 0) return undefined;
  return { places, shown: shownCount(places), home: all.find((place) => place.id === homeId) };
}

/** A cut between places of equal rank would be arbitrary: it moves up to where the count changes, if that leaves ten. */
function shownCount(places: readonly RankedPlace[]): number {
  if (places.length <= limit) return places.length;
  const next = places[limit]?.total;
  const firstOfTie = places.findIndex((place) => place.total === next);
  return firstOfTie >= 10 ? firstOfTie : limit;
}

/** More tied leaders than this are no leaders, and no headline. */
const mostLeaders = 3;

/** The places that lead a count, up to three where they are tied; none where nobody was named or too many tie. */
export function leaders(places: readonly RankedPlace[], count: 'questions' | 'answers'): RankedPlace[] {
  const most = Math.max(0, ...places.map((place) => place[count]));
  const leading = most === 0 ? [] : places.filter((place) => place[count] === most);
  return leading.length > mostLeaders ? [] : leading;
}
