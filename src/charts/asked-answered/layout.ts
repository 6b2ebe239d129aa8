import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { inColumns } from '../columns.ts';
import { measured } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, roomOf, slack } from '../text-fit.ts';
import type { AskedAnsweredModel, AskedExchange, NamedPlace } from './model.ts';
import { askedAnsweredLabels, nothingListed, outletOf } from './strings.ts';

/** In px. */
export interface Setting {
  columns: number;
  columnGap: number;
  /** Font sizes. */
  name: number;
  outlet: number;
  value: number;
  /** Maximum widths; longer names wrap. */
  names: number;
  outlets: number;
  /** Line pitch, and the gap between exchanges. */
  line: number;
  gap: number;
  /** Height and maximum width of a mark, and the minimum for outlets beside places. */
  strip: number;
  cell: number;
  leastCell: number;
  /** Whether to show numbers and words after the marks, and outlets. */
  values: boolean;
  words: boolean;
  who: boolean;
  bold: boolean;
}

export interface PlaceLine {
  place: NamedPlace;
  words: string[];
  height: number;
}

export interface Block {
  exchange: AskedExchange;
  /** Empty if only numbers are shown. */
  outlet: string[];
  /** Height of the outlet above the places. */
  head: number;
  lines: PlaceLine[];
  height: number;
}

export interface Grid {
  columns: Block[][];
  height: number;
  columnWidth: number;
  /** Offsets in a column. */
  outletAt: number;
  nameAt: number;
  axis: number;
  cell: number;
  /** Outlets above their places, for lack of room. */
  isStacked: boolean;
  /** Text for a question without places to list. */
  nothing(exchange: AskedExchange): string;
}

/** Between outlets, place names and marks. */
const space = 10;
/** Line height in font sizes. */
const leading = 1.18;
/** Gap on either side of the axis. */
export const besideAxis = 2.5;
/** At least 9 px, or the dashes would not form a box. */
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

/** Maximum mentions per line and side. */
function mostOf(exchanges: readonly AskedExchange[]): Counts {
  const places = exchanges.flatMap(({ asked }) => asked);
  return {
    asked: Math.max(0, ...places.map(({ asked }) => asked)),
    answered: Math.max(0, ...places.map(({ answered }) => answered)),
  };
}

/** Equal columns on one scale; outlets beside their places, or above them if there is no room. */
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

/** The first wording that fits. */
export function headWithin(words: readonly string[], style: TextStyle, room: number): string | undefined {
  return words.find((each) => measured(each, style) * slack.words <= room);
}
