import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../scripts/lib/score/floors.ts';
import { formatBytes } from '../../src/lib/format.ts';
import { readMethods } from '../../src/publish/methods-content.ts';
import { quote } from '../../src/publish/quotations.ts';
import type { SentenceRow } from '../../src/lib/schemas.ts';

/** A sentence from character 100 of its transcript; only these columns matter. */
function sentence(text: string): SentenceRow {
  return { sentence_id: 't01p01s01', start: 100, end: 100 + [...text].length, text } as SentenceRow;
}

/** The quotation, with marked stretches in brackets. */
function shown(text: string, ...stretches: [start: number, end: number][]): string | undefined {
  return quote(
    sentence(text),
    stretches.map(([start, end]) => ({ start: start + 100, end: end + 100 })),
  )
    ?.parts.map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');
}

describe('a quotation', () => {
  it('marks its stretches in the order of the text', () => {
    expect(shown('中美关系重要。', [1, 2], [0, 1])).toBe('[中][美]关系重要。');
  });

  it('counts code points, so that a rare character before a stretch does not move it', () => {
    expect(shown('𠮷田访美。', [3, 4])).toBe('𠮷田访[美]。');
  });

  it('sets marks full width and closes up a line that a column broke', () => {
    expect(shown('他说,美\n国很大。', [3, 6])).toBe('他说，[美国]很大。');
  });

  it('begins and ends a long sentence at a pause and shows that something is left out', () => {
    const before = '甲'.repeat(30);
    const after = '乙'.repeat(30);
    expect(shown(`${before},这里提到美国的事,${after}。`, [35, 37])).toBe('……这里提到[美国]的事……');
  });

  it('has nothing to show where a stretch lies outside the sentence', () => {
    expect(shown('很短。', [2, 9])).toBeUndefined();
  });
});

describe.each(['zh', 'en'] as const)('the methods page in %s', (lang) => {
  const content = readMethods(lang);

  it('has words for every reason to reject a stretch', () => {
    const reasons = csvParse(readFileSync('data/lexicon/exclusions.csv', 'utf8')).map((row) => row['reason']);
    // `word` only guards short forms and is never listed; `ambiguous` needs no row.
    const needed = new Set([...reasons.filter((reason) => reason !== 'word'), 'ambiguous']);
    expect([...needed].filter((reason) => !content.rejected.reasons[reason ?? ''])).toEqual([]);
  });

  it('has words for every measure of accuracy', () => {
    expect(Object.keys(content.accuracy.measures).toSorted()).toEqual([...MEASURES].toSorted());
  });

  it('has the same rules, examples and number of limits as in the other language', () => {
    const other = readMethods(lang === 'zh' ? 'en' : 'zh');
    const outline = (rules: typeof content.rules) => rules.map(({ id, examples }) => [id, examples]);
    expect(outline(content.rules)).toEqual(outline(other.rules));
    expect(content.limits.items).toHaveLength(other.limits.items.length);
  });
});

it.each([
  [43, '43 B'],
  [3474, '3.4 KB'],
  [1023, '1,023 B'],
  [10_200, '10 KB'],
  [206_276, '201 KB'],
  [1_048_500, '1.0 MB'],
  [5_000_000, '4.8 MB'],
])('writes the size %i as %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text));
