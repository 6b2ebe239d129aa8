import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { drawShortTable } from '../../src/charts/short-table.ts';
import { drawnHeight, fewer, firstBy } from '../../src/charts/short.ts';
import { canvas, text } from '../../src/charts/svg.ts';
import { shortForm, shortLimits } from '../../src/embed/short.ts';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { chartsByEdition } from './editions.ts';

const forms = readEditions().flatMap((edition) =>
  (chartsByEdition.find(([id]) => id === edition.id)?.[1] ?? []).flatMap((chart) =>
    languages.map((lang) => ({ edition, chart, id: `${edition.id} ${chart.id}`, lang })),
  ),
);

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const context = { document, lang: 'en', width: 340, size: 'phone' } as const;
/** Rows 20 px high. */
const draw = (rows: readonly string[]): SVGElement =>
  canvas(
    document,
    340,
    rows.length * 20,
    rows.map((row, index) => text(document, 0, 20 * index + 15, row, { size: 12 })),
  );
const short = fewer(draw, {
  count: (rows: readonly string[]) => rows.length,
  keep: (rows, count) => rows.slice(0, count),
});
const words = (svg: SVGElement | undefined): (string | null)[] =>
  [...(svg?.querySelectorAll('text') ?? [])].map((node) => node.textContent);

describe('a short form of fewer rows', () => {
  it.each([
    [19, []],
    [20, ['first']],
    [59, ['first', 'second']],
    [400, ['first', 'second', 'third']],
  ])('has as many of the first as fit into %i px', (height, rows) => {
    expect(words(short(['first', 'second', 'third'], { ...context, height }))).toEqual(rows);
  });

  it('keeps the largest in the order in which they stood', () => {
    expect(firstBy([3, 9, 1, 7], 2, (value) => value)).toEqual([9, 7]);
    expect(firstBy(['c', 'aa', 'b'], 2, (word) => word.length)).toEqual(['c', 'aa']);
  });
});

it('is made of the first rows of the table where a chart has no short form of its own', () => {
  const table = {
    columns: [
      { label: 'Place', numeric: false },
      { label: 'Mentions', numeric: true },
    ],
    rows: ['1,200', '600', '30'].map((number, index) => [`Place ${'ABC'[index]}`, { number }]),
  };
  const drawing = drawShortTable(table, { ...context, height: 110 });
  expect(words(drawing)).toEqual(['Mentions', 'Place A', '1,200', 'Place B', '600']);
  const [first = 0, second = 0] = [...drawing.querySelectorAll('path')].map((node) =>
    Number(/h([\d.]+)/.exec(node.getAttribute('d') ?? '')?.[1]),
  );
  expect(first / second).toBeCloseTo(2, 1);
  expect(drawnHeight(drawing)).toBeLessThanOrEqual(110);
});

it.each([
  ['units differ', ['$2.4 billion', '38 countries', '54 countries']],
  ['one has no value', ['1,200', '–', '30']],
  ['one is negative', ['1,200', '-5', '30']],
])('has values without bars where %s', (_, values) => {
  const table = {
    columns: [
      { label: 'Figure', numeric: false },
      { label: 'Value', numeric: true },
    ],
    rows: values.map((number, index) => [`Row ${'ABC'[index]}`, { number }]),
  };
  const drawing = drawShortTable(table, { ...context, height: 200 });
  expect(words(drawing)).toEqual([
    'Value',
    ...values.flatMap((value, index) => [`Row ${'ABC'[index]}`, value]),
  ]);
  expect(drawing.querySelectorAll('path')).toHaveLength(0);
});

describe.each(forms)('the short form of $id in $lang', ({ edition, chart, lang }) => {
  const heights = embedHeights(shortForm(chart, edition), edition, lang);

  it.each(Object.values(shortLimits))('is at most $height px high at $width px', ({ width, height }) => {
    expect(embedHeightAt(heights, width)).toBeLessThanOrEqual(height);
  });
});
