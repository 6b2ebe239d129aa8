import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EDITIONS_DIR, LEXICON_DIR } from '../../scripts/lib/folders.ts';
import { analyse, loadLexicon, type Lexicon } from '../../scripts/lib/pipeline.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { ideographOf } from '../../scripts/lib/reading/fold/radicals.ts';
import { makeTables } from '../../scripts/lib/tables/rows.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/transcripts/', import.meta.url));
const texts = [
  ['npc-2025', join(EDITIONS_DIR, 'npc-2025', 'transcript.txt')] as const,
  ...readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => [entry.name, join(FIXTURES, entry.name, 'transcript.txt')] as const),
];

/** Radicals by their ideograph. */
const RADICALS = new Map(
  Array.from({ length: 0x2fd6 - 0x2e80 }, (_, i) => String.fromCharCode(0x2e80 + i)).map((radical) => [
    ideographOf(radical),
    radical,
  ]),
);

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadLexicon(LEXICON_DIR);
}, 60_000);

const read = (text: string) =>
  readTranscript(text, { outlets: lexicon.outletLabels, isWord: lexicon.isWord, date: '2026-03-07' });

const OFFSETS = new Set(['start', 'end', 'speech_start', 'speech_end']);
const PRINTED = new Set(['surface', 'text', 'label', 'message', 'speaker', 'outlet', 'outlet_id']);
/** Insertions of the tests, and blanks. */
const LINK = '](https://example.org/a)';
const NOISE =
  /\s|\*\*|&nbsp;|<\/?b>|（笑声）|\[掌声\]|👏|（下转第4版）|\u200b|\[(?=[\u3400-\u9fff](?:\]|$))|\]\(https:\/\/example\.org\/a\)/g;

const narrow = (text: string) =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Tables without offsets, printed cells without insertions. */
function tablesOf(text: string): unknown {
  const cleaned = ([column, cell]: [string, unknown]): [string, unknown] => {
    if (OFFSETS.has(column)) return [column, ''];
    if (!PRINTED.has(column) || typeof cell !== 'string') return [column, cell];
    return [column, Array.from(narrow(cell.replace(NOISE, '')), ideographOf).join('')];
  };
  return Object.fromEntries(
    Object.entries(makeTables(analyse(read(text), lexicon))).map(([name, rows]) => [
      name,
      rows.map((row) => Object.fromEntries(Object.entries(row).map(cleaned))),
    ]),
  );
}

type Change = (points: string[], at: number) => boolean;
const HAN = /^[\u3400-\u9fff]$/;
const DIGIT = /^\d$/;
const put =
  (noise: string, fits: (left: string, right: string, points: string[], at: number) => boolean): Change =>
  (points, at) => {
    const left = points[at - 1] ?? '';
    const right = points[at] ?? '';
    if (!fits(left, right, points, at)) return false;
    points[at] = `${noise}${right}`;
    return true;
  };
const inWord = (left: string, right: string) => HAN.test(left) && HAN.test(right);
/** Digits, then a Chinese unit that belongs to no date. */
const inNumber = (left: string, right: string, points: string[], at: number) =>
  DIGIT.test(left) && DIGIT.test(right) && /^\d{1,6}[万亿人个年%家]/.test(points.slice(at, at + 8).join(''));
const besideNumber = (left: string, right: string) =>
  (HAN.test(left) && DIGIT.test(right)) || (DIGIT.test(left) && HAN.test(right));

/** Far from the line's start: columns are seldom narrower. */
const inLine = (_left: string, _right: string, points: string[], at: number) =>
  !/[\n\r]/.test(points.slice(Math.max(0, at - 24), at).join(''));

/** Typographic changes at one place; each returns whether it applied. */
const CHANGES: Readonly<Record<string, Change>> = {
  'a blank inside a word': put(' ', inWord),
  'an ideographic space inside a word': put('\u3000', inWord),
  'an entity inside a word': put('&nbsp;', inWord),
  'a blank beside a number': put('\u00a0', besideNumber),
  'a line break inside a number': put('\n', (...there) => inLine(...there) && inNumber(...there)),
  'a blank inside a number': put(' ', inNumber),
  'a line break inside a word': put('\n', (...there) => inLine(...there) && inWord(there[0], there[1])),
  'a radical': (points, at) => {
    const radical = RADICALS.get(points[at] ?? '');
    if (radical !== undefined) points[at] = radical;
    return radical !== undefined;
  },
  'marks of stress': put('**', inWord),
  'a tag': put('<b>', inWord),
  'a stage direction': put('（笑声）', (left, right) => left === '。' && HAN.test(right)),
  'a pictograph': put('👏', (left, right) => /[。，]/.test(left) && HAN.test(right)),
  'a page note': put('（下转第4版）', (left, right) => left === '，' && HAN.test(right)),
  'a character of no width': put('\u200b', inWord),
  'a digit of full width': (points, at) => {
    const digit = points[at] ?? '';
    if (!DIGIT.test(digit)) return false;
    points[at] = String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
    return true;
  },
  'a link': (points, at) => {
    if (!inWord(points[at - 1] ?? '', points[at] ?? '')) return false;
    points[at] = `[${points[at]}${LINK}`;
    return true;
  },
  'applause inside a sentence': put('[掌声]', (left, right) => left === '，' && HAN.test(right)),
};

describe.each(texts)('what typography does to %s', (_, file) => {
  const source = readFileSync(file, 'utf8');

  it('changes no table but offsets', { timeout: 120_000 }, () => {
    const { reading, turns } = read(source);
    const before = tablesOf(source);
    const points = Array.from(reading.source);
    // Read text away from sentence ends, so that nothing is inserted next to a label.
    const places = turns
      .filter(({ label }) => label !== '')
      .flatMap(({ sentences }) => sentences)
      .flatMap(({ start, end }) =>
        Array.from({ length: Math.max(0, end - start - 6) }, (__, i) => start + 3 + i),
      )
      .map((at) => reading.toSource({ start: at, end: at + 1 }).start);
    const change = fc.record({
      kind: fc.constantFrom(...Object.keys(CHANGES)),
      place: fc.nat(places.length - 1),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 10, maxLength: 60 }), (changes) => {
        const changed = [...points];
        for (const { kind, place } of changes) {
          // The first place from here that the change fits.
          for (let i = place; i < Math.min(places.length, place + 400); i += 1) {
            if (CHANGES[kind]?.(changed, places[i] as number)) break;
          }
        }
        expect(tablesOf(changed.join(''))).toEqual(before);
      }),
      { numRuns: 6, seed: 20250307, endOnFailure: true },
    );
  });
});
