import { describe, expect, it } from 'vitest';
import { cellPath, gridColumns } from '../../src/charts/trade/cells.ts';
import { splitLabels, tradeModel } from '../../src/charts/trade/model.ts';
import { tradeStrings } from '../../src/charts/trade/strings.ts';
import { visaFreeModel } from '../../src/charts/visa-free/model.ts';
import { formatAmount } from '../../src/lib/format.ts';
import { plain } from '../../src/lib/phrase.ts';
import { formatQualified, formatQuantity } from '../../src/lib/quantities.ts';
import type { FigureRow, Tables } from '../../src/lib/schemas.ts';
import { testTables } from './editions.ts';
import { need } from './need.ts';

function figure(cells: Partial<FigureRow>): FigureRow {
  return { ...need(testTables.figures[0]), group: 'money', series: '', role: '', ...cells };
}

const withFigures = (figures: FigureRow[]): Tables => ({ ...testTables, figures });
/** Total area of the cells of a `cellPath`, in px². */
function area(path: string): number {
  return [...path.matchAll(/h([\d.]+)v([\d.]+)/g)].reduce((sum, [, w, h]) => sum + Number(w) * Number(h), 0);
}

describe('amounts', () => {
  it.each([
    [780_000_000_000, '7,800亿', '780 billion'],
    [1_100_000, '110万', '1.1 million'],
    [100_000, '10万', '100,000'],
    [5000, '5,000', '5,000'],
    [1_400_000_000, '14亿', '1.4 billion'],
    [2_000_000_000_000, '2万亿', '2 trillion'],
    [0, '0', '0'],
    [2.5, '2.5', '2.5'],
  ])('%d is %s and %s', (value, zh, en) => {
    expect(formatAmount(value, 'zh')).toBe(zh);
    expect(formatAmount(value, 'en')).toBe(en);
  });

  it.each([
    [2_400_000_000, 'USD', '24亿美元', 'US$2.4 billion'],
    [5, 'percent', '5%', '5%'],
    [1 / 3, 'share', '三分之一', 'one third'],
    [0.42, 'share', '42.0%', '42.0%'],
    [38, 'countries', '38国', '38 countries'],
    [1, 'countries', '1国', '1 country'],
    [10_000, 'km', '1万公里', '10,000 kilometres'],
  ])('%d %s is %s and %s', (value, unit, zh, en) => {
    expect(formatQuantity(value, unit, 'zh')).toBe(zh);
    expect(formatQuantity(value, unit, 'en')).toBe(en);
  });

  it.each([
    [
      { value: 2.6e11, unit: 'USD', qualifier: 'near', surface: '近2600亿美元' },
      '近2,600亿美元',
      'nearly US$260 billion',
    ],
    [
      { value: 100, unit: 'km', qualifier: 'near', surface: '约100公里' },
      '约100公里',
      'about 100 kilometres',
    ],
    [{ value: 0, unit: 'USD', qualifier: 'near', surface: '几乎为零' }, '几乎为零', 'almost zero'],
    [{ value: 3, unit: 'years', qualifier: 'over', surface: '3年多' }, '超过3年', 'over 3 years'],
  ] as const)('%o keeps its qualifier', (row, zh, en) => {
    expect(formatQualified(row, 'zh')).toBe(zh);
    expect(formatQualified(row, 'en')).toBe(en);
  });
});

