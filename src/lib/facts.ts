import { homePlace } from './home-place.ts';
import { countsYears, figureExchanges, figuresInAnswers, fullestAnswers } from './figure-answers.ts';
import { isCountry, placeIds } from './place-ids.ts';
import type { Tables, TurnRow } from './schemas.ts';

/** Numbers for prose, computed from the tables. */
export interface Facts {
  /** Question turns, answer turns. */
  questions: number;
  answers: number;
  /** Distinct outlets that asked, and their distinct homes. */
  outlets: number;
  outlet_homes: number;
  /** Outlets from the host place, and all others. */
  outlets_home: number;
  outlets_elsewhere: number;
  /** Of the others: foreign, and from places grouped with the home. */
  outlets_foreign: number;
  outlets_near_home: number;
  /** Distinct homes of the others. */
  homes_elsewhere: number;
  /** Foreign outlets whose question names their own country. */
  outlets_naming_own: number;
  sentences: number;
  /** Characters per rate: the 1000 of `places.per_1000_questions`. */
  rate_base: number;
  /** Characters spoken. */
  chars: number;
  question_chars: number;
  answer_chars: number;
  /** Ratio of answer to question characters. */
  answer_per_question: number;
  topics: number;
  /** Answers on a single topic throughout. */
  answers_on_one_topic: number;
  /** Distinct places except the home; mentions of all places. */
  places: number;
  mentions: number;
  /** Key figures; those hedged (over, near, at least …); those in answers. */
  figures: number;
  figures_hedged: number;
  figures_in_answers: number;
  /** Figures that count years: anniversaries and spans. */
  figures_of_years: number;
  /** The fewest answers with more than half of the figures in answers, and how many these are. */
  fullest_answers: number;
  figures_in_fullest: number;
  /** Earliest year mentioned; 0 if none. */
  first_year: number;
}

export type FactName = keyof Facts;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Characters of answer for each one asked; 0 without questions. */
export function answerPerQuestion(turns: readonly TurnRow[]): number {
  const spoken = (kind: TurnRow['kind']): number =>
    sum(turns.filter((turn) => turn.kind === kind).map((turn) => turn.chars));
  const asked = spoken('question');
  return asked ? spoken('answer') / asked : 0;
}

/** All facts of an edition. */
export function computeFacts(tables: Tables): Facts {
  const questions = tables.turns.filter((turn) => turn.kind === 'question');
  const answers = tables.turns.filter((turn) => turn.kind === 'answer');
  const questionChars = sum(questions.map((turn) => turn.chars));
  const answerChars = sum(answers.map((turn) => turn.chars));
  const home = homePlace(tables);
  const idOf = placeIds(tables.places);
  const elsewhere = tables.outlets.filter((outlet) => outlet.country !== home);
  const foreign = elsewhere.filter((outlet) => outlet.group === 'foreign');
  const foreignIds = new Set(foreign.map((outlet) => outlet.outlet_id));
  const namesOwn = (turn: TurnRow): boolean =>
    tables.mentions.some(
      (row) => row.turn_id === turn.turn_id && isCountry(row) && row.place_id === turn.outlet_country,
    );
  const years = tables.dates.flatMap((date) => (date.year_from === undefined ? [] : [date.year_from]));
  const fullest = fullestAnswers(figureExchanges(tables));
  return {
    questions: questions.length,
    answers: answers.length,
    outlets: tables.outlets.length,
    outlet_homes: new Set(tables.outlets.map((outlet) => outlet.country).filter(Boolean)).size,
    outlets_home: tables.outlets.length - elsewhere.length,
    outlets_elsewhere: elsewhere.length,
    outlets_foreign: foreign.length,
    outlets_near_home: elsewhere.length - foreign.length,
    homes_elsewhere: new Set(elsewhere.map((outlet) => outlet.country).filter(Boolean)).size,
    outlets_naming_own: new Set(
      questions
        .filter((turn) => foreignIds.has(turn.outlet_id) && namesOwn(turn))
        .map((turn) => turn.outlet_id),
    ).size,
    sentences: tables.sentences.length,
    rate_base: 1000,
    chars: sum(tables.turns.map((turn) => turn.chars)),
    question_chars: questionChars,
    answer_chars: answerChars,
    answer_per_question: answerPerQuestion(tables.turns),
    topics: tables.topics.filter((topic) => topic.chars > 0).length,
    answers_on_one_topic: new Set(
      tables.topics_by_turn.filter((row) => row.share === 1).map((row) => row.turn_id),
    ).size,
    places: tables.places.filter((place) => idOf(place) !== home).length,
    mentions: sum(tables.places.map((place) => place.mentions)),
    figures: tables.figures.length,
    figures_hedged: tables.figures.filter((figure) => figure.qualifier !== 'exact').length,
    figures_in_answers: tables.figures.filter((figure) => figure.kind === 'answer').length,
    figures_of_years: tables.figures.filter(countsYears).length,
    fullest_answers: fullest.length,
    figures_in_fullest: figuresInAnswers(fullest),
    first_year: years.length > 0 ? Math.min(...years) : 0,
  };
}
