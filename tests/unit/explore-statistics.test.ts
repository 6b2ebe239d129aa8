import { describe, expect, it } from 'vitest';
import { countHits } from '../../src/explore/counts.ts';
import { addEnglish } from '../../src/explore/data.ts';
import type { Sentence } from '../../src/explore/data.ts';
import { collocates, keyWords, wordsOf } from '../../src/explore/keyness.ts';
import { tellingWords } from '../../src/explore/likeness.ts';
import { membership, partsOf } from '../../src/explore/parts.ts';
import { setPhrases } from '../../src/explore/phrases.ts';
import { search } from '../../src/explore/search.ts';
import { logLikelihood, logRatio, rate } from '../../src/explore/statistics.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { corpusOf, smallCorpus } from './explore-corpus.ts';

describe('published worked examples', () => {
  it.each([
    // Hardie, Corpus linguistics course, Lancaster: 52 of 50,000 words against 57 of 75,000.
    ['a course at Lancaster', [52, 57, 50_000, 75_000], 2.65],
    // README of the Python package keyness: `reference`, 0 of 33 words against 3 of 36, gives about 3.9.
    ['never against three times', [0, 3, 33, 36], 3.9],
    ['equal rates', [10, 20, 1000, 2000], 0],
  ] as const)('log-likelihood: %s', (_, [a, b, c, d], value) =>
    expect(logLikelihood(a, b, c, d)).toBeCloseTo(value, 1.5),
  );

  it.each([
    // Exact 95 % Poisson limits (Garwood 1936), from printed tables.
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [50, 37.11, 65.92],
  ])('interval of a count of %i', (count, low, high) => {
    const found = rate(count, 1000);
    expect(found.value).toBe(count);
    expect(Math.abs(found.low - low)).toBeLessThan(0.03);
    expect(Math.abs(found.high - high)).toBeLessThan(0.03);
  });

  it('log ratio: twice the rate is 1, and nought counts as half an occurrence', () => {
    expect(logRatio(20, 10, 1000, 1000).value).toBeCloseTo(1, 10);
    expect(logRatio(4, 0, 1000, 1000).value).toBeCloseTo(3, 10);
    const { low, high } = logRatio(20, 10, 1000, 1000);
    // Katz: ln 2 ± 1.96 · √(1/20 − 1/1000 + 1/10 − 1/1000).
    expect([low, high].map((end) => Math.exp(end * Math.LN2))).toEqual([
      expect.closeTo(2 * Math.exp(-1.959964 * Math.sqrt(0.148)), 4),
      expect.closeTo(2 * Math.exp(1.959964 * Math.sqrt(0.148)), 4),
    ]);
  });
});

/** G² of Pearson's two-by-two table without the cells of other words, computed another way. */
function likelihoodByRates(a: number, b: number, c: number, d: number): number {
  const poisson = (count: number, mean: number): number => (count ? count * Math.log(mean) : 0) - mean;
  const pooled = (a + b) / (c + d);
  return 2 * (poisson(a, a) + poisson(b, b) - poisson(a, pooled * c) - poisson(b, pooled * d));
}

describe.each(readEditions().map(({ id }) => id))('in %s', (edition) => {
  const corpus = corpusOf(edition);
  const countIn = (sentences: readonly Sentence[], word: string): number =>
    sentences.reduce((sum, each) => sum + wordsOf(each).filter((token) => token.word === word).length, 0);
  const size = (sentences: readonly Sentence[]): number =>
    sentences.reduce((sum, each) => sum + wordsOf(each).length, 0);

  it('keywords are counted and weighed as by another way', () => {
    const asked = corpus.sentences.filter(({ kind }) => kind === 'question');
    const answered = corpus.sentences.filter(({ kind }) => kind === 'answer');
    const keys = keyWords(corpus, ({ kind }) => (kind === 'statement' ? undefined : kind === 'question'));
    for (const { word, count, elsewhere, logLikelihood: sure } of keys) {
      expect([word, count, elsewhere]).toEqual([word, countIn(asked, word), countIn(answered, word)]);
      expect(sure).toBeCloseTo(likelihoodByRates(count, elsewhere, size(asked), size(answered)), 8);
      expect(corpus.stops.has(word)).toBe(false);
    }
    expect(keys.map((key) => key.logLikelihood)).toEqual(
      keys.map((key) => key.logLikelihood).toSorted((a, b) => b - a),
    );
  });

  it('set phrases are as frequent as they are said to be, and as long as they can be', () => {
    const joined = corpus.sentences
      .map(({ text, label }) => ' '.repeat(label) + text.slice(label))
      .join('\n');
    const phrases = setPhrases(corpus);
    for (const { phrase, hits } of phrases) {
      expect([phrase, hits.length]).toEqual([phrase, joined.split(phrase).length - 1]);
      expect(hits.length).toBeGreaterThan(1);
      const longer = phrases.filter((each) => each.phrase !== phrase && each.phrase.includes(phrase));
      for (const each of longer) expect(each.hits.length).toBeLessThan(hits.length);
    }
  });
});

