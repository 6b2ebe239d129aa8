import type { Lang } from '../../lib/language.ts';
import { tagOfChinese } from '../../lib/language.ts';
import { formatInteger } from '../../lib/format.ts';
import { ofWord } from '../../marks/attributes.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import type { DrawContext } from '../context.ts';
import { element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, fitText, numberWidth, roomOf, slack } from '../text-fit.ts';
import { gloss } from './glosses.ts';
import type { RankedWord, Side, WordsModel } from './model.ts';
import { markOf, wordsLabels } from './strings.ts';

/** In px; `names` is the most that the column of words takes, `tick` the width of an occurrence. */
export interface RowsLayout {
  word: number;
  gloss: number;
  value: number;
  head: number;
  row: number;
  names: number;
  tick: number;
}

/** A heading or a word, with its height in px. */
type Line = { height: number } & ({ side: Side } | { word: RankedWord });

const glossGap = 6;
const columnGap = 12;
/** Bold Chinese in a Latin line may extend left of its origin, px. */
const inset = 1;
/** Of a row that a tick fills. */
const filled = 0.6;

/** Headings before each side's words, unless all are on one side. */
export function linesOf(words: readonly RankedWord[], layout: RowsLayout): Line[] {
  const isParted = new Set(words.map(({ side }) => side)).size > 1;
  return words.flatMap((word, index): Line[] => {
    const isFirst = isParted && words[index - 1]?.side !== word.side;
    const heading: Line[] = isFirst
      ? [{ height: layout.head * (index === 0 ? 2 : 2.6), side: word.side }]
      : [];
    return [...heading, { height: layout.row, word }];
  });
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}

/** A word with its English if both fit on a line: the whole gloss, its first sense, or none. */
function named({ word }: RankedWord, layout: RowsLayout, lang: Lang): [string, TextStyle][] {
  const style: TextStyle = {
    size: layout.word,
    bold: true,
    from: 'words.word',
    lang: tagOfChinese[lang],
  };
  const own: [string, TextStyle] = [word, style];
  const english = gloss(word, lang);
  if (!english) return [own];
  const glossStyle: TextStyle = { size: layout.gloss, tone: 'muted' };
  const room = layout.names - roomOf(word, style, slack.column) - glossGap;
  const [short = english] = english.split(', ');
  const fitted = fitText(english, glossStyle, room, { short: [short], spare: slack.column });
  return fitted ? [own, [fitted.lines[0] ?? '', glossStyle]] : [own];
}

const widthOf = (line: readonly (readonly [string, TextStyle])[]): number =>
  line.reduce((sum, [content, style]) => sum + roomOf(content, style, slack.column), 0) +
  glossGap * (line.length - 1);

/** A row a word, a tick each time that it is said; from left to right the conference. Counts stand at the right. */
export function drawRows(
  model: WordsModel,
  words: readonly RankedWord[],
  layout: RowsLayout,
  top: number,
  context: DrawContext,
): SVGElement[] {
  const { document, width, lang } = context;
  const names = words.map((word) => named(word, layout, lang));
  const left = Math.max(...names.map(widthOf)) + columnGap;
  const askedStyle: TextStyle = {
    size: layout.value,
    bold: true,
    tone: 'question',
    anchor: 'end',
    from: 'words.in_questions',
  };
  const answeredStyle: TextStyle = {
    size: layout.value,
    bold: true,
    anchor: 'end',
    from: 'words.in_answers',
  };
  const counts = words.map(({ questions, answers }) => [formatInteger(questions), formatInteger(answers)]);
  const widest = (at: number, style: TextStyle): number =>
    numberWidth(
      counts.map((pair) => pair[at] ?? ''),
      style,
    );
  const answeredWidth = widest(1, answeredStyle);
  const askedAt = width - answeredWidth - 8;
  const right = askedAt - widest(0, askedStyle) - columnGap;
  const x = (at: number): number =>
    left + (model.chars > 0 ? (at / model.chars) * (right - left - layout.tick) : 0);

  const row = (word: RankedWord, at: number, y: number): SVGElement => {
    const middle = y + layout.row / 2;
    const tall = layout.row * filled;
    const ticks = (kind: 'question' | 'answer', key: string): SVGElement[] => {
      const own = word.occurrences.filter((each) => each.kind === kind);
      if (own.length === 0) return [];
      const d = own.map((each) => rectangle(x(each.at), middle - tall / 2, layout.tick, tall)).join('');
      return [mark(document, key, `fill-${kind}`, d)];
    };
    const line = names[at] ?? [];
    const [first] = line;
    const base = baselineAt(middle, layout.word);
    const title =
      first && line.length === 1
        ? text(document, inset, base, ...first)
        : runs(document, inset, base, line, glossGap);
    const [asked = '', answered = ''] = counts[at] ?? [];
    const area = { x: 0, y, width, height: layout.row };
    const children = [
      title,
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M${tenth(left)} ${tenth(middle + tall / 2 + 0.5)}H${tenth(right)}`,
      }),
      ...ticks('answer', `word:${word.word}`),
      ...ticks('question', `word:${word.word}:asked`),
    ];
    const beside = [
      text(document, askedAt, baselineAt(middle, layout.value), asked, askedStyle),
      text(document, width, baselineAt(middle, layout.value), answered, answeredStyle),
    ];
    return element(document, 'g', ofWord(word.word), [
      linked(context, markOf(word, lang), children, { area, beside }),
    ]);
  };

  let y = top;
  let at = -1;
  return linesOf(words, layout).map((line) => {
    y += line.height;
    if ('word' in line) return row(line.word, (at += 1), y - line.height);
    const style: TextStyle = {
      size: layout.head,
      bold: true,
      tone: line.side === 'questions' ? 'question' : 'muted',
    };
    return text(document, 0, y - layout.head * 0.45, wordsLabels[lang].sides[line.side], style);
  });
}

/** Width in px of the key's sentence on one line. */
export function fitsBeside(content: string, style: TextStyle, room: number): boolean {
  return measured(content, style) * slack.line <= room;
}
