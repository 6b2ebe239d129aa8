import { describe, expect, it } from 'vitest';
import { countingChoices } from '../../src/charts/countries/choices.ts';
import { countriesModel } from '../../src/charts/countries/model.ts';
import { pageModel } from '../../src/charts/page/model.ts';
import { pairsModel } from '../../src/charts/pairs/model.ts';
import { readEditions } from '../../src/lib/edition.ts';
import type { Edition } from '../../src/lib/edition.ts';
import { computeFacts } from '../../src/lib/facts.ts';
import type { MentionRow, PlaceRow, Tables } from '../../src/lib/schemas.ts';
import { panelData } from '../../src/panel/data.ts';
import { judge } from '../../src/story/claims.ts';
import { evidence } from '../../src/story/evidence.ts';
import { readableTranscript } from '../../src/transcript/model.ts';
import { testTables, withTestEdition } from './editions.ts';

const [place] = testTables.places as [PlaceRow];
const australia: PlaceRow = {
  ...place,
  place_id: 'AU',
  type: 'country',
  name_zh: '澳大利亚',
  name_en: 'Australia',
  mentions: 40,
  in_answers: 40,
};
const union: PlaceRow = {
  ...australia,
  type: 'bloc',
  name_zh: '非洲联盟',
  name_en: 'African Union',
  mentions: 30,
  in_answers: 0,
};

const spoken = testTables.sentences.filter(({ chars }) => chars > 3).slice(0, 3);
const [first, second, third] = spoken.map(({ sentence_id }) => sentence_id) as [string, string, string];

function mention({ type }: PlaceRow, sentence: string, at: number): MentionRow {
  const row = testTables.sentences.find(({ sentence_id }) => sentence_id === sentence);
  const start = (row?.speech_start ?? row?.start ?? 0) + at;
  const { turn_id = '', kind = 'answer' } = row ?? {};
  return {
    mention_id: `${sentence}m${type}`,
    place_id: 'AU',
    type,
    surface: '澳',
    form: 'short',
    start,
    end: start + 1,
    sentence_id: sentence,
    turn_id,
    kind,
  };
}

/** The test edition, where two places share an id: Australia, at home there, and the African Union. */
const tablesWith = (...places: PlaceRow[]): Tables => ({
  ...testTables,
  places: [...places, ...testTables.places],
  mentions: [
    mention(australia, first, 0),
    mention(union, first, 1),
    mention(australia, second, 0),
    mention(union, third, 1),
  ],
  pairs: [{ place_a: 'AU', place_b: 'AU', type_a: 'bloc', type_b: 'country', sentences: 1 }],
});

describe.each([
  ['the country first', tablesWith(australia, union)],
  ['the bloc first', tablesWith(union, australia)],
])('places that share an id, %s', (_, tables) => {
  it('are two in the pictures of the page', () => {
    const stages = pageModel(tables)?.stages;
    expect([stages?.home, stages?.homeName.en]).toEqual(['AU', 'Australia']);
    expect(stages?.places[0]).toMatchObject({
      id: 'AU:bloc',
      name: { en: 'African Union' },
      mentions: 30,
      sentences: 2,
    });
    const named = (id: string) => stages?.sentences.find((sentence) => sentence.id === id)?.places;
    expect([first, second, third].map(named)).toEqual([['AU:bloc'], [], ['AU:bloc']]);
  });

  it('are a pair, one of them home', () => {
    // A pair without home, for a model.
    const other = { ...(tables.mentions[1] as MentionRow), place_id: 'KR', type: 'country' as const };
    const pairs = [
      ...tables.pairs,
      { place_a: 'AU', place_b: 'KR', type_a: 'bloc', type_b: 'country', sentences: 1 },
    ];
    const model = pairsModel({
      ...tables,
      mentions: [...tables.mentions, other],
      pairs: pairs as Tables['pairs'],
    });
    expect(model?.home).toMatchObject({ id: 'AU', name: { en: 'Australia' } });
    expect(model?.partners).toMatchObject([{ id: 'AU:bloc', name: { en: 'African Union' } }]);
  });

  it('are two in prose', () => {
    expect(evidence(tables, 'pair.AU+AU:bloc')).toMatchObject({
      value: 1,
      sentences: [first],
      shown: ['AU', 'AU:bloc'],
    });
    expect(evidence(tables, 'place.AU').words?.en).toBe('Australia');
    expect(evidence(tables, 'place.AU:bloc')).toMatchObject({
      sentences: [first, third],
      shown: ['AU:bloc'],
    });
    expect(judge('first of places.mentions is AU:bloc', tables).holds).toBe(true);
  });

  it('are counted as two, home apart', () => {
    expect(computeFacts(tables).places).toBe(testTables.places.length + 1);
    expect(countriesModel(tables)?.home).toMatchObject({ id: 'AU', name: { en: 'Australia' } });
    const labels = countingChoices(tables, 'en').map(({ label }) => label);
    expect(labels).toContain('Australia');
    expect(labels).not.toContain('African Union');
  });

  it('have their own names in the transcript and the panel', () => {
    const pieces = readableTranscript(tables, [], 'en').flatMap((turn) => turn.paragraphs.flat(2));
    const titles = JSON.stringify(pieces).match(/"title":"[^"]*"/g);
    expect(titles).toEqual(
      ['Australia', 'African Union', 'Australia', 'African Union'].map((name) => `"title":"${name}"`),
    );
    const data = withTestEdition(() => panelData(readEditions()[0] as Edition, tables, 'en'));
    expect([data.names['AU'], data.names['AU:bloc']]).toEqual(['Australia', 'African Union']);
    expect(JSON.stringify(data.sentences[third])).toContain('"AU:bloc"');
  });
});

it('an outlet of a country does not name it with a bloc of the same id', () => {
  const from = { outlet_id: 'abc', outlet_country: 'AU' };
  const turns = testTables.turns.map((turn) => ({ ...turn, ...from }));
  const outlets = testTables.outlets
    .slice(0, 1)
    .map((outlet) => ({ ...outlet, outlet_id: 'abc', country: 'AU', group: 'foreign' }));
  const question = testTables.sentences.find(({ kind, chars }) => kind === 'question' && chars > 3);
  const mentions = [mention(union, question?.sentence_id ?? '', 0)];
  const asked = { ...testTables, turns, outlets, mentions };
  expect(computeFacts(asked).outlets_naming_own).toBe(0);
  expect(
    computeFacts({ ...asked, mentions: mentions.map((row) => ({ ...row, type: 'country' })) })
      .outlets_naming_own,
  ).toBe(1);
});
