import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { countriesModel, standardVariant } from '../../src/charts/countries/model.ts';
import type { CountingVariant } from '../../src/charts/countries/model.ts';
import {
  countingVariants,
  variantName,
  variantNamed,
  standardName,
} from '../../src/charts/countries/variants.ts';
import { countriesStrings } from '../../src/charts/countries/strings.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readTables } from '../../src/lib/tables.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { testTables } from './editions.ts';

const home = testTables.places[0] as Tables['places'][number];
const withChina: Tables = {
  ...testTables,
  places: [
    { ...home, place_id: 'CN', name_zh: '中国', name_en: 'China', in_questions: 50, in_answers: 90 },
    ...testTables.places,
  ],
};

/** Places with their mentions in questions and answers. */
function ranking(tables: Tables, change: Partial<CountingVariant>): [string, number, number][] {
  const model = countriesModel(tables, { ...standardVariant, ...change });
  return model?.places.map(({ id, questions, answers }) => [id, questions, answers]) ?? [];
}

describe('the variant of counting', () => {
  it('leaves short forms out', () => {
    expect(ranking(withChina, { forms: 'full' })).toEqual([
      ['PE', 2, 5],
      ['LMC', 0, 6],
      ['KR', 2, 0],
      ['KOREAN_PENINSULA', 0, 1],
    ]);
  });

  it('counts questions or answers only, and then drops places that nobody named there', () => {
    expect(ranking(withChina, { said: 'questions' })).toEqual([
      ['KR', 3, 0],
      ['PE', 3, 0],
    ]);
    expect(ranking(withChina, { said: 'answers' })).toEqual([
      ['LMC', 0, 6],
      ['PE', 0, 6],
      ['KOREAN_PENINSULA', 0, 1],
      ['KR', 0, 1],
    ]);
  });

  it('ranks China among the others, and says so', () => {
    const model = countriesModel(withChina, { ...standardVariant, home: 'ranked' });
    expect(model?.places[0]?.id).toBe('CN');
    expect(model?.home).toBeUndefined();
    // Leaving an exchange out puts others first.
    expect(model && plain(countriesStrings.en.finding(model))).toMatch(
      /^The questions name China, .* or .* \(depending on the count\) most, the answers China,/,
    );
  });

  it('is standard where none is given, and stands first of twelve different ones', () => {
    expect(countriesModel(testTables)).toEqual(countriesModel(testTables, standardVariant));
    expect(countingVariants[0]).toEqual(standardVariant);
    expect(new Set(countingVariants.map((variant) => JSON.stringify(variant))).size).toBe(12);
  });

  it('has nothing to rank where no mention is a full name', () => {
    const mentions = testTables.mentions.filter((mention) => mention.form === 'short');
    expect(
      countriesModel({ ...testTables, mentions }, { ...standardVariant, forms: 'full' }),
    ).toBeUndefined();
  });

  it.each(readEditions().map(({ id }) => id))('counts in %s what the table of mentions holds', (id) => {
    const tables = readTables(id);
    for (const place of countriesModel(tables)?.places ?? []) {
      const of = tables.mentions.filter((mention) => mention.place_id === place.id);
      expect(of.filter((mention) => mention.kind === 'question')).toHaveLength(place.questions);
      expect(of.filter((mention) => mention.kind === 'answer')).toHaveLength(place.answers);
    }
  });

  it('has a name in addresses that never changes', () => {
    expect(countingVariants.map(variantName)).toEqual([
      'all-without-both',
      'all-without-questions',
      'all-without-answers',
      'all-with-both',
      'all-with-questions',
      'all-with-answers',
      'full-without-both',
      'full-without-questions',
      'full-without-answers',
      'full-with-both',
      'full-with-questions',
      'full-with-answers',
    ]);
    expect(countingVariants.map((variant) => variantNamed(variantName(variant)))).toEqual(countingVariants);
    expect(standardName).toBe('all-without-both');
    expect(['', 'nonsense', 'all-without', 'both-without-all', 'constructor'].map(variantNamed)).toEqual(
      Array.from({ length: 5 }),
    );
  });

  const folder = join(import.meta.dirname, '../../data/derived/npc-2025');
  /** Counted from the file, without the site's code. */
  const counted = (variant: CountingVariant): string[] => {
    const rows = csvParse(readFileSync(join(folder, 'mentions.csv'), 'utf8'));
    const counts = new Map<string, [number, number]>();
    for (const { place_id, type, form, kind } of rows) {
      if (variant.forms === 'full' && form !== 'full') continue;
      if (variant.home === 'apart' && place_id === 'CN') continue;
      if (kind !== 'question' && kind !== 'answer') continue;
      if (variant.said !== 'both' && variant.said !== `${kind}s`) continue;
      const pair = counts.get(`${place_id} ${type}`) ?? [0, 0];
      pair[kind === 'question' ? 0 : 1] += 1;
      counts.set(`${place_id} ${type}`, pair);
    }
    return [...counts].map(([place, [asked, answered]]) => `${place} ${asked} ${answered}`).toSorted();
  };

  it.each(countingVariants.map((variant) => [variantName(variant), variant] as const))(
    'counts under %s what the file of mentions holds, most first',
    (_, variant) => {
      const places = countriesModel(readTables('npc-2025'), variant)?.places ?? [];
      expect(
        places.map((each) => `${each.id} ${each.type} ${each.questions} ${each.answers}`).toSorted(),
      ).toEqual(counted(variant));
      const totals = places.map(({ total }) => total);
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
    },
  );

  it.each(countingVariants.map((variant) => [Object.values(variant).join(', '), variant] as const))(
    'has a finding, a note and a table for %s',
    (_, variant) => {
      const model = countriesModel(withChina, variant);
      for (const words of [countriesStrings.zh, countriesStrings.en]) {
        expect(model && plain(words.finding(model))).toMatch(/.{8}/);
        expect(model && words.note && plain(words.note(model))).toMatch(
          variant.forms === 'full' ? /只算|only/ : /都算|both/,
        );
        expect(model && words.table(model).rows.length).toBeGreaterThan(1);
      }
    },
  );
});
