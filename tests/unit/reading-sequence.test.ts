import { describe, expect, it } from 'vitest';
import { readTranscript, type ReadOptions } from '../../scripts/lib/read.ts';
import { findBreaks } from '../../scripts/lib/reading/sequence.ts';
import { namedSpeakers } from '../../scripts/lib/reading/speaker-use.ts';

/** Sentences at which the sequence breaks. */
function breaksOf(text: string): string[] {
  return findBreaks(readTranscript(text)).map(({ kind, surface }) => {
    expect(kind).toBe('sequence');
    return surface;
  });
}

describe('a sequence that breaks', () => {
  it.each<[name: string, text: string, places: string[]]>([
    ['nothing where questions and answers alternate', '问：一？\n答：甲。\n问：二？\n答：乙。', []],
    ['nothing where two officials answer', '记者：一？\n张明：甲。\n李华：乙。', []],
    ['nothing for a host between question and answer', '记者：一？\n主持人：请张部长。\n张明：甲。', []],
    ['a question after a question', '记者：一？\n记者：二？\n张明：甲。', ['二?']],
    [
      'a third question in a row',
      '甲报记者：一？\n乙报记者：二？\n丙报记者：三？\n张明：甲。',
      ['二?', '三?'],
    ],
    [
      'a question after a host who answers nothing',
      '问：一？\n主持人：下一个问题。\n问：二？\n答：乙。',
      ['二?'],
    ],
    ['a question last', '问：一？\n答：甲。\n问：二？', ['二?']],
    [
      'a question last, before thanks of the host',
      '问：一？\n答：甲。\n问：二？\n主持人：到此结束。',
      ['二?'],
    ],
    ['reporters and no answer at all', '甲报记者：一？\n乙报记者：二？', ['一?']],
    [
      'a question of paragraphs whose first ends in ？',
      '记者：一怎么样？\n这是第二段。\n张明：甲。',
      ['这是第二段。'],
    ],
    [
      'an answer whose label was lost',
      '记者：一怎么样？\n我们认为很好。\n记者：二怎么样？\n张明：甲。',
      ['我们认为很好。', '二怎么样?'],
    ],
    ['nothing where a reporter asks again', '记者：一怎么样？\n第二个问题，二怎么样？\n张明：甲。', []],
    [
      'nothing where a reporter asks again and gives thanks',
      '记者：一怎么样？\n关于二。您怎么看？谢谢部长。\n张明：甲。',
      [],
    ],
    [
      'an answer whose label was lost after two questions',
      '记者：一怎么样？\n二怎么样？\n我们认为很好。\n记者：三怎么样？\n张明：甲。',
      ['我们认为很好。', '三怎么样?'],
    ],
    ['an answer before any question', '答：甲。\n问：二？\n答：乙。', ['甲。']],
    ['an answer after an answer', '问：一？\n答：甲。\n答：乙。', ['乙。']],
  ])('warns of %s', (_, text, places) => {
    expect(breaksOf(text)).toEqual(places);
  });
});

describe('roles that a person gave', () => {
  const read = (text: string, speakers: NonNullable<ReadOptions['speakers']>) =>
    readTranscript(text, { speakers }).turns.map(({ kind }) => kind);

  it('win over what the text shows', () => {
    const text = '张明：今天谈两点。\n李华：好。\n张明：第一点是产量。\n李华：明白。';
    expect(read(text, [{ name: '张明', role: 'asks' }])).toEqual([
      'question',
      'answer',
      'question',
      'answer',
    ]);
    expect(read('记者：好吗？\n张明：好。\n李华：我也好。', [{ name: '李华', role: 'hosts' }])).toEqual([
      'question',
      'answer',
      'statement',
    ]);
    expect(
      read('主持人：何时动工？\n张明：明年。\n记者：好吗？', [{ name: '主持人', role: 'asks' }]),
    ).toEqual(['question', 'answer', 'question']);
  });

  it('make a label of a name that form does not show', () => {
    expect(read('记者：好吗？\n甲方：好。', [{ name: '甲方', role: 'answers' }])).toEqual([
      'question',
      'answer',
    ]);
  });

  it('are filled in from what was read, and read the same text the same way', () => {
    const text =
      '主持人邢丽：请提问。\n《海峡时报》记者：您好吗？\n张明答：好。\n记者：还有吗？\n张明：没有。\n邢丽：到此结束。';
    const first = readTranscript(text);
    const speakers = namedSpeakers(first.speakers);
    expect(speakers).toEqual([
      { name: '邢丽', role: 'hosts' },
      { name: '海峡时报', role: 'asks' },
      { name: '张明', role: 'answers' },
    ]);
    expect(first.speakers.find(({ name }) => name === '张明')).toMatchObject({
      labels: ['张明答', '张明'],
      turns: 2,
    });
    expect(readTranscript(text, { speakers }).turns.map(({ kind }) => kind)).toEqual(
      first.turns.map(({ kind }) => kind),
    );
  });
});

describe('what was spoken before the first label', () => {
  it.each<[name: string, text: string, paragraphs: number]>([
    [
      'a press conference to come',
      '应邀请，某国外长将于6月访华。\n访问期间将同中方举行会谈。\n会谈后两国外长将共同会见记者。',
      3,
    ],
    [
      'a visit with a press meeting',
      '我宣布一条消息，总理将出访三国。\n总理将出席记者会并回答提问，欢迎大家参加。',
      2,
    ],
    ['one told first', '两国领导人将于会谈后共同会见记者，欢迎采访。', 1],
    ['no report on the conference', '3月7日，外交部发言人张明主持例行记者会，并回答了记者的提问。', 0],
    ['no note of the editor', '编者按：本刊记者日前采访了张明。以下为对话摘录。', 0],
  ])('keeps %s', (_, opening, paragraphs) => {
    const { turns } = readTranscript(`${opening}\n记者：还有吗？\n张明：没有。`);
    const statement = turns.find(({ kind }) => kind === 'statement');
    expect(statement?.paragraphs.length ?? 0).toBe(paragraphs);
  });
});

describe('where a turn begins and ends', () => {
  it.each([
    [
      'at emphasis round the label',
      '**记者：** 好吗？\n\n**张明：** 很好。',
      ['**记者：** 好吗？', '**张明：** 很好。'],
    ],
    [
      'at a label behind a clock stamp',
      '[10:05] 记者：好吗？\n10:06 张明：很好。',
      ['记者：好吗？', '张明：很好。'],
    ],
    [
      'before page numbers',
      '记者：好吗？\n张明：很好。\n1\n真的。\n2',
      ['记者：好吗？', '张明：很好。\n1\n真的。'],
    ],
    [
      'before a disclaimer',
      '记者：好吗？\n张明：很好。\n【免责声明】本纪要不构成投资建议。',
      ['记者：好吗？', '张明：很好。'],
    ],
    [
      'before the credit of a paste',
      '记者：好吗？\n张明：散会～\n---\n_转自群聊，侵删_',
      ['记者：好吗？', '张明：散会～'],
    ],
    [
      'before a heading',
      '记者：好吗？\n张明：很好。\n\n不算小账，就是不会算账\n\n记者：还有吗？\n张明：没有。',
      ['记者：好吗？', '张明：很好。', '记者：还有吗？', '张明：没有。'],
    ],
  ])('is %s', (_, text, surfaces) => {
    const { turns, reading } = readTranscript(text);
    expect(turns.map(({ source }) => reading.sourceText(source))).toEqual(surfaces);
  });
});
