import { tagOfChinese } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { formatQuantity, qualifierWord } from '../../lib/quantities.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import { canvas, element, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, linesWithin, roomOf, sizeWithin, slack } from '../text-fit.ts';
import { answersLabels } from './answers-strings.ts';
import { roundAmounts } from './scale.ts';
import type { ScaledMeasures } from './scale.ts';
import { entryName, labelText } from './strings.ts';
import { precisionOf } from './tokens.ts';
import type { FigureEntry } from './model.ts';

/** In px: of number, label and key; of a line and from line to line, at most; between measures, at least. */
const layouts = {
  phone: { number: 27, label: 13, key: 12, strip: 14, pitch: 21, gap: 18, mostGap: 40 },
  wide: { number: 46, label: 17, key: 14, strip: 22, pitch: 34, gap: 30, mostGap: 64 },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

/** Minimum distance from line to line, px. */
const leastPitch = 5;

/** Strip of a line, and room for the point behind its end, as shares of its height. */
const stripShare = 0.66;
const point = 0.75;

/** Between a qualifier and its number, px. */
const hedgeGap = 6;

interface Measure {
  entry: FigureEntry;
  lines: string[];
  labelStyle: TextStyle;
  head: [string, TextStyle][];
  /** Height of number and label, px. */
  headHeight: number;
}

const isAsked = (entry: FigureEntry): boolean => entry.labels.every((label) => label.asked);

function measureOf(entry: FigureEntry, layout: Layout, { width, lang }: StageContext): Measure {
  const word = qualifierWord(entry, lang);
  const wordStyle: TextStyle = { size: layout.label, tone: 'muted' };
  const tone = isAsked(entry) ? { tone: 'question' } : {};
  const quantity = formatQuantity(entry.value, entry.unit, lang);
  const room = width - (word ? roomOf(word, wordStyle) + hedgeGap : 0);
  const size = sizeWithin(quantity, { size: layout.number, bold: true }, room);
  const [label] = entry.labels;
  const labelStyle: TextStyle = {
    size: layout.label,
    from: 'figures.label',
    ...tone,
    lang: label?.en ? undefined : tagOfChinese[lang],
  };
  const lines = linesWithin(label ? labelText(label, lang) : '', labelStyle, width, lang, {
    spare: slack.line,
    even: true,
  }).filter(Boolean);
  return {
    entry,
    lines,
    labelStyle,
    head: [
      ...(word ? [[word, wordStyle] as [string, TextStyle]] : []),
      [quantity, { size, bold: true, from: 'figures.value', ...tone }],
    ],
    headHeight: size * 0.95 + lines.length * layout.label * 1.34 + layout.label * 0.8,
  };
}

const linesOf = (value: number, line: number): number => Math.ceil(value / line - 1e-9);

/** The smallest amount to a line, in the measures' unit, with which all lines fit; the smallest measure if it does. */
function amountOfLine(entries: readonly FigureEntry[], most: number): number {
  const values = entries.map(({ value }) => value);
  const [least, greatest] = [Math.min(...values), Math.max(...values)];
  const lines = (amount: number): number => values.reduce((sum, value) => sum + linesOf(value, amount), 0);
  const tried = [least, ...roundAmounts(least, greatest)];
  return tried.find((amount) => lines(amount) <= most) ?? greatest;
}

interface Lines {
  /** Upper left corner, px. */
  left: number;
  top: number;
  /** Length of a full line, px, and its amount. */
  long: number;
  amount: number;
  pitch: number;
  strip: number;
}

/** A measure as lines like those of a page, and what its qualifier says of its end. */
function drawLines(
  entry: FigureEntry,
  { left, top, long, amount, pitch, strip }: Lines,
  context: StageContext,
): SVGElement[] {
  const { document } = context;
  const count = linesOf(entry.value, amount);
  const last = ((entry.value - (count - 1) * amount) / amount) * long;
  const tone = isAsked(entry) ? 'fill-question' : 'fill-answer';
  const pieces = Array.from({ length: count }, (_, index) =>
    rectangle(left, top + index * pitch, index < count - 1 ? long : last, strip),
  );
  const y = top + (count - 1) * pitch;
  const end = left + last;
  const deep = Math.min(strip * point, last);
  const precision = precisionOf(entry);
  // A little over the end, which else would show as a hairline.
  const tip = (from: number, to: number): string =>
    `M${tenth(from)} ${tenth(y)}L${tenth(to)} ${tenth(y + strip / 2)}L${tenth(from)} ${tenth(y + strip)}z`;
  return [
    mark(document, `figure:${entry.labels[0]?.figures[0] ?? ''}`, tone, pieces.join('')),
    ...(precision === 'above'
      ? [element(document, 'path', { class: tone, d: tip(end - 0.4, end + deep) })]
      : []),
    ...(precision === 'below'
      ? [element(document, 'path', { class: 'fill-paper', d: tip(end + 0.8, end - deep) })]
      : []),
  ];
}

const sentencesOf = (entry: FigureEntry): string[] => entry.labels.flatMap(({ sentences }) => sentences);
const figuresOf = (entry: FigureEntry): string[] => entry.labels.flatMap(({ figures }) => figures);

function keyText(amount: number, unit: string, lang: Lang): string {
  return answersLabels[lang].line(formatQuantity(amount, unit, lang));
}

/** Measures of one unit on one true scale, set in lines of one length. */
export function drawScale({ entries: all }: ScaledMeasures, context: StageContext): SVGElement {
  const { document, width, height, lang, size } = context;
  const layout = layouts[size];
  const keyHeight = layout.key * 1.8;
  const heads = (some: readonly Measure[]): number =>
    some.reduce((sum, { headHeight }) => sum + headHeight + layout.gap, -layout.gap);
  let measures = all.map((entry) => measureOf(entry, layout, context));
  // The largest are kept, if not all fit.
  while (heads(measures) + measures.length * layout.pitch > height - keyHeight && measures.length > 1) {
    const least = measures.toSorted((a, b) => a.entry.value - b.entry.value)[0];
    measures = measures.filter((measure) => measure !== least);
  }
  const entries = measures.map(({ entry }) => entry);
  const room = height - keyHeight - heads(measures);
  const amount = amountOfLine(entries, Math.floor(room / leastPitch));
  const count = entries.reduce((sum, { value }) => sum + linesOf(value, amount), 0);
  const pitch = Math.min(layout.pitch, room / count);
  const strip = Math.min(layout.strip, pitch * stripShare);
  const long = width - strip * point;
  const spare = room - count * pitch;
  const gap = layout.gap + Math.min(layout.mostGap - layout.gap, spare / Math.max(1, measures.length));
  let top = 0;
  const nodes = measures.map(({ entry, head, lines, labelStyle, headHeight }) => {
    const base = top + (head.at(-1)?.[1].size ?? layout.number) * 0.82;
    const below = top + headHeight;
    const words = [
      runs(document, 0, base, head, hedgeGap),
      ...lines.map((line, index) =>
        text(document, 0, base + layout.label * (1.45 + index * 1.34), line, labelStyle),
      ),
    ];
    const drawn = drawLines(entry, { left: 0, top: below, long, amount, pitch, strip }, context);
    top = below + linesOf(entry.value, amount) * pitch + gap;
    const said = { name: entryName(entry, lang), sentences: sentencesOf(entry), shown: figuresOf(entry) };
    return linked(context, said, [...words, ...drawn]);
  });
  const middle = Math.min(top - gap + layout.gap * 0.4 + keyHeight / 2, height - keyHeight / 2);
  const keyStyle: TextStyle = { size: layout.key, tone: 'muted', from: 'figures.value' };
  const unit = entries[0]?.unit ?? '';
  return canvas(document, width, height, [
    ...nodes,
    element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(middle - keyHeight / 2)}H${width}` }),
    text(document, 0, baselineAt(middle + 1, layout.key), keyText(amount, unit, lang), keyStyle),
  ]);
}
