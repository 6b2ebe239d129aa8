import type { StageContext } from '../context.ts';
import { canvas, element, tenth } from '../svg.ts';
import { drawBlock, drawMapKey } from './drawing.ts';
import { drawElsewhere } from './elsewhere.ts';
import type { ListLayout } from './elsewhere.ts';
import { blockTotal, setBlocks } from './layout.ts';
import type { BlockLayout, SetBlock } from './layout.ts';
import type { MapModel } from './model.ts';

interface Layout {
  key: number;
  /** Squares and names as they are where there is room; both give way. */
  blocks: BlockLayout;
  /** Smallest square, px. */
  least: number;
  list: ListLayout;
  /** Of the height that the list takes, at most. */
  share: number;
}

const layouts: Record<StageContext['size'], Layout> = {
  phone: {
    key: 12,
    blocks: { head: 12, name: 12, side: 9, perRow: 9, names: 4, gutter: 10, gap: 8 },
    least: 1.5,
    list: { head: 12, name: 12, side: 7, row: 16, columns: 1, gutter: 0 },
    share: 0.24,
  },
  wide: {
    key: 15,
    blocks: { head: 15, name: 13, side: 16, perRow: 9, names: 6, gutter: 24, gap: 14 },
    least: 1.5,
    list: { head: 14, name: 14, side: 8, row: 22, columns: 2, gutter: 32 },
    share: 0.22,
  },
};

/** The layout with the largest squares that fits, then with most names. Drops blocks named least if none fits. */
function fitting(
  model: MapModel,
  { blocks, least }: Layout,
  area: { top: number; width: number; height: number },
  { lang }: StageContext,
): { layout: BlockLayout; set: SetBlock[] } {
  const ranked = model.blocks.toSorted((a, b) => blockTotal(b) - blockTotal(a));
  for (let count = ranked.length; count > 0; count -= 1) {
    const kept = new Set(ranked.slice(0, count));
    const shown = model.blocks.filter((block) => kept.has(block));
    for (let side = blocks.side; side >= least; side -= 0.5) {
      // Small squares may stand in longer rows.
      const perRow = side > blocks.side * 0.6 ? blocks.perRow : Infinity;
      for (let names = blocks.names; names >= 0; names -= 1) {
        // Names are worth more than larger squares.
        if (names < blocks.names / 2 && side > blocks.side * 0.6) break;
        const layout = { ...blocks, side, perRow, names };
        const map = setBlocks(shown, layout, area, lang);
        if (map) return { layout, set: map.set };
      }
    }
  }
  return { layout: blocks, set: [] };
}

/** The same map as on the chart's page, in a stage. */
export function drawWorld(model: MapModel, context: StageContext): SVGElement {
  const { document, width, height } = context;
  const layout = layouts[context.size];
  const key = drawMapKey(model, layout.key, context);
  const { list } = layout;
  const rows = Math.ceil(model.elsewhere.length / list.columns);
  const listHeight = rows > 0 ? Math.min(height * layout.share, list.head * 1.9 + rows * list.row + 2) : 0;
  const listTop = height - listHeight;
  const top = key.height + layout.blocks.gap;
  const area = { top, width, height: listTop - top - (rows > 0 ? 14 : 0) };
  const found = fitting(model, layout, area, context);
  const nodes = [...key.nodes, ...found.set.flatMap((block) => drawBlock(block, found.layout, context))];
  if (rows > 0) {
    nodes.push(
      element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(listTop - 7)}H${tenth(width)}` }),
      ...drawElsewhere(model, list, { top: listTop, width, height: listHeight }, context).nodes,
    );
  }
  return canvas(document, width, height, nodes);
}
