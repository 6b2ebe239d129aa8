import type { StageContext } from '../context.ts';
import { canvas } from '../svg.ts';
import { columnHeads, drawBlock, travellingMarks } from './blocks.ts';
import type { Travelling } from './blocks.ts';
import { partingLines } from './draw.ts';
import { layGrid } from './layout.ts';
import type { Grid, Setting } from './layout.ts';
import type { AskedAnsweredModel } from './model.ts';
import { footOf } from './foot.ts';

/** Lines are between `line` and `mostLine` px high. */
const settings: Record<StageContext['size'], Setting & { mostLine: number }> = {
  phone: {
    columns: 2,
    columnGap: 12,
    name: 12,
    outlet: 12,
    value: 12,
    names: 90,
    outlets: 0,
    line: 14,
    mostLine: 22,
    gap: 5.5,
    strip: 9,
    cell: 5,
    leastCell: 0,
    values: false,
    words: false,
    who: false,
    bold: false,
  },
  wide: {
    columns: 2,
    columnGap: 36,
    name: 15,
    outlet: 14,
    value: 14,
    names: 118,
    outlets: 104,
    line: 19,
    mostLine: 30,
    gap: 11,
    strip: 13,
    cell: 7,
    leastCell: 2.2,
    values: true,
    words: true,
    who: true,
    bold: true,
  },
};

/** The highest lines that fit `room` px; undefined if none do. */
function highest(
  model: AskedAnsweredModel,
  setting: (typeof settings)['phone'],
  { width, lang }: StageContext,
  room: number,
): { grid: Grid; setting: Setting } | undefined {
  for (let line = setting.mostLine; line >= setting.line; line -= 0.5) {
    const tried = { ...setting, line, strip: Math.min(setting.strip, line - 4) };
    const grid = layGrid(model, tried, width, lang);
    if (grid.height <= room) return { grid, setting: tried };
  }
  return undefined;
}

/** What to drop, in order, to fit all questions. */
const lighter: readonly Partial<Setting>[] = [{}, { words: false }, { who: false }];

/** All places of all questions: which recur in the answers, and how often. */
export function drawAllPlaces(model: AskedAnsweredModel, context: StageContext): SVGElement {
  const { document, width, height } = context;
  const full = settings[context.size];
  const top = full.value * 1.3 + full.gap;
  const shown = (count: number, less: Partial<Setting>) => {
    const foot = footOf(model, model.exchanges.length - count, full.value, context);
    const room = height - top - foot.height - full.gap;
    const some = { ...model, exchanges: model.exchanges.slice(0, count) };
    const found = highest(some, { ...full, ...less }, context, room);
    return found && { ...found, foot };
  };
  const all = model.exchanges.length;
  // If not all fit, keep the first; the foot gives the number left out.
  const some = Array.from({ length: all }, (_, index) => all - index).map(
    (count) => () => shown(count, lighter.at(-1) ?? {}),
  );
  const attempts = [...lighter.map((less) => () => shown(all, less)), ...some];
  for (const attempt of attempts) {
    const found = attempt();
    if (!found) continue;
    const { setting, foot } = found;
    const { grid } = found;
    const travelling: Travelling = new Map();
    const blocks = grid.columns.flatMap((column, index) => {
      const left = index * (grid.columnWidth + setting.columnGap);
      let y = top;
      return column.flatMap((block) => {
        const drawn = drawBlock(block, grid, setting, context, [left, y], travelling);
        y += block.height + setting.gap;
        return drawn;
      });
    });
    return canvas(document, width, height, [
      ...columnHeads(grid, setting, context, setting.value),
      partingLines(document, grid, setting, top),
      ...travellingMarks(document, travelling),
      ...blocks,
      ...foot.draw(height - foot.height),
    ]);
  }
  throw new Error('no room for a single question');
}
