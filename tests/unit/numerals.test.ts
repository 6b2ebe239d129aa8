import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumerals, readNumeral } from '../../scripts/lib/numerals.ts';

describe('readNumeral', () => {
  it.each([
    ['0', 0],
    ['零', 0],
    ['1,234.5', 1234.5],
    ['三千四百亿', 340000000000],
    ['1.2万亿', 1200000000000],
    ['1亿2000万', 120000000],
    ['1亿3千多万', 130000000],
    ['1万9600', 19600],
    ['1万500', 10500],
    ['2万1,300', 21300],
    ['3千500', 3500],
    ['3万5', 35000],
    ['1万多亿', 1000000000000],
    ['三亿五千万', 350000000],
    ['三万亿', 3000000000000],
    ['四点五亿', 450000000],
    ['十二万五千', 125000],
    ['一万五', 15000],
    ['五万一', 51000],
    ['五万一千', 51000],
    ['五万零一', 50001],
    ['二千零五万零一', 20050001],
    ['二千〇五万〇一', 20050001],
    ['两千零一万零三百', 20010300],
    ['一万零二百五', 10250],
    ['三百零一', 301],
    ['四千〇六', 4006],
    ['三亿五', 350000000],
    ['一亿零五', 100000005],
    ['一亿零五万', 100050000],
    ['三万亿五', 3500000000000],
    ['一百零五', 105],
    ['两百五', 250],
    ['廿五', 25],
    ['十四亿', 1400000000],
    ['两千三百万', 23000000],
    ['壹佰贰拾', 120],
    ['二〇二五', 2025],
    ['一九九七', 1997],
  ])('reads %s as %d', (text, value) => {
    expect(readNumeral(text, 0)).toMatchObject({ start: 0, end: text.length, value });
  });

  it.each([
    ['20多万', 200000, 'over'],
    ['1万多', 10000, 'over'],
    ['5000余', 5000, 'over'],
    ['十几亿', 1000000000, 'over'],
    ['两千多万', 20000000, 'over'],
    ['上千', 1000, 'at_least'],
    ['上百万', 1000000, 'at_least'],
    ['数十亿', 2000000000, 'at_least'],
    ['几百万', 2000000, 'at_least'],
    ['两三', 2, 'range'],
    ['七八百', 700, 'range'],
    ['十七八', 17, 'range'],
    ['二三十', 20, 'range'],
    ['3至5万', 30000, 'range'],
    ['100-200亿', 10000000000, 'range'],
  ])('takes the lowest value of %s, which is %d (%s)', (text, value, approximate) => {
    expect(readNumeral(text, 0)).toMatchObject({ end: text.length, value, approximate });
  });

  it.each([
    ['5.2%', 'percent', 5.2],
    ['百分之三十五点六', 'percent', 35.6],
    ['百分之35', 'percent', 35],
    ['千分之三', 'percent', 0.3],
    ['5%—10%', 'percent', 5],
    ['5-10%', 'percent', 5],
    ['三分之一', 'fraction', 1 / 3],
    ['十分之九', 'fraction', 0.9],
  ])('reads %s as a %s of %d', (text, kind, value) => {
    const numeral = readNumeral(text, 0);
    expect(numeral).toMatchObject({ end: text.length, kind });
    expect(numeral?.value).toBeCloseTo(value, 12);
  });

  it.each([
    ['5000千瓦', 4],
    ['20千克', 2],
    ['8000兆瓦', 4],
    ['两点五十分', 1],
    ['3到底', 1],
    ['两万一个月', 2],
    ['三百一斤', 2],
    ['五万一直', 2],
  ])('stops before what belongs to the next word in %s', (text, end) => {
    expect(readNumeral(text, 0)?.end).toBe(end);
  });

  it.each(['几天', '数人', '上半年', '年'])('finds no numeral at the start of %s', (text) => {
    expect(readNumeral(text, 0)).toBeUndefined();
  });

  it('knows an ordinal by 第', () => {
    expect(findNumerals('第2758号')[0]).toMatchObject({ value: 2758, ordinal: true });
  });

  it('does not take 数 or 上 at the end of another word for a numeral', () => {
    expect(findNumerals('总数百、网上千').map((numeral) => numeral.indefinite)).toEqual([false, false]);
  });
});

describe('findNumerals', () => {
  it('gives ordered numerals without overlap for any text of numeral characters', () => {
    const text = array(constantFrom(...'0123456789零〇一二两三五九十百千万亿几数上半多余点分之%至-、第年'), {
      maxLength: 40,
    }).map((characters) => characters.join(''));
    assert(
      property(text, (sentence) => {
        let last = 0;
        for (const numeral of findNumerals(sentence)) {
          expect(numeral.start).toBeGreaterThanOrEqual(last);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(Number.isFinite(numeral.value)).toBe(true);
          expect(numeral.value < 0).toBe(sentence[numeral.start] === '-' && numeral.value !== 0);
          last = numeral.end;
        }
        expect(last).toBeLessThanOrEqual(sentence.length);
      }),
    );
  });

  it('reads back every whole number below a trillion that it is given in Chinese, with 零 or 〇', () => {
    const digits = '零一二三四五六七八九';
    const section = (n: number): string => {
      let text = '';
      let gap = false;
      for (const [unit, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / unit) % 10;
        if (digit === 0) gap ||= text !== '';
        else {
          text += (gap ? '零' : '') + digits[digit] + name;
          gap = false;
        }
      }
      return text;
    };
    const inChinese = (n: number, unit = 1e8, name = '亿'): string => {
      if (unit === 1) return section(n);
      const below = (part: number): string => inChinese(part, unit === 1e8 ? 1e4 : 1, '万');
      const high = Math.floor(n / unit);
      const low = n % unit;
      if (high === 0) return below(low);
      if (low === 0) return section(high) + name;
      return section(high) + name + (low < unit / 10 ? '零' : '') + below(low);
    };
    // Extra zeros: errors concern the place of 零.
    const whole = array(constantFrom(...'000000123456789'), { minLength: 1, maxLength: 12 })
      .map((figures) => Number(figures.join('')))
      .filter((n) => n > 0);
    assert(
      property(whole, constantFrom('零', '〇'), (n, zero) => {
        const written = inChinese(n).replaceAll('零', zero);
        expect(readNumeral(written, 0)).toMatchObject({ value: n, end: written.length });
      }),
    );
  });
});
