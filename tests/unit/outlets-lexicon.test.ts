import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadOutlets, outletNames } from '../../scripts/lib/outlets.ts';
import { foldText } from '../../scripts/lib/reading/fold/characters.ts';
import { lexicon } from './outlet-lexicon.ts';

describe('the outlets of the lexicon', () => {
  it('are many, from every continent, and all of them have both names', () => {
    expect(lexicon.outlets.length).toBeGreaterThanOrEqual(320);
    expect(new Set(lexicon.outlets.map(({ country }) => country)).size).toBeGreaterThan(100);
    expect(lexicon.outlets.filter(({ nameZh, nameEn }) => nameZh === '' || nameEn === '')).toEqual([]);
  });

  it('have ids that cannot be taken for dates, numbers or formulas', () => {
    expect(lexicon.outlets.filter(({ outletId }) => !/^[a-z]/.test(outletId))).toEqual([]);
    const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-?\d*$/;
    expect(lexicon.outlets.filter(({ outletId }) => months.test(outletId))).toEqual([]);
  });

  it('are written as the reading is, in simplified characters', () => {
    const names = [...lexicon.printedNames].filter((name) => foldText(name) !== name);
    expect(names).toEqual([]);
  });

  it.each([
    ['mainland', 'CN'],
    ['hong_kong_macao_taiwan', 'HK MO TW'],
  ])('are in the group %s when at home in %s', (group, homes) => {
    const found = lexicon.outlets.filter((outlet) => outlet.group === group).map(({ country }) => country);
    expect([...new Set(found)].toSorted().join(' ')).toBe(homes);
  });

  it('offer names that mark a label without 记者, but no ordinary word', () => {
    const names = outletNames(lexicon);
    expect([names.has('新华社'), names.has('cnn'), names.has('央视'), names.has('民视')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([names.has('time'), names.has('财富'), names.has('求是'), names.has('民族报')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a lexicon file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wenda-outlets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const HEADER = 'outlet_id,name_zh,name_en,country,group,aliases,medium\n';
  const GOOD = 'reuters,路透社,Reuters,GB,foreign,路透|路透通讯社,agency\n';
  const load = (rows: string) => {
    writeFileSync(join(folder, 'outlets.csv'), HEADER + rows);
    return () => loadOutlets(folder);
  };

  it('is read, with the line’s aliases', () => {
    expect(load(GOOD)().byName.get('路透')?.outletId).toBe('reuters');
  });

  it.each([
    [
      'a second outlet of one id',
      'reuters,法新社,AFP,FR,foreign,,agency',
      /line 3 \(法新社\): the id reuters is taken/,
    ],
    [
      'an alias that another outlet has',
      'afp,法新社,AFP,FR,foreign,路透,agency',
      /line 3 \(法新社\): the name 路透 belongs to reuters/,
    ],
    [
      'a name that differs in case only',
      'afp,法新社,REUTERS,FR,foreign,,agency',
      /line 3 .*belongs to reuters/,
    ],
    ['an unknown group', 'afp,法新社,AFP,FR,overseas,,agency', /line 3 .*unknown group overseas/],
    ['a group that does not fit', 'afp,法新社,AFP,FR,mainland,,agency', /line 3 .*FR is foreign/],
    ['an unknown medium', 'afp,法新社,AFP,FR,foreign,,wire', /line 3 .*unknown medium wire/],
    ['a country that is no code', 'afp,法新社,AFP,France,foreign,,agency', /line 3 .*France is not an ISO/],
    ['an id that is no slug', 'AFP!,法新社,AFP,FR,foreign,,agency', /line 3 .*AFP! is not a lowercase slug/],
    ['an empty name', 'afp,法新社,,FR,foreign,,agency', /line 3 .*name_en is empty/],
    ['an alias without letters', 'afp,法新社,AFP,FR,foreign,---,agency', /line 3 .*has no letters/],
  ])('with %s is refused, naming the line', (_, row, message) => {
    expect(load(`${GOOD}${row}\n`)).toThrow(message);
  });

  it('may give one name to several outlets when it needs the country', () => {
    const rows = 'a,甲国报,A,KE,foreign,~民族报,newspaper\nb,乙国报,B,AR,foreign,~民族报,newspaper\n';
    expect(
      load(rows)()
        .sharing.get('民族报')
        ?.map(({ outletId }) => outletId),
    ).toEqual(['a', 'b']);
  });
});
