import { alternatives, isCountedOtherwise } from '../../claims/alternatives.ts';
import { intervals } from '../../claims/resample.ts';
import type { Interval } from '../../claims/resample.ts';
import { homePlace } from '../../lib/home-place.ts';
import { placeIds, placeOf } from '../../lib/place-ids.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { PlaceRow, Tables } from '../../lib/schemas.ts';
import { namingSentences } from '../countries/model.ts';
import { markKeys } from '../place-key.ts';

export interface DensePlace {
  id: string;
  /** Of its travelling marks. */
  key: string;
  name: { zh: string; en: string };
  type: PlaceRow['type'];
  /** Mentions. */
  questions: number;
  answers: number;
  /** Mentions per 1,000 characters spoken. */
  perQuestions: number;
  perAnswers: number;
  /** Of the densities and their ratio, questions to answers, with exchanges drawn again: 95 %. */
  intervals: { questions: Interval; answers: Interval; ratio: Interval } | undefined;
  /** Ids of sentences that name it, in reading order. */
  sentences: string[];
}

/** The denser side. */
export type Side = 'questions' | 'answers' | 'alike';

interface Lead {
  place: DensePlace;
  side: 'questions' | 'answers';
  /** Ratio of the densities, above 1. */
  ratio: number;
  /** Of the ratio, with exchanges drawn again: 95 %. Ends may be infinite. */
  interval: Interval | undefined;
}

export interface DensityModel {
  /** Those drawn, from much denser in questions to much denser in answers. */
  places: DensePlace[];
  /** Except home; most mentions first. */
  all: DensePlace[];
  /** Minimum mentions to be drawn. */
  threshold: number;
  /** Widest significant gap. */
  lead: Lead | undefined;
  home: DensePlace | undefined;
}

/** Few mentions give random densities: the highest threshold that leaves `fewest` places. */
const thresholds = [10, 5, 3, 2, 1];
const fewest = 6;

/** Minimum mentions per side, and minimum ratio, for a headline. */
const leastForRatio = 5;
const leastRatio = 1.5;

const total = (place: DensePlace): number => place.questions + place.answers;
const gap = (place: DensePlace): number => place.perQuestions - place.perAnswers;

/** Where a place is named more densely. */
export function denserSide(place: DensePlace): Side {
  if (gap(place) === 0) return 'alike';
  return gap(place) > 0 ? 'questions' : 'answers';
}

/** Top to bottom. */
const sides: readonly Side[] = ['questions', 'alike', 'answers'];

/** Places by denser side, without empty groups. */
export function bySide(places: readonly DensePlace[]): { side: Side; places: DensePlace[] }[] {
  return sides
    .map((side) => ({ side, places: places.filter((place) => denserSide(place) === side) }))
    .filter((group) => group.places.length > 0);
}

/** Mentions per 1,000 characters, by side; undefined if nobody asks, nobody answers, or only home is named. */
export function densityModel(tables: Tables): DensityModel | undefined {
  const spoken = (kind: string): boolean => tables.turns.some((turn) => turn.kind === kind && turn.chars > 0);
  if (!spoken('question') || !spoken('answer')) return undefined;
  const naming = namingSentences(tables.mentions);
  const [idOf, keyOf] = [placeIds(tables.places), markKeys(tables.places)];
  const home = `place:${homePlace(tables)}`;
  const drawn = intervals(tables).places;
  const named = tables.places
    .map((place) => ({
      id: idOf(place),
      key: keyOf(place),
      name: { zh: place.name_zh, en: displayName(place.name_en) },
      type: place.type,
      questions: place.in_questions,
      answers: place.in_answers,
      perQuestions: place.per_1000_questions,
      perAnswers: place.per_1000_answers,
      intervals: drawn.get(placeOf(place)),
      sentences: (naming.get(placeOf(place)) ?? []).map(({ sentence }) => sentence),
    }))
    .filter((place) => total(place) > 0);
  const all = named
    .filter((place) => place.key !== home)
    .toSorted((a, b) => total(b) - total(a) || (a.id < b.id ? -1 : 1));
  if (all.length === 0) return undefined;
  const atLeast = (least: number): DensePlace[] => all.filter((place) => total(place) >= least);
  const threshold = thresholds.find((least) => atLeast(least).length >= fewest) ?? 1;
  const places = byGap(atLeast(threshold));
  return {
    places,
    all,
    threshold,
    lead: lead(places, tables),
    home: named.find((place) => place.key === home),
  };
}

const byGap = (places: readonly DensePlace[]): DensePlace[] =>
  places.toSorted((a, b) => gap(b) - gap(a) || (a.id < b.id ? -1 : 1));

/** The model with every place drawn. */
export function withAllPlaces(model: DensityModel): DensityModel {
  return { ...model, places: byGap(model.all) };
}

/**
 * Whether a gap is significant: the 95 % interval of the ratio of two Poisson rates, on the log scale, excludes 1. The
 * ratio must also reach `leastRatio`.
 */
export function isBorneOut(place: DensePlace): boolean {
  if (Math.min(place.questions, place.answers) < leastForRatio) return false;
  const logarithm = Math.abs(Math.log(place.perQuestions / place.perAnswers));
  const error = Math.sqrt(1 / place.questions + 1 / place.answers);
  return logarithm > 1.96 * error && logarithm >= Math.log(leastRatio);
}

/** Whether a place is denser on the same side in every way of counting, and in nearly all draws. */
function isSteady(place: DensePlace, tables: Tables): boolean {
  const side = denserSide(place);
  const [low = 0, high = 0] = place.intervals?.ratio ?? [];
  if (place.intervals && (side === 'questions' ? low <= 1 : high >= 1)) return false;
  if (isCountedOtherwise(tables)) return true;
  return alternatives(tables)
    .filter(({ kind }) => kind !== 'topics')
    .every(({ tables: { places } }) => {
      const other = places.find((row) => placeIds(places)(row) === place.id);
      const difference = (other?.per_1000_questions ?? 0) - (other?.per_1000_answers ?? 0);
      return side === 'questions' ? difference > 0 : difference < 0;
    });
}

function lead(places: readonly DensePlace[], tables: Tables): Lead | undefined {
  const [place] = places
    .filter((each) => isBorneOut(each) && isSteady(each, tables))
    .toSorted((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)));
  if (!place) return undefined;
  const ratio = place.perQuestions / place.perAnswers;
  const [low, high] = place.intervals?.ratio ?? [];
  if (ratio > 1) return { place, side: 'questions', ratio, interval: place.intervals?.ratio };
  const turned: Interval | undefined =
    low === undefined || high === undefined ? undefined : [1 / high, 1 / low];
  return { place, side: 'answers', ratio: 1 / ratio, interval: turned };
}
