import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { InputError } from '../../scripts/lib/types.ts';
import { lexicon, turnsOf } from './speaker-turns.ts';

describe('words before a colon that are no label', () => {
  it.each([
    '他强调：要落实。',
    '第一：要稳住。',
    '第二，价格：平稳。',
    '总书记说：“要更好。”',
    '例如：去年的旱灾。',
    '注：数据为初步核算。',
    '来源：统计局',
    '编者按：本文有删节。',
    '新华社北京3月7日电：会议开幕。',
    '新华社北京3月7日电 记者李某报道：会议开幕。',
    'https://example.org/a：见此。',
    '10:30 会议开始。',
    '比例为3:1，很好。',
    '比分：3:1。',
    '优势：市场大。',
    '挑战：成本高。',
    '应对之策：开放。',
    '数据显示：增长一成。',
    '俗话说：远亲不如近邻。',
    '简单说：好。',
    '一句话：好。',
    '我的回答是：好。',
    '《论语》：“有朋自远方来，不亦乐乎？”',
    '金句：行胜于言。',
    '任务一：稳就业。',
    '各位记者：会场不要拍照。',
    '法新社记者提出的问题：是否加税。',
    '他对记者说：好。',
    '李克强在会见记者时说：好。',
    '目标任务：稳。',
    '[笑]',
    '[1]见附表。',
    '联系电话：010-12345678',
    'Note: this is a draft.',
  ])('takes no label from %s', (line) => {
    const text = `记者：情况怎么样？\n张明：情况很好。\n${line}\n还有一点。\n记者：还有吗？\n张明：没有了。`;
    expect(turnsOf(text)).toBe('Q A张明 Q A张明');
  });

  it.each([
    ['points of an answer', '一是市场：很大。\n二是人才：很多。\n三是政策：很好。'],
    ['heads of a list', '市场：很大。\n人才：很多。\n政策：很好。'],
    ['heads that come again', '优势：很大。\n优势：很多。'],
  ])('takes no label from %s', (_, lines) => {
    expect(turnsOf(`记者：情况怎么样？\n张明：情况有三点。\n${lines}\n记者：还有吗？\n张明：没有了。`)).toBe(
      'Q A张明 Q A张明',
    );
  });

  it('takes no label from the points of a question', () => {
    expect(turnsOf('记者：我有两个问题。\n第一：价格？\n第二：产量？\n张明：都好。')).toBe('Q A张明');
    expect(turnsOf('记者：我有两个问题？\n背景：价格涨了。\n问题：怎么办？\n张明：都好。')).toBe('Q A张明');
  });
});

describe('a text of one label', () => {
  it.each([
    ['王毅：各位朋友，大家好。今年是不平凡的一年。', 'S王毅'],
    [`王毅：${'今年是不平凡的一年。'.repeat(4000)}`, 'S王毅'],
    ['寿某某：各位来宾，上午好。', 'S寿某某'],
    ['外长讲话\n\n若泽·席尔瓦：各位来宾，上午好。', 'S若泽·席尔瓦'],
  ])('is its speaker’s statement', (text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });

  it.each([
    '今天天气很好。\n例如：晴天。',
    '通知：明天放假。',
    '时间：明天上午。\n地点：大会堂。',
    '他说：好。',
  ])('is refused where the label is none: %s', (text) => {
    expect(() => readTranscript(text, lexicon)).toThrow(InputError);
  });
});
