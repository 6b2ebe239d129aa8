import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { lexicon, turnsOf } from './speaker-turns.ts';

/** The outlets of each question, joined. */
function outletsOf(text: string): string[] {
  return readTranscript(text, lexicon)
    .turns.filter(({ kind }) => kind === 'question')
    .map(({ outlets }) => outlets.join('、'));
}

const lastWords = (text: string) =>
  readTranscript(text, lexicon)
    .turns.at(-1)
    ?.sentences.map(({ text: words }) => words)
    .join('');

describe('speakers whom only the order of turns shows', () => {
  it.each<[name: string, text: string, turns: string]>([
    [
      'a name that is a word, alone between a question and the next',
      '记者：面积多大？\n尉迟听泉：86 万亩。\n记者：多少是年轻人？\n景阳：一半。\n记者：何时扩大？\n尉迟听泉：2030 年。',
      'Q A尉迟听泉 Q A景阳 Q A尉迟听泉',
    ],
    [
      'a name that begins like an ordinal',
      '甲报记者：怎么保护？\n第五鸣：修旧如旧。\n乙报记者：价格呢？\n第五鸣：最高限价。',
      'Q甲报 A第五鸣 Q乙报 A第五鸣',
    ],
    [
      'a name that ends like a verb of saying',
      '甲报记者：会伤到彩画吗？\n亓官慕云：不会。\n乙报记者：费用呢？\n秦山：两千万元。',
      'Q甲报 A亓官慕云 Q乙报 A秦山',
    ],
    [
      'a name that is no surname’s, under clock stamps',
      '10:01\n[记者]\n好吗？\n10:02\n[才让]\n好。\n10:03\n[才让]\n很好。',
      'Q A才让',
    ],
    [
      'whoever asks once between two turns of one speaker',
      '甲报记者：通关要多久？\n阿不都外力·热合曼：45 分钟。\n自媒体达人：能现场跳一段吗？\n阿不都外力·热合曼：会后跳。',
      'Q甲报 A阿不都外力·热合曼 Q自媒体达人 A阿不都外力·热合曼',
    ],
    [
      'whoever asks there without a question mark',
      '足球报记者：会换阵型吗？\n主教练范德维尔：会。\n云上体育：最后给球迷说句话吧。\n主教练范德维尔：拼到底。',
      'Q足球报 A范德维尔 Q云上体育 A范德维尔',
    ],
    [
      'a station whose question a statement follows',
      '联合早报：等候时间短的会贵吗？\n李显声部长：不会。\n8视界新闻网：年龄会下调吗？目前是 35 岁。\n李显声部长：在检讨。',
      'Q联合早报 A李显声 Q8视界新闻网 A李显声',
    ],
    [
      'an official behind whom another adds',
      '晨报记者：名单怎么定？\n基教处处长都梁：比对数据。\n局长仇若川：我补一句，每学期更新。\n晨报记者：场地呢？\n都梁：错峰使用。',
      'Q晨报 A都梁 A仇若川 Q晨报 A都梁',
    ],
    [
      'a host with a rare surname who only leads',
      '最高人民法院新闻局副局长嵇薇：上午好！首先请訾国梁庭长发布。\n訾国梁：案例 6 件。\n嵇薇：下面请提问。\n法治日报记者：量刑呢？\n訾国梁：从严。',
      'S嵇薇 S訾国梁 S嵇薇 Q法治日报 A訾国梁',
    ],
    [
      'a host who asks for a viewer after an answer',
      '网友 老陈：能参保吗？\n訾静：能。\n主持人：有网友问，断缴了可以补吗？\n訾静：只能补当年的。',
      'Q网友老陈 A訾静 Q主持人 A訾静',
    ],
    [
      'a spokesman who answers, then closes for all',
      '发言人陈世凯：请媒体提问。\n甲报记者：会涨价吗？\n何佩珊部长：不会。\n发言人陈世凯：今天记者会到这里，谢谢大家。',
      'S陈世凯 Q甲报 A何佩珊 S陈世凯',
    ],
  ])('finds %s', (_, text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });

  it.each<[name: string, lines: string[]]>([
    ['a heading that asks', ['出路：在哪里？', '办法：有三条。']],
    ['a list with numbers', ['1. 减量：胶带变窄。', '2. 绿色：循环箱。', '3. 安全：不得有毒。']],
    ['another list with numbers', ['（一）首次违反：警告。', '（二）拒不改正：罚款。']],
    ['what answers a rhetorical question', ['谁在胁迫谁？', '答案自明：泛化安全的人。']],
    ['another of those', ['为什么是三条？', '算法：按乘数倒推。']],
    ['a quotation', ['有人问我：“够吗？”', '我说：“不够也要干。”']],
  ])('leaves %s in the answer', (_, lines) => {
    expect(
      turnsOf(
        ['记者：情况怎么样？', '秦山：我谈几点。', ...lines, '记者：还有吗？', '秦山：没有。'].join('\n'),
      ),
    ).toBe('Q A秦山 Q A秦山');
  });
});

