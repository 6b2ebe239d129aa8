import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/lib/tables.ts';
import { evidence } from '../../src/story/evidence.ts';
import { fillStory } from '../../src/story/prose.ts';
import type { Cited } from '../../src/story/prose.ts';

const tables = readTables('npc-2025');
const sources = {
  tables,
  translations: new Map([
    ['t02p01s08', 'The negotiating table is where conflict ends, and where peace begins.'],
    ['t08p01s01', 'Wang Yi: This year is the SCO’s “China year”.'],
  ]),
};

const cited = (text: string, lang: 'zh' | 'en' = 'zh'): Cited => {
  const piece = fillStory(text, sources, lang, 'here').find(
    (each) => typeof each !== 'string' && 'kind' in each,
  );
  if (piece === undefined) throw new Error(`${text} cites nothing`);
  return piece as Cited;
};

const namedInQuestions = (id: string): typeof tables.asked_answered =>
  tables.asked_answered.filter((row) => row.place_id === id && row.asked > 0);

describe('a number in prose', () => {
  it.each([
    ['{questions}', String(tables.outlets.reduce((sum, row) => sum + row.questions, 0))],
    ['{place.US}', tables.places.find((row) => row.place_id === 'US')?.name_zh],
    ['{place.US.mentions}', String(tables.mentions.filter((row) => row.place_id === 'US').length)],
    ['{figure.近10万公里}', '近10万公里'],
    ['{date.1971年}', '1971年'],
    ['{asked.US.questions}', String(namedInQuestions('US').length)],
    ['{asked.US.absent}', String(namedInQuestions('US').filter((row) => row.answered === 0).length)],
    [
      '{asked.questions}',
      String(tables.asked_answered.filter((row) => row.asked > 0).length - namedInQuestions('CN').length),
    ],
  ])('is written from the tables: %s', (text, shown) => expect(cited(text).text).toBe(shown));

  it.each([
    ['{questions|Word}', 'Eighteen'],
    ['{figure.近10万公里}', 'nearly 100,000 kilometres'],
    ['{topic.people.share}', '9.2%'],
  ])('has its English form: %s', (text, shown) => expect(cited(text, 'en').text).toBe(shown));

  it('has the colour that the picture beside it gives to the very same thing', () => {
    const tones = new Map([['place.US', 'place-1']]);
    const tonesOf = (text: string): unknown[] =>
      fillStory(text, sources, 'en', 'here', tones).map((piece) =>
        typeof piece === 'object' && 'tone' in piece ? piece.tone : undefined,
      );
    expect(tonesOf('{place.US}, {place.JP}')).toEqual(['place-1', undefined, undefined]);
    expect(tonesOf('{place.US.mentions}')).toEqual([undefined]);
  });

  it('leads to the very sentences that it counts', () => {
    const { sentences } = cited('{place.TW.in_questions}');
    const expected = tables.mentions.filter((row) => row.place_id === 'TW' && row.kind === 'question');
    expect(sentences).toEqual([...new Set(expected.map((row) => row.sentence_id))]);
    expect(sentences.length).toBeGreaterThan(0);
  });

  it.each([
    ['{sentiment}', /here: \{sentiment\}: there is no fact "sentiment"/],
    ['{place.XX}', /no place XX/],
    ['{asked.US.mentions}', /asked knows questions, recurring, absent, not "mentions"/],
    ['{figure.一百个太阳}', /no figure 一百个太阳/],
    ['{questions|roman}', /not as "roman"/],
    ['{place.US.colour}', /place.US knows mentions, .*, not colour/],
    ['{wording.外星人.in_questions}', /no question says 外星人/],
    ['{wording.如何看待.anywhere}', /knows in_questions and in_answers, not anywhere/],
  ])('fails the build where the tables do not have it: %s', (text, message) =>
    expect(() => cited(text)).toThrow(message),
  );

  it('can be the count of questions that say certain words, also across the break of a column', () => {
    const spoken = new Map<string, string>();
    for (const { turn_id, kind, text } of tables.sentences) {
      if (kind === 'question') spoken.set(turn_id, (spoken.get(turn_id) ?? '') + text.replaceAll('\n', ''));
    }
    const saying = [...spoken.values()].filter((text) => text.includes('如何看待'));
    const { text, sentences, word } = cited('{wording.如何看待.in_questions}');
    expect(text).toBe(String(saying.length));
    expect(new Set(sentences.map((id) => id.slice(0, 3))).size).toBe(saying.length);
    expect(word).toBe('如何看待');
  });

  it('can be the quotient of two, with the sentences of both', () => {
    const quotient = evidence(tables, 'place.US.per_1000_questions / place.US.per_1000_answers');
    const us = tables.places.find((row) => row.place_id === 'US');
    expect(quotient.value).toBeCloseTo((us?.per_1000_questions ?? 0) / (us?.per_1000_answers ?? 1), 9);
    expect(quotient.sentences).toEqual(evidence(tables, 'place.US').sentences);
  });
});

describe('the home of the conference in prose', () => {
  it.each([
    ['place.home', 'place.CN'],
    ['place.home.in_answers', 'place.CN.in_answers'],
    ['pair.JP+home', 'pair.CN+JP'],
    ['pair.home+US', 'pair.CN+US'],
    ['place.home.in_questions / place.home.in_answers', 'place.CN.in_questions / place.CN.in_answers'],
  ])('%s is %s', (name, said) => expect(evidence(tables, name)).toEqual(evidence(tables, said)));

  it('is a place only', () => {
    expect(() => evidence(tables, 'topic.home')).toThrow('home');
    expect(() => evidence(tables, 'topic.homes')).toThrow('homes');
  });
});

describe('a quotation in prose', () => {
  it('is the sentence, without its last stop, in marks of the language', () => {
    expect(cited('{quote t02p01s08}').text).toBe('“谈判桌是冲突的终点，也是和平的起点”');
    expect(cited('{quote t02p01s08}', 'en').text).toBe(
      '“The negotiating table is where conflict ends, and where peace begins”',
    );
  });

  it('may be some words of it', () =>
    expect(cited('{quote t02p01s08: 谈判桌是冲突的终点}').text).toBe('“谈判桌是冲突的终点”'));

  it('never holds the label of who speaks', () => {
    expect(cited('{quote t01p01s01}').text.startsWith('“美国和俄罗斯')).toBe(true);
    expect(cited('{quote t08p01s01}', 'en').text).toBe('“This year is the SCO’s ‘China year’”');
  });

  it.each([
    ['words that are not in it', '{quote t02p01s08: 谈判桌是和平的终点}', 'zh', /does not say/],
    ['a sentence that does not exist', '{quote t99p01s01}', 'zh', /no sentence t99p01s01/],
    ['a sentence without our English', '{quote t02p01s01}', 'en', /nobody translated t02p01s01/],
  ] as const)('fails the build with %s', (_, text, lang, message) =>
    expect(() => cited(text, lang)).toThrow(message),
  );
});
