import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { lexicon, turnsOf } from './speaker-turns.ts';

const spoken = (text: string) =>
  readTranscript(text, lexicon).turns.map(({ sentences }) => sentences.map((one) => one.text).join(''));

describe('questions in reported speech', () => {
  it.each<[text: string, turns: string, first: string]>([
    [
      '有记者就立陶宛驱逐3名外交人员提问。毛宁答复称，中方强烈谴责。',
      'Q A毛宁',
      '就立陶宛驱逐3名外交人员提问。',
    ],
    [
      '路透社记者就巴拿马运河提问，问中方是否介入。林剑说，不介入。',
      'Q路透社 A林剑',
      '就巴拿马运河提问,问中方是否介入。',
    ],
    [
      '谈到叙利亚局势，有记者提问：各方如何？毛宁指出，希望对话。',
      'Q A毛宁',
      '谈到叙利亚局势,有记者提问:各方如何?',
    ],
    [
      '针对网上传言，有媒体问教育部是否取消中考。怀进鹏回应说，没有。',
      'Q有媒体 A怀进鹏',
      '针对网上传言,有媒体问教育部是否取消中考。',
    ],
    ['一位来自埃及的记者用阿拉伯语提问，问及停火。王毅表示，支持。', 'Q A王毅', '问及停火。'],
    ['一名彭博社记者问及汇率，潘功胜说，稳定。', 'Q彭博社 A潘功胜', '汇率,'],
    ['有记者还问到了保租房，倪虹说，筹集180万套。', 'Q A倪虹', '保租房,'],
  ])('keep all their words: %s', (text, turns, first) => {
    expect(turnsOf(text)).toBe(turns);
    expect(spoken(text)[0]).toBe(first);
  });
});

describe('chats and calls', () => {
  it('gives every head with a clock its turn, also who speaks once', () => {
    const chat = [
      '疾控小周 10:00',
      '大家好，今天请张主任答疑。',
      '健康时报小林 10:02',
      '@张文宏 需要打疫苗吗？',
      '张文宏 10:05',
      '需要[强]',
      '丁香园 10:07',
      '有风险吗？',
      '张文宏 10:10',
      '风险低。',
    ].join('\n');
    expect(turnsOf(chat)).toBe('S疾控小周 Q健康时报小林 A张文宏 Q丁香园 A张文宏');
    expect(spoken(chat)[2]).toBe('需要');
  });

  it.each([
    ['UBS, Cindy Huang：资本开支？\n罗敏（CFO）：60亿元。', 'QUBS, Cindy Huang A罗敏', 'UBS'],
    [
      'Morgan Stanley, Grace Chen: 毛利率？\nWendell Huang: 稳定。',
      'QMorgan Stanley, Grace Chen AWendell Huang',
      'Morgan Stanley',
    ],
    ['记者：好吗？\n张明：用Python, Java: 都行。', 'Q A张明', undefined],
  ])('reads a house and who speaks for it: %j', (text, turns, outlet) => {
    expect(turnsOf(text)).toBe(turns);
    expect(readTranscript(text, lexicon).turns[0]?.outlets[0]).toBe(outlet);
  });

  it.each([
    [
      '《三联》：为什么？\n景军：因为老。\n澎湃：农村呢？\n景军：也老。\n《三联》：怎么办？\n景军：慢慢来。',
      'Q三联 A景军 Q澎湃 A景军 Q三联 A景军',
    ],
    [
      '葛委員如鈞：部長，陸生呢？\n鄭部長英耀：細節請張司長說明。\n張司長永傑：二千一百人。\n葛委員如鈞：夠嗎？\n鄭部長英耀：夠。',
      'Q葛委員如鈞 A鄭部長英耀 A張司長永傑 Q葛委員如鈞 A鄭部長英耀',
    ],
    [
      '主席：第三項質詢。\n陳議員：何時動工？\n盧寵茂：明年。\n主席：最後一項質詢完畢。',
      'S主席 Q陳議員 A盧寵茂 S主席',
    ],
    ['界面新闻记者问：数据如何？\n何咏前答：好。', 'Q界面新闻 A何咏前'],
  ])('finds who speaks once by their place: %j', (text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });
});

describe('reported exchanges', () => {
  it.each<[name: string, text: string, turns: string]>([
    [
      'a question after the conference with a colon',
      '问：会谈顺利吗？\n答：顺利。\n会后，有记者问及：中方是否参加？\n华春莹表示，中方将参加。',
      'Q问 A答 Q A华春莹',
    ],
    [
      'question and answer in one line',
      '问：会谈顺利吗？\n答：顺利。\n会后，有记者问及：中方是否参加？华春莹表示，中方将参加。',
      'Q问 A答 Q A华春莹',
    ],
    [
      'question and answer in one sentence',
      '问：会谈顺利吗？\n答：顺利。\n有一位记者追问中方是否反制，华春莹表示，中方将采取必要措施。',
      'Q问 A答 Q A华春莹',
    ],
    [
      'a whole report',
      '总理同记者见面\n\n有记者问，中国经济前景如何？\n李克强说，前景光明。\n法新社记者问到改革。李克强表示，改革不停步。',
      'Q A李克强 Q法新社 A李克强',
    ],
    [
      'a question under a label and an answer in reported speech',
      '路透社记者：会谈顺利吗？\n外交部长王毅表示，会谈顺利。\n法新社记者：何时再谈？\n王毅说，下个月再谈。',
      'Q路透社 A王毅 Q法新社 A王毅',
    ],
    [
      'an announcement at the end',
      '记者：好吗？\n华春莹：好。\n华春莹最后宣布：外长将访问四国。',
      'Q A华春莹 S华春莹',
    ],
    [
      'an announcement after the conference',
      '问：好吗？\n林剑：好。\n林剑会后宣布：部长将出席论坛。',
      'Q问 A林剑 S林剑',
    ],
    [
      'an announcement at the start and at the end, in marks',
      '毛宁首先宣布：部长将访问越南。\n问：好吗？\n毛宁答：好。\n毛宁最后宣布，今天起休会。',
      'S毛宁 Q问 A毛宁 S毛宁',
    ],
  ])('reads %s', (_, text, turns) => {
    expect(turnsOf(text)).toBe(turns);
  });

  it.each([
    ['a memory', '问：好吗？\n答：上次有记者问我：中国怎么办？我说，中国好办。大家都笑了。'],
    ['a quotation', '问：好吗？\n答：总书记说：“好。”他强调，要更好。\n李克强总理表示，要落实。'],
  ])('leaves %s in the answer that tells it', (_, text) => {
    expect(turnsOf(text)).toBe('Q问 A答');
  });
});
