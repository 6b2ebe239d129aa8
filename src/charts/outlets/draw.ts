import { scaleLinear } from 'd3';
import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { wrapText } from '../../lib/measure.ts';
import { homeName } from '../../lib/place-names.ts';
import type { DrawContext } from '../context.ts';
import { stripOwner, strips } from '../../marks/strips.ts';
import type { Strip } from '../../marks/strips.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, numberWidth } from '../text-fit.ts';
import { outletsLabels } from './strings.ts';
import type { Exchange, OutletsModel, SpokenSentence } from './model.ts';

const hairline = 1;

/** Maximum px per character, so that short exchanges look short. */
const widestChar = 3;

/** Between an outlet and its home, px. */
const homeGap = 9;

/** In px. Names go above their strips on a phone, else to their left, at most `names` wide. */
const layouts = {
  phone: { name: 14, value: 12.5, head: 12.5, row: 45, strip: 12, names: 0, homeBelow: false },
  column: { name: 14.5, value: 13, head: 13, row: 44, strip: 16, names: 138, homeBelow: true },
  wide: { name: 15.5, value: 14, head: 14, row: 34, strip: 16, names: 300, homeBelow: false },
} as const;

/** Lines of one or two runs: the outlet, its home. */
type NameLines = [string, TextStyle][][];

function nameLines(
  exchange: Exchange,
  lang: Lang,
  max: number,
  layout: (typeof layouts)['phone' | 'column' | 'wide'],
): NameLines {
  const nameStyle = { size: layout.name, bold: true };
  const homeStyle = { size: layout.value, tone: 'muted' };
  const home = homeName(exchange.country, lang);
  const beside = home && !layout.homeBelow ? homeGap + measured(home, homeStyle) : 0;
  const lines: NameLines = wrapText(
    exchange.outlet[lang] || outletsLabels[lang].unknown,
    (max - beside) / layout.name,
    {
      bold: true,
      locale: languageTag[lang],
    },
  ).map((line) => [[line, nameStyle]]);
  if (home && layout.homeBelow) lines.push([[home, homeStyle]]);
  else if (home) lines.at(-1)?.push([home, homeStyle]);
  return lines;
}

function cutStrip(
  x: number,
  y: number,
  height: number,
  sentences: readonly SpokenSentence[],
  scale: (chars: number) => number,
): Strip[] {
  let at = 0;
  return sentences.map(({ id, chars }, index) => {
    const from = x + scale(at);
    at += chars;
    const to = x + scale(at) - (index < sentences.length - 1 ? hairline : 0);
    const d = `M${tenth(from)} ${tenth(y)}H${tenth(Math.max(to, from + 0.5))}v${height}H${tenth(from)}z`;
    return { id, d };
  });
}

/** Questions left of a common axis, answers right of it, on one scale, cut into sentences. */
export function drawOutlets(model: OutletsModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const layout = layouts[size];
  const onPhone = size === 'phone';
  const labels = outletsLabels[lang];
  const valueStyle = { size: layout.value, from: 'turns.chars' };
  const headStyle = { size: layout.head, bold: true };
  const numbers = model.exchanges.map(({ number }) => String(number));
  const numberRoom = numberWidth(numbers, { size: layout.value }) + 10;
  const lineHeight = layout.name * 1.22;

  const names = model.exchanges.map((exchange) =>
    nameLines(exchange, lang, onPhone ? width - numberRoom : layout.names, layout),
  );
  const lineWidth = (line: NameLines[number]): number =>
    line.reduce((sum, [content, style]) => sum + measured(content, style), (line.length - 1) * homeGap);
  const left = onPhone ? 0 : numberRoom + Math.max(...names.flat().map(lineWidth)) + 16;

  // One scale: a character is as wide in a question as in an answer.
  const longestQuestion = formatInteger(model.longestQuestion.question);
  const longestAnswer = formatInteger(model.longestAnswer.answer);
  const questionLabel = measured(longestQuestion, { ...valueStyle, bold: true }) * 1.08 + 9;
  const answerLabel = measured(longestAnswer, { ...valueStyle, bold: true }) * 1.08 + 9;
  const asked = model.longestQuestion.question;
  const units = asked + model.longestAnswer.answer;
  // Leave room for the answers' heading.
  const lastAxis = width - measured(labels.answer, headStyle) - 10;
  const perChar = Math.min(
    widestChar,
    (width - left - questionLabel - answerLabel) / units,
    (lastAxis - left - questionLabel) / asked,
  );
  const scale = scaleLinear([0, units], [0, units * perChar]);
  const axis = Math.max(
    left + questionLabel + scale(asked),
    left + measured(labels.question, { ...headStyle }) + 10,
  );

  const nodes: SVGElement[] = [
    text(document, axis - 8, layout.head, labels.question, { ...headStyle, tone: 'question', anchor: 'end' }),
    text(document, axis + 8, layout.head, labels.answer, headStyle),
  ];
  const first = layout.head * 2.1;
  let top = first;
  model.exchanges.forEach((exchange, index) => {
    const lines = names[index] ?? [];
    const block = lines.length * lineHeight;
    const height = onPhone ? layout.row + block - lineHeight : Math.max(layout.row, block + 10);
    const middle = onPhone ? top + block + 9 + layout.strip / 2 : top + height / 2;
    const base = baselineAt(middle, layout.value);
    const firstLine = onPhone ? top + layout.name : middle - block / 2 + layout.name * 0.97;
    const y = middle - layout.strip / 2;
    const from = axis - 2 - scale(exchange.question);
    const to = axis + 2 + scale(exchange.answer);
    nodes.push(
      element(document, 'g', { 'data-t': exchange.turnId }, [
        text(document, 0, onPhone ? firstLine : base, String(exchange.number), {
          size: layout.value,
          tone: 'muted',
          from: 'turns.n',
        }),
        ...lines.map((line, at) => runs(document, numberRoom, firstLine + at * lineHeight, line, homeGap)),
        ...strips(
          context,
          'fill-question',
          stripOwner(exchange.outlet[lang], 'question', lang),
          cutStrip(from, y, layout.strip, exchange.questionSentences, scale),
        ),
        ...strips(
          context,
          'fill-answer',
          stripOwner(exchange.outlet[lang], 'answer', lang),
          cutStrip(axis + 2, y, layout.strip, exchange.answerSentences, scale),
        ),
        text(document, from - 6, base, formatInteger(exchange.question), {
          ...valueStyle,
          anchor: 'end',
          tone: 'question',
          bold: exchange === model.longestQuestion,
        }),
        text(document, to + 6, base, formatInteger(exchange.answer), {
          ...valueStyle,
          bold: exchange === model.longestAnswer,
        }),
      ]),
    );
    top += height;
  });
  // On a phone the axis would run through the names.
  if (!onPhone) {
    nodes.unshift(
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M${tenth(axis)} ${tenth(first - 4)}V${tenth(top)}`,
      }),
    );
  }
  return canvas(document, width, top, nodes);
}
