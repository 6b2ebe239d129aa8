import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { formatQualified, formatQuantity, qualifierWord } from '../../lib/quantities.ts';
import type { StageDefinition } from '../chart.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { cellBlock, furrows, gridRows, mark, rectangle, roomiest } from '../../marks/stage-marks.ts';
import type { Grid } from '../../marks/stage-marks.ts';
import { canvas, element, runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, roomOf, sizeWithin, slack } from '../text-fit.ts';
import { formatTimes, markOf, tradeLabels, tradeStrings } from './strings.ts';
import type { Amount, MoneySeries, TradeModel } from './model.ts';

/** In px; `across` is the maximum number of developments. */
const layouts = {
  phone: { name: 14, amount: 26, when: 12, first: 15, across: 2, gap: 20, foot: 46 },
  wide: { name: 19, amount: 42, when: 16, first: 22, across: 3, gap: 48, foot: 66 },
} as const;

/** Gap between cells, as a share of their side. */
const gap = 0.09;

/** Between a qualifier and its quantity, px. */
const hedgeGap = 5;

/** 近 · 2,600亿美元; “almost zero” is a quantity. */
function amountParts(amount: Amount, lang: Lang): { hedge: string; quantity: string } {
  if (amount.value === 0) return { hedge: '', quantity: formatQualified(amount, lang) };
  return {
    hedge: qualifierWord(amount, lang),
    quantity: formatQuantity(amount.value, amount.unit, lang),
  };
}

/** Like `drawTrade`, for the leading development's currency only. */
export function drawThenNow(model: TradeModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const labels = tradeLabels[lang];
  const money = model.scales.find(({ series }) => series.includes(model.leading));
  if (!money) throw new Error(`no scale holds the leading series ${model.leading.id}`);
  const others = money.series.filter((one) => one !== model.leading);
  const series = [model.leading, ...others].slice(0, layout.across);
  const blockWidth = (width - layout.gap * (series.length - 1)) / series.length;
  const nameStyle: TextStyle = { size: layout.name, bold: true, from: 'figures.label' };
  const hedgeStyle: TextStyle = { size: layout.when, tone: 'muted' };
  const whenStyle: TextStyle = { size: layout.when, tone: 'muted', from: 'figures.label' };
  /** At which a quantity fits a block after its qualifier. */
  const fitting = (amount: Amount, size: number): number => {
    const { hedge, quantity } = amountParts(amount, lang);
    const room = blockWidth - (hedge ? roomOf(hedge, hedgeStyle) + hedgeGap : 0);
    return sizeWithin(quantity, { size, bold: true }, room);
  };
  const amountSize = Math.min(...series.map((one) => fitting(one.to, layout.amount)));
  const firstSize = Math.min(...series.map((one) => fitting(one.from, layout.first)));
  const amountLine = (amount: Amount, size: number): [string, TextStyle][] => {
    const { hedge, quantity } = amountParts(amount, lang);
    const quantityRun: [string, TextStyle] = [quantity, { size, bold: true, from: 'figures.value' }];
    return hedge ? [[hedge, hedgeStyle], quantityRun] : [quantityRun];
  };

  /** Lines above a block, with the distance from the previous one. */
  const head = (one: MoneySeries): [[string, TextStyle][], number][] => {
    const count = one.to.value / money.cell;
    const about = one.exact || one.to.qualifier === 'exact' ? '' : labels.about;
    const when = [one.to.when[lang] || labels.to, labels.cells(`${about}${formatTimes(count)}`, count)];
    const lines = (content: string, style: TextStyle, leading: number): [[string, TextStyle][], number][] =>
      linesWithin(content, style, blockWidth, lang, { even: true, spare: slack.line }).map((line) => [
        [[line, style]],
        leading,
      ]);
    return [
      ...lines(one.name[lang], nameStyle, layout.name * 1.25),
      [amountLine(one.to, amountSize), amountSize * 1.15],
      ...lines(when.join(punctuation[lang].comma), whenStyle, layout.when * 1.5),
    ];
  };

  const heads = series.map(head);
  const headHeight = heads.map((lines) => lines.reduce((sum, [, step]) => sum + step, 0) + layout.when * 0.7);
  const ground = height - layout.foot;
  const counts = series.map((one) => Math.max(one.from.value, one.to.value) / money.cell);
  const { columns, side } = roomiest([Math.max(...counts)], {
    width: blockWidth,
    height: ground - Math.max(...headHeight),
    most: blockWidth,
  });

  const nodes = series.map((one, index) => {
    const left = index * (blockWidth + layout.gap);
    const grid: Grid = { left, edge: ground, grow: 'up', columns, side, gap };
    const count = counts[index] ?? 0;
    const top = ground - gridRows(count, columns) * side;
    const children: SVGElement[] = [];
    const beside: SVGElement[] = [];
    const start = top - (headHeight[index] ?? 0);
    let y = start;
    for (const [parts, step] of heads[index] ?? []) {
      y += step;
      const isName = parts.some(([, style]) => style === nameStyle);
      (isName ? children : beside).push(runs(document, left, y, parts, hedgeGap));
    }
    const block = (amount: Amount, tone: string): SVGElement =>
      mark(document, `figure:${amount.id}`, tone, cellBlock(grid, amount.value / money.cell));
    const grew = one.to.value >= one.from.value;
    const last = block(one.to, 'fill-answer');
    const first = block(one.from, grew ? 'fill-faint' : 'fill-china');
    const drawn = grew ? [last, first] : [first, last];
    children.push(
      ...drawn.filter((node) => node.getAttribute('d')),
      element(document, 'path', { class: 'fill-paper', d: furrows(grid, count) }),
      element(document, 'path', { class: 'fill-answer', d: rectangle(left, ground + 2, blockWidth, 1) }),
      // The tick joins the first value's cells to its label.
      element(document, 'path', {
        class: 'fill-answer',
        d: rectangle(left + (side * (1 - gap)) / 2 - 1, ground + 2, 2, layout.when * 0.7),
      }),
    );
    beside.push(
      text(document, left, ground + 3 + layout.when * 1.9, one.from.when[lang] || labels.from, whenStyle),
      runs(document, left, height - layout.first * 0.32, amountLine(one.from, firstSize), hedgeGap),
    );
    const area = { x: left, y: start, width: blockWidth, height: height - start };
    return linked(context, markOf(one, lang), children, { area, beside });
  });
  return canvas(document, width, height, nodes);
}

export const tradeStages: readonly StageDefinition<TradeModel>[] = [
  {
    id: 'trade-then-now',
    draw: drawThenNow,
    strings: {
      zh: { caption: tradeStrings.zh.finding, alt: tradeStrings.zh.alt },
      en: { caption: tradeStrings.en.finding, alt: tradeStrings.en.alt },
    },
  },
];
