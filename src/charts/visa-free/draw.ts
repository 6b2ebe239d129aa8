import { formatInteger } from '../../lib/format.ts';
import { formatQuantity, qualifierWord } from '../../lib/quantities.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin } from '../text-fit.ts';
import { labelOf, markOf } from './strings.ts';
import type { CountryList, VisaFreeModel } from './model.ts';
import { punctuation } from '../../lib/punctuation.ts';

/** In px; `cell` is a maximum, `columns` the countries in a row. */
const layouts = {
  phone: { number: 46, label: 13.5, term: 12.5, gap: 28, cell: 26, columns: 6 },
  column: { number: 64, label: 15, term: 13.5, gap: 48, cell: 30, columns: 10 },
  wide: { number: 84, label: 17, term: 15, gap: 96, cell: 34, columns: 14 },
} as const;

/** Gap between cells, as a share of a cell. */
const gap = 0.16;

/** Maximum lists side by side. */
const across = 2;

/** A square per country, lists side by side: filled in the first, open in the others, to discourage adding up. */
export function drawVisaFree(model: VisaFreeModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const perRow = Math.min(across, model.lists.length);
  const panel = (width - layout.gap * (perRow - 1)) / perRow;
  const cell = Math.min(layout.cell, panel / layout.columns);
  const columns = Math.floor(panel / cell + 1e-9);
  const numberStyle: TextStyle = { size: layout.number, bold: true, from: 'figures.value' };
  const labelStyle: TextStyle = { size: layout.label, bold: true, from: 'figures.label' };
  const termStyle: TextStyle = { size: layout.term, tone: 'muted', from: 'figures.value' };

  const wrapped = (content: string, style: TextStyle): string[] =>
    linesWithin(content, style, panel, lang, { even: true });
  const { colon, space } = punctuation[lang];
  /** 停留时间：240小时: what is counted and how much; a number is never parted from its unit. */
  const terms = (list: CountryList): string[] =>
    list.terms.flatMap((row) => {
      const word = qualifierWord(row, lang);
      const quantity = formatQuantity(row.value, row.unit, lang);
      const value = `${word}${space}${quantity}`.trim();
      const label = wrapped(`${labelOf(row, lang)}${colon.trimEnd()}`, termStyle);
      const together = `${label.at(-1) ?? ''}${space}${value}`;
      return measured(together, termStyle) <= panel ? [...label.slice(0, -1), together] : [...label, value];
    });

  /** An open cell has a square cut out. */
  const cells = (list: CountryList, left: number, top: number, open: boolean): string => {
    const side = cell * (1 - gap);
    const rim = Math.max(1.6, side * 0.13);
    return Array.from({ length: Math.round(list.countries.value) }, (_, index) => {
      const x = left + (index % columns) * cell;
      const y = top + Math.floor(index / columns) * cell;
      const outer = `M${tenth(x)} ${tenth(y)}h${tenth(side)}v${tenth(side)}h${tenth(-side)}z`;
      const inner = side - 2 * rim;
      return open
        ? `${outer}M${tenth(x + rim)} ${tenth(y + rim)}v${tenth(inner)}h${tenth(inner)}v${tenth(-inner)}z`
        : outer;
    }).join('');
  };

  const nodes: SVGElement[] = [];
  let top = 0;
  for (let first = 0; first < model.lists.length; first += perRow) {
    const row = model.lists.slice(first, first + perRow);
    const labels = row.map(({ countries }) => wrapped(labelOf(countries, lang), labelStyle));
    const below = row.map(terms);
    const numberBase = top + layout.number;
    const labelBase = numberBase + layout.number * 0.16 + layout.label * 1.6;
    // Terms go right below their label; all cells start at one height.
    const termBase = (index: number): number =>
      labelBase + ((labels[index]?.length ?? 1) - 1) * layout.label * 1.35 + layout.term * 1.6;
    const textBottom = row.map(
      (_, index) => termBase(index) + ((below[index]?.length ?? 0) - 1) * layout.term * 1.4,
    );
    const cellsTop = Math.max(...textBottom) + layout.label * 1.1;
    let bottom = cellsTop;
    row.forEach((list, index) => {
      const left = index * (panel + layout.gap);
      const word = qualifierWord(list.countries, lang);
      const number = formatInteger(list.countries.value);
      const parts: [string, TextStyle][] = [[number, numberStyle]];
      if (word) parts.unshift([word, { size: layout.label, tone: 'muted' }]);
      const end = cellsTop + Math.ceil(list.countries.value / columns) * cell;
      const beside = (below[index] ?? []).map((line, at) =>
        text(document, left, termBase(index) + at * layout.term * 1.4, line, termStyle),
      );
      nodes.push(
        linked(
          context,
          markOf([list.countries, ...list.terms], lang),
          [
            ...(labels[index] ?? []).map((line, at) =>
              text(document, left, labelBase + at * layout.label * 1.35, line, labelStyle),
            ),
            runs(document, left, numberBase, parts, 6),
            element(document, 'path', {
              class: 'fill-answer',
              d: cells(list, left, cellsTop, first + index > 0),
            }),
          ],
          { area: { x: left, y: top, width: panel, height: end - top }, beside },
        ),
      );
      bottom = Math.max(bottom, end);
      if (index > 0) {
        nodes.push(
          element(document, 'path', {
            class: 'stroke-rule',
            d: `M${tenth(left - layout.gap / 2)} ${tenth(top)}V${tenth(bottom)}`,
          }),
        );
      }
    });
    top = bottom + layout.gap;
  }
  return canvas(document, width, top - layout.gap, nodes);
}
