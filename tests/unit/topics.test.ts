import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { decideTopics, loadTopics } from '../../scripts/lib/topics/index.ts';
import type { Mention, PlaceType, Transcript } from '../../scripts/lib/types.ts';

const lexicon = loadTopics('data/lexicon');

/** Mentions of the surfaces wherever they occur, in the given order per sentence. */
function mentionsOf(
  transcript: Transcript,
  places: [surface: string, placeId: string, type?: PlaceType][],
): Mention[] {
  const mentions: Mention[] = [];
  for (const sentence of transcript.turns.flatMap(({ sentences }) => sentences)) {
    for (const [surface, placeId, type = 'country'] of places) {
      for (let at = sentence.text.indexOf(surface); at >= 0; at = sentence.text.indexOf(surface, at + 1)) {
        const start = sentence.start + at;
        mentions.push({ start, end: start + surface.length, placeId, type, form: 'full', sentence });
      }
    }
  }
  return mentions;
}

function decisions(text: string, places: [string, string, PlaceType?][] = []) {
  const transcript = readTranscript(text);
  const topics = decideTopics(transcript, lexicon, mentionsOf(transcript, places));
  return transcript.turns.flatMap(({ sentences }) => sentences).map(({ id }) => topics.get(id)!);
}

const topicsOf = (text: string, places: [string, string, PlaceType?][] = []) =>
  decisions(text, places).map(({ topic }) => topic);

describe('a sentence with words of its own', () => {
  it.each([
    ['great_powers', '关税战没有赢家。'],
    ['hotspots', '当务之急是立即停火。'],
    ['neighbourhood', '我们奉行亲诚惠容的周边外交理念。'],
    ['global_south', '中非合作论坛成立以来成果丰硕。'],
    ['global_governance', '我们恪守联合国宪章,践行多边主义。'],
    ['sovereignty', '“台独”分裂没有出路。'],
    ['economy_opening', '我们将放宽市场准入,缩短负面清单。'],
    ['technology', '芯片和人工智能要靠自主创新。'],
    ['people', '遇险请拨打12308领事保护热线。'],
    ['domestic', '要防范冤假错案,推进司法改革。'],
    ['other', '例行记者会暂停一次。'],
  ])('is decided by them: %s', (topic, sentence) => {
    const [question, answer] = decisions(`问:请介绍有关情况。\n答:${sentence}`);
    expect(answer?.topic).toBe(topic);
    expect(question?.topic).toBe(topic);
  });

  it('outweighs the question when it plainly speaks of something else', () => {
    const [, first, second] = topicsOf(
      '问:中方如何看待公立医院改革和看病难问题?\n答:医保补助标准将提高。\n台湾问题不容外来干涉,“台独”没有出路,一个中国原则不容挑战。',
    );
    expect([first, second]).toEqual(['domestic', 'sovereignty']);
  });

  it('lists its words, heaviest first, and no context where they decide alone', () => {
    const [, answer] = decisions('问:请介绍情况。\n答:关税战和脱钩打压没有赢家。');
    expect(answer?.evidence).toEqual(['关税战', '脱钩', '打压']);
  });

  it('finds the longest word: 发展中国家 is no 发展, 人民日报 no 人民', () => {
    const [, answer] = decisions('问:请介绍情况。\n答:据人民日报报道,发展中国家站了起来。');
    expect(answer?.evidence).toEqual(['发展中国家']);
  });
});

describe('a sentence without words of its own', () => {
  it('takes the topic of the question, and says so', () => {
    const [, answer] = decisions('问:以色列何时在加沙停火?\n答:双方有能力妥善解决存在的问题。');
    expect(answer?.topic).toBe('hotspots');
    expect(answer?.evidence[0]).toBe('提问:加沙停火');
  });

  it('takes the topic of its paragraph rather than of the rest of the answer', () => {
    const answers = decisions(
      '问:请介绍情况。\n答:芯片和人工智能要靠自主创新。我们有信心。\n海外中国公民的领事保护不断加强。这是我们的责任。',
    );
    expect(answers.map(({ topic }) => topic).slice(1)).toEqual([
      'technology',
      'technology',
      'people',
      'people',
    ]);
    expect(answers[4]?.evidence[0]).toMatch(/^段:/);
  });

  it('is “other” where nothing in the exchange says anything', () => {
    const [question, answer] = decisions('问:您好。\n答:你好。');
    expect(question).toMatchObject({ topic: 'other', score: 0, evidence: [] });
    expect(answer).toMatchObject({ topic: 'other', score: 0, evidence: [] });
  });
});

