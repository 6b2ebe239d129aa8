import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawingSize } from '../../src/charts/context.ts';
import { chartPicture } from '../../src/pictures/essay-pictures.ts';
import { chartsByEdition } from './editions.ts';

const sheet = (name: string): string => readFileSync(`src/styles/${name}.css`, 'utf8');

/** The size that a set of range queries shows: `(500px <= width < 840px) { .drawing.column`. */
function shownBy(queries: string, width: number): string[] {
  const limits = /\((?:([\d.]+)px <= )?width (?:(<|>=) ([\d.]+)px)\) \{\s*\.drawing\.(\w+)/g;
  return [...queries.matchAll(limits)].flatMap(([, from = '0', sign, limit, size = '']) => {
    const fits = sign === '<' ? width >= Number(from) && width < Number(limit) : width >= Number(limit);
    return fits ? [size] : [];
  });
}

const windows = Array.from({ length: 1100 }, (_, index) => 320 + index);

describe('a window', () => {
  const [least = 0, share = 0, most = 0] = (
    /--edge: clamp\(([\d.]+)rem, ([\d.]+)vw, ([\d.]+)rem\)/.exec(sheet('base'))?.slice(1) ?? []
  ).map(Number);
  const graphic = (width: number): number =>
    width - 2 * Math.min(Math.max(least * 16, (width * share) / 100), most * 16);
  const [inContainers = '', inWindows = ''] = sheet('figure').split(
    '@supports not (container-type: inline-size)',
  );

  it('shows a chart in the size that is drawn for its room', () => {
    for (const width of windows) {
      expect([width, ...shownBy(inContainers, graphic(width))]).toEqual([width, drawingSize(graphic(width))]);
    }
  });

  it('shows the same size without container queries', () => {
    for (const width of windows) {
      expect([width, ...shownBy(inWindows, width)]).toEqual([width, drawingSize(graphic(width))]);
    }
  });

  it('shows pictures of charts in the same size', () => {
    const chart = chartsByEdition[0]?.[1][0];
    const shapes = chart ? chartPicture(chart).shapes : [];
    for (const width of windows) {
      const shape = shapes.find(
        ({ media }) => width >= Number(/min-width: ([\d.]+)px/.exec(media)?.[1] ?? 0),
      );
      expect([width, shape?.name]).toEqual([width, drawingSize(graphic(width))]);
    }
  });
});
