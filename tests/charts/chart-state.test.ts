import { describe, expect, it } from 'vitest';
import { chartState } from '../../src/publish/chart-state.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import type { PreparedChart } from '../../src/charts/chart.ts';
import { chartsByEdition } from './editions.ts';
import { need } from './need.ts';

const edition = newestEdition();
const charts = need(chartsByEdition.find(([id]) => id === edition.id))[1];
const chartOf = (id: string): PreparedChart => need(charts.find((chart) => chart.id === id));
const hashOf = (chart: PreparedChart): string => chartState(chart, edition).hash;

describe('the state of a chart', () => {
  const before = chartOf('countries');

  it('is the same after a redesign, and has the heights of the new drawing', { timeout: 30_000 }, () => {
    const redrawn: PreparedChart = {
      ...before,
      draw: (request) => {
        const drawing = before.draw(request);
        const [x, y, width, height] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
        drawing.setAttribute('viewBox', `${x} ${y} ${width} ${(height ?? 0) + 100}`);
        return drawing;
      },
    };
    expect(hashOf(redrawn)).toBe(hashOf(before));
    expect(chartState(redrawn, edition).heights).not.toEqual(chartState(before, edition).heights);
  });

  it.each([
    ['its finding says something else', { finding: () => ['Another.'] }],
    ['a number of its table changes', { table: (lang) => ({ ...before.table(lang), rows: [['x']] }) }],
    ['another way of counting finds something else', { variants: new Map([...before.variants].slice(1)) }],
  ] as [string, Partial<PreparedChart>][])('is another one where %s', (_, change) => {
    expect(hashOf({ ...before, ...change })).not.toBe(hashOf(before));
  });
});
