import type { ChartId } from '../../charts/registry.ts';
import { computeFacts } from '../../lib/facts.ts';
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
  first_year: 'anniversaries',
};

/** A count of the whole conference (`questions`), without sentences. Throws with the known names. */
export function factEvidence(tables: Tables, name: string): Evidence {
  const value = computeFacts(tables)[name as FactName] as number | undefined;
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
