import { languageTag } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import type { Block } from '../stage-list.ts';
import { gridRows, mark, rectangle } from '../../marks/stage-marks.ts';
import { element, runs } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { roomOf } from '../text-fit.ts';
import { flow } from '../flow.ts';
import type { GroupLayout } from './stage-layouts.ts';
import { figuresOf, linkedFigures, hedgeAndQuantity, hedgeGap, tones } from './stage-text.ts';
import { labelText } from './strings.ts';
import type { FigureEntry } from './model.ts';

/** A figure as running text. */
export function smallBlock(
  entry: FigureEntry,
  width: number,
  layout: GroupLayout,
  context: StageContext,
): Block {
  const { document, lang } = context;
  const size = layout.small * 0.87;
  const { hedge, quantity } = hedgeAndQuantity(entry, lang);
  const tone = tones(entry);
  const quiet: TextStyle = { size: Math.max(12, size), tone: 'muted' };
  const number: TextStyle = {
    size: layout.small,
    bold: true,
    from: 'figures.value',
    ...(tone.text ? { tone: tone.text } : {}),
  };
  const lines = flow(
    [
      ...(hedge ? [{ text: hedge, style: quiet, whole: true }] : []),
      { text: quantity, style: number, whole: true },
      ...entry.labels
        .map((label) => labelText(label, lang))
        .filter(Boolean)
        .map((label) => ({ text: label, style: { ...quiet, from: 'figures.label' }, whole: false })),
    ],
    width - layout.indent,
    languageTag[lang],
  );
  const leading = layout.small * 1.25;
  const square = layout.small * 0.62;
  return {
    height: lines.length * leading,
    draw: (left, top) =>
      linkedFigures(
        context,
        [entry],
        [
          mark(
            document,
            `figure:${figuresOf(entry)[0] ?? ''}`,
            tone.mark,
            rectangle(left, top + layout.small * 0.94 - square, square, square),
          ),
          ...lines.map((line, index) =>
            runs(document, left + layout.indent, top + layout.small * 0.94 + index * leading, line, hedgeGap),
          ),
        ],
      ),
  };
}

/** A square per figure, if no text fits. */
export function squaresBlock(entries: readonly FigureEntry[], width: number, context: StageContext): Block {
  const side = 10;
  const step = 14;
  const columns = Math.max(1, Math.floor((width + step - side) / step));
  return {
    height: gridRows(entries.length, columns) * step,
    draw: (left, top) =>
      element(
        context.document,
        'g',
        {},
        entries.map((entry, index) => {
          const x = left + (index % columns) * step;
          const y = top + Math.floor(index / columns) * step;
          const key = `figure:${figuresOf(entry)[0] ?? ''}`;
          return linkedFigures(
            context,
            [entry],
            [mark(context.document, key, tones(entry).mark, rectangle(x, y, side, side))],
          );
        }),
      ),
  };
}

/** Figures without labels in a row, a square and a quantity each. */
export function numbersBlock(
  entries: readonly FigureEntry[],
  width: number,
  layout: GroupLayout,
  context: StageContext,
): Block {
  const { document, lang } = context;
  const square = layout.small * 0.62;
  const leading = layout.small * 1.4;
  const quiet: TextStyle = { size: Math.max(12, layout.small * 0.87), tone: 'muted' };
  const number: TextStyle = { size: layout.small, bold: true, from: 'figures.value' };
  let x = 0;
  let line = 0;
  const placed = entries.map((entry) => {
    const { hedge, quantity } = hedgeAndQuantity(entry, lang);
    const tone = tones(entry).text;
    const parts: [string, TextStyle][] = [[quantity, { ...number, ...(tone ? { tone } : {}) }]];
    if (hedge) parts.unshift([hedge, quiet]);
    const wide =
      square + 5 + parts.reduce((sum, [content, style]) => sum + roomOf(content, style) + hedgeGap, 0);
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const at = { x, y: line * leading };
    x += wide + layout.small * 0.7;
    return { entry, parts, at };
  });
  return {
    height: (line + 1) * leading,
    draw: (left, top) =>
      element(
        document,
        'g',
        {},
        placed.map(({ entry, parts, at }) => {
          const base = top + at.y + layout.small * 0.94;
          const key = `figure:${figuresOf(entry)[0] ?? ''}`;
          return linkedFigures(
            context,
            [entry],
            [
              mark(document, key, tones(entry).mark, rectangle(left + at.x, base - square, square, square)),
              runs(document, left + at.x + square + 5, base, parts, hedgeGap),
            ],
          );
        }),
      ),
  };
}
