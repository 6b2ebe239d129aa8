import { describe, expect, it } from 'vitest';
import { charts } from '../../src/charts/registry.ts';
import type { PreparedChart } from '../../src/charts/chart.ts';
import { alternatives } from '../../src/claims/alternatives.ts';
import { exchanges } from '../../src/claims/exchanges.ts';
import { leadOf } from '../../src/claims/leads.ts';
import { intervals } from '../../src/claims/resample.ts';
import { editionCharts } from '../../src/export/edition-files.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import type { Lang } from '../../src/lib/language.ts';
import type { Phrase } from '../../src/lib/phrase.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { chartClaims, claimRows } from '../../src/publish/claims.ts';

const tables = readTables('npc-2025');
const planted = (claim: string, unless: string[] = []) =>
  chartClaims({ id: 'planted', claims: [{ claim, in: ['finding', 'alt'], unless }] }, tables);

describe('a claim of a chart’s texts', () => {
  it('stops the build when it is false, with claim and value', () =>
    expect(() => planted('first of places.in_questions is JP')).toThrow(
      /chart planted: "first of places\.in_questions is JP" is not true: it is US/,
    ));

  it('stops the build when it is fragile, with claim, ways of counting and values', () => {
    const fragile = 'first of countries.mentions is US';
    expect(() => planted(fragile)).toThrow(
      /chart planted: "first of countries\.mentions is US" .*full names \(TW\).*without t06 \(JP\)/,
    );
    expect(() => planted(fragile, ['full names', 'without t06'])).toThrow(/without t18 \(JP and US\)/);
  });

  it('stops the build when resampling takes it back', () =>
    expect(() => planted('first of topics.share is neighbourhood')).toThrow(
      /exchanges drawn again \(0\.\d+\)/,
    ));

  it('is listed for each text that makes it', () => {
    const proven = planted('first of places.in_answers is AFRICA or UN');
    expect(proven.map(({ id }) => id)).toEqual(['finding.planted.1', 'alt.planted.1']);
    expect(proven[0]?.outcomes.length).toBeGreaterThan(18);
  });
});

describe('who leads', () => {
  it('are all who do so in some way of counting, those published first', () => {
    const { ids, isSteady } = leadOf(tables, 'countries.mentions');
    expect(ids).toEqual(['US', ...ids.slice(1)]);
    expect(ids.toSorted()).toEqual(['JP', 'TW', 'US']);
    expect(isSteady).toBe(false);
  });

  it('is steady where nothing changes it', () =>
    expect(leadOf(tables, 'places.exchanges')).toMatchObject({ ids: ['US'], isSteady: true }));

  it('is nobody where one way of counting leaves nothing to rank', () => {
    const short: Tables = {
      ...tables,
      mentions: tables.mentions.map((row) => ({ ...row, form: 'short' })),
    };
    expect(leadOf(short, 'places.mentions').ids).toEqual([]);
  });
});

describe.each(charts.map((chart) => [chart.id, chart] as const))('the texts of %s', (_, chart) => {
  it('claim nothing that a way of counting takes back', () => {
    const prepared = chart.prepare(tables);
    expect(() => prepared && chartClaims(prepared, tables)).not.toThrow();
  });
});

describe('the claims of an edition', () => {
  const edition = newestEdition();
  const rows = claimRows(edition);
  const ways = (id: string): string[] =>
    rows.filter(({ claim_id }) => claim_id === id).map(({ alternative }) => alternative);
  const without = exchanges(tables).map(({ id }) => `without ${id}`);

  it('have the headline of each chart and of each of its variants', () => {
    const headlines = new Set(
      rows.filter(({ claim_id }) => claim_id.startsWith('finding.')).map(({ where }) => where),
    );
    const pages = editionCharts(edition).flatMap((chart) => [
      `charts/${chart.id}/`,
      ...[...chart.variants.keys()].map((name) => `charts/${chart.id}/${name}/`),
    ]);
    expect([...headlines].toSorted()).toEqual(pages.toSorted());
    expect(headlines).toContain('charts/countries/full-without-answers/');
  });

  it('count the headline of a variant in every way that bears on it', () =>
    expect(ways('finding.countries.full-without-answers.1')).toEqual([
      'published',
      'full names',
      ...without,
    ]));

  it('count the places asked and answered in every way that bears on them', () => {
    expect(ways('finding.asked-answered')).toEqual(['published', 'full names', ...without]);
    const headline = (way: string): string | undefined =>
      rows.find((row) => row.claim_id === 'finding.asked-answered' && row.alternative === way)?.value;
    expect(headline('published')).toMatch(/^Seven of the eighteen questions name the United States/);
    expect(headline('without t06')).toMatch(/^Six of the seventeen questions name the United States/);
  });

  it('have the numbers of headlines by full names, by other coding and drawn again', () => {
    expect(ways('number.density.1')).toEqual([
      'published',
      'full names',
      ...without,
      'exchanges drawn again',
    ]);
    expect(ways('number.topics.1')).toContain('coder b own words');
  });
});

