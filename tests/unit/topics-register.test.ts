import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { sentenceEvidence } from '../../scripts/lib/topics/evidence.ts';
import { decideTopics, loadTopics } from '../../scripts/lib/topics/index.ts';
import { registerFactors, weighRegister } from '../../scripts/lib/topics/register.ts';
import { placesIn } from './place-words.ts';

const lexicon = loadTopics('data/lexicon');

/** Published topic, and topic by own words, of the last sentence. */
function lastOf(text: string): [published: string, own: string] {
  const transcript = readTranscript(text);
  const decisions = decideTopics(transcript, lexicon, placesIn(transcript).mentions);
  const { topic, otherwise } = [...decisions.values()].at(-1)!;
  return [topic, otherwise.own];
}

const BUSINESS =
  '问:毛利率和现金流怎么样?\n答:营业收入同比增长,净利润创新高,产能利用率和订单都在回升,分红比例提高。\n'.repeat(
    4,
  );
const HEALTH =
  '问:公立医院改革怎么推进?\n答:医保和分级诊疗一起推进,社区门诊延长时间,养老院老人优先。\n'.repeat(4);
const DIPLOMACY =
  '问:如何看待加沙停火?\n答:我们支持联合国,反对单边主义,推动停火止战和政治解决,恪守不干涉内政。\n'.repeat(4);

describe('a country that is named where business or health is spoken of', () => {
  it.each([
    [
      'a company that sells in Japan',
      `${BUSINESS}问:日本的业务怎么样?\n答:日本卖得不错。`,
      'economy_opening',
    ],
    [
      'a company that builds in Hungary',
      `${BUSINESS}问:工厂建得怎么样?\n答:匈牙利那边已经封顶。`,
      'economy_opening',
    ],
    [
      'a company that sells in Africa',
      `${BUSINESS}问:海外收入怎么样?\n答:南非和尼日利亚涨得最快。`,
      'economy_opening',
    ],
    [
      'an example from Japan for care of the old',
      `${HEALTH}问:老人谁来护理?\n答:日本走过同样的路。`,
      'domestic',
    ],
  ])('does not make it a matter of that country: %s', (_, text, topic) => {
    expect(lastOf(text)[0]).toBe(topic);
  });

  it('is still what a foreign ministry speaks about', () => {
    expect(lastOf(`${DIPLOMACY}问:怎么看日本?\n答:日本走过同样的路。`)[0]).toBe('neighbourhood');
  });

  it('stays the subject where it is paired with China', () => {
    expect(lastOf(`${BUSINESS}问:怎么看中美关系?\n答:中美有共同利益。`)[0]).toBe('great_powers');
  });

  it('says as much as ever when the sentence is read alone', () => {
    expect(lastOf(`${BUSINESS}问:日本的业务怎么样?\n答:日本卖得不错。`)[1]).toBe('neighbourhood');
  });
});

describe('hospitals and farmers of another country', () => {
  it.each([
    ['a court', '问:怎么看这起案件?\n答:越南的法院依法办事。', 'neighbourhood'],
    ['farmers', '问:能否介绍项目情况?\n答:赞比亚农民从中受益。', 'global_south'],
  ])('are that country’s where a foreign ministry speaks: %s', (_, exchange, topic) => {
    expect(lastOf(`${DIPLOMACY}${exchange}`)[0]).toBe(topic);
  });
});

describe('the factors of a register', () => {
  it.each([
    ['a mixture changes nothing', { home: 50, total: 100 }, 1, 1],
    ['home topics alone take most from places', { home: 100, total: 100 }, 0.3241, 1],
    ['foreign topics alone take from domestic words', { home: 0, total: 100 }, 1, 0.5172],
    ['silence changes nothing', { home: 0, total: 0 }, 1, 1],
  ])('%s', (_, register, places, domestic) => {
    const factors = registerFactors(register, register);
    expect(factors.places).toBeCloseTo(places, 4);
    expect(factors.domestic).toBeCloseTo(domestic, 4);
  });
});

describe('evidence under the factors of a register', () => {
  const transcript = readTranscript('问:香港的医院和日本的养老院怎么样?');
  const sentence = transcript.turns[0]!.sentences[0]!;
  const text = transcript.reading.text;
  const evidence = sentenceEvidence(text, sentence, lexicon, placesIn(transcript).mentions);
  const neighbourhood = lexicon.topics.findIndex(({ id }) => id === 'neighbourhood');

  it.each([
    ['home topics', { places: 0.3, domestic: 1 }],
    ['foreign relations', { places: 1, domestic: 0.5 }],
  ])('weighs topics and the words for them alike, among %s', (_, factors) => {
    const weighed = weighRegister(evidence, factors, lexicon);
    expect(evidence.weights[lexicon.domestic]).toBeGreaterThan(0);
    for (const [topic, factor] of [
      [lexicon.domestic, factors.domestic],
      [neighbourhood, factors.places],
    ] as const) {
      const before = evidence.weights[topic] ?? 0;
      const byWord = weighed.hits.flatMap(({ weights, scale }) =>
        weights.filter((entry) => entry.topic === topic).map(({ weight }) => weight * scale),
      );
      expect(weighed.weights[topic]).toBeCloseTo(before * factor);
      expect(byWord.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(before * factor);
    }
    expect(weighed.own).toEqual(evidence.weights);
  });
});

describe('words that only look like a topic', () => {
  it.each([
    ['下一个中国,还是中国。', 'sovereignty'],
    ['每一个中国人都有出彩的机会。', 'sovereignty'],
    ['一个中国企业中了标。', 'sovereignty'],
    ['向女同胞们问好。', 'people'],
    ['中国是最大的发展中国家。', 'global_south'],
    ['股价再创新高。', 'technology'],
    ['作为联合国安理会常任理事国,双方责任重大。', 'neighbourhood'],
  ])('say nothing of it: %s', (sentence, topic) => {
    expect(lastOf(`问:${sentence}`)[1]).not.toBe(topic);
  });
});
