import { formatInteger } from '../../lib/format.ts';
import { formatQuantity, qualifierWord } from '../../lib/quantities.ts';
import type { StageDefinition } from '../chart.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { cellBlock, furrows, gridRows, mark, rectangle, roomiest } from '../../marks/stage-marks.ts';
import type { Grid } from '../../marks/stage-marks.ts';
import { canvas, element, runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, roomOf, sizeWithin, slack } from '../text-fit.ts';
import { labelOf, markOf, visaFreeStrings } from './strings.ts';
import type { CountryList, VisaFreeModel } from './model.ts';

/** In px; `across` is the maximum number of lists. */
const layouts = {
  phone: { number: 54, label: 13, term: 12, termNumber: 18, gap: 28, across: 2 },
  wide: { number: 104, label: 18, term: 15, termNumber: 28, gap: 64, across: 2 },
} as const;

/** Gap between cells, and rim of an open one, as shares of a cell. */
const gap = 0.16;
const rim = 0.13;

/** Cut-outs of open cells. */
function openings({ left, edge, columns, side }: Grid, count: number): string {
  const inner = side * (1 - gap - 2 * rim);
  return Array.from({ length: Math.round(count) }, (_, index) =>
    rectangle(
      left + (index % columns) * side + side * rim,
      edge + Math.floor(index / columns) * side + side * rim,
      inner,
      inner,
    ),
  ).join('');
}

/** A square per country, as in `drawVisaFree`. */
function drawSideBySide(model: VisaFreeModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const lists = model.lists.slice(0, layout.across);
  const panel = (width - layout.gap * (lists.length - 1)) / lists.length;
  const labelStyle: TextStyle = { size: layout.label, bold: true, from: 'figures.label' };
  const termStyle: TextStyle = { size: layout.term, tone: 'muted', from: 'figures.label' };
  const hedgeStyle: TextStyle = { size: layout.label, tone: 'muted' };
  const wrapped = (content: string, style: TextStyle, max: number): string[] =>
    linesWithin(content, style, max, lang, { even: true, spare: slack.line });
  const labels = lists.map(({ countries }) => wrapped(labelOf(countries, lang), labelStyle, panel));
  const labelTop = layout.number * 0.98;
  const labelLeading = layout.label * 1.32;
  const labelsBottom = Math.max(...labels.map((lines) => labelTop + lines.length * labelLeading));
  const termIndent = layout.term * 0.75;

  /** Below the list's label: 240小时, the length of stay. */
  const terms = (list: CountryList, left: number, top: number): { nodes: SVGElement[]; bottom: number } => {
    let y = top;
    const nodes = list.terms.map((row) => {
      const start = y + layout.term * 0.8;
      const lines = wrapped(labelOf(row, lang), termStyle, panel - termIndent);
      const quantity = formatQuantity(row.value, row.unit, lang);
      const word = qualifierWord(row, lang);
      const room = panel - termIndent - (word ? roomOf(word, termStyle) + 5 : 0);
      const size = sizeWithin(quantity, { size: layout.termNumber, bold: true }, room);
      const number: [string, TextStyle] = [quantity, { size, bold: true, from: 'figures.value' }];
      const parts = word ? [[word, { ...termStyle }] as [string, TextStyle], number] : [number];
      y = start + layout.termNumber;
      const numberLine = runs(document, left + termIndent, y - layout.termNumber * 0.12, parts, 5);
      const children: SVGElement[] = [];
      for (const line of lines) {
        y += layout.term * 1.3;
        children.push(text(document, left + termIndent, y, line, termStyle));
      }
      y += layout.term * 0.35;
      const rule = rectangle(left, start, layout.term * 0.3, y - start);
      children.push(numberLine);
      children.unshift(mark(document, `figure:${row.figure_id}`, 'fill-answer', rule));
      return linked(context, markOf([row], lang), children);
    });
    return { nodes, bottom: y };
  };

  const termsOf = lists.map((list, index) => terms(list, index * (panel + layout.gap), labelsBottom));
  const cellsTop = Math.max(...termsOf.map(({ bottom }) => bottom)) + layout.label;
  const most = Math.max(...lists.map(({ countries }) => countries.value));
  const { columns, side } = roomiest([most], { width: panel, height: height - cellsTop, most: panel / 3 });
  const nodes = lists.map((list, index) => {
    const { countries } = list;
    const left = index * (panel + layout.gap);
    const grid: Grid = { left, edge: cellsTop, grow: 'down', columns, side, gap };
    const number: [string, TextStyle] = [
      formatInteger(countries.value),
      { size: layout.number, bold: true, from: 'figures.value' },
    ];
    const word = qualifierWord(countries, lang);
    const parts = word ? [[word, hedgeStyle] as [string, TextStyle], number] : [number];
    const cover = index > 0 ? openings(grid, countries.value) : '';
    return linked(context, markOf([countries], lang), [
      ...(labels[index] ?? []).map((line, at) =>
        text(document, left, labelTop + (at + 0.85) * labelLeading, line, labelStyle),
      ),
      runs(document, left, layout.number * 0.8, parts, 6),
      mark(document, `figure:${countries.figure_id}`, 'fill-answer', cellBlock(grid, countries.value)),
      element(document, 'path', { class: 'fill-paper', d: furrows(grid, countries.value) + cover }),
    ]);
  });
  const bottom = cellsTop + gridRows(most, columns) * side;
  const lines = lists.slice(1).map((_, index) =>
    element(document, 'path', {
      class: 'stroke-rule',
      d: `M${Math.round((index + 1) * (panel + layout.gap) - layout.gap / 2)} 0V${Math.round(bottom)}`,
    }),
  );
  return canvas(document, width, height, [...nodes, ...termsOf.flatMap((one) => one.nodes), ...lines]);
}

export const visaFreeStages: readonly StageDefinition<VisaFreeModel>[] = [
  {
    id: 'visa-free-entry-transit',
    draw: drawSideBySide,
    strings: {
      zh: { caption: visaFreeStrings.zh.finding, alt: visaFreeStrings.zh.alt },
      en: { caption: visaFreeStrings.en.finding, alt: visaFreeStrings.en.alt },
    },
  },
];
