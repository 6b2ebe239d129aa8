import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { contextWeights, decideTopics, loadTopics, SCHEMES } from '../../scripts/lib/topics/index.ts';

const lexicon = loadTopics('data/lexicon');

/** Topics of the last sentence, by scheme. */
function lastOf(text: string) {
  const decisions = [...decideTopics(readTranscript(text), lexicon).values()];
  const { topic, otherwise } = decisions.at(-1)!;
  return { published: topic, ...otherwise };
}

describe('the topic of a sentence under several schemes', () => {
  it('is the same where its words are plain and the context agrees', () => {
    expect(lastOf('问:加沙何时停火?\n答:当务之急是立即停火止战。')).toEqual({
      published: 'hotspots',
      halved: 'hotspots',
      equal: 'hotspots',
      own: 'hotspots',
    });
  });

  it('is “none” by its own words where only the context tells', () => {
    expect(lastOf('问:加沙何时停火?\n答:双方有能力妥善解决存在的问题。')).toMatchObject({
      published: 'hotspots',
      own: 'none',
    });
  });

  it('is “other” and “none” where nothing tells', () => {
    expect(lastOf('问:您好。\n答:你好。')).toEqual({
      published: 'other',
      halved: 'other',
      equal: 'other',
      own: 'none',
    });
  });

  it('turns from the context to its own words as the context weighs less', () => {
    const topics = lastOf('问:如何看待巴以冲突和加沙停火?\n答:我们推动停火。市场很大。');
    expect(topics).toMatchObject({ published: 'hotspots', own: 'economy_opening' });
  });
});

describe('the weights of the contexts', () => {
  it('are halved, equal and nothing in the other schemes', () => {
    const weights = contextWeights();
    expect(Object.keys(weights)).toEqual([...SCHEMES]);
    for (const [kind, weight] of Object.entries(weights.published)) {
      expect(weights.halved[kind as keyof typeof weights.halved]).toBe(weight / 2);
    }
    expect(new Set(Object.values(weights.equal)).size).toBe(1);
    expect(Object.values(weights.own).every((weight) => weight === 0)).toBe(true);
  });
});
