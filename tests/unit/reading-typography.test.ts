import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { InputError } from '../../scripts/lib/types.ts';

const answerTo = (answer: string) => readTranscript(`记者：好吗？\n王毅：${answer}`).turns[1];
const spoken = (answer: string) => answerTo(answer)?.sentences.map(({ text }) => text);

describe('what typography did to an answer', () => {
  it.each([
    ['约 10 万人受益。', '约10万人受益。'],
    ['共 3\u00a0000\u00a0人报名。', '共3000人报名。'],
    ['近\u30002\u3000亿吨。', '近2亿吨。'],
    ['达到 7800 亿美元。', '达到7800亿美元。'],
    ['用了 12.5 亿 元。', '用了12.5亿元。'],
    ['增长 5 %。', '增长5%。'],
    ['增长 3 - 5 %。', '增长3-5%。'],
    ['在 2019 年 10 月 30 日召开。', '在2019年10月30日召开。'],
    ['定于 5 月 1 日。', '定于5月1日。'],
    ['始于 20 世纪 90 年代。', '始于20世纪90年代。'],
    ['达到6\n880亿美元。', '达到6880亿美元。'],
    ['达到1\n2万人次，很好。', '达到12万人次,很好。'],
    ['会议在20\n24年召开。', '会议在2024年召开。'],
    ['来自世界各地的共有3\n8个国家参加。', '来自世界各地的共有38个国家参加。'],
    ['⽇本和⻄⽅国家。', '日本和西方国家。'],
    ['⾦砖国家与⻢来⻄亚。', '金砖国家与马来西亚。'],
    ['⻘岛、⻓江、⻛险。', '青岛、长江、风险。'],
    ['⼈⼝与⾯积。', '人口与面积。'],
    ['中 国 和 美 国。', '中国和美国。'],
    ['中  国\t和  美\t国  是  大  国，5  0  年。', '中国和美国是大国,50年。'],
  ])('is undone: %j', (received, read) => {
    expect(spoken(received)?.join('')).toBe(read);
  });

  it('keeps the first words of a text, though a column cuts them off', () => {
    const { turns } = readTranscript('主持人：各位记者朋\n友大家好。\n记者：好吗？\n王毅：好。');
    expect(turns[0]).toMatchObject({ label: '主持人', sentences: [{ text: '各位记者朋友大家好。' }] });
  });

  it.each(['（全场笑声）', '（掌声）', '[笑]', '（众笑）', '【热烈鼓掌】'])(
    'is a stage direction, kept in the text and counted in no sentence: %s',
    (direction) => {
      const text = `记者：好吗？\n王毅：很好。${direction}谢谢。`;
      const { turns, reading } = readTranscript(text);
      const answer = turns[1];
      expect(answer?.sentences.map(({ text: words }) => words)).toEqual(['很好。', '谢谢。']);
      expect(answer?.chars).toBe(6);
      expect(reading.sourceText(answer?.source ?? { start: 0, end: 0 })).toContain(direction);
    },
  );
});

describe('a text whose characters stand apart', () => {
  const TEXT = '某报记者：请问中国和美国的贸易额是多少？\n王毅：去年中国和美国的贸易额达到6880亿美元。';
  const each = (sign: string) =>
    TEXT.split('\n')
      .map((line) => Array.from(line).join(sign))
      .join('\n');

  it.each([
    ['blanks', ' '],
    ['two blanks', '  '],
    ['tabs', '\t'],
    ['ideographic spaces', '\u3000'],
    ['thin spaces', '\u2009'],
    ['zero-width spaces', '\u200b'],
  ])('is read where %s part them', (_, sign) => {
    expect(readTranscript(each(sign)).turns.map(({ sentences }) => sentences[0]?.text)).toEqual(
      readTranscript(TEXT).turns.map(({ sentences }) => sentences[0]?.text),
    );
  });

  it.each([
    ['line breaks', '\n'],
    ['empty lines', '\n\n'],
    ['full stops', '.'],
    ['middle dots', '·'],
    ['strokes', '|'],
  ])('is refused where %s part them, with the place and what to do', (_, sign) => {
    const read = () => readTranscript(`某某\n${each(sign)}`, { file: 'a.txt' });
    expect(read).toThrow(InputError);
    expect(read).toThrow(/^a\.txt: line 2, column 1: the characters stand apart \(“某.*join them/);
  });

  it('is refused where a part of it is so', () => {
    const vertical = Array.from('中国人民热爱和平维护正义'.repeat(5)).join('\n');
    expect(() => readTranscript(`记者：好吗？\n王毅：很好，我们很好。\n${vertical}\n完。`)).toThrow(
      /line 3, column 1/,
    );
  });

  it.each([
    ['answers of one word', '问：好？\n答：是。\n问：几？\n答：三。\n问：哪？\n答：京。\n问：谁？\n答：我。'],
    [
      'a list of single characters',
      `记者：好吗？\n王毅：${'子、丑、寅、卯、辰、巳、午、未、'.repeat(8)}好。`,
    ],
  ])('is not what %s is', (_, text) => {
    expect(() => readTranscript(text)).not.toThrow();
  });
});
