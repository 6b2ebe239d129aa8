import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  formatAmount,
  formatDate,
  formatDecimal,
  formatInteger,
  formatList,
  formatShare,
  formatWord,
} from '../../src/lib/format.ts';
import { computeFacts } from '../../src/lib/facts.ts';
import { breakPoints, headlineParts, textWidth, wrapText } from '../../src/lib/measure.ts';
import { plain } from '../../src/lib/phrase.ts';
import { inEnglishSentence } from '../../src/lib/place-names.ts';
import { fillProse, markCount } from '../../src/lib/prose.ts';
import { displayPunctuation } from '../../src/lib/punctuation.ts';
import { parseTable } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
    [-2500, '−2,500'],
    [-0.4, '0'],
    [-0.6, '−1'],
  ])('%d is written %s', (value, text) => expect(formatInteger(value)).toBe(text));

  it.each([
    [6.929, '6.9'],
    [0.05, '0.1'],
    [1234.5, '1,234.5'],
    [-0.04, '0.0'],
    [-0.06, '−0.1'],
    [-999.96, '−1,000.0'],
  ])('%d is rounded to %s', (value, text) => expect(formatDecimal(value)).toBe(text));

  it.each([
    [0, '0', '0'],
    [0.125, '0.13', '0.13'],
    [-0.001, '0', '0'],
    [9_999, '9,999', '9,999'],
    [9_999.999, '1万', '10,000'],
    [999_999.999, '100万', '1 million'],
    [1_100_000, '110万', '1.1 million'],
    [99_990_000, '9,999万', '99.99 million'],
    [99_999_999, '1亿', '100 million'],
    [-99_999_999, '−1亿', '−100 million'],
    [999_999_999, '10亿', '1 billion'],
    [999_999_999_999, '1万亿', '1 trillion'],
    [1.5e12, '1.5万亿', '1.5 trillion'],
  ])('%d is the amount %s, or %s', (value, zh, en) => {
    expect([formatAmount(value, 'zh'), formatAmount(value, 'en')]).toEqual([zh, en]);
  });

  it('writes shares as percentages', () => expect(formatShare(0.2071)).toBe('20.7%'));

  it.each([
    [2, '两', 'two'],
    [3, '三', 'three'],
    [10, '十', 'ten'],
    [18, '十八', 'eighteen'],
    [20, '二十', 'twenty'],
    [42, '四十二', 'forty-two'],
    [100, '100', '100'],
  ])('%d in words is %s and %s', (value, zh, en) => {
    expect(formatWord(value, 'zh')).toBe(zh);
    expect(formatWord(value, 'en')).toBe(en);
  });

  it('writes dates without a time zone', () => {
    expect(formatDate('2025-03-07', 'zh')).toBe('2025年3月7日');
    expect(formatDate('2025-03-07', 'en')).toBe('7 March 2025');
    expect(() => formatDate('7.3.2025', 'en')).toThrow('7.3.2025');
  });

  it('joins names', () => {
    expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙和丙');
    expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
    expect(formatList(['A'], 'en')).toBe('A');
  });
});

describe('prose', () => {
  const facts = computeFacts(testTables);

  it('takes its numbers from the tables and remembers which', () => {
    const phrase = fillProse('{questions|Word} questions, {chars}.', facts, 'en', 'here');
    expect(plain(phrase)).toBe('Three questions, 481.');
    expect(phrase[0]).toEqual({ text: 'Three', from: 'questions' });
  });

  it('refuses a number that is not a fact, and says where', () => {
    expect(() => fillProse('{sentiment}', facts, 'en', 'en.yaml standfirst[0]')).toThrow(
      'en.yaml standfirst[0]: no fact "sentiment"',
    );
    expect(() => fillProse('{place.US.mentions}', facts, 'en', 'here')).toThrow(
      'no fact "place.US.mentions"',
    );
  });

  it('marks the number in a title when the tables bear it out, and only then', () => {
    expect(markCount('十八问', 18, 'zh', 'questions')).toEqual([{ text: '十八', from: 'questions' }, '问']);
    expect(markCount('十八问', 17, 'zh', 'questions')).toEqual(['十八问']);
  });

  it.each([
    ['United States', 'the United States'],
    ['Shanghai Cooperation Organization', 'the Shanghai Cooperation Organization'],
    ['Solomon Islands', 'the Solomon Islands'],
    ['Japan', 'Japan'],
    ['Africa', 'Africa'],
  ])('puts %s into a sentence as %s', (name, inSentence) => expect(inEnglishSentence(name)).toBe(inSentence));
});

describe('Chinese text', () => {
  it('measures a Chinese character as one em and Latin ones by their widths', () => {
    expect(textWidth('中国')).toBe(2);
    expect(textWidth('“好”')).toBe(3);
    expect(textWidth('iii')).toBeLessThan(textWidth('MMM') / 2);
    expect(textWidth('中', { bold: true })).toBe(1);
  });

  it('breaks between words, never inside one, and keeps closing marks with the word before', () => {
    expect(wrapText('上海合作组织成员国', 5)).not.toContainEqual(expect.stringMatching(/^作|合$/));
    expect(breakPoints('好，我们走。', 'zh-Hans').filter((part) => /^[，。]/.test(part))).toEqual([]);
    expect(wrapText('Associated Press of Pakistan', 8, { locale: 'en' })).toEqual([
      'Associated Press',
      'of Pakistan',
    ]);
  });

  it('lets no line of a headline begin or end with a lone character, and marks no break where lines end anyway', () => {
    const parts = headlineParts('记者每问一个字，外长答许多字', 'zh-Hans');
    expect(parts.join('')).toBe('记者每问一个字，外长答许多字');
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      expect(part.length).toBeGreaterThan(1);
      expect(part).not.toMatch(/，$/);
    }
  });

  it('breaks after a hyphen, not before it', () => {
    expect(wrapText('Agence France-Presse', 8, { locale: 'en' })).toEqual(['Agence France-', 'Presse']);
  });

  it('loses no character when it wraps', () => {
    const text = '中国驻外使领馆将始终践行初心。';
    expect(wrapText(text, 4).join('')).toBe(text);
  });

  it.each([
    ['王毅:中方欢迎,也支持。', '王毅：中方欢迎，也支持。'],
    ['好吗?', '好吗？'],
    ['1,000人', '1,000人'],
    ['10:30开始', '10:30开始'],
    ['(上接第3版)', '（上接第3版）'],
    ['Hello, world', 'Hello, world'],
  ])('shows %s as %s', (source, shown) => expect(displayPunctuation(source)).toBe(shown));
});

describe('reading a table', () => {
  it('names file, row, column and value where a cell is wrong', () => {
    const schema = z.object({ n: z.string().regex(/^\d+$/, 'must be a whole number') });
    expect(() => parseTable('n\n1\nzwei\n', schema, 'turns.csv')).toThrow(
      'turns.csv, row 3, column n: must be a whole number (found "zwei")',
    );
  });
});
