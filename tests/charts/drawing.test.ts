import { describe, expect, it } from 'vitest';
import { drawingWidths } from '../../src/charts/context.ts';
import { textWidth } from '../../src/lib/measure.ts';
import { plain } from '../../src/lib/phrase.ts';
import { bothLanguages, chartsByEdition, drawingSizes, drawn, testEdition } from './editions.ts';

/** One element per line, for readable diffs. */
function normalised(svg: SVGElement): string {
  return `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
}

/** Left and right ends of text lines, in px, by the drawing's own widths. */
function textExtents(svg: SVGElement): { content: string; left: number; right: number; y: number }[] {
  return [...svg.querySelectorAll('text')].map((node) => {
    const parts = node.querySelectorAll('tspan').length > 0 ? [...node.querySelectorAll('tspan')] : [node];
    const width = parts.reduce((sum, part) => {
      const size = Number(part.getAttribute('font-size'));
      const bold = part.getAttribute('font-weight') === '700';
      return sum + Number(part.getAttribute('dx') ?? 0) + textWidth(part.textContent ?? '', { bold }) * size;
    }, 0);
    const x = Number(node.getAttribute('x'));
    const left = node.getAttribute('text-anchor') === 'end' ? x - width : x;
    return { content: node.textContent ?? '', left, right: left + width, y: Number(node.getAttribute('y')) };
  });
}

describe.each(chartsByEdition)('charts of %s', (edition, charts) => {
  describe.each(charts.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
    describe.each(bothLanguages)('in %s', (lang) => {
      // Only the test edition: real ones change with the method.
      if (edition === testEdition) {
        it.each(drawingSizes)('draws the same picture as before at %s width', async (size) => {
          const picture = normalised(drawn(chart, drawingWidths[size], lang));
          await expect(picture).toMatchFileSnapshot(`snapshots/${id}.${lang}.${size}.svg`);
        });
      }

      it.each([280, 340, 499, 500, 640, 839, 840, 1080, 1200])(
        'keeps its text inside a width of %i px',
        (width) => {
          const svg = drawn(chart, width, lang);
          const [, , viewWidth, viewHeight] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
          expect(viewWidth).toBe(width);
          const outside = textExtents(svg).filter(
            ({ left, right, y }) => left < -0.5 || right > width + 0.5 || y < 0 || y > (viewHeight ?? 0),
          );
          expect(outside).toEqual([]);
        },
      );

      it('holds no broken number and no style attribute', () => {
        const markup = drawn(chart, drawingWidths.column, lang).outerHTML;
        expect(markup).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(markup).not.toMatch(/\sstyle=/);
      });

      it('marks every text that shows a digit as computed', () => {
        const svg = drawn(chart, drawingWidths.wide, lang);
        const unmarked = [...svg.querySelectorAll('text, tspan')].filter(
          (node) =>
            node.children.length === 0 && /\d/.test(node.textContent ?? '') && !node.hasAttribute('data-n'),
        );
        expect(unmarked.map((node) => node.textContent)).toEqual([]);
      });

      it('says what it found, what it shows and what a reader who cannot see it should know', () => {
        for (const phrase of [chart.finding(lang), chart.description(lang), chart.alt(lang)]) {
          expect(plain(phrase)).toMatch(lang === 'zh' ? /[\u4e00-\u9fff]{4}/ : /\w+ \w+/);
          expect(plain(phrase)).not.toMatch(/NaN|undefined|Infinity|“”/);
          const written = phrase.filter((piece) => typeof piece === 'string').join('');
          expect(written).not.toMatch(/\d/);
        }
      });

      it('has a table whose rows fit its columns', () => {
        const { columns, rows } = chart.table(lang);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
      });
    });
  });
});
