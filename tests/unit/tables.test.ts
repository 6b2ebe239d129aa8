import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../scripts/lib/csv.ts';
import { makeTables, writeTables } from '../../scripts/lib/tables/rows.ts';
import { columnNames, TABLES, tableSchema } from '../../scripts/lib/tables/schema.ts';
import { occurrences, resultsOf, TEXT } from './table-results.ts';

describe('the codebook', () => {
  it.each(TABLES.map((table) => [table.name, table] as const))(
    'describes %s in both languages',
    (_, table) => {
      for (const { title, description } of [table, ...table.columns]) {
        for (const [zh, en] of [title, description]) {
          expect(zh).toMatch(/\p{Script=Han}/u);
          expect(en).toMatch(/[a-z]/);
        }
      }
    },
  );

  it.each(TABLES.map((table) => [table.name, table] as const))('gives %s keys that exist', (_, table) => {
    const names = columnNames(table.name);
    expect(new Set(names).size).toBe(names.length);
    for (const key of table.primaryKey) expect(names).toContain(key);
    for (const key of table.foreignKeys) {
      for (const column of key.columns) expect(names).toContain(column);
      for (const column of key.references) expect(columnNames(key.table)).toContain(column);
    }
  });

  it('refuses a table that it does not have', () => {
    expect(() => tableSchema('nations')).toThrow(/nations.*turns/);
  });
});

describe('rows', () => {
  const tables = makeTables(resultsOf(TEXT));

  it('have every column of the codebook and no other', () => {
    for (const [name, rows] of Object.entries(tables)) {
      for (const row of rows) {
        for (const column of Object.keys(row)) expect(columnNames(name)).toContain(column);
      }
    }
    expect(Object.keys(tables['turns']?.[0] ?? {})).toEqual(columnNames('turns'));
    expect(Object.keys(tables['sentences']?.[0] ?? {})).toEqual(columnNames('sentences'));
    expect(Object.keys(tables['mentions']?.[0] ?? {})).toEqual(columnNames('mentions'));
  });

  it('point at their surface in code points, beyond characters outside the basic plane', () => {
    const points = Array.from(TEXT);
    expect(tables['mentions']?.length).toBe(8);
    for (const row of tables['mentions'] ?? []) {
      expect(points.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['surface']);
    }
    for (const row of tables['sentences'] ?? []) {
      expect(points.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['text']);
    }
  });

  it('number mentions within their sentence in the order of the text, whatever order they came in', () => {
    expect(tables['mentions']?.map((row) => `${row['mention_id']} ${row['surface']}`)).toEqual([
      't01p01s01m1 美国',
      't01p01s01m2 法国',
      't02p01s01m1 美国',
      't03p01s01m1 美国',
      't03p01s01m2 中国',
      't03p01s02m1 美国',
      't03p01s02m2 美国',
      't05p01s01m1 中国',
    ]);
  });

  it('keep their ids when a sentence before them names a place more', () => {
    const idsOf = (text: string) =>
      makeTables(resultsOf(text))['mentions']?.map((row) => String(row['mention_id'])) ?? [];
    const more = idsOf(TEXT.replace('美国怎么看', '美国、法国怎么看'));
    expect(more.filter((id) => !idsOf(TEXT).includes(id))).toEqual(['t02p01s01m2']);
  });

  it('put warnings that point into the text first, in its order', () => {
    const { transcript } = resultsOf(TEXT);
    const at = (word: string) => ({ span: occurrences(transcript, word)[0], surface: word, message: '…' });
    const warnings = [
      { kind: 'unknown_date', surface: '', message: '…' },
      { kind: 'b', ...at('中国') },
      { kind: 'a', ...at('法国') },
    ];
    expect(
      makeTables(resultsOf(TEXT, { warnings }))['warnings']?.map((row) => [row['kind'], row['start']]),
    ).toEqual([
      ['a', 10],
      ['b', 40],
      ['unknown_date', undefined],
    ]);
  });
});

describe('files', () => {
  it('do not depend on the order in which the stations list their finds', () => {
    const results = resultsOf(TEXT);
    const reversed = { ...results, mentions: results.mentions.toReversed() };
    expect([...writeTables(makeTables(reversed))]).toEqual([...writeTables(makeTables(results))]);
  });

  it('carry every table but accuracy and tokens, and give back the rows that went in', () => {
    const files = writeTables(makeTables(resultsOf(TEXT)));
    expect([...files.keys()]).toEqual(
      TABLES.map(({ name }) => `${name}.csv`).filter((f) => !['accuracy.csv', 'tokens.csv'].includes(f)),
    );
    const sentences = parseCsv(files.get('sentences.csv') ?? '');
    expect(sentences.map((row) => row['text']).join('')).toBe(TEXT.replaceAll('\n\n', ''));
  });
});
