import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matchTranslations, readTranslations } from '../../scripts/lib/translations.ts';

const IDS = ['t01p01s01', 't02p01s01', 't02p01s02'];
const HEADER = 'sentence_id,text_en\n';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenda-translations-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const read = (content: string) => {
  const file = join(dir, 'sentences.en.csv');
  writeFileSync(file, content);
  return matchTranslations(readTranslations(file), IDS);
};

describe('the English of an edition', () => {
  it('is there sentence by sentence, whatever the order of rows and columns', () => {
    expect(
      read(
        '\ufefftext_en,sentence_id\r\n"Good, thank you.",t02p01s02\r\nHow?,t01p01s01\r\n"He said ""yes"".",t02p01s01\r\n',
      ),
    ).toEqual(
      new Map([
        ['t02p01s02', 'Good, thank you.'],
        ['t01p01s01', 'How?'],
        ['t02p01s01', 'He said "yes".'],
      ]),
    );
  });

  it('is empty where the edition has none', () => {
    expect(matchTranslations(readTranslations(join(dir, 'none.csv')), IDS)).toEqual(new Map());
  });

  const whole = 't01p01s01,How?\nt02p01s01,So.\nt02p01s02,Good.\n';
  it.each<[string, string, RegExp]>([
    [
      'a sentence that the transcript lacks',
      `${HEADER}${whole}t09p01s01,Who?\n`,
      /sentences\.en\.csv: line 5: .*no sentence t09p01s01.*correct sentence_id/,
    ],
    [
      'a sentence left out',
      `${HEADER}t01p01s01,How?\nt02p01s02,Good.\n`,
      /line 3: the row of sentence t02p01s01 is missing/,
    ],
    [
      'the first sentence left out, and more',
      `${HEADER}t02p01s01,So.\n`,
      /line 2: the row of sentence t01p01s01 is missing here \(and of 1 more/,
    ],
    [
      'a sentence that stands there twice',
      `${HEADER}${whole}t01p01s01,What?\n`,
      /line 5: t01p01s01 stands there twice, first in line 2/,
    ],
    ['a row without an id', `${HEADER}t01p01s01,How?\n,So.\n`, /line 3: sentence_id is empty/],
    ['a row without English', `${HEADER}t01p01s01,How?\nt02p01s01,\n`, /line 3: t02p01s01 has no text_en/],
    [
      'a comma outside quotes',
      `${HEADER}t01p01s01,How?\nt02p01s01,So, then.\n`,
      /line 3: .*in double quotes/,
    ],
    [
      'other columns',
      'id,english\nt01p01s01,How?\n',
      /line 1: the columns are “id,english”; expected sentence_id,text_en/,
    ],
    ['an empty file', '', /line 1: the columns are “”/],
  ])('is refused with file and line: %s', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });
});
