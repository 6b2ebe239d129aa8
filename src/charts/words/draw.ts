import { colourKey } from '../colour-key.ts';
import type { DrawContext } from '../context.ts';
import { canvas, text } from '../svg.ts';
import { linesWithin } from '../text-fit.ts';
import type { WordsModel } from './model.ts';
import { drawRows, fitsBeside, heightOf, linesOf } from './rows.ts';
import type { RowsLayout } from './rows.ts';
import { wordsLabels } from './strings.ts';

const layouts: Record<DrawContext['size'], RowsLayout> = {
  phone: { word: 15.5, gloss: 12.5, value: 13, head: 12.5, row: 30, names: 122, tick: 2 },
  column: { word: 17, gloss: 13, value: 14, head: 13, row: 34, names: 190, tick: 2.4 },
  wide: { word: 19, gloss: 14, value: 15, head: 14, row: 38, names: 250, tick: 3.4 },
};

/** The key, then a row per word. */
export function drawWords(model: WordsModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const layout = layouts[size];
  const labels = wordsLabels[lang];
  const style = { size: layout.head, tone: 'muted' };
  const key = colourKey(context, labels, [0, layout.head], layout.head);
  const isBeside = fitsBeside(labels.reading, style, width - key.end - 16);
  const lines = isBeside ? [labels.reading] : linesWithin(labels.reading, style, width, lang);
  const leading = layout.head * 1.4;
  const top = isBeside ? layout.head * 1.6 : layout.head * 1.6 + lines.length * leading;
  return canvas(document, width, top + heightOf(linesOf(model.drawn, layout)), [
    ...key.nodes,
    ...lines.map((line, index) =>
      isBeside
        ? text(document, key.end + 16, layout.head, line, style)
        : text(document, 0, layout.head * 1.15 + (index + 1) * leading, line, style),
    ),
    ...drawRows(model, model.drawn, layout, top, context),
  ]);
}
