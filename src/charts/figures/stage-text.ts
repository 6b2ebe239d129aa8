import { tagOfChinese } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { formatQualified, formatQuantity, qualifierWord } from '../../lib/quantities.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, roomOf, sizeWithin, slack } from '../text-fit.ts';
import { entryName, labelText } from './strings.ts';
import type { FigureEntry } from './model.ts';

/** Between a qualifier and its quantity, px. */
export const hedgeGap = 5;

export interface Sizes {
  number: number;
  /** Labels and qualifiers. */
  label: number;
}

/** “Almost zero” is a quantity. */
export function hedgeAndQuantity(entry: FigureEntry, lang: Lang): { hedge: string; quantity: string } {
  if (entry.value === 0 && entry.qualifier === 'near') {
    return { hedge: '', quantity: formatQualified(entry, lang) };
  }
  return { hedge: qualifierWord(entry, lang), quantity: formatQuantity(entry.value, entry.unit, lang) };
}

const isAsked = (entry: FigureEntry): boolean => entry.labels.every((label) => label.asked);

export const sentencesOf = (entry: FigureEntry): string[] => entry.labels.flatMap((label) => label.sentences);

export const figuresOf = (entry: FigureEntry): string[] => entry.labels.flatMap((label) => label.figures);

/** Links figures to where they were said. */
export function linkedFigures(
  context: StageContext,
  entries: readonly FigureEntry[],
  children: readonly SVGElement[],
): SVGElement {
  const { lang } = context;
  const name = entries.map((entry) => entryName(entry, lang)).join(punctuation[lang].semicolon);
  const mark = { name, sentences: entries.flatMap(sentencesOf), shown: entries.flatMap(figuresOf) };
  return linked(context, mark, children);
}

/** Classes of a mark and of its text. */
export const tones = (entry: FigureEntry): { mark: string; text: string | undefined } =>
  isAsked(entry) ? { mark: 'fill-question', text: 'question' } : { mark: 'fill-answer', text: undefined };

export interface TextBlock {
  height: number;
  draw(document: Document, left: number, top: number): SVGElement[];
}

/** Font size in px, at least 12, at which quantity and qualifier fit one line. */
export function fittingSize(entry: FigureEntry, width: number, sizes: Sizes, lang: Lang): number {
  const { hedge, quantity } = hedgeAndQuantity(entry, lang);
  const room = width - (hedge ? roomOf(hedge, { size: sizes.label }) + hedgeGap : 0);
  return Math.max(12, sizeWithin(quantity, { size: sizes.number, bold: true }, room));
}

/** Qualifier and large quantity, labels below; within `width` px. */
export function numberBlock(
  entry: FigureEntry,
  width: number,
  sizes: Sizes,
  lang: Lang,
  tone: string | undefined = tones(entry).text,
): TextBlock {
  const { hedge, quantity } = hedgeAndQuantity(entry, lang);
  const hedgeStyle: TextStyle = { size: sizes.label, tone: 'muted' };
  const numberStyle: TextStyle = {
    size: fittingSize(entry, width, sizes, lang),
    bold: true,
    from: 'figures.value',
    ...(tone ? { tone } : {}),
  };
  const head: [string, TextStyle][] = [[quantity, numberStyle]];
  if (hedge) head.unshift([hedge, hedgeStyle]);
  const labels = entry.labels.flatMap((label) => {
    const style: TextStyle = {
      size: sizes.label,
      tone: label.asked ? 'question' : 'muted',
      from: 'figures.label',
      lang: label.en ? undefined : tagOfChinese[lang],
    };
    return linesWithin(labelText(label, lang), style, width, lang, { spare: slack.words }).map(
      (line): [string, TextStyle] => [line, style],
    );
  });
  const base = numberStyle.size * 0.92;
  const leading = sizes.label * 1.32;
  const below = numberStyle.size * 0.13;
  return {
    height: base + below + labels.length * leading + sizes.label * 0.3,
    draw: (document, left, top) => [
      runs(document, left, top + base, head, hedgeGap),
      ...labels.map(([line, style], index) =>
        text(document, left, top + base + below + (index + 1) * leading, line, style),
      ),
    ],
  };
}
