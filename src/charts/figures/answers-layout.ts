import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { inColumns } from '../columns.ts';
import type { StageContext, StageSize } from '../context.ts';
import type { TextStyle } from '../svg.ts';
import { fitText, numberWidth, roomOf } from '../text-fit.ts';
import type { AnswerFigures } from './answers.ts';
import { heightOf, lineStep, setTokens } from './set-tokens.ts';
import type { PlacedSentence } from './set-tokens.ts';
import type { TokenBox } from './tokens.ts';

/** In px: sizes of type, maximum and minimum of a token's height and of a row's, gap between columns. */
const settings = {
  phone: { type: 12, most: 22, mostRow: 64, gutter: 14, long: 1.12 },
  wide: { type: 15, most: 32, mostRow: 84, gutter: 26, long: 1.5 },
} as const;

export interface PlacedRow {
  answer: AnswerFigures;
  left: number;
  top: number;
  width: number;
  height: number;
  sentences: PlacedSentence[];
  /** Where the tokens end, and the middle of their last line. */
  end: number;
  middle: number;
  /** Question number, ending at `numberEnd`; its size is `type`. */
  numberEnd: number | undefined;
  count: string;
  name: string;
}

export interface AnswersLayout {
  rows: PlacedRow[];
  type: number;
  /** Of a token, px. */
  side: number;
  /** Rows not drawn: without figures, and for want of room. */
  empty: number;
  left: number;
}

/** A way to set the rows; the first that fits is taken. */
interface Look {
  columns: number;
  isNamed: boolean;
  isNumbered: boolean;
  /** Whether rows of tokens may run over several lines. */
  wraps: boolean;
  /** Minimum heights of a token and of a row, px. */
  least: number;
  leastRow: number;
}

const smallest: Look = {
  columns: 4,
  isNamed: false,
  isNumbered: false,
  wraps: true,
  least: 3,
  leastRow: 4,
};

const looks: readonly Look[] = [
  { columns: 1, isNamed: true, isNumbered: true, wraps: false, least: 9, leastRow: 17 },
  { columns: 1, isNamed: true, isNumbered: true, wraps: true, least: 8, leastRow: 17 },
  { columns: 2, isNamed: false, isNumbered: true, wraps: true, least: 6, leastRow: 14 },
  { columns: 3, isNamed: false, isNumbered: true, wraps: true, least: 4.5, leastRow: 14 },
  smallest,
];

export const nameStyle = (type: number, { isFull }: AnswerFigures): TextStyle & { bold: boolean } => ({
  size: type,
  bold: isFull,
  from: 'turns.outlet',
});

export const numberStyle = (type: number): TextStyle => ({ size: type, tone: 'muted', from: 'turns.n' });

export const countStyle = (type: number): TextStyle => ({ size: type, bold: true, from: 'figures' });

/** Between a row's tokens and its words, and between these, px. */
export const wordGap = (type: number): number => type * 0.55;

interface Attempt {
  look: Look;
  answers: readonly AnswerFigures[];
  side: number;
}

