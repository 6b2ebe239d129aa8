import { describe, expect, it } from 'vitest';
import { loadOutlets, outletNames } from '../../scripts/lib/outlets.ts';
import { readTranscript, type ReadOptions } from '../../scripts/lib/read.ts';
import { loadSegmenter, wordTest } from '../../scripts/lib/segment.ts';
import type { Kind } from '../../scripts/lib/types.ts';

const lexicon = {
  outlets: outletNames(loadOutlets('data/lexicon')),
  isWord: wordTest(loadSegmenter('data/lexicon')),
};

function turnsOf(text: string, options: ReadOptions = {}): string {
  const letters: Record<Kind, string> = { question: 'Q', answer: 'A', statement: 'S' };
  return readTranscript(text, { ...lexicon, ...options })
    .turns.map(({ kind, speaker }) => letters[kind] + speaker)
    .join(' ');
}

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
