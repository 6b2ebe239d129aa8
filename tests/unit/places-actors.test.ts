import { describe, expect, it } from 'vitest';
import { mentionsIn } from './place-words.ts';

type Case = readonly [question: string, answer: string, expected: string];

/** States beside others, though nothing else in the text names them. */
const AMONG_STATES: readonly Case[] = [
  ['局势如何?', '美伊以三方冲突不断。', '美:US 伊:IR 以:IL'],
  ['局势如何?', '英澳加三国宣布制裁,日澳加三国跟进。', '英:GB 澳:AU 加:CA 日:JP 澳:AU 加:CA'],
  ['局势如何?', '中加关系困难,中古两国友好。', '中:CN 加:CA 中:CN 古:CU'],
  ['局势如何?', '土叙边境、土希争端,希土关系。', '土:TR 叙:SY 土:TR 希:GR 希:GR 土:TR'],
  ['局势如何?', '埃苏边境有难民,美菲军演升级。', '埃:EG 苏:SD 美:US 菲:PH'],
  ['铁路如何?', '中坦赞三国激活坦赞铁路。', '中:CN 坦:TZ 赞:ZM 坦:TZ 赞:ZM'],
  ['怎么看?', '中美加强关系,日美加大力度,中立两国之外,中古时期。', '中:CN 美:US 日:JP 美:US'],
];

/** 以 as Israel without its name, and as a preposition. */
const ISRAEL: readonly Case[] = [
  ['情况如何?', '昨晚,以军空袭了贝鲁特南郊,以军称击中目标。', '以:IL 以:IL'],
  ['情况如何?', '以军队为后盾,以军事手段,以三方协议为准,特别是以方便群众。', ''],
];

/** Short forms that act, alone. */
const ACTORS: readonly Case[] = [
  ['格鲁吉亚大选?', '希望格保持稳定。', '格鲁吉亚:GE 格:GE'],
  ['卡塔尔斡旋?', '卡将继续斡旋。', '卡塔尔:QA 卡:QA'],
  ['朝鲜是否试射?', '有关朝进行核试验的报道,我们注意到了。', '朝鲜:KP 朝:KP'],
  ['美国有何要求?', '满足美要求不能换来尊重。', '美国:US 美:US'],
  ['德国新总理?', '愿同德新政府合作,同德同心。', '德国:DE 德:DE'],
  ['西班牙首相访华?', '西方奉行务实政策,中西友好。', '西班牙:ES 华:CN 西:ES 中:CN 西:ES'],
  ['西班牙和西方国家?', '西方坚持冷战思维。', '西班牙:ES 西方:THE_WEST 西方:THE_WEST'],
  ['比利时首相访华?', '我们愿同比方加强合作,同比增长。', '比利时:BE 华:CN 比:BE'],
  ['卢旺达和刚果（金）?', '希望刚、卢双方对话。', '卢旺达:RW 刚果(金):CD 刚:CD 卢:RW'],
  ['菲律宾部署导弹?', '引入美中导系统损害和平。', '菲律宾:PH 美:US'],
  ['也门、多米尼克?', '也是如此,多开展合作,希望多沟通,支持也好。', '也门:YE 多米尼克:DM'],
];

/** 乌 in a pair is the only candidate that the transcript names. */
it('reads a pair by the only place of that name in the text', () => {
  expect(mentionsIn('乌兹别克斯坦之行?', '顺利。\n\n问:铁路如何?\n\n答:中乌铁路开工。')).toBe(
    '乌兹别克斯坦:UZ 中:CN 乌:UZ',
  );
  expect(mentionsIn('铁路如何?', '中乌铁路开工。')).toBe('中:CN 乌:UA');
});

describe.each([
  ['states among others', AMONG_STATES],
  ['Israel', ISRAEL],
  ['a country that acts', ACTORS],
] as const)('%s', (_kind, cases) => {
  it.each(cases)('in “%s” “%s”', (question, answer, expected) => {
    expect(mentionsIn(question, answer)).toBe(expected);
  });
});

it('counts no place in what is shown on stage', () => {
  expect(mentionsIn('中美如何?', '好。【播放日本短片】（美国记者举手）谢谢。（翻译：韩国记者提问）')).toBe(
    '中:CN 美:US',
  );
});
