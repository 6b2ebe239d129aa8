import { dot, line, ruleX } from '@observablehq/plot';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { plotted, plottedMark } from '../../src/charts/plotted.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const area = {
  width: 100,
  height: 50,
  x: { domain: [0, 3] as [number, number], range: [0, 100] as [number, number] },
};

describe('shapes from Plot', () => {
  it('come in the order of the data with their geometry, to a tenth of a pixel, and what their row is', () => {
    const data = [
      { at: 1, from: 10, to: 20 },
      { at: 2, from: 30, to: 40 },
    ];
    const [ticks = [], dots = []] = plotted(document, area, [
      plottedMark({
        data,
        mark: (rows, render) => ruleX(rows, { x: 'at', y1: 'from', y2: 'to', stroke: 'red', render }),
        attributes: () => ({}),
      }),
      plottedMark({
        data,
        mark: (rows, render) => dot(rows, { x: 'at', y: 'from', r: 4, fill: 'red', render }),
        attributes: ({ at }) => ({ class: at === 1 ? 'fill-question' : 'fill-answer', 'data-k': undefined }),
      }),
    ]);
    expect(ticks.map((tick) => ['x1', 'x2', 'y1', 'y2'].map((name) => tick.getAttribute(name)))).toEqual([
      ['33.3', '33.3', '10', '20'],
      ['66.7', '66.7', '30', '40'],
    ]);
    expect(dots.map((circle) => circle.getAttributeNames().toSorted())).toEqual([
      ['class', 'cx', 'cy', 'r'],
      ['class', 'cx', 'cy', 'r'],
    ]);
    expect(dots.map((circle) => circle.getAttribute('class'))).toEqual(['fill-question', 'fill-answer']);
  });

  it('are refused where Plot warns', () => {
    // A line with a colour per point: Plot warns.
    const data = [0, 1, 2, 3].map((at) => ({ at, y: at * 10 }));
    expect(() =>
      plotted(document, area, [
        plottedMark({
          data,
          mark: (rows, render) => line(rows, { x: 'at', y: 'y', stroke: 'at', render }),
          attributes: () => ({}),
        }),
      ]),
    ).toThrow(/Plot warns: Warning: the implicit z channel/);
  });

  it('are refused where a row of the data has none', () => {
    const data = [{ at: 1 }, { at: Number.NaN }];
    const mark = plottedMark({
      data,
      mark: (rows, render) => dot(rows, { x: 'at', y: 10, r: 4, render }),
      attributes: () => ({}),
    });
    expect(() => plotted(document, area, [mark])).toThrow(/drew 1 shapes of 2 rows/);
  });

  it('leave the console as it was', () => {
    const { warn } = console;
    plotted(document, area, []);
    expect(console.warn).toBe(warn);
  });
});
