import type { StageContext, StageSize } from '../context.ts';
import { compactMarks } from './compact.ts';
import type { Rectangle } from '../../marks/strip-paths.ts';
import type { Row } from './layout.ts';
import { columnize, fill, setTurn } from './layout.ts';
import type { Exchange, StageSentence } from './stages-model.ts';

/** How the strips of a shape are set, in px. All pictures of one shape have the same, so strips keep their thickness. */
export interface Setting {
  /** The shape of the picture. */
  size: StageSize;
  /** Strips begin and end on multiples of this. */
  grid: number;
  /** From line to line. */
  pitch: number;
  /** Thickness of a strip. */
  strip: number;
  /** Between two sentences on a line. */
  hairline: number;
  /** The longest that a character may be drawn. */
  perChar: number;
  /** Size of the text in the picture. */
  text: number;
}

/** Share of the picture that strips with the space between their lines should fill; the rest is labels and air. */
const filled = 0.6;

/** From line to line, in lengths of a character: strips look like lines of print, not like bars. */
const leading = 1.6;

/** So many times longer than reckoned may a character be where a picture has the room. */
const stretch = 1.4;

/** The setting that lets `chars` characters fill a picture of this shape. Long conferences get thin strips. */
export function settingFor(
  chars: number,
  { width, height, size }: Pick<StageContext, 'width' | 'height' | 'size'>,
): Setting {
  const reckoned = Math.sqrt((leading * filled * width * height) / Math.max(chars, 1));
  const wanted = Math.min(size === 'phone' ? 11 : 18, Math.max(1.5, reckoned));
  // Whole pixels where that is fine enough: sharper, and a good deal smaller as a file.
  const grid = wanted < 3.5 ? 0.5 : 1;
  const pitch = Math.round(wanted / grid) * grid;
  return {
    size,
    grid,
    pitch,
    strip: Math.max(1, Math.round((pitch * 0.71) / grid) * grid),
    hairline: grid,
    perChar: (pitch / leading) * stretch,
    text: size === 'phone' ? 12 : 14.5,
  };
}

/** A line of strips. */
export type Line = Extract<Row, { type: 'line' }>;

/** Strips by the id of their sentence. */
export type Strips = Map<string, Rectangle[]>;

/** Adds the strips of a line whose column begins at `left`. */
export function printLine(
  strips: Strips,
  row: Line,
  at: { left: number; top: number; perChar: number },
  setting: Setting,
): void {
  const onGrid = (value: number): number => Math.round(value / setting.grid) * setting.grid;
  for (const { sentence, from, to, last } of row.strokes) {
    const x = onGrid(at.left + from * at.perChar);
    const end = onGrid(at.left + to * at.perChar) - (last ? setting.hairline : 0);
    const width = Math.max(end - x, setting.grid);
    const pieces = strips.get(sentence) ?? [];
    pieces.push({ x, y: at.top, width, height: setting.strip });
    strips.set(sentence, pieces);
  }
}

/** Lines of sentences set one after the other, `measure` characters to a line. */
export function lines(
  sentences: readonly StageSentence[],
  measure: number,
  kind: Line['kind'] = 'answer',
): Line[] {
  return setTurn({ kind, sentences }, measure).filter((row) => row.type === 'line');
}

/** Lines of an exchange; each turn begins a new one. */
export function exchangeLines(exchange: Exchange, measure: number): Line[] {
  return exchange.turns.flatMap(({ kind, sentences }) => lines(sentences, measure, kind));
}

/**
 * The layout with the longest characters that fits: in columns of `columnWidth` px, `layoutAt` is asked with more and
 * fewer characters to a line until the fewest are found for which it returns something. Undefined where not even a
 * character of `shortest` px lets it fit.
 */
export function fitted<Layout>(
  columnWidth: number,
  setting: Setting,
  layoutAt: (measure: number, perChar: number) => Layout | undefined,
  shortest = columnWidth / 100_000,
): Layout | undefined {
  const attempt = (measure: number): Layout | undefined => layoutAt(measure, columnWidth / measure);
  const most = Math.floor(columnWidth / shortest);
  let below = Math.ceil(columnWidth / setting.perChar) - 1;
  let above = below + 1;
  let layout = above <= most ? attempt(above) : undefined;
  while (!layout) {
    if (above >= most) return undefined;
    below = above;
    above = Math.min(most, Math.ceil(above * 1.25) + 1);
    layout = attempt(above);
  }
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    const closer = attempt(middle);
    if (closer) {
      layout = closer;
      above = middle;
    } else below = middle;
  }
  return layout;
}

/** Rows over at most so many columns, or undefined where a column would be higher than `height`. */
export function columnsWithin<Kind extends { type: Row['type']; kind?: Line['kind'] }>(
  rows: readonly Kind[],
  columns: number,
  height: number,
  heightOf: (row: Kind) => number,
): Kind[][] | undefined {
  if (fill(rows, height, heightOf).length > columns) return undefined;
  const set = columnize(rows, columns, heightOf);
  const highest = Math.max(...set.map((column) => column.reduce((sum, row) => sum + heightOf(row), 0)));
  return highest <= height ? set : undefined;
}

/** The strips as compact marks; a sentence without a tone is left out. */
export function marks(
  document: Document,
  sentences: readonly StageSentence[],
  strips: Strips,
  toneOf: (sentence: StageSentence) => string | undefined,
): SVGElement[] {
  return compactMarks(
    document,
    sentences.flatMap((sentence) => {
      const tone = toneOf(sentence);
      const pieces = strips.get(sentence.id);
      return tone && pieces ? [{ index: sentence.index, tone, pieces }] : [];
    }),
  );
}

/** Questions in vermilion, all that is said from the desk in ink. */
export function spokenTone({ kind }: Pick<StageSentence, 'kind'>): string {
  return kind === 'question' ? 'fill-question' : 'fill-answer';
}