function layAt(
  { look, answers, side }: Attempt,
  context: StageContext,
  room: number,
): PlacedRow[] | undefined {
  const { lang, width } = context;
  const { type, mostRow, gutter, long } = settings[context.size];
  const leastHeight = (lines: number): number =>
    Math.max(look.leastRow, heightOf(lines, side) + side * 0.2 + 2);
  if (answers.length * leastHeight(1) > room * look.columns) return undefined;
  const columnWidth = (width - gutter * (look.columns - 1)) / look.columns;
  const numbers = answers.map(({ number }) => (number === undefined ? '' : formatInteger(number)));
  const lead = look.isNumbered ? numberWidth(numbers, numberStyle(type)) + type * 0.7 : 0;
  const rows = answers.map((answer) => {
    const count = answer.isFull ? formatInteger(answer.figures) : '';
    const countRoom = count && look.isNamed ? roomOf(count, countStyle(type)) + wordGap(type) : 0;
    const token = { side, width: side * long };
    const tokens = setTokens(answer.sentences, [lead, columnWidth - countRoom], token);
    return { answer, count: look.isNamed ? count : '', tokens };
  });
  if (!look.wraps && rows.some(({ tokens }) => tokens.lines > 1)) return undefined;
  const blocks = rows.map((row) => ({
    ...row,
    height: leastHeight(row.tokens.lines),
  }));
  if (blocks.reduce((sum, { height }) => sum + height, 0) > room * look.columns) return undefined;
  const placed = inColumns(blocks, look.columns, 0);
  if (placed.height > room) return undefined;
  const most = Math.max(...placed.columns.map((column) => column.length));
  const spare = Math.min((room - placed.height) / most, Math.max(0, mostRow - look.leastRow));
  return placed.columns.flatMap((column, index) => {
    const left = index * (columnWidth + gutter);
    let top = 0;
    return column.map(({ answer, count, tokens, height }): PlacedRow => {
      const high = height + spare;
      // Tokens and the line under them, in the middle.
      const first = top + (high - heightOf(tokens.lines, side)) / 2;
      const shifted = <Box extends TokenBox>(box: Box): Box => ({
        ...box,
        x: box.x + left,
        y: box.y + first,
      });
      const row: PlacedRow = {
        answer,
        left,
        top,
        width: columnWidth,
        height: high,
        sentences: tokens.sentences.map((sentence) => ({
          ...sentence,
          tokens: sentence.tokens.map(({ figure, box }) => ({ figure, box: shifted(box) })),
          under: sentence.under.map(shifted),
        })),
        end: left + (answer.figures > 0 ? tokens.end : lead - wordGap(type)),
        middle: first + (tokens.lines - 1) * lineStep(side) + side / 2,
        numberEnd: look.isNumbered && answer.number !== undefined ? left + lead - type * 0.7 : undefined,
        count,
        name: '',
      };
      top += high;
      return look.isNamed ? { ...row, name: nameOf(row, type, lang) } : row;
    });
  });
}

/** The name, if it fits after the tokens and their number. */
function nameOf({ answer, left, width, end, count }: PlacedRow, type: number, lang: Lang): string {
  const before = count ? roomOf(count, countStyle(type)) + wordGap(type) : 0;
  const room = left + width - end - wordGap(type) - before;
  return fitText(answer.who[lang], nameStyle(type, answer), room)?.lines[0] ?? '';
}

const lacksName = ({ answer, name }: PlacedRow, lang: Lang): boolean => answer.who[lang] !== '' && !name;

/** Token heights to try, px, largest first. */
function sidesFor(size: StageSize, least: number): number[] {
  const { most } = settings[size];
  return Array.from({ length: Math.floor((most - least) / 0.5) + 1 }, (_, index) => most - index * 0.5);
}

/** In the smallest look, as many of the first rows as fit; undefined if not even one does. */
function firstRows(
  answers: readonly AnswerFigures[],
  context: StageContext,
  room: number,
): { rows: PlacedRow[]; side: number } | undefined {
  let [fits, fails] = [0, answers.length];
  let rows: PlacedRow[] | undefined;
  while (fails - fits > 1) {
    const kept = Math.floor((fits + fails) / 2);
    const attempt = { look: smallest, answers: answers.slice(0, kept), side: smallest.least };
    const laid = layAt(attempt, context, room);
    if (laid) [rows, fits] = [laid, kept];
    else fails = kept;
  }
  return rows && { rows, side: smallest.least };
}

/**
 * Sets every exchange as a row of tokens within `room` px: names, then rows without figures, then numbers go if room is
 * short, and at last the later rows.
 */
export function layAnswers(
  answers: readonly AnswerFigures[],
  context: StageContext,
  room: number,
): AnswersLayout {
  const { type } = settings[context.size];
  const filled = answers.filter(({ figures }) => figures > 0);
  const sets = filled.length < answers.length ? [answers, filled] : [answers];
  for (const look of looks) {
    for (const some of sets) {
      let unnamed: AnswersLayout | undefined;
      for (const side of sidesFor(context.size, look.least)) {
        const rows = layAt({ look, answers: some, side }, context, room);
        if (!rows) continue;
        const layout = { rows, type, side, empty: answers.length - some.length, left: 0 };
        if (!look.isNamed || !rows.some((row) => lacksName(row, context.lang))) return layout;
        unnamed ??= layout;
      }
      if (unnamed) return unnamed;
    }
  }
  const empty = answers.length - filled.length;
  const kept = firstRows(filled, context, room);
  if (kept) return { rows: kept.rows, type, side: kept.side, empty, left: filled.length - kept.rows.length };
  throw new Error(`no room for the figures of a single answer in ${context.width} × ${room} px`);
}
