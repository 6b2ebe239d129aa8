import type { StageDefinition } from '../chart.ts';
import { colourKey } from '../colour-key.ts';
import type { StageContext } from '../context.ts';
import { canvas, text } from '../svg.ts';
import { chosenWords } from './model.ts';
import type { RankedWord, WordsModel } from './model.ts';
import { drawRows, fitsBeside, heightOf, linesOf } from './rows.ts';
import type { RowsLayout } from './rows.ts';
import { wordsLabels, wordsStrings } from './strings.ts';

const layouts: Record<StageContext['size'], RowsLayout> = {
  phone: { word: 15, gloss: 12, value: 13, head: 12, row: 27, names: 128, tick: 2 },
  wide: { word: 21, gloss: 15, value: 17, head: 15, row: 44, names: 250, tick: 3.4 },
};

/** As many words as fit, always with some of those denser in questions. */
function fittingWords(model: WordsModel, layout: RowsLayout, room: number): RankedWord[] {
  const ranked = model.words.filter(({ word }) => model.drawn.some((each) => each.word === word));
  for (let count = ranked.length; count > 1; count -= 1) {
    const asked = Math.ceil(count / 4);
    const words = chosenWords(ranked, { frequent: count - asked, asked });
    if (heightOf(linesOf(words, layout)) <= room) return words;
  }
  return ranked.slice(0, 1);
}

/** A row a word; spare height goes to the rows. */
function drawSaid(model: WordsModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const labels = wordsLabels[lang];
  const key = colourKey(context, labels, [0, layout.head], layout.head);
  const style = { size: layout.head, tone: 'muted' };
  const isBeside = fitsBeside(labels.reading, style, width - key.end - 14);
  const top = layout.head * 1.5;
  const words = fittingWords(model, layout, height - top);
  const spare = (height - top - heightOf(linesOf(words, layout))) / Math.max(1, words.length);
  const roomy = { ...layout, row: layout.row + Math.min(spare, layout.row * 0.6) };
  return canvas(document, width, height, [
    ...key.nodes,
    ...(isBeside ? [text(document, width, layout.head, labels.reading, { ...style, anchor: 'end' })] : []),
    ...drawRows(model, words, roomy, top, context),
  ]);
}

export const wordsStages: readonly StageDefinition<WordsModel>[] = [
  {
    id: 'words-said',
    draw: drawSaid,
    strings: {
      zh: { caption: wordsStrings.zh.finding, alt: wordsStrings.zh.alt },
      en: { caption: wordsStrings.en.finding, alt: wordsStrings.en.alt },
    },
  },
];
