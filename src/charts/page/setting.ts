import type { StageContext, StageSize } from '../context.ts';
import { compactMarks } from './compact.ts';
import type { Rectangle } from '../../marks/strip-paths.ts';
import type { Row } from './layout.ts';
import { columnize, fill, setTurn } from './layout.ts';
import type { Exchange, StageSentence } from './stages-model.ts';

/** How strips are set, in px. All pictures of a shape share it, so strips keep their thickness. */
export interface Setting {
  size: StageSize;
  /** Strips start and end on multiples of this. */
  grid: number;
  /** From line to line. */
  pitch: number;
  strip: number;
  /** Between sentences on a line. */
  hairline: number;
  /** Maximum length of a character. */
  perChar: number;
  /** Font size. */
  text: number;
}

/** Share of the picture for strips and their line gaps; the rest is labels and white space. */
const filled = 0.6;

/** Line pitch in character lengths: strips should look like print, not bars. */
const leading = 1.6;

/** Maximum stretch of a character. */
const stretch = 1.4;

/** The setting in which `chars` characters fill a picture. */
export function settingFor(
  chars: number,
  { width, height, size }: Pick<StageContext, 'width' | 'height' | 'size'>,
): Setting {
  const reckoned = Math.sqrt((leading * filled * width * height) / Math.max(chars, 1));
  const wanted = Math.min(size === 'phone' ? 11 : 18, Math.max(1.5, reckoned));
  return settingOf(wanted, size);
}

/** The next finer setting; undefined below strips of half a pixel. */
export function finerSetting({ pitch, grid, size }: Setting): Setting | undefined {
  return pitch - grid < 1 ? undefined : settingOf(pitch - grid, size);
}

function settingOf(wanted: number, size: StageSize): Setting {
  // Whole pixels where fine enough: sharper, and smaller files.
  const grid = wanted < 3.5 ? 0.5 : 1;
  const pitch = Math.round(wanted / grid) * grid;
  return {
    size,
    grid,
    pitch,
    strip: Math.max(Math.min(1, pitch - grid), Math.round((pitch * 0.71) / grid) * grid),
    hairline: grid,
    perChar: (pitch / leading) * stretch,
    text: size === 'phone' ? 12 : 14.5,
  };
}

export type Line = Extract<Row, { type: 'line' }>;

/** By sentence id. */
export type Strips = Map<string, Rectangle[]>;

/** Adds the strips of a line in the column at `left` px. */
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

/** `measure` characters to a line. */
export function lines(
  sentences: readonly StageSentence[],
  measure: number,
  kind: Line['kind'] = 'answer',
): Line[] {
  return setTurn({ kind, sentences }, measure).filter((row) => row.type === 'line');
}

/** Each turn starts a new line. */
export function exchangeLines(exchange: Exchange, measure: number): Line[] {
  return exchange.turns.flatMap(({ kind, sentences }) => lines(sentences, measure, kind));
}

/**
 * Searches for the longest characters that fit: the fewest per line of `columnWidth` px for which `layoutAt` returns a
 * layout. Undefined if even characters of `shortest` px do not fit.
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

/** Undefined if a column would exceed `height` px. */
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

/** Leaves out sentences without a tone. */
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

/** Vermilion for questions, ink for the rest. */
export function spokenTone({ kind }: Pick<StageSentence, 'kind'>): string {
  return kind === 'question' ? 'fill-question' : 'fill-answer';
}
