import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import type { Segmenter } from '../../scripts/lib/segment.ts';
import { loadSegmenter } from '../../scripts/lib/segment.ts';
import { loadStopwords } from '../../scripts/lib/stop-words.ts';
import { tokensOf } from '../../scripts/lib/tokens.ts';
import { countWords } from '../../scripts/lib/words.ts';

/** Cuts at bars and keeps them as words, so that a test sets the word boundaries. */
const barSegmenter: Segmenter = {
  tag: (text) =>
    text
      .split(/(\|)/)
      .filter(Boolean)
      .map((word) => ({ word, tag: 'n' })),
};

const rows = (text: string, stopwords: string[] = []) =>
  countWords(tokensOf(readTranscript(text), barSegmenter, new Set(stopwords)));
const row = (text: string, word: string) => rows(text).find((entry) => entry.word === word);

describe('a count of words', () => {
  it('tells questions from answers, and counts each sentence once', () => {
    const text = '问:和平|和平|吗?|\n答:和平|。|谈判|。|和平|。';
    expect(row(text, '和平')).toEqual({
      word: '和平',
      partOfSpeech: 'noun',
      count: 4,
      inQuestions: 2,
      inAnswers: 2,
      sentences: 3,
    });
  });

  it('sorts by count, then by code units', () => {
    const words = rows('问:丁|乙|丙|乙|DeepSeek|丁|').map(({ word, count }) => `${word}${count}`);
    expect(words).toEqual(['丁2', '乙2', 'DeepSeek1', '丙1']);
  });

  it('counts words of a statement in neither questions nor answers', () => {
    expect(row('发言人:和平|。|\n问:谈判|?|\n答:谈判|。', '和平')).toMatchObject({
      count: 1,
      inQuestions: 0,
      inAnswers: 0,
    });
  });

  it.each(['。', '2025', '1.5', '三千四百', '%', '😀', ' ', 'A', 'мир'])('leaves out %j', (piece) => {
    expect(rows(`问:和平|${piece}|`).map(({ word }) => word)).toEqual(['和平']);
  });

  it.each(['5G', 'AI', 'DeepSeek', '80周年', '一带一路', '𠮷野'])('keeps %s', (word) => {
    expect(rows(`问:和平|${word}|`).map((entry) => entry.word)).toContain(word);
  });

  it('leaves out stop words', () => {
    expect(rows('问:我们|和平|', ['我们']).map(({ word }) => word)).toEqual(['和平']);
  });

  it.each([
    ['ns', 'place'],
    ['v', 'verb'],
    ['nz', 'proper_noun'],
    ['eng', 'latin'],
    ['unheard-of', 'other'],
  ])('reads the tag %s as %s', (tag, partOfSpeech) => {
    const segmenter: Segmenter = { tag: (text) => [{ word: text, tag }] };
    expect(countWords(tokensOf(readTranscript('问:和平'), segmenter, new Set()))[0]?.partOfSpeech).toBe(
      partOfSpeech,
    );
  });

  it('has words of the diplomatic vocabulary with the real segmenter and stop words', () => {
    const transcript = readTranscript(
      '彭博社记者:美国和欧盟对一带一路怎么看?\n王毅:我们坚持多边主义,推动构建人类命运共同体。多边主义是正道。',
    );
    const counts = countWords(
      tokensOf(transcript, loadSegmenter('data/lexicon'), loadStopwords('data/lexicon')),
    );
    expect(counts[0]).toMatchObject({ word: '多边主义', count: 2, inAnswers: 2, sentences: 2 });
    expect(counts.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['美国', '一带一路', '人类命运共同体']),
    );
    expect(counts.map(({ word }) => word)).not.toContain('我们');
  });
});

describe('the stop words', () => {
  const stopwords = loadStopwords('data/lexicon');

  it('leave out words of grammar and keep those of diplomacy', () => {
    expect(['的', '我们', '以及', '因为', '进行'].every((word) => stopwords.has(word))).toBe(true);
    expect(['中方', '合作', '发展', '和平', '美'].some((word) => stopwords.has(word))).toBe(false);
  });

  it('hold no comment lines', () => {
    expect([...stopwords].filter((word) => word.includes('#') || word.trim() !== word)).toEqual([]);
  });

  it('are asked for by path where the file is missing', () => {
    expect(() => loadStopwords('data/gold')).toThrow(/data\/gold\/stopwords\.txt/);
  });
});
