import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { InputError, type Transcript } from '../../scripts/lib/types.ts';

const OUTLETS = new Set(['路透社', 'cnn', '新华社']);

function turnsOf(text: string, options: { speaker?: string } = {}): string[] {
  return readTranscript(text, { ...options, outlets: OUTLETS }).turns.map(
    (turn) => `${turn.kind}:${turn.label}`,
  );
}

function spoken(transcript: Transcript): string[] {
  return transcript.turns.map((turn) => turn.sentences.map((sentence) => sentence.text).join(''));
}

describe('speaker labels', () => {
  it.each([
    ['X记者 with an ASCII colon', '法新社记者:您好吗?\n张明:好。', ['question:法新社记者', 'answer:张明']],
    [
      'X记者 with a full-width colon',
      '法新社记者：您好吗？\n张明：好。',
      ['question:法新社记者', 'answer:张明'],
    ],
    [
      'a paper in 《》',
      '《海峡时报》记者：您好吗？\n张明：好。',
      ['question:《海峡时报》记者', 'answer:张明'],
    ],
    [
      'a country before the paper',
      '巴西《环球报》记者：您好吗？\n张明：好。',
      ['question:巴西《环球报》记者', 'answer:张明'],
    ],
    [
      'several outlets joined',
      '新华社、法新社记者：您好吗？\n张明：好。',
      ['question:新华社、法新社记者', 'answer:张明'],
    ],
    [
      'the reporter’s own name',
      '法新社记者李雷：您好吗？\n张明：好。',
      ['question:法新社记者李雷', 'answer:张明'],
    ],
    [
      'a follow-up',
      '法新社记者：您好吗？\n张明：好。\n法新社记者追问：真的吗？\n张明：真的。',
      ['question:法新社记者', 'answer:张明', 'question:法新社记者追问', 'answer:张明'],
    ],
    [
      '问 and 答',
      '问：您好吗？\n答：好。\n追问：真的吗？\n答：真的。',
      ['question:问', 'answer:答', 'question:追问', 'answer:答'],
    ],
    ['问 and 答 in one line', '问：您好吗？答：好。', ['question:问', 'answer:答']],
    [
      'brackets',
      '[法新社记者]您好吗？\n[张明]好。\n[法新社记者]是吗？\n[张明]是。',
      ['question:法新社记者', 'answer:张明', 'question:法新社记者', 'answer:张明'],
    ],
    [
      'black lenticular brackets',
      '【法新社记者】：您好吗？\n【张明】：好。',
      ['question:法新社记者', 'answer:张明'],
    ],
    ['a bare 记者', '记者：您好吗？\n张明：好。', ['question:记者', 'answer:张明']],
    [
      'an office before the name',
      '记者：您好吗？\n商务部部长张明：好。',
      ['question:记者', 'answer:商务部部长张明'],
    ],
    ['an office after the name', '记者：您好吗？\n张明部长：好。', ['question:记者', 'answer:张明部长']],
    [
      'office and name parted by a space',
      '[记者]\n您好吗？\n[国务院总理 张明]\n好。',
      ['question:记者', 'answer:国务院总理 张明'],
    ],
    ['发言人', '记者：您好吗？\n发言人：好。', ['question:记者', 'answer:发言人']],
    [
      '主持人',
      '主持人：请提问。\n记者：您好吗？\n张明：好。',
      ['statement:主持人', 'question:记者', 'answer:张明'],
    ],
    [
      'a second speaker',
      '记者：您好吗？\n张明：好。\n李华：我也好。\n记者：是吗？\n李华：是。',
      ['question:记者', 'answer:张明', 'answer:李华', 'question:记者', 'answer:李华'],
    ],
    [
      'a speaker with a foreign name',
      '记者：您好吗？\n若泽·席尔瓦：好。',
      ['question:记者', 'answer:若泽·席尔瓦'],
    ],
    [
      'a transliterated name without a dot',
      '记者：您好吗？\n阿尔梅达：好。\n记者：是吗？\n阿尔梅达：是。',
      ['question:记者', 'answer:阿尔梅达', 'question:记者', 'answer:阿尔梅达'],
    ],
    [
      'an outlet of the lexicon without 记者',
      '路透社：您好吗？\n张明：好。',
      ['question:路透社', 'answer:张明'],
    ],
    [
      'a label inside a paragraph',
      '法新社记者：您好吗？张明：好。路透社记者：是吗？张明：是。',
      ['question:法新社记者', 'answer:张明', 'question:路透社记者', 'answer:张明'],
    ],
    ['traditional characters', '法新社記者：您好嗎？\n張明：好。', ['question:法新社记者', 'answer:张明']],
    [
      'a clock stamp before the label',
      '[10:05] 法新社记者：您好吗？\n10:06 张明：好。',
      ['question:法新社记者', 'answer:张明'],
    ],
    [
      'two reporters in a row',
      '法新社记者：您好吗？\n路透社记者：他们呢？\n张明：都好。',
      ['question:法新社记者', 'question:路透社记者', 'answer:张明'],
    ],
    [
      'an answer without a question',
      '张明：好。\n法新社记者：您好吗？\n张明：好。',
      ['statement:张明', 'question:法新社记者', 'answer:张明'],
    ],
    [
      'closing words under a label',
      '记者：您好吗？\n张明：好。\n张明：今天的记者会到此结束，谢谢大家。',
      ['question:记者', 'answer:张明', 'statement:张明'],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(turnsOf(text)).toEqual(expected);
  });

  it('reads a label that stands alone on its line with the text below it', () => {
    const transcript = readTranscript('法新社记者：\n\n您好吗？\n\n张明：\n\n好。\n\n很好。');
    expect(spoken(transcript)).toEqual(['您好吗?', '好。很好。']);
    expect(transcript.turns[1]?.paragraphs).toHaveLength(2);
  });

  it('finds who answers most, and takes the name that is given', () => {
    expect(readTranscript('记者：您好吗？\n张明：好。').speaker).toBe('张明');
    expect(turnsOf('记者：您好吗？\n外长阿卜杜拉：好。', { speaker: '阿卜杜拉' })).toEqual([
      'question:记者',
      'answer:外长阿卜杜拉',
    ]);
  });

  it('prints labels and speakers in the source’s characters', () => {
    const [question, answer] = readTranscript('《東方報》記者：您好嗎？\n張明：好。').turns;
    expect(question).toMatchObject({
      label: '《东方报》记者',
      labelPrinted: '《東方報》記者',
      speaker: '東方報',
    });
    expect(answer).toMatchObject({ label: '张明', labelPrinted: '張明', speaker: '張明' });
  });

  it.each([
    ['a colon in prose', '记者：您好吗？\n张明：好。\n例如：这一条。', ['question:记者', 'answer:张明']],
    [
      'a quotation',
      '记者：有人问：为什么？您怎么看？\n张明：他说：“好。”就是这样。',
      ['question:记者', 'answer:张明'],
    ],
    ['a clock time', '记者：您好吗？\n张明：会议在10:30开始。', ['question:记者', 'answer:张明']],
  ])('takes no label from %s', (_, text, expected) => {
    expect(turnsOf(text)).toEqual(expected);
  });

  it.each([
    ['法新社记者：您好吗？', ['法新社']],
    ['《海峡时报》记者：您好吗？', ['海峡时报']],
    ['新华社、巴西《环球报》记者：您好吗？', ['新华社', '巴西环球报']],
    ['女记者：您好吗？', []],
    ['有记者问：您好吗？', []],
    ['问：您好吗？', []],
  ])('finds the outlets of %s', (text, outlets) => {
    expect(readTranscript(`${text}\n张明：好。`).turns[0]?.outlets).toEqual(outlets);
  });
});

describe('what belongs to no turn', () => {
  it('leaves out headlines, date lines, page notes, clock stamps, credits and closing lines', () => {
    const text = [
      '部长答记者问',
      '2024年3月7日',
      '(上接第3版)',
      '法新社记者：您好吗？',
      '10:05',
      '张明：好。',
      '很好。',
      '(完)',
      '记者会历时1小时30分钟。',
      '责任编辑：李某',
    ].join('\n\n');
    const transcript = readTranscript(text);
    expect(spoken(transcript)).toEqual(['您好吗?', '好。很好。']);
    const last = transcript.turns.at(-1);
    expect(transcript.reading.sourceText(last?.source ?? { start: 0, end: 0 })).toBe('张明：好。\n\n很好。');
  });

  it('takes an unlabelled announcement before the first question for one statement', () => {
    const text =
      '发言人主持例行记者会\n\n应邀请，某国外长将于6月访华。\n\n我们还要宣布一条消息，会议将在北京举行。\n\n记者：还有吗？\n\n发言人：没有了。';
    const transcript = readTranscript(text);
    expect(transcript.turns.map(({ kind }) => kind)).toEqual(['statement', 'question', 'answer']);
    expect(transcript.turns[0]?.paragraphs).toHaveLength(2);
  });

  it('takes the day from the lines before the first label', () => {
    expect(readTranscript('2024年3月7日外长记者会\n记者：好吗？\n张明：好。').date).toBe('2024-03-07');
    expect(readTranscript('记者：2024年3月7日好吗？\n张明：好。').date).toBeUndefined();
  });
});

describe('a text that is no transcript', () => {
  it.each([
    ['an empty text', '', /empty/],
    ['white space', ' \n\u3000\n', /empty/],
    ['prose', '今天天气很好。\n例如：晴天。', /今天天气很好.*记者/],
  ])('is refused: %s', (_, text, message) => {
    expect(() => readTranscript(text, { file: 'a.txt' })).toThrow(InputError);
    expect(() => readTranscript(text, { file: 'a.txt' })).toThrow(message);
    expect(() => readTranscript(text, { file: 'a.txt' })).toThrow(/^a\.txt: line \d+, column 1: /);
  });
});
