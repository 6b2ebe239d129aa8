/** Codes of the codebook cover what the lexicon and the method can write into the tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/lib/csv.ts';
import { LEXICON_DIR } from '../../scripts/lib/folders.ts';
import { partOfSpeechOf } from '../../scripts/lib/parts-of-speech.ts';
import { loadLexicon } from '../../scripts/lib/pipeline.ts';
import type { Code } from '../../scripts/lib/tables/codes/code.ts';
import { reasonCodes } from '../../scripts/lib/tables/codes/found-codes.ts';
import { openCodes } from '../../scripts/lib/tables/codes/open-codes.ts';
import { partOfSpeechCodes } from '../../scripts/lib/tables/codes/text-codes.ts';
import { TABLES } from '../../scripts/lib/tables/schema.ts';

const open = openCodes(loadLexicon(LEXICON_DIR), { visa: { zh: '免签', en: 'Visa-free' } });
const values = (list: readonly Code[]): string[] => list.map(({ value }) => value);
const column = (file: string, name: string): string[] => [
  ...new Set(readCsv(join(LEXICON_DIR, file)).map((row) => row[name] ?? '')),
];
const jieba = new URL(
  '../../node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8',
  import.meta.url,
);

describe('the codes of', () => {
  it.each([
    ['units', column('unit-codes.csv', 'unit'), values(open.units)],
    ['groups of figures', column('unit-codes.csv', 'group'), values(open.figure_groups)],
    ['regions', column('places.csv', 'region').filter(Boolean), values(open.regions)],
    [
      'reasons',
      column('exclusions.csv', 'reason').filter((reason) => reason !== 'word'),
      values(reasonCodes),
    ],
    [
      'parts of speech',
      [
        ...new Set(
          readFileSync(jieba, 'utf8')
            .trim()
            .split('\n')
            .map((line) => partOfSpeechOf(line.split(' ')[2] ?? '')),
        ),
        partOfSpeechOf('no such tag'),
      ],
      values(partOfSpeechCodes),
    ],
  ])('%s name all that the lexicon holds', (_, used, named) => {
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((value) => !named.includes(value))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('groups put the edition’s own first and leave the class with its own name', () => {
    expect(open.figure_groups[0]).toEqual({ value: 'visa', meaning: ['免签', 'Visa-free'] });
    const unnamed = openCodes(loadLexicon(LEXICON_DIR), { money: { zh: 'money', en: 'money' } });
    expect(unnamed.figure_groups.find(({ value }) => value === 'money')?.meaning).toEqual(['金额', 'money']);
  });

  it('topics add “none” only where words alone are read', () => {
    expect(values(open.own_topics)).toEqual([...values(open.topics), 'none']);
  });

  it.each(
    TABLES.flatMap(({ name, columns }) => columns.map((each) => [`${name}.${each.name}`, each] as const)),
  )('%s mean something in both languages', (_, { codes = [] }) => {
    for (const { meaning } of typeof codes === 'string' ? open[codes] : codes) {
      expect(meaning[0]).toMatch(/\S/);
      expect(meaning[1]).toMatch(/[a-zA-Z]/);
    }
  });
});