describe('labels with numbers, bylines and asides', () => {
  it.each<[name: string, text: string, turns: string]>([
    [
      'names numbered through with the reporters',
      '1. 主持人：先请杭小雁开个头。\n2. 杭小雁：有 214 种。\n3. 生态报记者：会受影响吗？\n4. 卓玛央金：会。\n5. 生态报记者：怎么办？\n6. 杭小雁：夜间停机。',
      'S主持人 S杭小雁 Q生态报 A卓玛央金 Q生态报 A杭小雁',
    ],
    [
      'names numbered through with commas',
      '1、甲报记者：来了多少？\n2、卓玛央金：六千只。\n3、乙报记者：怎样不打扰？\n4、符青林：不追不喂。\n5、卓玛央金：也不发定位。',
      'Q甲报 A卓玛央金 Q乙报 A符青林 A卓玛央金',
    ],
    [
      'a byline above reporters on their lines',
      '对话\n记者 张一丰 李思维\n\n记者 张一丰\n面积有多大？\n尉迟听泉\n86 万亩，是去年的两倍。\n记者 李思维\n价格呢？\n尉迟听泉\n每亩多 40 块钱。',
      'Q记者张一丰 A尉迟听泉 Q记者李思维 A尉迟听泉',
    ],
    [
      'who asks and answers in brackets behind the colon',
      'Q：（高毅资产）影响出清了吗？\nA：（佘总）基本出清。\nA：（Grace Lim）费用率也降了。',
      'Q高毅资产 A佘总 AGrace Lim',
    ],
    [
      'who answers in brackets behind the mark',
      'Q1（中金公司）：指引变了吗？\nA1（苑草）：没有。\nQ1 追问：为什么？\nA1（Vivian Loh）：看汇率。',
      'Q中金公司 A苑草 QQ1追问 AVivian Loh',
    ],
    [
      'a Nordic name with an office behind it, on its line',
      '主持\n请提问。\n香港经济日报 记者\n合约谈得如何？\nHenrik Sørensen 总经理\n签了八成。\n中新社 记者\n派息呢？\nHenrik Sørensen 总经理\n不变。',
      'S主持 Q香港经济日报 AHenrik Sørensen Q中新社 AHenrik Sørensen',
    ],
    [
      'a handle in quotation marks',
      '网友“小城故事”：能参保吗？\n訾静：能。\n网友“momo”：能补缴吗？\n訾静：能。',
      'Q网友“小城故事” A訾静 Q网友“momo” A訾静',
    ],
    [
      'a host behind a dash',
      '主持人－邝美云：先请揭局。\n揭局：突破 1.2 万家。\n大公报－郑小姐：有几多人？\n揭局：九千八。\n主持人－邝美云：多谢各位，散会。',
      'S邝美云 S揭局 Q大公报－郑小姐 A揭局 S邝美云',
    ],
  ])('reads %s', (_, text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });

  it.each<[text: string, outlets: string[]]>([
    ['中央社 張記者：會漲嗎？\n戴署長：不會。\n公視 吳記者：何時？\n戴署長：明年。', ['中央社', '公视']],
    ['新京报张记者：会涨吗？\n戴署长：不会。\n新华社 李记者：何时？\n戴署长：明年。', ['新京报', '新华社']],
    [
      'Reuters: 会反制吗？\n秦山: 会。\nFinancial Times: 何时？\n秦山: 明年。',
      ['Reuters', 'Financial Times'],
    ],
    ['会后有记者问：何时投产？\n秦山：明年。\n中国消费者报记者：价格？\n秦山：不变。', ['', '中国消费者报']],
  ])('names the outlets of %s', (text, outlets) => {
    expect(outletsOf(text)).toEqual(outlets);
  });
});

describe('what stands round a transcript', () => {
  const talk = '主持人：下面请提问。\n甲报记者：会涨吗？\n秦山：不会。\n乙报记者：为什么？\n秦山：供应多了。';

  it.each([
    ['links of a page', '打印本页 关闭窗口'],
    ['a QR code and the registration', '扫一扫在手机打开当前页\n网站标识码：3402000001    皖ICP备05000000号'],
    ['a list of attachments and a day', '附件清单（如有）：无\n日期：2025 年 8 月 27 日'],
    ['credits of a channel', 'END\n来源｜市政府新闻办\n编辑｜小南'],
  ])('is left out: %s', (_, lines) => {
    expect(lastWords(`${talk}\n\n${lines}`)).toBe('供应多了。');
  });

  it.each([
    ['a last sentence cut short', '我们会继续努力'],
    ['thanks', '谢谢大家'],
    ['a sentence', '价格会稳。'],
  ])('does not swallow %s', (_, line) => {
    expect(lastWords(`${talk}\n${line}`)).toContain(line.replace('。', ''));
  });

  it.each([
    ['七月的广汉，暴雨。秦山蹲在探方边上，剔着土。'],
    ['对话丨秦山：还能挖到什么？'],
    ['市交通局就票价举行听证通报会，局长秦山出席并答问。'],
  ])('tells of the speaker in nobody’s voice: %s', (lead) => {
    expect(turnsOf(`${lead}\n\n甲报记者：会涨吗？\n秦山：不会。`)).toBe('Q甲报 A秦山');
  });
});
