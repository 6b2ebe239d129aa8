import { describe, expect, it } from 'vitest';
import { parseHTML } from '../../src/lib/dom.ts';
import { rectangles } from '../../src/marks/strip-paths.ts';
import { chartsByEdition } from './editions.ts';
import { markBox } from './mark-boxes.ts';
import type { MarkBox } from './mark-boxes.ts';
import { drawnStage, views } from './stage-faults.ts';
import { textBoxes } from './text-boxes.ts';
import type { TextBox } from './text-boxes.ts';

/**
 * Lines of text below each other with no mark at their height: more are a list, not a picture. A long name may take
 * several, and a few rows of a table may be empty.
 */
const mostLines = 5;

/** Boxes of marks, and of each strip of a shared path. */
function markBoxes(svg: SVGElement): MarkBox[] {
  const own = [...svg.querySelectorAll('[data-k]')].map(markBox);
  const strips = [...svg.querySelectorAll('[data-i]')].flatMap((path) =>
    rectangles(path.getAttribute('d') ?? '').map(({ x, y, width, height }) => ({
      left: x,
      right: x + width,
      top: y,
      bottom: y + height,
    })),
  );
  return [...own, ...strips];
}

const isUnder = (above: TextBox, below: TextBox): boolean =>
  Math.abs(above.left - below.left) < 2 &&
  below.top > above.top &&
  below.top - above.bottom < 1.5 * above.size;

/** The longest column of lines without a mark beside any of them. */
function longestList(svg: SVGElement): string[] {
  const marks = markBoxes(svg);
  const bare = textBoxes(svg)
    .filter((text) => !marks.some(({ top, bottom }) => top < text.bottom && bottom > text.top))
    .toSorted((a, b) => a.top - b.top);
  return bare
    .map((first) => {
      const lines = [first];
      for (const next of bare) if (isUnder(lines.at(-1) ?? first, next)) lines.push(next);
      return lines.map(({ content }) => content);
    })
    .reduce((longest, lines) => (lines.length > longest.length ? lines : longest), []);
}

describe.each(chartsByEdition)('stages of %s', (_, charts) => {
  it.each(charts.flatMap(({ stages }) => stages.map((stage) => [stage.id, stage] as const)))(
    '%s is no list of text',
    (_id, stage) => {
      for (const [shape, lang] of views) {
        const svg = drawnStage(stage, shape, lang);
        const list = longestList(svg);
        expect(list.length, `${shape} ${lang}: ${list.join(' / ')}`).toBeLessThanOrEqual(mostLines);
        expect(markBoxes(svg).length, `${shape} ${lang}: marks`).toBeGreaterThan(1);
      }
    },
  );
});

it('finds the lines of a list that no mark stands beside', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const lines = ['one', 'two', 'three', 'four', 'five', 'six'].map(
    (word, index) => `<text x="0" y="${100 + index * 20}" font-size="14">${word}</text>`,
  );
  document.body.innerHTML = `<svg viewBox="0 0 360 430">${lines.join('')}<rect data-k="place:US" x="0" y="0" width="9" height="9"/></svg>`;
  const svg = document.querySelector('svg') as unknown as SVGElement;
  expect(longestList(svg)).toHaveLength(6);
});
