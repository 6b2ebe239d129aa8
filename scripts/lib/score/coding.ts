import type { Cell } from '../csv.ts';
import type { CodedSentence, Row } from '../tables/results.ts';
import { codesBySpeech } from '../tables/rows-topics.ts';
import type { TaskScore } from './tasks.ts';

/** Code points shown in a difference. */
const SHOWN = 28;

type Pair = readonly [one: string, other: string];

/**
 * Topics against two coders: published ones against codes in context, those by a sentence's own words against codes
 * read alone, and coder against coder; each as share of agreement and Cohen's kappa.
 *
 * @param sentences rows of `sentences.csv`; `schemes` those of `sentence_topics.csv`.
 */
export function codingScore(
  coded: readonly CodedSentence[],
  sentences: readonly Row[],
  schemes: readonly Row[],
  points: readonly string[],
): TaskScore {
  const topics = new Map(schemes.map((row) => [`${text(row.sentence_id)} ${text(row.scheme)}`, row.topic]));
  const codes = codesBySpeech(
    sentences.map((row) => Number(row.speech_start)),
    coded,
  );
  const both = sentences.flatMap((row, index) => {
    const people = codes[index];
    if (people === undefined) return [];
    const topic = (scheme: string): string => text(topics.get(`${text(row.sentence_id)} ${scheme}`));
    return [{ people, row, published: topic('published'), own: topic('own') }];
  });
  const agreed = both.filter(({ people }) => people.context_a === people.context_b);
  const wrong = agreed.filter(({ people, published }) => published !== people.context_a);
  const wrongOwn = both.filter(({ people, own }) => people.own_a === people.own_b && own !== people.own_a);
  return {
    task: 'topics',
    measures: [
      ['published_agreed', agreed.length - wrong.length, agreed.length],
      ...agreement(
        'published_a',
        both.map(({ people, published }) => [published, people.context_a]),
      ),
      ...agreement(
        'published_b',
        both.map(({ people, published }) => [published, people.context_b]),
      ),
      ...agreement(
        'own_a',
        both.map(({ people, own }) => [own, people.own_a]),
      ),
      ...agreement(
        'own_b',
        both.map(({ people, own }) => [own, people.own_b]),
      ),
      ...agreement(
        'coders_context',
        both.map(({ people }) => [people.context_a, people.context_b]),
      ),
      ...agreement(
        'coders_own',
        both.map(({ people }) => [people.own_a, people.own_b]),
      ),
    ],
    differences: [
      ...wrong.map(({ row, people, published }) =>
        difference('published', row, people.context_a, published, points),
      ),
      ...wrongOwn.map(({ row, people, own }) => difference('own', row, people.own_a, own, points)),
    ],
  };
}

/**
 * Share of agreeing pairs, and Cohen's kappa: (agreed − expected) / (1 − expected), where `expected` is chance
 * agreement given both sides' totals. Numerators and denominators are integers; kappa's are multiplied by the squared
 * number of pairs.
 */
export function agreement(measure: string, pairs: readonly Pair[]): TaskScore['measures'] {
  const ones = new Map<string, number>();
  const others = new Map<string, number>();
  let agreed = 0;
  for (const [one, other] of pairs) {
    ones.set(one, (ones.get(one) ?? 0) + 1);
    others.set(other, (others.get(other) ?? 0) + 1);
    if (one === other) agreed += 1;
  }
  let expected = 0;
  for (const [topic, times] of ones) expected += times * (others.get(topic) ?? 0);
  return [
    [measure, agreed, pairs.length],
    [`${measure}_kappa`, agreed * pairs.length - expected, pairs.length ** 2 - expected],
  ];
}

function difference(
  what: string,
  row: Row,
  expected: string,
  found: string,
  points: readonly string[],
): string {
  const [start, end] = [Number(row.speech_start), Number(row.end)];
  const shown = points
    .slice(start, Math.min(end, start + SHOWN))
    .join('')
    .replace(/\s+/g, '⏎');
  return `topics ${what} ${start}–${end} ${expected} read as ${found}: [${shown}]`;
}

function text(cell: Cell): string {
  return cell === undefined ? '' : String(cell);
}
