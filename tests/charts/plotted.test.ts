import { dot, line, ruleX } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { plotted } from '../../src/charts/plotted.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const area = {
  width: 100,
  height: 50,
  x: { domain: [0, 3] as [number, number], range: [0, 100] as [number, number] },
};

describe('shapes from Plot', () => {
  it('come in the order of the data with nothing but their geometry, to a tenth of a pixel', () => {
    const data = [
      { at: 1, from: 10, to: 20 },
      { at: 2, from: 30, to: 40 },
    ];
    const [ticks = [], dots = []] = plotted(document, area, [
      { rows: 2, mark: ruleX(data, { x: 'at', y1: 'from', y2: 'to', stroke: 'red' }) },
      { rows: 2, mark: dot(data, { x: 'at', y: 'from', r: 4, fill: 'red' }) },
    ]);
    expect(ticks.map((tick) => ['x1', 'x2', 'y1', 'y2'].map((name) => tick.getAttribute(name)))).toEqual([
      ['33.3', '33.3', '10', '20'],
      ['66.7', '66.7', '30', '40'],
    ]);
    expect(dots.map((circle) => circle.getAttributeNames().toSorted())).toEqual([
      ['cx', 'cy', 'r'],
      ['cx', 'cy', 'r'],
    ]);
  });

  it('are refused where Plot warns', () => {
    // A line in as many colours as it has points: Plot doubts that this is meant.
    const data = [0, 1, 2, 3].map((at) => ({ at, y: at * 10 }));
    expect(() =>
      plotted(document, area, [{ rows: 4, mark: line(data, { x: 'at', y: 'y', stroke: 'at' }) }]),
    ).toThrow(/Plot warns: Warning: the implicit z channel/);
  });

  it('are refused where a row of the data has none', () => {
    const data = [{ at: 1 }, { at: Number.NaN }];
    expect(() => plotted(document, area, [{ rows: 2, mark: dot(data, { x: 'at', y: 10, r: 4 }) }])).toThrow(
      /drew 1 shapes of 2 rows/,
    );
  });

  it('leave the console as it was', () => {
    const { warn } = console;
    plotted(document, area, []);
    expect(console.warn).toBe(warn);
  });
});
