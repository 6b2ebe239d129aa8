import { formatInteger } from '../../lib/format.ts';
import { tagOfChinese } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { formatQualified } from '../../lib/quantities.ts';
import { countsYears } from '../../lib/figure-answers.ts';
import type { FigureRow } from '../../lib/schemas.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import { canvas, element, measured, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, fitText } from '../text-fit.ts';
import { answersKey } from './answers-key.ts';
import { countStyle, layAnswers, nameStyle, numberStyle, wordGap } from './answers-layout.ts';
import type { AnswersLayout, PlacedRow } from './answers-layout.ts';
import { answersLabels, saidName, sentenceName } from './answers-strings.ts';
import type { PlacedSentence } from './set-tokens.ts';
import { precisionOf, tokenBody, tokenPoint } from './tokens.ts';
import type { FiguresModel } from './model.ts';

/** Whether a figure stands out, or all do. */
type Lit = ((figure: FigureRow) => boolean) | undefined;

/** Between the rows and the key, px. */
const overKey = { phone: 7, wide: 12 } as const;

/** A sentence's figures: a link each, and one to all of them from the sentence's strip under them. */
function drawSentence({ id, tokens, under }: PlacedSentence, lit: Lit, context: StageContext): SVGElement[] {
  const { document, lang } = context;
  const links = tokens.map(({ figure: { row, event }, box }) => {
    const precision = precisionOf(row);
    const isLit = lit?.(row) ?? true;
    const tone = !isLit ? 'fill-faint' : row.kind === 'question' ? 'fill-question' : 'fill-answer';
    const body = tokenBody(box, precision);
    const point = tokenPoint(box, precision);
    const said = { name: saidName(row, lang), sentences: [id], shown: [row.figure_id], isBare: true };
    return linked(context, said, [
      mark(document, `figure:${row.figure_id}`, tone, body),
      // Under the next picture's key as well: there the token becomes its event's bar.
      ...(lit && isLit && event ? [mark(document, event, tone, body)] : []),
      ...(point ? [element(document, 'path', { class: tone, d: point })] : []),
    ]);
  });
  if (tokens.length < 2) return links;
  const rows = tokens.map(({ figure }) => figure.row);
  const all = {
    name: sentenceName(rows, lang),
    sentences: [id],
    shown: rows.map(({ figure_id }) => figure_id),
  };
  const strip = under.map(({ x, y, width, height }) => rectangle(x, y, width, height)).join('');
  const tone = lit ? 'fill-faint' : 'fill-china';
  return [linked(context, { ...all, isBare: true }, [mark(document, id, tone, strip)]), ...links];
}

/** The figures of a row in words, if all of them fit the room that its tokens and its name leave. */
function spelledOut(row: PlacedRow, from: number, lit: Lit, type: number, lang: Lang): string {
  const { sentences } = row.answer;
  const figures = sentences.flatMap((sentence) => sentence.figures.map(({ row: figure }) => figure));
  const words = figures
    .filter((figure) => lit?.(figure) ?? true)
    .map((figure) => formatQualified(figure, lang))
    .join(punctuation[lang].enumerationComma);
  const style: TextStyle = { size: type, tone: 'muted' };
  return fitText(words, style, row.left + row.width - from)?.lines[0] ?? '';
}

function drawRow(row: PlacedRow, lit: Lit, { type }: AnswersLayout, context: StageContext): SVGElement {
  const { document, lang } = context;
  const { answer, numberEnd, middle, count, name } = row;
  const base = baselineAt(middle, type);
  const gap = wordGap(type);
  const nodes: SVGElement[] = [];
  if (numberEnd !== undefined) {
    const style: TextStyle = { ...numberStyle(type), anchor: 'end' };
    nodes.push(text(document, numberEnd, base, formatInteger(answer.number ?? 0), style));
  }
  nodes.push(...row.sentences.flatMap((sentence) => drawSentence(sentence, lit, context)));
  let x = row.end + gap;
  const write = (words: string, style: TextStyle): void => {
    if (!words) return;
    nodes.push(text(document, x, base, words, style));
    x += measured(words, style) + gap;
  };
  write(lit ? '' : count, countStyle(type));
  const style = {
    ...nameStyle(type, answer),
    lang: lang === 'en' && /\p{Script=Han}/u.test(name) ? tagOfChinese.en : undefined,
  };
  // Only in the count of all figures do some answers stand out.
  write(name, { ...style, bold: style.bold && !lit, ...(answer.figures > 0 ? {} : { tone: 'muted' }) });
  if (name && answer.figures > 0) {
    const words: TextStyle = { size: type, tone: 'muted', from: 'figures.value' };
    write(spelledOut(row, x + gap * 0.6, lit, type, lang), words);
  }
  return element(document, 'g', {}, nodes);
}

function drawAnswers(model: FiguresModel, lit: Lit, context: StageContext): SVGElement {
  const { document, width, height, lang, size } = context;
  const labels = answersLabels[lang];
  const typeOfKey = size === 'phone' ? 12 : 14;
  const keyWith = (notes: readonly string[]) =>
    answersKey(model.answers, notes, typeOfKey, context, lit !== undefined);
  const notesOf = ({ empty, left }: AnswersLayout): string[] => [
    ...(empty > 0 ? [labels.empty(formatInteger(empty), empty)] : []),
    ...(left > 0 ? [labels.left(formatInteger(left), left)] : []),
  ];
  const laid = (notes: readonly string[]): AnswersLayout =>
    layAnswers(model.answers, context, height - keyWith(notes).height - overKey[size]);
  // Notes take room themselves, which may leave out more.
  let layout = laid([]);
  for (let notes = notesOf(layout), again = true; again;) {
    layout = laid(notes);
    const next = notesOf(layout);
    again = keyWith(next).height > keyWith(notes).height;
    notes = next;
  }
  const key = keyWith(notesOf(layout));
  return canvas(document, width, height, [
    ...layout.rows.map((row) => drawRow(row, lit, layout, context)),
    ...key.draw(height - key.height),
  ]);
}

/** Every figure as a token in the row of its answer, in the order in which they were said. */
export function drawAnswersFigures(model: FiguresModel, context: StageContext): SVGElement {
  return drawAnswers(model, undefined, context);
}

/** The same, with those that count years standing out. */
export function drawYearFigures(model: FiguresModel, context: StageContext): SVGElement {
  return drawAnswers(model, countsYears, context);
}
