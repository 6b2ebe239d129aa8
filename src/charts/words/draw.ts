import { ofWord } from '../../marks/attributes.ts';
import { scaleLinear } from 'd3';
import { formatDecimal } from '../../lib/format.ts';
import { tagOfChinese } from '../../lib/language.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, roomOf, slack } from '../text-fit.ts';
import { gloss } from './glosses.ts';
import type { RankedWord, WordsModel } from './model.ts';
import { markOf, wordsLabels } from './strings.ts';

/** Between occurrences, px. */
const hairline = 1;

/** In px; `asked` and `answered` are the heights of a word's two strips. */
const layouts = {
  phone: { word: 17, gloss: 12.6, value: 12.6, head: 12.6, row: 40, asked: 9, answered: 13 },
  column: { word: 19, gloss: 13, value: 12.5, head: 13, row: 44, asked: 10, answered: 15 },
  wide: { word: 23, gloss: 14, value: 13, head: 14, row: 50, asked: 12, answered: 18 },
} as const;

/** Between a word's strips, px. */
const between = 2;

/** Bold Chinese in a Latin line may extend left of its origin, px. */
const inset = 1;

/** A row per word; strips as long as it is frequent, a cell per occurrence: questions above, answers below. */
export function drawWords(model: WordsModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const layout = layouts[size];
  const labels = wordsLabels[lang];
  const words = model.words.slice(0, model.shown);
  const wordStyle: TextStyle = {
    size: layout.word,
    bold: true,
    from: 'words.word',
    lang: tagOfChinese[lang],
  };
  const glossStyle: TextStyle = { size: layout.gloss, tone: 'muted' };
  const headStyle: TextStyle = { size: layout.head, bold: true };
  const unitStyle: TextStyle = { size: layout.head, tone: 'muted', from: 'per_1000' };
  const askedStyle: TextStyle = { size: layout.value, tone: 'question', from: 'words.per_1000' };
  const answeredStyle: TextStyle = { size: layout.value, from: 'words.per_1000' };
  const glossOf = ({ word }: RankedWord): string => gloss(word, lang);
  // On a phone an English gloss makes the line too long to stand beside the strips.
  const isAbove = size === 'phone' && lang === 'en';
  const lineOf = (word: RankedWord): number =>
    measured(word.word, wordStyle) + (glossOf(word) ? 8 + roomOf(glossOf(word), glossStyle) : 0);
  const widestLine = Math.max(...words.map(lineOf));
  const left = isAbove ? 0 : widestLine + 16;
  const above = isAbove ? layout.word * 1.25 : 0;
  const most = Math.max(...words.map((word) => Math.max(word.perQuestions, word.perAnswers)));
  const valueWidth = measured(formatDecimal(most), answeredStyle) + 8;
  const scale = scaleLinear([0, most], [0, width - left - valueWidth]);

  const cells = (count: number, rate: number, y: number, height: number): string => {
    const step = scale(rate) / count;
    return Array.from({ length: count }, (_, index) => {
      const from = left + index * step;
      const to = Math.max(from + step - (index < count - 1 ? hairline : 0), from + 0.5);
      return `M${tenth(from)} ${tenth(y)}H${tenth(to)}v${height}H${tenth(from)}z`;
    }).join('');
  };

  const row = (word: RankedWord, top: number): SVGElement => {
    const block = layout.asked + between + layout.answered;
    const y = top + above + (layout.row - block) / 2;
    const below = y + layout.asked + between;
    const line = isAbove ? top + layout.word : baselineAt(y + block / 2, layout.word);
    const english = glossOf(word);
    const children = [
      english
        ? runs(
            document,
            inset,
            line,
            [
              [word.word, wordStyle],
              [english, glossStyle],
            ],
            8,
          )
        : text(document, inset, line, word.word, wordStyle),
    ];
    if (word.questions > 0) {
      children.push(
        element(document, 'path', {
          class: 'fill-question',
          d: cells(word.questions, word.perQuestions, y, layout.asked),
        }),
      );
    }
    if (word.answers > 0) {
      children.push(
        element(document, 'path', {
          class: 'fill-answer',
          d: cells(word.answers, word.perAnswers, below, layout.answered),
        }),
      );
    }
    const beside = [
      text(
        document,
        left + scale(word.perQuestions) + (word.questions > 0 ? 5 : 0),
        baselineAt(y + layout.asked / 2, layout.value),
        word.questions > 0 ? formatDecimal(word.perQuestions) : '0',
        askedStyle,
      ),
      text(
        document,
        left + scale(word.perAnswers) + (word.answers > 0 ? 5 : 0),
        baselineAt(below + layout.answered / 2, layout.value),
        word.answers > 0 ? formatDecimal(word.perAnswers) : '0',
        answeredStyle,
      ),
    ];
    const area = { x: 0, y: top, width, height: layout.row + above };
    return element(document, 'g', ofWord(word.word), [
      linked(context, markOf(word, lang), children, { area, beside }),
    ]);
  };

  const key = layout.head * 0.85;
  const keySquare = (x: number): string => {
    const side = tenth(key);
    return `M${tenth(x)} ${tenth(layout.head - key)}h${side}v${side}h-${side}z`;
  };
  const answersKey = key + 6 + roomOf(labels.questions, headStyle, slack.key) + 16;
  const unitKey = answersKey + key + 6 + roomOf(labels.answers, headStyle, slack.key) + 14;
  const isUnitBelow = unitKey + measured(labels.unit, unitStyle) > width;
  const head = layout.head * (isUnitBelow ? 3.6 : 2);
  return canvas(document, width, head + words.length * (layout.row + above), [
    element(document, 'path', { class: 'fill-question', d: keySquare(0) }),
    text(document, key + 6, layout.head, labels.questions, { ...headStyle, tone: 'question' }),
    element(document, 'path', { class: 'fill-answer', d: keySquare(answersKey) }),
    text(document, answersKey + key + 6, layout.head, labels.answers, headStyle),
    text(document, isUnitBelow ? 0 : unitKey, layout.head * (isUnitBelow ? 2.6 : 1), labels.unit, unitStyle),
    ...words.map((word, index) => row(word, head + index * (layout.row + above))),
  ]);
}
