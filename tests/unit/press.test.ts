import { describe, expect, it } from 'vitest';
import { distanceTo } from '../../src/marks/press.ts';
import { rectangles } from '../../src/marks/strip-paths.ts';

const strip = (d: string) => {
  const [piece] = rectangles(d);
  if (!piece) throw new Error(`no rectangle in ${d}`);
  return piece;
};

describe('a press', () => {
  it.each([
    ['on a strip', 'M10 20h30v5h-30z', [15, 22], 0],
    ['above it, within what a finger needs', 'M10 20h30v5h-30z', [15, 12], 8],
    ['above it, further away', 'M10 20h30v5h-30z', [15, 10], Infinity],
    ['below it', 'M10 20h30v5h-30z', [15, 33], 8],
    ['beside one that is wide enough', 'M10 20h30v5h-30z', [41, 22], Infinity],
    ['beside one that is narrow', 'M10 20H12v5H10z', [20, 22], 8],
    ['at the corner of a narrow one', 'M10 20H12v5H10z', [15, 29], 5],
    ['on one that is higher than a finger needs', 'M10 20h2v40h-2z', [11, 59], 0],
    ['under one that is higher than a finger needs', 'M10 20h2v40h-2z', [11, 61], Infinity],
  ] as const)('%s has its distance', (_, d, [x, y], distance) => {
    expect(distanceTo(strip(d), { x, y }, 24)).toBeCloseTo(distance, 5);
  });

  it('between two strips is nearer to the one above in the upper half, and to the one below in the lower', () => {
    const [above, below] = [strip('M0 0h40v3h-40z'), strip('M0 13h40v3h-40z')];
    const at = (y: number) => [above, below].map((piece) => distanceTo(piece, { x: 20, y }, 24));
    for (const y of [3.5, 5, 7.9]) expect(at(y)[0]).toBeLessThan(at(y)[1] ?? 0);
    for (const y of [8.1, 10, 12.5]) expect(at(y)[1]).toBeLessThan(at(y)[0] ?? 0);
  });
});
