import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { inColumns } from '../columns.ts';
import { measured } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, roomOf, slack } from '../text-fit.ts';
import type { AskedAnsweredModel, AskedExchange, NamedPlace } from './model.ts';
import { askedAnsweredLabels, nothingListed, outletOf } from './strings.ts';

/** How exchanges are set, in px. */
export interface Setting {
  columns: number;
  columnGap: number;
  /** Sizes of lettering. */
  name: number;
  outlet: number;
  value: number;
  /** Widest that names of places and of outlets may be; longer ones are broken. */
  names: number;
  outlets: number;
  /** From one line to the next, and between two exchanges. */
  line: number;
  gap: number;
  /** Height of a mark, its widest width, and the narrowest at which outlets may stand beside the places. */
  strip: number;
  cell: number;
  leastCell: number;
  /** Whether numbers and words stand behind the marks, and outlets with their numbers. */
  values: boolean;
  words: boolean;
  who: boolean;
  /** Whether names of places are bold. */
  bold: boolean;
}

/** A place's line in an exchange: its name, on one line of text or more, and its height. */
export interface PlaceLine {
  place: NamedPlace;
  words: string[];
  height: number;
}

export interface Block {
  exchange: AskedExchange;
  /** Who asks; empty where only numbers stand. */
  outlet: string[];
  /** Height of the line of the outlet where it stands above the places. */
  head: number;
  lines: PlaceLine[];
  height: number;
}

export interface Grid {
  columns: Block[][];
  height: number;
  columnWidth: number;
  /** From a column's left edge: outlets, names of places, the line between asked and answered. */
  outletAt: number;
  nameAt: number;
  axis: number;
  cell: number;
  /** Whether outlets stand above their places for want of room beside them. */
  isStacked: boolean;
  /** In place of the names of a question that has none to list. */
  nothing(exchange: AskedExchange): string;
}

/** Between the names of outlets, those of places, and the marks. */
const space = 10;
/** Height of a line of text, in font sizes. */
const leading = 1.18;
/** Either side of the line between asked and answered. */
export const besideAxis = 2.5;
/** The dashed box is at least so wide, or it would be no box. */
export const boxWidth = (cell: number): number => Math.max(cell * 0.82, 9);

export const numberStyle = ({ value }: Setting): TextStyle => ({
  size: value,
  tone: 'muted',
  from: 'turns.n',
});
export const outletStyle = ({ outlet }: Setting): TextStyle => ({ size: outlet });
export const nameStyle = ({ name, bold }: Setting): TextStyle => ({
  size: name,
  bold,
  tone: 'question',
  from: 'places.name',
});
export const valueStyle = ({ value }: Setting): TextStyle => ({ size: value, from: 'asked_answered' });
export const absentStyle = ({ value }: Setting): TextStyle => ({ size: value, tone: 'muted' });

interface Counts {
  asked: number;
  answered: number;
}

/** The most mentions that one line has on either side of the line. */
function mostOf(exchanges: readonly AskedExchange[]): Counts {
  const places = exchanges.flatMap(({ asked }) => asked);
  return {
    asked: Math.max(0, ...places.map(({ asked }) => asked)),
    answered: Math.max(0, ...places.map(({ answered }) => answered)),
  };
}

/** Exchanges in columns of equal width on one scale; outlets beside their places, or above them where there is no room. */
export function layGrid(model: AskedAnsweredModel, setting: Setting, width: number, lang: Lang): Grid {
  const beside = gridWith(model, setting, width, lang, false);
  return beside.cell >= setting.leastCell || !setting.who
    ? beside
    : gridWith(model, setting, width, lang, true);
}

function gridWith(
  model: AskedAnsweredModel,
  setting: Setting,
  width: number,
  lang: Lang,
  isStacked: boolean,
): Grid {
  const { exchanges } = model;
  const labels = askedAnsweredLabels[lang];
  const columns = Math.max(1, Math.min(setting.columns, exchanges.length));
  const columnWidth = (width - setting.columnGap * (columns - 1)) / columns;
  const outletAt =
    Math.max(...exchanges.map(({ number }) => roomOf(formatInteger(number), numberStyle(setting)))) + 7;
  const outletsMost = isStacked ? columnWidth - outletAt : setting.outlets;
  const outlets = exchanges.map((exchange) =>
    setting.who
      ? linesWithin(outletOf(exchange, lang), outletStyle(setting), outletsMost, lang, {
          spare: slack.column,
        })
      : [],
  );
  const outletWidth =
    isStacked || !setting.who
      ? 0
      : Math.max(...outlets.flat().map((line) => roomOf(line, outletStyle(setting), slack.column))) + space;
  const nameAt = outletAt + outletWidth;
  const wordsOf = (place: NamedPlace): string[] =>
    linesWithin(place.name[lang], nameStyle(setting), setting.names, lang, { spare: slack.column });
  const places = exchanges.flatMap(({ asked }) => asked);
  const nameWidth = Math.max(
    0,
    ...places.flatMap(wordsOf).map((line) => roomOf(line, nameStyle(setting), slack.column)),
  );

  const most = mostOf(exchanges);
  const first = nameAt + nameWidth + space;
  const numbers = setting.values
    ? roomOf(formatInteger(Math.max(most.answered, 10)), { ...valueStyle(setting), bold: true }) + 5
    : 0;
  const absent = setting.words
    ? Math.max(...[labels.absent, labels.noAnswer].map((words) => roomOf(words, absentStyle(setting)))) + 5
    : 0;
  const room = columnWidth - first - 2 * besideAxis;
  const cell = Math.max(
    0,
    Math.min(
      setting.cell,
      (room - numbers) / Math.max(1, most.asked + most.answered),
      (room - absent - boxWidth(0)) / Math.max(1, most.asked),
    ),
  );
  const blocks = exchanges.map((exchange, index) => {
    const outlet = outlets[index] ?? [];
    const lines = exchange.asked.map((place): PlaceLine => {
      const words = wordsOf(place);
      const height = Math.max(setting.line, words.length * setting.name * leading + 3);
      return { place, words, height };
    });
    const head = isStacked ? Math.max(setting.line * 0.9, outlet.length * setting.outlet * leading + 2) : 0;
    const who = isStacked ? 0 : (outlet.length - 1) * setting.outlet * leading + setting.line;
    const own = lines.reduce((sum, { height }) => sum + height, 0) || setting.line;
    return { exchange, outlet, head, lines, height: Math.max(who, head + own) };
  });
  const { columns: parts, height } = inColumns(blocks, columns, setting.gap);
  return {
    columns: parts,
    height,
    columnWidth,
    outletAt,
    nameAt,
    axis: first + most.asked * cell + besideAxis,
    cell,
    isStacked,
    nothing: (exchange) => nothingListed(exchange, model, lang),
  };
}

/** What stands over the answers: the longest way to say it that its room has place for. */
export function headWithin(words: readonly string[], style: TextStyle, room: number): string | undefined {
  return words.find((each) => measured(each, style) * slack.words <= room);
}
