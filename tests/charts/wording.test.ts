import { describe, expect, it } from 'vitest';
import { topicsByTurnStrings } from '../../src/charts/topics-by-turn/strings.ts';
import { topicsByTurnModel } from '../../src/charts/topics-by-turn/model.ts';
import { mapModel } from '../../src/charts/map/model.ts';
import { mapStrings } from '../../src/charts/map/strings.ts';
import { pairsLabels } from '../../src/charts/pairs/strings.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import type { PreparedChart } from '../../src/charts/chart.ts';
import { exchanges } from '../../src/claims/exchanges.ts';
import { recounted } from '../../src/claims/recount.ts';
import { readEditions } from '../../src/lib/edition.ts';
import type { Lang } from '../../src/lib/language.ts';
import { readTables } from '../../src/lib/tables.ts';
import { plural } from '../../src/lib/plural.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { bothLanguages, chartsByEdition, testTables } from './editions.ts';

/** All texts of a chart in a language, including its stages. */
function saidBy(chart: PreparedChart, lang: Lang): string[] {
  return [chart, ...chart.variants.values()]
    .flatMap((each) => [each.finding(lang), each.description(lang), each.alt(lang), each.note(lang) ?? []])
    .concat(chart.stages.flatMap((stage) => [stage.caption(lang), stage.alt(lang)]))
    .map(plain);
}

const nouns =
  'sentence|mention|place|question|answer|topic|figure|time|word|group|exchange|outlet|region|bloc|pair|year|character|thing|anniversar|block|reporter|draw';

/** Counts that do not agree with their words. */
const wrong = {
  zh: /零[个段句次处]|(?<![十第])二[个段句次处轮]/,
  en: new RegExp(
    [
      `\\b(?:one|1) (?:${nouns})(?:s|ies)\\b`,
      `(?<![.,\\d])\\b(?:two|three|four|five|[2-9]|\\d\\d+) (?:${nouns.replace('|anniversar', '')})\\b(?!-)`,
      '\\b(?:one|1) (?:country|countries|territory)(?<=ies)\\b',
      `\\b[Oo]ne (?:${nouns})y? (?:are|have|name|share|fall|stand|do|were)\\b`,
      '\\bzero (?:do|are|is|denser|answers|places)\\b',
    ].join('|'),
  ),
};

function ungrammatical(charts: readonly PreparedChart[], lang: Lang): string[] {
  return charts.flatMap((chart) => saidBy(chart, lang)).filter((text) => wrong[lang].test(text));
}

describe.each(chartsByEdition)('what the charts of %s say', (_, charts) => {
  it.each(bothLanguages)('never sets a place apart by naming what lies outside it, in %s', (lang) => {
    const said = charts.flatMap((chart) => saidBy(chart, lang));
    const outside =
      /(?:除了?|撇开).{1,8}外|(?<!地名)之外|(?<!Place names) aside,|[Bb]esides (?!place names)|Apart from/;
    expect(said.filter((text) => outside.test(text))).toEqual([]);
  });

  it.each(bothLanguages)('never calls what was printed the whole conference, in %s', (lang) => {
    const said = charts.flatMap((chart) => saidBy(chart, lang));
    expect(said.filter((text) => /全场|整场|whole (?:press )?conference/.test(text))).toEqual([]);
  });

  it.each(bothLanguages)('counts in grammatical words, in %s', (lang) =>
    expect(ungrammatical(charts, lang)).toEqual([]),
  );
});

/** Conferences of one exchange, of two, without places, and with a single place. */
const smaller: [string, Tables][] = [testTables, ...readEditions().map(({ id }) => readTables(id))].flatMap(
  (tables): [string, Tables][] => {
    const all = exchanges(tables);
    const some = (count: number): [string, Tables][] =>
      all.slice(count - 1).map(({ id }, index) => {
        const turns = new Set(all.slice(index, index + count).flatMap((exchange) => exchange.turns));
        return [`${count} to ${id}`, recounted(tables, { turns: (turn) => turns.has(turn) })];
      });
    const [first] = tables.mentions;
    return [
      ...some(1).filter((_, index) => index % 3 === 1),
      ...some(2).slice(0, 2),
      ['no place', recounted(tables, { mentions: () => false })],
      ['one place', recounted(tables, { mentions: ({ place_id }) => place_id === first?.place_id })],
    ];
  },
);

describe.each(smaller)('a conference cut down (%s)', (_, tables) => {
  it.each(bothLanguages)('is told in grammatical words, in %s', (lang) =>
    expect(ungrammatical(prepareCharts(tables), lang)).toEqual([]),
  );
});

describe('answers by their topics', () => {
  const answers = (...topics: number[]): Tables => ({
    ...testTables,
    sentence_topics: [],
    turns: topics.map((_, index) => ({
      ...(testTables.turns[2] as Tables['turns'][number]),
      turn_id: `t${index}`,
    })),
    topics_by_turn: topics.flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => ({
        turn_id: `t${index}`,
        topic: `topic${at}`,
        chars: 10 - at,
        share: 1 / count,
      })),
    ),
  });

  it.each([
    [
      'one, pure',
      [1],
      '唯一的回答，结合上下文归类是一个话题到底',
      'Coded in context, the only answer stays on a single topic from beginning to end',
      '各段都只有一个话题',
      'each with a single topic',
    ],
    [
      'one, mixed',
      [2],
      '唯一的回答，结合上下文归类不止一个话题',
      'Coded in context, the only answer has more than a single topic',
      '各段都不止一个话题',
      'each with more than one topic',
    ],
    [
      'two, both mixed',
      [2, 2],
      '两段回答里一个话题到底的，结合上下文归类一段也没有',
      'Coded in context, none of two answers stay on a single topic',
      '各段都不止一个话题',
      'each with more than one topic',
    ],
    [
      'two, one mixed',
      [1, 2],
      '两段回答里一个话题到底的，结合上下文归类有一段',
      'Coded in context, one of two answers stays on a single topic',
      '一段只有一个话题，一段不止一个',
      'one with a single topic, one with more',
    ],
  ] as const)('are told in words for %s', (_, topics, zh, en, altZh, altEn) => {
    const model = topicsByTurnModel(answers(...topics));
    if (!model) throw new Error('no answers');
    expect(plain(topicsByTurnStrings.zh.finding(model))).toBe(zh);
    expect(plain(topicsByTurnStrings.en.finding(model))).toBe(en);
    expect(plain(topicsByTurnStrings.zh.alt(model))).toContain(altZh);
    expect(plain(topicsByTurnStrings.en.alt(model))).toContain(altEn);
  });
});

describe('a count of none or one', () => {
  it('is not listed beside the map', () => {
    const points = testTables.places.filter(({ type }) => type === 'country');
    const model = mapModel({ ...testTables, places: points });
    if (!model) throw new Error('no places');
    expect(plain(mapStrings.zh.alt(model))).not.toContain('另列');
    expect(plain(mapStrings.en.alt(model))).not.toContain('Listed');
  });

  it.each([
    [1, '1 sentence names both'],
    [2, '2 sentences name both'],
  ])('has its verb: %i', (count, said) => expect(pairsLabels.en.shared(count)).toBe(said));

  it('has its noun', () =>
    expect([0, 1, 2].map((n) => plural(n, 'topic'))).toEqual(['topics', 'topic', 'topics']));
});
