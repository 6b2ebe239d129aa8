import type { ChartId } from '../../charts/registry.ts';
import { answerPerQuestion, computeFacts } from '../../lib/facts.ts';
import type { FactName } from '../../lib/facts.ts';
import type { Tables } from '../../lib/schemas.ts';
import type { Evidence } from './types.ts';

/** The chart that shows each fact. */
const chartOfFact: Record<FactName, ChartId> = {
  questions: 'outlets',
  answers: 'outlets',
  outlets: 'outlets',
  outlet_homes: 'outlets',
  outlets_home: 'outlets',
  outlets_elsewhere: 'outlets',
  outlets_foreign: 'outlets',
  outlets_near_home: 'outlets',
  homes_elsewhere: 'outlets',
  outlets_naming_own: 'outlets',
  sentences: 'page',
  rate_base: 'density',
  chars: 'page',
  question_chars: 'page',
  answer_chars: 'page',
  answer_per_question: 'page',
  topics: 'topics',
  answers_on_one_topic: 'topics-by-turn',
  places: 'countries',
  mentions: 'countries',
  figures: 'figures',
  figures_hedged: 'figures',
  figures_in_answers: 'figures',
  figures_of_years: 'figures',
  fullest_answers: 'figures',
  figures_in_fullest: 'figures',
  first_year: 'anniversaries',
};

/** A count of the edition (`questions`), without sentences. Throws with the known names. */
export function factEvidence(tables: Tables, name: string): Evidence {
  // Asked of thousands of draws, so it is not computed with all others.
  const value =
    name === 'answer_per_question'
      ? answerPerQuestion(tables.turns)
      : (computeFacts(tables)[name as FactName] as number | undefined);
  if (value === undefined)
    throw new Error(`there is no fact "${name}"; there are: ${Object.keys(chartOfFact).join(', ')}`);
  return {
    value,
    form: Number.isInteger(value) ? undefined : 'decimal',
    from: name,
    sentences: [],
    chart: chartOfFact[name as FactName],
  };
}