describe('trade', () => {
  const ends = (from: number, to: number, unit = 'USD') => [
    figure({
      series: 's',
      role: 'from',
      value: from,
      unit,
      label_zh: '贸易额，50年前',
      label_en: 'Trade, then',
    }),
    figure({ series: 's', role: 'to', value: to, unit, label_zh: '贸易额，如今', label_en: 'Trade, now' }),
  ];

  it('counts the last value in first values', () => {
    const model = need(tradeModel(withFigures(ends(2.4e9, 780e9))));
    expect(model.leading.ratio).toBe(325);
    expect(model.scales[0]?.cell).toBe(2.4e9);
    expect(model.leading.name).toEqual({ zh: '贸易额', en: 'Trade' });
    expect(model.leading.from.when.zh).toBe('50年前');
    expect(plain(tradeStrings.zh.finding(model))).toBe('照发言人的数字，贸易额是原来的325倍');
  });

  it('takes a round amount for a cell where the first value would be a poor one', () => {
    const model = need(tradeModel(withFigures(ends(500, 600))));
    expect(model.scales[0]).toMatchObject({ cell: 2, cellOf: undefined });
    expect(plain(tradeStrings.en.finding(model))).toBe(
      'Trade: from US$500 to US$600, by the speaker’s figures',
    );
  });

  it('computes no multiple of nothing', () => {
    const model = need(tradeModel(withFigures(ends(0, 260e9))));
    expect(model.leading.ratio).toBeUndefined();
    expect(plain(tradeStrings.zh.finding(model))).toContain('从0美元到2,600亿美元');
  });

  it('keeps currencies on scales of their own', () => {
    const euros = ends(1e9, 2e10, 'EUR').map((row) => ({ ...row, series: 'e' }));
    const model = need(tradeModel(withFigures([...ends(2.4e9, 780e9), ...euros])));
    expect(model.scales.map(({ unit }) => unit)).toEqual(['USD', 'EUR']);
  });

  it('attributes a reporter’s figures to the reporter', () => {
    const asked = ends(1, 20).map((row) => ({ ...row, kind: 'question' as const }));
    expect(need(tradeModel(withFigures(asked))).whose.zh).toBe('记者');
  });

  it.each([
    ['no series', [figure({})]],
    ['one end only', [figure({ series: 's', role: 'to' })]],
    ['no money', ends(6, 26, 'countries')],
    ['nothing at either end', ends(0, 0)],
  ])('is absent with %s', (_, figures) => expect(tradeModel(withFigures(figures))).toBeUndefined());

  it('keeps labels whole that have nothing in common', () => {
    expect(splitLabels('起初的贸易', '如今的贸易')).toEqual({ name: '如今的贸易', from: '', to: '' });
  });

  it('draws areas true to scale', () => {
    const range = { left: 0, ground: 500, side: 10, columns: 25 };
    const one = area(cellPath({ ...range, from: 0, to: 1 }));
    expect(area(cellPath({ ...range, from: 0, to: 325 })) / one).toBeCloseTo(325, 6);
    expect(area(cellPath({ ...range, from: 0, to: 108.5 })) / one).toBeCloseTo(108.5, 1);
    expect(area(cellPath({ ...range, from: 0.5, to: 2 })) / one).toBeCloseTo(1.5, 1);
  });

  it.each([325, 12, 1, 1600, 97.3])('has at least one column and no wild shape for %d cells', (count) => {
    const columns = gridColumns(count);
    expect(columns).toBeGreaterThanOrEqual(1);
    expect(columns / (count / columns)).toBeLessThan(4);
  });

  it('leaves no row unfinished where it can', () => expect(gridColumns(325)).toBe(25));
});

describe('visa-free', () => {
  it('keeps its lists apart, each with its own terms', () => {
    const { lists } = need(visaFreeModel(testTables));
    expect(lists.map(({ countries }) => countries.value)).toEqual([12, 7]);
    expect(lists.map(({ terms }) => terms.map((row) => row.surface))).toEqual([[], ['30天']]);
  });

  it('names a repeated list once', () => {
    const figures = [...testTables.figures, ...testTables.figures.filter((row) => row.group === 'visa')];
    expect(need(visaFreeModel(withFigures(figures))).lists).toHaveLength(2);
  });

  it('is absent where nobody speaks of visas', () => {
    expect(visaFreeModel(withFigures([figure({ group: 'money' })]))).toBeUndefined();
  });
});