const talk = smallCorpus([
  { kind: 'question', who: '甲报', sentences: ['请问|和平|的|和平|前景|？', '和平|在|哪里|？'] },
  {
    kind: 'answer',
    sentences: [
      '坚持|相互|尊重|的|一|个|重要|原则|。',
      '发展|是|硬|道理|，|坚持|相互|尊重|的|一|个|重要|原则|。',
      '发展|合作|发展|交流|发展|。',
    ],
  },
  { kind: 'answer', sentences: ['我们|坚持|相互|尊重|。', '我们|坚持|相互|尊重|。'] },
]);

describe('in a small text', () => {
  it('a stretch that is longer takes the place of its parts where they are not said more often', () => {
    expect(setPhrases(talk).map(({ phrase, hits, turns }) => [phrase, hits.length, turns])).toEqual([
      ['坚持相互尊重的一个重要原则', 2, 1],
      ['我们坚持相互尊重', 2, 1],
      ['坚持相互尊重', 4, 2],
    ]);
  });

  it('ends where places of tokens lie beyond the text', () => {
    const sentences = talk.sentences.map((sentence) => ({
      ...sentence,
      tokens: [900, 902, 901, 903, 902, 904],
    }));
    expect(setPhrases({ ...talk, sentences })).toEqual([]);
  });

  it('finds what is peculiar to the questions', () => {
    const keys = keyWords(talk, ({ kind }) => kind === 'question');
    expect(keys.map(({ word, count, elsewhere }) => [word, count, elsewhere])).toEqual([['和平', 3, 0]]);
  });

  it('compares the sides, the exchanges of a group and one answer, each with its like', () => {
    const corpus = smallCorpus([
      { kind: 'statement', sentences: ['零。'] },
      { kind: 'question', who: '甲', group: 'foreign', sentences: ['一。'] },
      { kind: 'answer', sentences: ['二。'] },
      { kind: 'answer', sentences: ['三。'] },
      { kind: 'question', who: '乙', group: 'mainland', sentences: ['四。'] },
      { kind: 'answer', sentences: ['五。'] },
    ]);
    const parts = partsOf(corpus);
    const sides = parts.map((part) => {
      const isIn = membership(corpus, part);
      const side = (wanted: boolean | undefined): string =>
        corpus.sentences.flatMap((each) => (isIn(each) === wanted ? each.text.charAt(0) : '')).join('');
      return [part, side(true), side(false)];
    });
    expect(sides).toEqual([
      ['questions', '一四', '二三五'],
      ['answers', '二三五', '一四'],
      ['group:foreign', '一二三', '四五'],
      ['group:mainland', '四五', '一二三'],
      ['answer:t02', '二三', '五'],
      ['answer:t05', '五', '二三'],
    ]);
  });

  it('counts collocates in the span, never the keyword itself', () => {
    const hits = search(talk, '相互', 'auto', 'zh').hits;
    const words = (span: 'sentence' | number): [string, number, number][] =>
      collocates(talk, hits, span).map(({ word, count, elsewhere }) => [word, count, elsewhere]);
    expect(words(1)).toEqual([
      ['坚持', 4, 0],
      ['尊重', 4, 0],
    ]);
    expect(words('sentence').map(([word]) => word)).not.toContain('相互');
  });

  it('counts hits by who speaks, and where nobody asks says no rate', () => {
    const counts = countHits(talk, search(talk, '发展', 'auto', 'zh'));
    expect(counts).toMatchObject({ hits: 4, sentences: 2, turns: 1, allTurns: 3, inLabels: 0 });
    expect([counts.questions?.hits, counts.answers?.hits]).toEqual([0, 4]);
    const unasked = smallCorpus([{ kind: 'statement', sentences: ['发展。'] }]);
    const found = countHits(unasked, search(unasked, '发展', 'auto', 'zh'));
    expect([found.hits, found.questions, found.answers]).toEqual([1, undefined, undefined]);
  });

  it('rates English hits, also when Chinese ones were counted before the English came', () => {
    const late = smallCorpus([
      { kind: 'question', sentences: ['和平？'], english: ['Is it peace?'] },
      { kind: 'answer', sentences: ['和平。'], english: ['Peace it is.'] },
    ]);
    const english = late.sentences.map((sentence) => sentence.english);
    addEnglish(late, []);
    late.isEnglishKnown = false;
    countHits(late, search(late, '和平', 'text', 'zh'));
    countHits(late, { by: 'english', hits: [], forms: [] });
    addEnglish(late, english);
    const counts = countHits(late, search(late, 'peace', 'english', 'en'));
    expect([counts.questions, counts.answers]).toMatchObject([{ hits: 1 }, { hits: 1 }]);
  });

  it('knows the words by which a sentence is found again', () => {
    expect(tellingWords(talk, 't01p01s01')).toEqual(['和平']);
    expect(tellingWords(talk, 't99p01s01')).toEqual([]);
  });
});
