import { columnize, pageRows } from '../charts/page/layout.ts';
import type { Row } from '../charts/page/layout.ts';
import type { Rectangle } from '../marks/strip-paths.ts';
import type { Corpus } from './data.ts';
import type { Hit } from './find.ts';

/** The page at three widths, as in src/charts/chart.ts, in px; `measure` is characters per line. */
export const plotShapes = {
  phone: { width: 340, columns: 4, gutter: 12, measure: 30, pitch: 3.4, strip: 2.4, label: 12.5, gap: 4 },
  column: { width: 640, columns: 5, gutter: 18, measure: 34, pitch: 4.4, strip: 3.2, label: 12, gap: 6 },
  wide: { width: 1080, columns: 6, gutter: 24, measure: 38, pitch: 4.5, strip: 3.3, label: 12, gap: 7 },
} as const;

export type PlotSize = keyof typeof plotShapes;

/** Part of a sentence on one line. */
interface Stretch extends Rectangle {
  /** Characters of the spoken text, end exclusive. */
  from: number;
  to: number;
}

export interface PlotLayout {
  width: number;
  height: number;
  perChar: number;
  strip: number;
  /** Stretches by sentence index. */
  sentences: Stretch[][];
  /** Question numbers and askers; `y` is the baseline. */
  labels: { x: number; y: number; number: number | undefined; who: string }[];
  columnWidth: number;
}

/** Space under the last line, in px. */
const foot = 2;

/** Gap between sentences, in px. */
const hairline = 1;

/** Positions of all sentences, in columns like the newspaper page. */
export function plotLayout({ turns, sentences }: Corpus, size: PlotSize): PlotLayout {
  const shape = plotShapes[size];
  const { width, gutter, measure, pitch, strip, label, gap } = shape;
  let number = 0;
  const model = {
    turns: turns.map(({ id, kind, who, from, to }) => {
      if (kind === 'question') number += 1;
      return {
        id,
        kind,
        number: kind === 'question' ? number : undefined,
        label: { zh: who, en: who },
        sentences: sentences
          .slice(from, to)
          .map(({ index, text, label: before }) => ({ id: String(index), chars: text.length - before })),
      };
    }),
  };
  const heightOf = (row: Row): number => {
    if (row.type === 'line') return pitch;
    return row.type === 'gap' ? gap : label * 1.3 + 2;
  };
  const rows = pageRows(model, measure, ({ label: { zh } }) => [zh]);
  const columns = columnize(rows, shape.columns, heightOf);
  const columnWidth = (width - gutter * (shape.columns - 1)) / shape.columns;
  const perChar = columnWidth / measure;
  const layout: PlotLayout = {
    width,
    height: 0,
    perChar,
    strip,
    sentences: sentences.map(() => []),
    labels: [],
    columnWidth,
  };
  columns.forEach((column, at) => {
    const x = at * (columnWidth + gutter);
    let y = 0;
    for (const row of column) {
      if (row.type === 'label')
        layout.labels.push({ x, y: y + label, number: row.number, who: row.lines[0] ?? '' });
      else if (row.type === 'line') {
        for (const stroke of row.strokes) {
          const own = layout.sentences[Number(stroke.sentence)];
          const from = own?.[own.length - 1]?.to ?? 0;
          const length = (stroke.to - stroke.from) * perChar - (stroke.last ? hairline : 0);
          own?.push({
            x: x + stroke.from * perChar,
            y,
            width: Math.max(length, 0.5),
            height: strip,
            from,
            to: from + stroke.to - stroke.from,
          });
        }
      }
      y += heightOf(row);
    }
    layout.height = Math.max(layout.height, Math.ceil(y + foot));
  });
  return layout;
}

/** Minimum width of a hit, in px. */
const narrowest = 2;

/**
 * Rectangles of a hit: its characters, on one line or more. If `isWhole`, the whole sentence; for a hit in the speaker
 * label, the first character.
 */
export function hitRectangles(
  layout: PlotLayout,
  hit: Hit,
  { label, isWhole }: { label: number; isWhole: boolean },
): Rectangle[] {
  const stretches = layout.sentences[hit.sentence] ?? [];
  if (isWhole) return stretches;
  const start = Math.max(hit.start - label, 0);
  const end = Math.max(hit.end - label, start + 1);
  return stretches.flatMap(({ x, y, height, from, to }) => {
    const [left, right] = [Math.max(from, start), Math.min(to, end)];
    if (right <= left) return [];
    const width = Math.max((right - left) * layout.perChar, narrowest);
    return [{ x: x + (left - from) * layout.perChar, y, width, height }];
  });
}
