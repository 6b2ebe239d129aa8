import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { InputError } from '../../scripts/lib/types.ts';
import { lexicon, turnsOf } from './speaker-turns.ts';

describe('labels without a colon', () => {
  it.each<[name: string, text: string, turns: string]>([
    [
      'round brackets',
      '（财新记者）油价会涨吗？\n（发改委李春临）不会。\n（记者）明年呢？\n（李春临）再看。',
      'Q财新 A李春临 Q A李春临',
    ],
    [
      'round brackets in one line',
      '（问）油价会涨吗？（答）不会。（问）明年呢？（答）再看。',
      'Q问 A答 Q问 A答',
    ],
    ['tortoise-shell brackets', '〔记者〕油价会涨吗？\n〔张明〕不会。', 'Q A张明'],
    [
      'angle brackets',
      '<记者> 油价会涨吗？\n<张明> 不会。\n<记者> 明年呢？\n<张明> 再看。',
      'Q A张明 Q A张明',
    ],
    ['quotation marks', '「記者」：油價會漲嗎？\n「張明」：不會。', 'Q A張明'],
    [
      'dashes',
      '财新记者——油价会涨吗？\n李春临——不会——而且会降。\n记者——明年呢？\n李春临——再看。',
      'Q财新 A李春临 Q A李春临',
    ],
    ['one dash', '记者—油价会涨吗？\n张明—不会。\n记者—明年呢？\n张明—再看。', 'Q A张明 Q A张明'],
    ['strokes', '记者｜油价会涨吗？\n张明｜不会。\n记者｜明年呢？\n张明｜再看。', 'Q A张明 Q A张明'],
    [
      'strokes between words for roles',
      '主播 | 产量怎样？\n李总 | 三万吨。\n主播 | 明年呢？\n李总 | 四万吨。',
      'Q主播 A李总 Q主播 A李总',
    ],
    ['full stops', 'Q. 油价会涨吗？\nA. 不会。\nQ. 明年呢？\nA. 再看。', 'QQ AA QQ AA'],
    ['numbers and full stops', 'Q1. 油价会涨吗？\nA1. 不会。\nQ2. 明年呢？\nA2. 再看。', 'QQ1 AA1 QQ2 AA2'],
    ['enumeration commas', '问、油价会涨吗？\n答、不会。\n问、明年呢？\n答、再看。', 'Q问 A答 Q问 A答'],
    ['semicolons', '记者；油价会涨吗？\n张明；不会。\n记者；明年呢？\n张明；再看。', 'Q A张明 Q A张明'],
    ['blanks', '问　油价会涨吗？\n答　不会。\n问　明年呢？\n答　再看。', 'Q问 A答 Q问 A答'],
    ['tabs', '记者\t产量怎样？\n李春临\t三万吨。\n记者\t明年呢？\n李春临\t四万吨。', 'Q A李春临 Q A李春临'],
    [
      'brackets under a host with a colon',
      '主持人：请提问。\n（甲报记者）油价会涨吗？\n（李春临）不会。\n（记者）明年呢？\n（李春临）再看。',
      'S主持人 Q甲报 A李春临 Q A李春临',
    ],
  ])('are read with %s', (_, text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });

  it.each([
    ['dashes', '重点——开放。\n难点——改革。'],
    ['strokes', '产量 | 300\n价格 | 12'],
    ['round brackets', '（一）产业。\n（二）人才。\n（本报记者李雷）'],
    ['letters of a list', 'A. 产业。\nB. 人才。'],
  ])('are none where other labels have colons: %s', (_, lines) => {
    expect(turnsOf(`记者：情况怎么样？\n张明：很好。\n${lines}\n记者：还有吗？\n张明：没有了。`)).toBe(
      'Q A张明 Q A张明',
    );
  });
});

describe('labels of every form, again', () => {
  it.each<[name: string, text: string, turns: string]>([
    [
      'square brackets behind the name',
      '覃伟中【市长】：开始吧。\n甲报记者：房价？\n覃伟中【市长】：平稳。',
      'S覃伟中 Q甲报 A覃伟中',
    ],
    [
      'an office before and a rank behind, with 答',
      '记者：会见吗？\n国防部发言人张晓刚大校答：会。\n记者：何时？\n张晓刚：下周。',
      'Q A张晓刚 Q A张晓刚',
    ],
    [
      'an office in Latin letters',
      '记者：毛利率？\n首席执行官 雷明：稳定。\n记者：现金流？\nCFO 曾学忠：充裕。',
      'Q A雷明 Q A曾学忠',
    ],
    [
      'an asker with the outlet in brackets',
      '提问人（埃菲社）：会谈吗？\n张明：会。\n记者提问（安莎社）：何时？\n张明：下周。',
      'Q埃菲社 A张明 Q安莎社 A张明',
    ],
    [
      '记者发问 and 问道',
      '共同社记者发问：会谈吗？\n张明：会。\n塔斯社记者问道：何时？\n张明：下周。',
      'Q共同社 A张明 Q塔斯社 A张明',
    ],
    ['来自…的记者', '来自新加坡《海峡时报》的记者：会谈吗？\n张明：会。', 'Q新加坡海峡时报 A张明'],
    ['dashes before a label', '——记者：何时？\n——王毅：明天。', 'Q A王毅'],
    ['解答', '提问：何时？\n解答：明天。\n提问：哪里？\n解答：北京。', 'Q提问 A解答 Q提问 A解答'],
    ['tags of forums', '[b]财新记者：[/b]会谈吗？\n[b]李春临：[/b]会。', 'Q财新 A李春临'],
    [
      'signs before a label',
      '▲记者：油价会涨吗？\n■张明：不会。\n③ 记者：明年呢？\n④ 张明：再看。',
      'Q A张明 Q A张明',
    ],
    ['one surname in one line', '問：會不會延期？蘇：不會。問：經費？蘇：兩億元。', 'Q問 A蘇 Q問 A蘇'],
    [
      'a name with 不',
      '记者：损失多少？\n阿不都热合曼：约3亿元。\n记者：伤亡？\n王刚：没有。',
      'Q A阿不都热合曼 Q A王刚',
    ],
    [
      'a host who only says 继续',
      '记者：损失多少？\n王刚：约3亿元。\n佘某：\n继续。\n记者：伤亡？\n王刚：没有。',
      'Q A王刚 S佘某 Q A王刚',
    ],
    [
      'a question that is told with 关心',
      '有记者问到粮食安全。唐仁健说，产量稳定。\n另有记者关心种业。唐仁健介绍，自主品种占95%。',
      'Q A唐仁健 Q A唐仁健',
    ],
    [
      'a question that is told with what it is about',
      '有记者就近期经贸磋商的进展情况提问。毛宁表示，没有可以提供的信息。',
      'Q A毛宁',
    ],
  ])('reads %s', (_, text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });
});

describe('a text without labels', () => {
  it.each([
    '新华社北京3月7日电（记者 王某）大会开幕。\n（本报记者 李某 摄）\n会议听取了报告。',
    '（一）总体要求。坚持稳中求进。\n（二）主要任务。扩大内需。',
    '| 指标 | 数值 |\n| 产量 | 300 |\n| 价格 | 12 |\n| 产量 | 400 |\n| 价格 | 13 |',
    'A. 增长。\nB. 下降。\nQ 版人物很可爱。\nA 股上涨。',
    '重点——开放。\n重点——改革。\n总则——为了规范。',
  ])('is refused, whatever signs it has: %j', (text) => {
    expect(() => readTranscript(text, lexicon)).toThrow(InputError);
  });
});
