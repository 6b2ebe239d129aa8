import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heuristics } from '../../src/publish/heuristics.ts';
import { principles } from '../../src/i18n/methods-page.ts';

const root = join(import.meta.dirname, '../..');

describe('the table of heuristics', () => {
  it('has every critical heuristic of Chartability', () => {
    const critical = heuristics.filter((each) => each.critical);
    const counts = principles.map(
      (principle) => critical.filter((each) => each.principle === principle).length,
    );
    expect(counts).toEqual([4, 3, 3, 0, 1, 2, 1]);
  });

  it('names each once, in the order of the principles', () => {
    expect(new Set(heuristics.map(({ name }) => name)).size).toBe(heuristics.length);
    const order = heuristics.map(({ principle }) => principles.indexOf(principle));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each(heuristics.map((each) => [each.name, each] as const))('bears out “%s”', (_, { evidence, test }) => {
    expect(evidence.zh).toMatch(/。$/);
    expect(evidence.en).toMatch(/\.$/);
    if (test) expect(existsSync(join(root, test)), test).toBe(true);
  });
});
