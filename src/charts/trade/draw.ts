import { formatQualified } from '../../lib/quantities.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, element, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, sizeWithin } from '../text-fit.ts';
import { cellPath, gridColumns } from './cells.ts';
import { formatTimes, markOf, tradeLabels } from './strings.ts';
import type { MoneyScale, MoneySeries, TradeModel } from './model.ts';

/** In px; `across` is the number of blocks side by side. */
const layouts = {
  phone: { name: 14.5, amount: 28, when: 13, first: 17, across: 1, gap: 0 },
  column: { name: 15, amount: 26, when: 13.5, first: 17, across: 2, gap: 36 },
  wide: { name: 16.5, amount: 36, when: 15, first: 21, across: 2, gap: 72 },
} as const;

/** Between rows of blocks, px. */
const rowGap = 40;

/**
 * Blocks of equal-value cells on a common baseline: the first value highlighted, the last the whole block. Blocks in
 * one currency are equally wide, so that heights compare like areas.
 */
export function drawTrade(model: TradeModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const labels = tradeLabels[lang];
  const across = Math.min(layout.across, Math.max(...model.scales.map(({ series }) => series.length)));
  const blockWidth = (width - layout.gap * (across - 1)) / across;
  const nameStyle: TextStyle = { size: layout.name, bold: true, from: 'figures.label' };
  const whenStyle: TextStyle = { size: layout.when, tone: 'muted', from: 'figures.label' };
  const nodes: SVGElement[] = [];
  let bottom = 0;

  const wrapped = (content: string, style: TextStyle): string[] =>
    linesWithin(content, style, blockWidth, lang, { even: true });

  /** Text, style, and distance from the previous line. */
  const head = (one: MoneySeries, { cell }: MoneyScale): [string, TextStyle, number][] => {
    const count = one.to.value / cell;
    const about = one.exact || one.to.qualifier === 'exact' ? '' : labels.about;
    const cells = labels.cells(`${about}${formatTimes(count)}`, count);
    const whenLine = `${one.to.when[lang] || labels.to}${punctuation[lang].comma}${cells}`;
    let size: number = layout.amount;
    const amountText = formatQualified(one.to, lang);
    size = sizeWithin(amountText, { size, bold: true }, blockWidth);
    return [
      ...wrapped(one.name[lang], nameStyle).map((line): [string, TextStyle, number] => [
        line,
        nameStyle,
        layout.name * 1.35,
      ]),
      [amountText, { size, bold: true, from: 'figures.value' }, size * 1.18],
      ...wrapped(whenLine, whenStyle).map((line): [string, TextStyle, number] => [
        line,
        whenStyle,
        layout.when * 1.55,
      ]),
    ];
  };

  for (const scale of model.scales) {
    const columns = gridColumns(Math.max(...scale.series.map((one) => one.to.value)) / scale.cell);
    const side = blockWidth / columns;
    const count = (value: number): number => value / scale.cell;
    const blockHeight = (one: MoneySeries): number =>
      Math.ceil(count(Math.max(one.from.value, one.to.value)) / columns - 1e-9) * side;
    for (let first = 0; first < scale.series.length; first += across) {
      const row = scale.series.slice(first, first + across);
      const heads = row.map((one) => head(one, scale));
      const headHeight = (index: number): number =>
        (heads[index] ?? []).reduce((sum, [, , step]) => sum + step, 0) + 10;
      const top = bottom > 0 ? bottom + rowGap : 0;
      const ground = top + Math.max(...row.map((one, index) => headHeight(index) + blockHeight(one)));
      let lowest = ground;
      row.forEach((one, index) => {
        const left = index * (blockWidth + layout.gap);
        const children: SVGElement[] = [];
        const beside: SVGElement[] = [];
        const start = ground - blockHeight(one) - headHeight(index);
        let y = start;
        for (const [content, style, step] of heads[index] ?? []) {
          y += step;
          (style === nameStyle ? children : beside).push(text(document, left, y, content, style));
        }
        const path = (from: number, to: number, tone: string): void => {
          if (to - from < 1e-9) return;
          const d = cellPath({ left, ground, side, columns, from: count(from), to: count(to) });
          children.push(element(document, 'path', { class: tone, d }));
        };
        path(one.from.value, one.to.value, 'fill-answer');
        path(0, Math.min(one.from.value, one.to.value), 'fill-faint');
        path(one.to.value, one.from.value, 'fill-china');
        // The first value goes under its cells.
        const tick = left + Math.min(side, blockWidth) / 2;
        const base = ground + 13 + layout.first;
        const atFirst: [string, TextStyle][] = [
          [one.from.when[lang] || labels.from, whenStyle],
          [formatQualified(one.from, lang), { size: layout.first, bold: true, from: 'figures.value' }],
        ];
        children.push(
          element(document, 'path', {
            class: 'stroke-rule',
            d: `M${tenth(left)} ${tenth(ground + 1.5)}H${tenth(left + blockWidth)}`,
          }),
          element(document, 'path', {
            class: 'fill-answer',
            d: `M${tenth(tick - 1)} ${tenth(ground + 1.5)}h2v8h-2z`,
          }),
        );
        beside.push(runs(document, left, base, atFirst, layout.when * 0.5));
        lowest = Math.max(lowest, base + layout.first * 0.4);
        const area = { x: left, y: start, width: blockWidth, height: lowest - start };
        nodes.push(linked(context, markOf(one, lang), children, { area, beside }));
      });
      bottom = lowest;
    }
  }
  return canvas(document, width, bottom, nodes);
}