describe('tables counted otherwise', () => {
  const without = alternatives(tables).find(({ id }) => id === 'without t06')?.tables ?? tables;

  it('have the words of the exchanges left', () => {
    const said = new Map(tables.sentences.map((row) => [row.sentence_id, row.turn_id]));
    const gone = (tables.tokens ?? []).filter(
      ({ sentence_id, token, stop }) =>
        !stop && token === '美国' && ['t05', 't06'].includes(said.get(sentence_id) ?? ''),
    ).length;
    const count = (counted: Tables): number => counted.words.find(({ word }) => word === '美国')?.count ?? 0;
    expect(gone).toBeGreaterThan(0);
    expect(count(without)).toBe(count(tables) - gone);
  });

  it('have the places asked and answered by what still counts', () => {
    const full = alternatives(tables).find(({ id }) => id === 'full names')?.tables ?? tables;
    const naming = (counted: Tables): number =>
      counted.asked_answered.filter((row) => row.place_id === 'US' && row.asked > 0).length;
    expect(naming(tables)).toBe(7);
    const questions = new Set(
      tables.mentions
        .filter((row) => row.place_id === 'US' && row.form === 'full' && row.kind === 'question')
        .map((row) => row.turn_id),
    );
    expect(naming(full)).toBe(questions.size);
  });
});

describe('the interval of a topic’s share', () => {
  it('is what other random numbers give, within what chance leaves', () => {
    const answers = tables.turns.filter(({ kind }) => kind === 'answer');
    const chars = answers.map(({ turn_id, chars: all }) => ({
      all,
      topic: tables.sentences
        .filter((row) => row.turn_id === turn_id && row.topic === 'neighbourhood')
        .reduce((sum, row) => sum + row.chars, 0),
    }));
    let state = 7;
    // Park and Miller's generator; the site uses another.
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const drawn = Array.from({ length: 4000 }, () => {
      const some = chars.map(() => chars[Math.floor(random() * chars.length)] ?? { all: 0, topic: 0 });
      return some.reduce((sum, { topic }) => sum + topic, 0) / some.reduce((sum, { all }) => sum + all, 0);
    }).toSorted((a, b) => a - b);
    const [low = NaN, high = NaN] = intervals(tables).topics.get('neighbourhood') ?? [];
    expect(low).toBeCloseTo(drawn[100] ?? NaN, 1);
    expect(high).toBeCloseTo(drawn[3899] ?? NaN, 1);
  });
});

/** Words that say more than a number does. */
const superlatives = {
  zh: /最|居首|第一|首位|稳居|多于|超过别/,
  en: /\b(?:most|(?<!at )least|leads?(?! to)|(?:long|short|large|small|high|low|earli|lat|farth)est|more than any)\b/i,
};

/** Where the number itself is what is longest or first, and rules of the drawing. `#` stands for what is computed. */
const exempt = {
  zh: /最长的?#|最短的?#|最短的回答#|最早(?:的一年)?是#|最远(?:回到|说到)#|最[上下]面是|取其中提得最多|没有哪.*稳居|图中是两边合计说得最多的词/,
  en: /longest (?:runs to )?#|shortest (?:to |answer has )?#|earliest of (?:them )?#|the last of them|names most$|Arcs lead from|Shown are the words said most|clearly (?:leads|shares)/,
};

const written = (phrase: Phrase): string =>
  phrase.map((piece) => (typeof piece === 'string' ? piece : 'lang' in piece ? piece.text : '#')).join('');

/** Parts of a chart's texts with a superlative that no claim stands for. */
function unclaimedIn(prepared: PreparedChart, lang: Lang): string[] {
  const texts: [string, string][] = [
    ['finding', written(prepared.finding(lang))],
    ['alt', written(prepared.alt(lang))],
    ['description', written(prepared.description(lang))],
    ['note', written(prepared.note(lang) ?? [])],
    ...prepared.stages.flatMap((stage): [string, string][] => [
      [stage.id, written(stage.caption(lang))],
      [stage.id, written(stage.alt(lang))],
    ]),
  ];
  const claimed = new Set(prepared.claims.flatMap((claim) => claim.in));
  return texts.flatMap(([text, words]) =>
    claimed.has(text)
      ? []
      : words
          .split(/[。；]|[.;] /)
          .filter((part) => superlatives[lang].test(part) && !exempt[lang].test(part)),
  );
}

describe.each(['zh', 'en'] as const)(
  'superlatives in headlines, captions, text alternatives and notes in %s',
  (lang) => {
    it.each(charts.map((chart) => [chart.id, chart] as const))(
      'of %s are claims that are proven',
      (_, chart) => {
        const own = chart.prepare(tables);
        if (!own) return;
        for (const prepared of [own, ...own.variants.values()])
          expect(unclaimedIn(prepared, lang)).toEqual([]);
      },
    );
  },
);
