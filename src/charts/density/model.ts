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
      sentences: (naming.get(placeOf(place)) ?? []).map(({ sentence }) => sentence),
    }))
    .filter((place) => total(place) > 0);
  const all = named
    .filter((place) => place.key !== home)
    .toSorted((a, b) => total(b) - total(a) || (a.id < b.id ? -1 : 1));
  if (all.length === 0) return undefined;
  const atLeast = (least: number): DensePlace[] => all.filter((place) => total(place) >= least);
  const threshold = thresholds.find((least) => atLeast(least).length >= fewest) ?? 1;
  const places = atLeast(threshold).toSorted((a, b) => gap(b) - gap(a) || (a.id < b.id ? -1 : 1));
  return { places, all, threshold, lead: lead(places), home: named.find((place) => place.key === home) };
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

function lead(places: readonly DensePlace[]): Lead | undefined {
  const [place] = places.filter(isBorneOut).toSorted((a, b) => Math.abs(gap(b)) - Math.abs(gap(a)));
  if (!place) return undefined;
  const ratio = place.perQuestions / place.perAnswers;
  return ratio > 1 ? { place, side: 'questions', ratio } : { place, side: 'answers', ratio: 1 / ratio };
}
