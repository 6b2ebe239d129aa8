import { describe, expect, it } from 'vitest';
import { countriesModel } from '../../src/charts/countries/model.ts';
import { countriesStrings } from '../../src/charts/countries/strings.ts';
import { markKeys } from '../../src/charts/place-key.ts';
import { homePlace } from '../../src/lib/home-place.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { PlaceRow } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';

const row = testTables.places[0] as PlaceRow;
const place = (
  place_id: string,
  type: PlaceRow['type'],
  in_answers: number,
  rest: Partial<PlaceRow> = {},
) => ({
  ...row,
  place_id,
  type,
  in_answers,
  ...rest,
});

describe('the home of a conference', () => {
  it.each([
    ['the country that the answers name most', [place('US', 'country', 9), place('CN', 'country', 4)], 'US'],
    ['a territory, where that is named most', [place('HK', 'territory', 9), place('CN', 'country', 4)], 'HK'],
    [
      'no region, however often it is named',
      [place('AFRICA', 'region', 90), place('ZA', 'country', 4)],
      'ZA',
    ],
    ['the first by id of equals', [place('JP', 'country', 4), place('CN', 'country', 4)], 'CN'],
    ['nothing where the answers name no country', [place('EU', 'bloc', 4), place('FR', 'country', 0)], ''],
  ])('is %s', (_, places, expected) => {
    expect(homePlace({ ...testTables, places })).toBe(expected);
  });

  it('is China in the first edition, and set apart by the name that the table gives it', () => {
    const tables = readTables('npc-2025');
    expect(homePlace(tables)).toBe('CN');
    const renamed = {
      ...tables,
      places: [
        ...tables.places,
        place('XX', 'country', 900, { name_en: 'United Provinces', name_zh: '联省' }),
      ],
    };
    const model = countriesModel(renamed);
    expect(model?.home?.id).toBe('XX');
    expect(model && plain(countriesStrings.zh.finding(model))).toMatch(/^联省另计，/);
    expect(model && plain(countriesStrings.en.finding(model))).toMatch(
      /^With the United Provinces counted separately, /,
    );
  });
});

describe('keys of places', () => {
  it('name the type only of what shares its id with a country', () => {
    const keyOf = markKeys([place('AU', 'country', 1), place('AU', 'bloc', 1), place('EU', 'bloc', 1)]);
    expect((['country', 'bloc'] as const).map((type) => keyOf({ place_id: 'AU', type }))).toEqual([
      'place:AU',
      'place:AU:bloc',
    ]);
    expect(keyOf({ place_id: 'EU', type: 'bloc' })).toBe('place:EU');
  });
});