describe('places', () => {
  it.each<[string, string, [string, string, PlaceType?][], string]>([
    [
      'a country paired with China',
      '中英共同努力。',
      [
        ['中', 'CN'],
        ['英', 'GB'],
      ],
      'bilateral',
    ],
    [
      'a great power paired with China',
      '美中共同努力。',
      [
        ['美', 'US'],
        ['中', 'CN'],
      ],
      'great_powers',
    ],
    ['a neighbour', '总统将来访。', [['总统', 'KZ']], 'neighbourhood'],
    ['an African state', '总统将来访。', [['总统', 'ZM']], 'global_south'],
    ['a European state', '总统将来访。', [['总统', 'FI']], 'bilateral'],
    ['Australia, whose id the African Union shares', '总理将来访。', [['总理', 'AU']], 'bilateral'],
    ['the African Union', '主席将来访。', [['主席', 'AU', 'bloc']], 'global_south'],
    ['an unknown region, which says nothing', '立场明确。', [['立场', 'NOWHERE', 'region']], 'other'],
    ['China alone, which says nothing', '中方立场明确。', [['中', 'CN']], 'other'],
  ])('count for their topic: %s', (_, sentence, places, topic) => {
    expect(topicsOf(`问:${sentence}`, places)).toEqual([topic]);
  });

  it('weigh more in a sentence of relations than as an aside', () => {
    const topics = topicsOf('问:法国总统访问期间将会谈。', [['法国', 'FR']]);
    expect(topics).toEqual(['bilateral']);
    // The technology word wins in both; the place weighs more next to 会谈.
    const [aside] = decisions('问:法国的芯片与核聚变。', [['法国', 'FR']]);
    const [visit] = decisions('问:会谈法国的芯片与核聚变。', [['法国', 'FR']]);
    expect([aside!.topic, visit!.topic]).toEqual(['technology', 'technology']);
    expect(visit!.score).toBeLessThan(aside!.score);
  });

  it('appear as evidence with the pair that they stand in', () => {
    const [question] = decisions('问:中日韩共同努力。', [
      ['中', 'CN'],
      ['日', 'JP'],
      ['韩', 'KR'],
    ]);
    expect(question?.evidence).toContain('中日韩');
  });
});

describe('an exchange', () => {
  it('does not pass its topic to the next one', () => {
    expect(topicsOf('问:加沙何时停火?\n答:尽快。\n问:您好吗?\n答:很好。').slice(2)).toEqual([
      'other',
      'other',
    ]);
  });

  it('passes it to a follow-up question', () => {
    const all = decisions('问:加沙何时停火?\n答:尽快。\n问:追问一句,何时呢?\n答:尽快。');
    expect(all.map(({ topic }) => topic)).toEqual(['hotspots', 'hotspots', 'hotspots', 'hotspots']);
    expect(all[2]?.evidence).toEqual(['前问:停火']);
  });

  it('passes it to a question whose label says that it follows up', () => {
    expect(topicsOf('问:加沙何时停火?\n答:尽快。\n追问:何时呢?\n答:尽快。').slice(2)).toEqual([
      'hotspots',
      'hotspots',
    ]);
  });

  it('is a statement alone where no question goes before it', () => {
    const all = topicsOf('发言人:应邀访华,就中非合作论坛交换意见。\n问:加沙何时停火?\n答:尽快。');
    expect(all).toEqual(['global_south', 'hotspots', 'hotspots']);
  });
});

describe('Hong Kong and Macao', () => {
  const city: [string, string, PlaceType?][] = [
    ['香港', 'HK', 'territory'],
    ['澳门', 'MO', 'territory'],
  ];

  it.each([
    ['domestic', '香港的巴士和小巴会不会加价?'],
    ['domestic', '澳门居民的医院收费会调整吗?'],
    ['economy_opening', '香港的新股上市和转口贸易前景如何?'],
    ['people', '被困的香港游客获救了吗?'],
    ['sovereignty', '外国议员要求制裁香港官员,中方如何回应?'],
    ['sovereignty', '香港国安法实施情况如何?'],
  ])('are about %s in a question such as %s', (topic, question) => {
    expect(topicsOf(`问:${question}`, city)).toEqual([topic]);
  });
});

describe('the conference around an exchange', () => {
  const QUESTION = '问:对欧盟的关税怎么看?\n答:已经表明立场。\n';
  const EU: [string, string, PlaceType?][] = [['欧盟', 'EU', 'bloc']];

  it.each([
    ['a headline', '商务部例行新闻发布会\n'],
    ['an opening statement', '主持人:欢迎出席商务部新闻发布会。\n'],
  ])('is about trade where %s names the ministry of commerce as its host', (_, opening) => {
    const topics = topicsOf(opening + QUESTION, EU);
    expect(topics.slice(-2)).toEqual(['economy_opening', 'economy_opening']);
  });

  it.each([
    ['nobody is named', ''],
    ['the ministry is named without a conference', '记者从商务部获悉。\n'],
    ['the foreign ministry is the host', '外交部例行记者会\n'],
  ])('says nothing where %s', (_, opening) => {
    expect(topicsOf(opening + QUESTION, EU).slice(-2)).toEqual(['great_powers', 'great_powers']);
  });

  it('names its host as evidence where the sentence says nothing', () => {
    const all = decisions('国家卫生健康委新闻发布会\n问:请介绍有关情况。\n答:情况很好。');
    expect(all.at(-1)).toMatchObject({ topic: 'domestic', evidence: ['会:国家卫生健康委'] });
  });

  it('lends its topic to a bare exchange when all the others are about one', () => {
    const other = '问:芯片和半导体怎么突破?\n答:要靠科技创新和基础研究,攻克关键核心技术。\n'.repeat(8);
    const last = decisions(`${other}问:还有吗?\n答:还有。`).slice(-2);
    expect(last).toMatchObject([0, 1].map(() => ({ topic: 'technology', evidence: ['会:关键核心技术'] })));
  });
});

it('gives every sentence one decision with a score from 0 to 1, the same each time', () => {
  const text =
    '问:芯片、台湾、加沙,怎么看?\n答:人工智能要治理。我们支持联合国。\n谢谢。\n问:雾霾呢?\n答:治理。';
  const transcript = readTranscript(text);
  const sentences = transcript.turns.flatMap((turn) => turn.sentences);
  const first = decideTopics(transcript, lexicon);
  expect([...first.keys()]).toEqual(sentences.map(({ id }) => id));
  for (const { score, evidence } of first.values()) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(evidence.join('')).not.toContain('|');
  }
  expect([...decideTopics(transcript, lexicon)]).toEqual([...first]);
});
