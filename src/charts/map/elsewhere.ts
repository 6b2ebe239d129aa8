import { formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, linesWithin, numberWidth, roomOf, slack } from '../text-fit.ts';
import { headGap, placeGroup } from './drawing.ts';
import { nameLeading } from './layout.ts';
import type { MapPlace } from './map-place.ts';
import type { MapModel } from './model.ts';
import { mapLabels } from './strings.ts';
import { placeTiles, tileRows } from './tiles.ts';

/** In px; `side` of a square with its gap. */
export interface ListLayout {
  name: number;
  head: number;
  side: number;
  row: number;
  columns: number;
  gutter: number;
}

/** Of a column that names take, at most. */
const nameShare = 0.45;
const nameGap = 8;

/** How the rows of a list are set, px. */
interface ListSetting {
  names: number;
  side: number;
  perRow: number;
}

function listSetting(
  places: readonly MapPlace[],
  layout: ListLayout,
  width: number,
  { lang }: DrawContext,
): ListSetting {
  const style: TextStyle = { size: layout.name, bold: true };
  const most = Math.max(...places.map(({ total }) => total));
  const counts = numberWidth([formatInteger(most)], { size: layout.name });
  const room = width - counts - nameGap;
  const widest = Math.max(...places.map(({ name }) => roomOf(name[lang], style, slack.column)));
  const names = Math.min(widest, room * nameShare);
  const squares = room - names - nameGap;
  // Smaller squares before a second row.
  const side = Math.max(layout.side * 0.7, Math.min(layout.side, squares / most));
  return { names, side, perRow: Math.max(1, Math.floor(squares / side + 1e-9)) };
}

/** Blocs, and regions that stand in no one place: a row of hollow squares each. Draws as many as fit. */
export function drawElsewhere(
  model: MapModel,
  layout: ListLayout,
  area: { top: number; width: number; height?: number },
  context: DrawContext,
): { nodes: SVGElement[]; height: number } {
  const { document, lang } = context;
  const labels = mapLabels[lang];
  const nameStyle: TextStyle = { size: layout.name, bold: true, from: 'places.name' };
  const countStyle: TextStyle = { size: layout.name, tone: 'muted', from: 'places.mentions' };
  const heads = layout.head * 1.9;
  const width = (area.width - layout.gutter * (layout.columns - 1)) / layout.columns;
  const setting = listSetting(model.elsewhere, layout, width, context);
  const rows = model.elsewhere.map((place) => {
    const lines = linesWithin(place.name[lang], nameStyle, setting.names, lang, { spare: slack.column });
    const squares = tileRows(place.total, setting.perRow) * setting.side;
    const height = Math.max(layout.row, lines.length * layout.name * nameLeading, squares + 6);
    return { place, lines, squares, height };
  });
  const columns: (typeof rows)[] = [];
  const fair = Math.ceil(rows.length / layout.columns);
  let next = 0;
  for (let column = 0; column < layout.columns; column += 1) {
    let used = heads;
    const own: typeof rows = [];
    for (let row = rows[next]; row; row = rows[next]) {
      used += row.height;
      if (area.height === undefined ? own.length === fair : used > area.height) break;
      own.push(row);
      next += 1;
    }
    columns.push(own);
  }
  const headStyle: TextStyle = { size: layout.head, bold: true };
  const shortened = labels.shortened(formatInteger(next), formatInteger(rows.length));
  const head: [string, TextStyle][] = [
    [labels.elsewhere, headStyle],
    ...(next < rows.length
      ? [[shortened, { size: layout.head, tone: 'muted', from: 'places' }] as [string, TextStyle]]
      : []),
  ];
  const nodes: SVGElement[] = [runs(document, 0, area.top + layout.head, head, headGap)];
  let lowest = heads;
  columns.forEach((own, column) => {
    const left = column * (width + layout.gutter);
    const start = left + setting.names + nameGap;
    let y = heads;
    for (const { place, lines, squares, height } of own) {
      const middle = area.top + y + height / 2;
      const grid = {
        left: start,
        top: middle - squares / 2 + setting.side * 0.1,
        side: setting.side,
        perRow: setting.perRow,
      };
      const end = start + Math.min(place.total, setting.perRow) * setting.side + 4;
      const words = lines.map((line, index) =>
        text(
          document,
          left,
          baselineAt(middle, layout.name) + (index - (lines.length - 1) / 2) * layout.name * 1.14,
          line,
          nameStyle,
        ),
      );
      const count = text(
        document,
        end,
        baselineAt(middle, layout.name),
        formatInteger(place.total),
        countStyle,
      );
      nodes.push(placeGroup(place, [...words, ...placeTiles(document, grid, place, 0), count], context));
      y += height;
    }
    lowest = Math.max(lowest, y);
  });
  return { nodes, height: lowest };
}
