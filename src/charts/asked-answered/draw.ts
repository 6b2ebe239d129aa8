import type { DrawContext } from '../context.ts';
import { canvas, element, tenth } from '../svg.ts';
import { columnHeads, drawBlock } from './blocks.ts';
import { footOf } from './foot.ts';
import { layGrid } from './layout.ts';
import type { Grid, Setting } from './layout.ts';
import type { AskedAnsweredModel } from './model.ts';

const common = { values: true, words: true, who: true, bold: true, columnGap: 52 };

const settings: Record<DrawContext['size'], Setting> = {
  phone: {
    ...common,
    columns: 1,
    name: 13,
    outlet: 12.5,
    value: 12.5,
    names: 116,
    outlets: 94,
    line: 20,
    gap: 9,
    strip: 11,
    cell: 8,
    leastCell: 3.4,
  },
  column: {
    ...common,
    columns: 1,
    name: 13.5,
    outlet: 13,
    value: 13,
    names: 150,
    outlets: 160,
    line: 24,
    gap: 11,
    strip: 13,
    cell: 11,
    leastCell: 5,
  },
  wide: {
    ...common,
    columns: 2,
    name: 14,
    outlet: 13.5,
    value: 13,
    names: 146,
    outlets: 132,
    line: 26,
    gap: 14,
    strip: 14,
    cell: 11,
    leastCell: 4.5,
  },
};

/** Hairlines between exchanges. */
export function partingLines(document: Document, grid: Grid, setting: Setting, top: number): SVGElement {
  const lines = grid.columns.flatMap((blocks, index) => {
    const left = index * (grid.columnWidth + setting.columnGap);
    let y = top;
    return blocks.map((block) => {
      const line = `M${tenth(left)} ${tenth(y - setting.gap / 2)}h${tenth(grid.columnWidth)}`;
      y += block.height + setting.gap;
      return line;
    });
  });
  return element(document, 'path', { class: 'stroke-rule', d: lines.join('') });
}

/**
 * A line per place of each question, a mark per mention: question left of the axis, answer right of it. A dashed box if
 * the answer lacks the name.
 */
export function drawAskedAnswered(model: AskedAnsweredModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const setting = settings[size];
  const grid = layGrid(model, setting, width, lang);
  const headHeight = setting.value * 1.5 + setting.gap;
  const nodes = [
    ...columnHeads(grid, setting, context, setting.value),
    partingLines(document, grid, setting, headHeight),
  ];
  grid.columns.forEach((blocks, index) => {
    const left = index * (grid.columnWidth + setting.columnGap);
    let top = headHeight;
    for (const block of blocks) {
      nodes.push(...drawBlock(block, grid, setting, context, [left, top]));
      top += block.height + setting.gap;
    }
  });
  const foot = footOf(model, 0, setting.value, context);
  const end = headHeight + grid.height + setting.gap / 2;
  nodes.push(element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(end)}H${tenth(width)}` }));
  nodes.push(...foot.draw(end + setting.gap / 2));
  return canvas(document, width, end + setting.gap / 2 + foot.height, nodes);
}
