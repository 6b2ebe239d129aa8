import { describe, expect, it } from 'vitest';
import { agreement, codingScore } from '../../scripts/lib/score/coding.ts';
import { parseGold } from '../../scripts/lib/score/gold.ts';
import type { CodedSentence } from '../../scripts/lib/tables/rows.ts';

const SOURCE = '甲:美国。台湾。好。\n';

/** Three sentences, with the topics of the method and two coders. */
const SENTENCES = [
  { sentence_id: 's1', start: 0, end: 5, speech_start: 2 },
  { sentence_id: 's2', start: 5, end: 8, speech_start: 5 },
  { sentence_id: 's3', start: 8, end: 10, speech_start: 8 },
];
const coded = (
  start: number,
  end: number,
  [own_a, own_b, context_a, context_b]: [string, string, string, string],
): CodedSentence => ({ start, end, own_a, own_b, context_a, context_b });
const CODED = [
  coded(0, 5, ['great_powers', 'great_powers', 'great_powers', 'great_powers']),
  coded(5, 8, ['sovereignty', 'sovereignty', 'sovereignty', 'great_powers']),
  coded(8, 10, ['none', 'people', 'great_powers', 'great_powers']),
];
const SCHEMES = [
  ['s1', 'great_powers', 'great_powers'],
  ['s2', 'sovereignty', 'great_powers'],
  ['s3', 'people', 'none'],
].flatMap(([sentence_id, published, own]) => [
  { sentence_id, scheme: 'published', topic: published },
  { sentence_id, scheme: 'own', topic: own },
]);

const score = () => codingScore(CODED, SENTENCES, SCHEMES, Array.from(SOURCE));
const measured = (name: string) =>
  score()
    .measures.find(([measure]) => measure === name)
    ?.slice(1);

describe('topics of sentences against two coders', () => {
  it.each([
    ['published_agreed', 'among the sentences on which both agree', [1, 2]],
    ['published_a', 'with the first coder in context', [2, 3]],
    ['published_b', 'with the second coder in context', [1, 3]],
    ['own_a', 'by own words with the first coder', [2, 3]],
    ['own_b', 'by own words with the second coder', [1, 3]],
    ['coders_context', 'of the coders in context', [2, 3]],
    ['coders_own', 'of the coders by own words', [2, 3]],
  ])('%s is the agreement %s', (name, _, expected) => {
    expect(measured(name)).toEqual(expected);
  });

  it('say which sentences differ where both coders agree', () => {
    expect(score().differences).toEqual([
      'topics published 8–10 great_powers read as people: [好。]',
      'topics own 5–8 sovereignty read as great_powers: [台湾。]',
    ]);
  });

  it('leave out what the coders did not see', () => {
    const one = codingScore(CODED.slice(0, 1), SENTENCES, SCHEMES, Array.from(SOURCE));
    expect(one.measures[1]).toEqual(['published_a', 1, 1]);
  });
});

describe("Cohen's kappa", () => {
  /** Numerator and denominator of kappa. */
  const kappa = (pairs: [string, string][]) => agreement('x', pairs)[1]?.slice(1) as [number, number];

  it('is one where all agree and both topics occur', () => {
    const [above, below] = kappa([
      ['a', 'a'],
      ['b', 'b'],
    ]);
    expect(above / below).toBe(1);
  });

  it('is nought where no more agree than chance would have it', () => {
    const [above] = kappa([
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'b'],
    ]);
    expect(above).toBe(0);
  });

  it('is below nought where fewer agree', () => {
    const [above, below] = kappa([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    expect(above / below).toBe(-1);
  });

  it('takes chance from the totals of both sides', () => {
    // 20 + 15 of 50 agree; yes 25 and 30, no 25 and 20: (0.7 − 0.5) / (1 − 0.5).
    const times = (n: number, pair: [string, string]) => Array.from({ length: n }, () => pair);
    const [above, below] = kappa([
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ]);
    expect(above / below).toBeCloseTo(0.4, 12);
  });

  it('has no value where both know one topic only', () => {
    expect(kappa([['a', 'a']])).toEqual([0, 0]);
  });
});

describe('the codes of two people', () => {
  it('are read from sentence_topics.jsonl', () => {
    const [first] = CODED;
    expect(parseGold({ 'sentence_topics.jsonl': `${JSON.stringify(first)}\n` }, 'gold').sentences).toEqual([
      first,
    ]);
  });

  it('are refused where a code is missing', () => {
    expect(() =>
      parseGold({ 'sentence_topics.jsonl': '{"start":0,"end":5,"own_a":"none"}' }, 'gold'),
    ).toThrow(/sentence_topics\.jsonl: line 1: “own_b” is undefined; expected: string/);
  });
});
