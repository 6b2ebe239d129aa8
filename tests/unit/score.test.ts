import { describe, expect, it } from 'vitest';
import { MEASURES, parseFloors, UNSEEN_FLOORS } from '../../scripts/lib/score/floors.ts';
import type { Floors } from '../../scripts/lib/score/floors.ts';
import { parseGold } from '../../scripts/lib/score/gold.ts';
import type { Gold } from '../../scripts/lib/score/gold.ts';
import { isSameValue, matchByKey } from '../../scripts/lib/score/match.ts';
import { accuracyRows, scoreTables } from '../../scripts/lib/score/score.ts';
import { formatScore } from '../../scripts/lib/score/summary.ts';
import type { Tables } from '../../scripts/lib/tables/rows.ts';
import { InputError } from '../../scripts/lib/types.ts';

const SOURCE = '甲报记者:中美贸易近5亿美元,第一?\n王毅:美国三分之一。';

const TABLES: Tables = {
  turns: [
    {
      kind: 'question',
      start: 0,
      end: 18,
      speech_start: 5,
      speaker: '甲报',
      outlet: '甲报',
      outlet_country: 'CN',
    },
    { kind: 'answer', start: 19, end: 29, speech_start: 22 },
  ],
  sentences: [
    { start: 0, end: 19, speech_start: 5, chars: 13, topic: 'great_powers' },
    { start: 19, end: 29, speech_start: 22, chars: 7, topic: 'other' },
  ],
  mentions: [
    { start: 5, end: 6, place_id: 'CN' },
    { start: 6, end: 7, place_id: 'UK' },
    { start: 12, end: 13, place_id: 'US' },
  ],
  figures: [
    { start: 9, end: 14, value: 500_000_000, unit: 'USD', qualifier: 'near' },
    { start: 24, end: 28, value: 1 / 3, unit: 'share', qualifier: 'over' },
    { start: 15, end: 17, value: 1, unit: 'items', qualifier: 'exact' },
  ],
};

const GOLD: Gold = {
  turns: [
    { kind: 'question', start: 0, end: 18, outlet: '甲报', outlet_country: 'US' },
    { kind: 'answer', start: 19, end: 29, outlet: null, outlet_country: null },
  ],
  mentions: [
    { start: 5, end: 6, surface: '中', id: 'CN' },
    { start: 6, end: 7, surface: '美', id: 'US' },
    { start: 22, end: 24, surface: '美国', id: 'US' },
  ],
  figures: [
    { start: 9, end: 14, surface: '近5亿美元', value: 500_000_000, unit: 'USD', qualifier: 'about' },
    { start: 24, end: 28, surface: '三分之一', value: 0.333, unit: 'share', qualifier: 'exact' },
  ],
  paragraphs: [
    { start: 0, end: 18, topic: 'great_powers' },
    { start: 19, end: 29, topic: 'people' },
  ],
};

const byItself = (word: string): string => word;

const scored = (gold: Gold, tables: Tables = TABLES, floors: Floors = {}) =>
  scoreTables(gold, tables, SOURCE, floors);

describe('measures', () => {
  it.each([
    ['turns.exact', 2, 2],
    ['turns.outlet', 1, 1],
    ['turns.outlet_country', 0, 1],
    ['mentions.precision', 1, 3],
    ['mentions.recall', 1, 3],
    ['mentions.f1', 2, 6],
    ['mentions.span_f1', 4, 6],
    ['figures.precision', 2, 3],
    ['figures.recall', 2, 2],
    ['figures.f1', 4, 5],
    ['figures.value', 2, 2],
    ['figures.unit', 2, 2],
    ['figures.qualifier', 1, 2],
    ['topics.paragraphs', 1, 2],
  ])('%s counts %i of %i', (measure, numerator, denominator) => {
    const found = scored(GOLD).measured.find((row) => `${row.task}.${row.measure}` === measure);
    expect(found).toMatchObject({ numerator, denominator });
  });

  it('are those that floors can be set for', () => {
    expect(scored({ ...GOLD, sentences: [] }).measured.map((row) => `${row.task}.${row.measure}`)).toEqual(
      MEASURES,
    );
  });

  it('count a turn too many against turns.exact', () => {
    const turns = [...(TABLES['turns'] ?? []), { kind: 'answer', start: 40, end: 50 }];
    expect(scored(GOLD, { ...TABLES, turns }).measured[0]).toMatchObject({ numerator: 2, denominator: 3 });
  });

  it('leave out tasks that were not annotated', () => {
    const { measured } = scored({ mentions: GOLD.mentions });
    expect(new Set(measured.map((row) => row.task))).toEqual(new Set(['mentions']));
  });

  it('take the outlet as printed where the lexicon has another name for it', () => {
    const [asking, answering] = TABLES['turns'] ?? [];
    const turns = [{ ...asking, speaker: '甲日报', outlet: '甲日报' }, { ...answering }];
    expect(scored(GOLD, { ...TABLES, turns }).measured[1]).toMatchObject({ measure: 'outlet', numerator: 1 });
  });
});

/** The topic read for a paragraph of these sentences. */
const topicOf = (...sentences: [start: number, chars: number, topic: string][]) => {
  const rows = sentences.map(([start, chars, topic]) => ({ speech_start: start, chars, topic }));
  const { differences } = scored({ paragraphs: [{ start: 0, end: 18, topic: '?' }] }, { sentences: rows });
  return differences[0]?.match(/read as (\w+)/)?.[1];
};

