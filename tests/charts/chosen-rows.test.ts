import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { chosenIds, heightWith, slicesWith, withRows } from '../../src/charts/bands.ts';
import { drawingWidths } from '../../src/charts/context.ts';
import { drawnHeight } from '../../src/charts/short.ts';
import { stepsWithRows } from '../../src/embed/chosen-heights.ts';
import { choosableRows, embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { stepsWithout } from '../../src/embed/height-value.ts';
import { placesForm, usualPlaces } from '../../src/embed/places-form.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { bothLanguages, chartsByEdition, drawingSizes } from './editions.ts';
import { need } from './need.ts';

describe('the bands of a drawing', () => {
  const bands = [
    { top: 20, height: 10 },
    { id: 'US', top: 30, height: 40 },
    { id: 'JP', top: 70, height: 40 },
    { top: 116, height: 10 },
    { id: 'TW', top: 126, height: 40 },
  ];

  it.each([
    [
      ['US', 'JP'],
      118,
      [
        [0, 110],
        [166, 174],
      ],
    ],
    [
      ['JP'],
      78,
      [
        [0, 30],
        [70, 110],
        [166, 174],
      ],
    ],
    [
      ['TW'],
      78,
      [
        [0, 20],
        [116, 174],
      ],
    ],
    [
      [],
      28,
      [
        [0, 20],
        [166, 174],
      ],
    ],
  ] as [string[], number, number[][]][])(
    'keep %j with head, foot and their own heading',
    (ids, height, kept) => {
      const chosen = new Set(ids);
      expect(slicesWith(bands, chosen, 174).map(({ from, to }) => [from, to])).toEqual(kept);
      expect(heightWith(bands, chosen, 174)).toBe(height);
    },
  );

  it.each([
    ['US,JP', ['US', 'JP'], []],
    ['jp us', ['US', 'JP'], []],
    ['XX,US,<b>', ['US'], ['XX', '<B>']],
    [' , ', [], []],
    ['au:bloc', ['AU:bloc'], []],
  ] as [string, string[], string[]][])('are chosen by “%s”', (list, ids, unknown) => {
    expect(chosenIds(list, ['US', 'JP', 'AU:bloc'])).toEqual({ ids, unknown });
  });
});

const edition = newestEdition();
const charts = need(chartsByEdition.find(([id]) => id === edition.id))[1].filter(({ byPlace }) => byPlace);

it('rows are chosen of every chart of a row per place', () => {
  expect(charts.map(({ id }) => id)).toEqual(['countries', 'density', 'rhythm']);
});

describe.each(charts.map((chart) => [chart.id, chart] as const))('chosen rows of %s', (_, chart) => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const byPlace = need(chart.byPlace);
  const all = byPlace.places.map(({ id }) => id);
  const choices = [[all[0] ?? ''], [all[3] ?? '', all.at(-1) ?? ''], all.filter((_each, at) => at % 3 === 0)];
  const names = (drawing: SVGElement): (string | null)[] =>
    [...drawing.querySelectorAll('[data-place]')].map((row) => row.getAttribute('data-place'));

  it.each(bothLanguages)('are those and no others, whole, at every size, in %s', (lang) => {
    for (const size of drawingSizes) {
      const { drawing, bands } = byPlace.draw({ document, width: drawingWidths[size], lang });
      expect(new Set(names(drawing))).toEqual(new Set(all));
      for (const ids of choices) {
        const cut = withRows(drawing, bands, new Set(ids), document);
        expect(names(cut).toSorted(), size).toEqual(ids.toSorted());
        expect(drawnHeight(cut)).toBeLessThan(drawnHeight(drawing));
        const parts = [...cut.children];
        expect(parts.every(({ localName }) => localName === 'svg')).toBe(true);
        const stacked = parts.reduce((sum, part) => sum + Number(part.getAttribute('height')), 0);
        expect(Math.abs(drawnHeight(cut) - stacked)).toBeLessThan(1.5);
      }
    }
  });

  it.each(bothLanguages)('have a height that follows from them, in %s', (lang) => {
    const rows = need(choosableRows(chart, edition, lang));
    for (const ids of choices) {
      const form = {
        ...placesForm(chart, edition),
        draw: (request: Parameters<typeof byPlace.draw>[0]) => {
          const { drawing, bands } = byPlace.draw(request);
          return withRows(drawing, bands, new Set(ids), request.document);
        },
      };
      const [told, needed] = [stepsWithout(stepsWithRows(rows, ids), []), embedHeights(form, edition, lang)];
      for (const width of [240, 280, 360, 498, 640, 984, 1200])
        expect(embedHeightAt(told, width), `${ids.join()} at ${width} px`).toBeCloseTo(
          embedHeightAt(needed, width),
          0,
        );
    }
    expect(stepsWithout(stepsWithRows(rows, usualPlaces(chart)), [])).toEqual(
      embedHeights(placesForm(chart, edition), edition, lang),
    );
  });
});
