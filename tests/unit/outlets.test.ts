import { describe, expect, it } from 'vitest';
import { resolveOutlet, resolveOutlets } from '../../scripts/lib/outlets.ts';
import type { Sentence, Span, Transcript, Turn } from '../../scripts/lib/types.ts';
import { GAZETTEER, lexicon } from './outlet-lexicon.ts';

function turnOf(id: string, kind: Turn['kind'], outlets: string[]): Turn {
  const first: Sentence = {
    id: `${id}p01s01`,
    turnId: id,
    paragraphId: `${id}p01`,
    kind,
    text: '请问部长。',
    start: 0,
    end: 5,
    source: { start: 0, end: 5 },
    chars: 5,
  };
  const sentences = [first, { ...first, id: `${id}p01s02` }];
  const paragraphs = [{ id: `${id}p01`, sentences }];
  const label = `${outlets.join('、')}记者`;
  const outletSpans = outlets.map(() => first.source);
  const spoken = { paragraphs, sentences, source: first.source, chars: 5 };
  return { id, n: 1, kind, label, labelPrinted: label, speaker: label, outlets, outletSpans, ...spoken };
}

function transcriptOf(...turns: Turn[]): Transcript {
  const reading = {
    source: '',
    text: '',
    toSource: (span: Span) => span,
    countSpoken: () => 0,
    sourceText: () => '',
    withAsides: (span: Span) => span,
    printed: () => '',
    folded: [],
  };
  return { reading, turns, speakers: [] };
}

describe('an outlet that the lexicon lacks', () => {
  it.each([
    ['几内亚比绍晨钟报', 'GW', 'foreign'],
    ['新西兰灯塔周报', 'NZ', 'foreign'],
    ['澳门灯塔周报', 'MO', 'hong_kong_macao_taiwan'],
    ['浙江灯塔周报', 'CN', 'mainland'],
    ['韩国', 'KR', 'foreign'],
    ['灯塔周报', '', ''],
    ['日出周报', '', ''],
    ['法典周报', '', ''],
  ])('%s gets the home %j from the place before it', (name, country, group) => {
    const { outlets } = resolveOutlets(transcriptOf(turnOf('t01', 'question', [name])), lexicon, GAZETTEER);
    expect(outlets).toMatchObject([{ name, nameEn: '', country, group }]);
  });

  it.each(['欧盟灯塔周报', '非盟灯塔周报', '联合国灯塔周报', '非洲灯塔周报'])(
    '%s has no home: a bloc or region is none',
    (name) => {
      const { outlets } = resolveOutlets(transcriptOf(turnOf('t01', 'question', [name])), lexicon, GAZETTEER);
      expect(outlets).toMatchObject([{ name, country: '', group: '' }]);
    },
  );

  it('has an id made from its name that is the same every time and no date or number', () => {
    const ids = ['灯塔周报', '《灯塔周报》', '灯塔晚报', 'Lighthouse', 'LIGHT HOUSE'].map(
      (name) => resolveOutlet(name, lexicon).outletId,
    );
    expect(ids.every((id) => /^x-[0-9a-f]{8}$/.test(id))).toBe(true);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[3]).toBe(ids[4]);
    expect(new Set(ids).size).toBe(3);
  });

  it('is listed with its turn’s first sentence', () => {
    const turn = turnOf('t03', 'question', ['灯塔周报']);
    const { warnings } = resolveOutlets(transcriptOf(turn), lexicon, GAZETTEER);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ kind: 'unknown_outlet', surface: '灯塔周报' });
    expect(warnings[0]?.sentence).toBe(turn.sentences[0]);
    expect(warnings[0]?.span).toBeUndefined();
  });

  it('is told apart from a name that several outlets bear', () => {
    const { warnings } = resolveOutlets(
      transcriptOf(turnOf('t03', 'question', ['民族报'])),
      lexicon,
      GAZETTEER,
    );
    expect(warnings[0]?.message).toMatch(/^Several outlets are called 民族报: .*la-nacion, .*daily-nation/);
  });
});

describe('the outlets of a transcript', () => {
  it('are those of its questions, one row per outlet and turn, in order', () => {
    const { outlets, warnings } = resolveOutlets(
      transcriptOf(
        turnOf('t01', 'statement', ['新华社']),
        turnOf('t02', 'question', ['新华社', '新华通讯社', '土耳其阿纳多卢通讯社']),
        turnOf('t03', 'answer', ['路透社']),
        turnOf('t04', 'question', ['新华社']),
      ),
      lexicon,
      GAZETTEER,
    );
    expect(outlets.map(({ turnId, index, name }) => [turnId, index, name])).toEqual([
      ['t02', 0, '新华社'],
      ['t02', 2, '阿纳多卢通讯社'],
      ['t04', 0, '新华社'],
    ]);
    expect(warnings).toEqual([]);
  });

  it.each(['记者', '问', '追问', '外国记者', '一位女记者', '现场记者', '港澳台', '记者A', ''])(
    'lack a label that names none: %j',
    (label) => {
      const result = resolveOutlets(transcriptOf(turnOf('t01', 'question', [label])), lexicon, GAZETTEER);
      expect(result).toEqual({ outlets: [], warnings: [] });
    },
  );
});
