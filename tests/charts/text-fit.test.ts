import { describe, expect, it } from 'vitest';
import { fitText, linesWithin, roomOf, sizeWithin } from '../../src/charts/text-fit.ts';

const style = { size: 10 };

describe('a text and its room', () => {
  it('stays as it is where it fits', () => {
    expect(fitText('联合国', style, 32)).toEqual({ lines: ['联合国'], style });
  });

  it('is said in the longest of its shorter ways that fits', () => {
    const short = ['上合组织', '上合'];
    expect(fitText('上海合作组织', style, 45, { short })?.lines).toEqual(['上合组织']);
    expect(fitText('上海合作组织', style, 25, { short })?.lines).toEqual(['上合']);
  });

  it('is broken between words where lines are allowed, and not into more than that', () => {
    const lines = { most: 2, lang: 'en' } as const;
    const broken = fitText('Shanghai Cooperation Organisation', style, 110, { lines });
    expect(broken?.lines).toEqual(['Shanghai Cooperation', 'Organisation']);
    expect(fitText('Shanghai Cooperation Organisation', style, 70, { lines })).toBeUndefined();
  });

  it('is never cut within a word: a word that is wider than its room is left out', () => {
    const lines = { most: 9, lang: 'en' } as const;
    expect(fitText('Organisation', style, 20, { lines })).toBeUndefined();
  });

  it('shrinks as far as it may, and is left out where that is not enough', () => {
    const fitted = fitText('联合国', style, 15, { least: 4 });
    expect(fitted?.style.size).toBeCloseTo(15 / (3 * 1.04));
    expect(roomOf('联合国', fitted?.style ?? style)).toBeCloseTo(15);
    expect(fitText('联合国', style, 15, { least: 8 })).toBeUndefined();
    expect(fitText('联合国', style, 15)).toBeUndefined();
  });

  it('shrinks in its shortest way', () => {
    const fitted = fitText('上海合作组织', style, 15, { short: ['上合'], least: 6 });
    expect(fitted?.lines).toEqual(['上合']);
  });

  it('is never larger than its style', () => {
    expect(sizeWithin('3', { size: 40, bold: true }, 400)).toBe(40);
    expect(sizeWithin('7,800亿美元', { size: 40, bold: true }, 80)).toBeLessThan(20);
  });

  it('has even lines where a rest of one word would be left', () => {
    const words = 'one two three four five';
    const full = linesWithin(words, style, 88, 'en');
    const even = linesWithin(words, style, 88, 'en', { even: true });
    expect(even).toHaveLength(full.length);
    expect(even.join(' ')).toBe(words);
  });
});