describe("a paragraph's topic", () => {
  it.each([
    [
      'is that of most of its characters',
      'b',
      [
        [0, 4, 'a'],
        [4, 3, 'b'],
        [8, 2, 'b'],
      ],
    ],
    [
      'is the first at a tie',
      'a',
      [
        [0, 4, 'a'],
        [4, 4, 'b'],
      ],
    ],
    [
      'leaves out sentences that begin after its end',
      'a',
      [
        [0, 4, 'a'],
        [18, 9, 'b'],
      ],
    ],
    ['is nothing where no sentence begins in it', 'nothing', [[18, 9, 'b']]],
  ] as [string, string, [number, number, string][]][])('%s', (_, topic, sentences) => {
    expect(topicOf(...sentences)).toBe(topic);
  });
});

describe('floors', () => {
  it.each([
    ['is passed when it is reached exactly', { 'figures.f1': 0.8 }, true],
    ['fails when the value is below it', { 'figures.f1': 0.81 }, false],
    ['is passed where there is nothing to measure', { 'turns.outlet': 1 }, true],
  ])('a floor %s', (_, floors, passed) => {
    const gold = { ...GOLD, turns: GOLD.turns?.slice(1) };
    expect(scored(gold, TABLES, floors).passed).toBe(passed);
  });

  it.each([
    ['{"mentions.f1": 0.98}', { 'mentions.f1': 0.98 }],
    ['{}', {}],
  ])('%s is read', (content, floors) => {
    expect(parseFloors(content, 'floors.json')).toEqual(floors);
  });

  it.each([
    ['{"mention.f1": 0.98}', /unknown measure “mention\.f1”/],
    ['{"mentions.f1": 98}', /98; write a number from 0 to 1/],
    ['{"mentions.f1": "0.9"}', /"0\.9"; write a number/],
    ['[]', /no object/],
    ['{', /floors\.json: not JSON/],
  ])('%s is refused', (content, message) => {
    expect(() => parseFloors(content, 'floors.json')).toThrow(message);
  });

  it('for unseen texts name measures that exist', () => {
    expect(() => parseFloors(JSON.stringify(UNSEEN_FLOORS), 'floors.json')).not.toThrow();
  });
});

describe('differences', () => {
  it('show what is missing, too much or wrong, in its context', () => {
    expect(scored({ mentions: GOLD.mentions }).differences).toEqual([
      'mentions missing 22–24 US: 易近5亿美元,第一?⏎王毅:[美国]三分之一。',
      'mentions extra 12–13 US: 甲报记者:中美贸易近5亿[美]元,第一?⏎王毅:美国三分之',
      'mentions wrong 6–7 US read as UK: 甲报记者:中[美]贸易近5亿美元,第一?⏎王毅',
    ]);
  });

  it('are none where all agrees', () => {
    expect(
      scored({ turns: GOLD.turns?.slice(1) }, { turns: TABLES['turns']?.slice(1) ?? [] }).differences,
    ).toEqual([]);
  });
});

describe('matching', () => {
  it('pairs one to one, so a key twice on one side leaves one over', () => {
    expect(matchByKey(['a', 'a', 'b'], ['a', 'c'], byItself, byItself)).toEqual({
      pairs: [{ gold: 'a', found: 'a' }],
      missing: ['a', 'b'],
      extra: ['c'],
    });
  });

  it.each([
    [500, 500.4, 'USD', true],
    [500, 501, 'USD', false],
    [0.333, 1 / 3, 'share', true],
    [0.333, 0.34, 'share', false],
    [0, 0, 'USD', true],
    [0, 0.0001, 'USD', false],
    [-5, -5, 'percent', true],
  ])('%d and %d %s: same value %s', (gold, found, unit, same) => {
    expect(isSameValue(gold, found, unit)).toBe(same);
  });
});

describe('the gold standard', () => {
  it('is read line by line, absent outlets as null', () => {
    const turns =
      '{"kind":"answer","start":19,"end":29}\n\n{"kind":"question","start":0,"end":18,"outlet":"甲报"}\n';
    expect(parseGold({ 'turns.jsonl': turns }, 'gold').turns?.map((turn) => turn.outlet)).toEqual([
      null,
      '甲报',
    ]);
  });

  it.each([
    ['no JSON', '{"start":5', /gold\/mentions\.jsonl: line 1: not JSON/],
    ['no object', '[1]', /line 1: \[1\] is no object/],
    [
      'a text for a number',
      '{"start":"5","end":6,"surface":"中","id":"CN"}',
      /“start” is "5"; expected: integer/,
    ],
    ['a missing field', '{"start":5,"end":6,"surface":"中"}', /“id” is undefined; expected: string/],
    [
      'a surface that is not there',
      '{"start":6,"end":7,"surface":"中","id":"CN"}',
      /“中” is not at 6–7, where the transcript has “美”/,
    ],
  ])('with %s is refused, naming the line', (_, line, message) => {
    const read = () => parseGold({ 'mentions.jsonl': line }, 'gold', SOURCE);
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });
});

describe('reports', () => {
  const score = scored({ figures: GOLD.figures }, TABLES, { 'figures.f1': 0.9 });

  it('have rows for accuracy.csv, empty where there is no floor', () => {
    expect(accuracyRows(score).slice(1, 3)).toEqual([
      {
        task: 'figures',
        measure: 'recall',
        value: 1,
        numerator: 2,
        denominator: 2,
        floor: undefined,
        passed: undefined,
      },
      { task: 'figures', measure: 'f1', value: 0.8, numerator: 4, denominator: 5, floor: 0.9, passed: false },
    ]);
  });

  it('align their columns and say what lies below its floor', () => {
    expect(formatScore('x', score).split('\n').slice(0, 3)).toEqual([
      'x  figures  precision  0.6667  2/3',
      'x  figures  recall     1.0000  2/2',
      'x  figures  f1         0.8000  4/5  ≥ 0.9  BELOW',
    ]);
  });
});
