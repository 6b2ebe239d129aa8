import type { DrawContext } from '../context.ts';
import { canvas, element, tenth } from '../svg.ts';
import { drawBlock, drawMapKey } from './drawing.ts';
import { drawElsewhere } from './elsewhere.ts';
import type { ListLayout } from './elsewhere.ts';
import { setBlocks } from './layout.ts';
import type { BlockLayout } from './layout.ts';
import type { MapModel } from './model.ts';

interface Layout {
  key: number;
  blocks: BlockLayout;
  list: ListLayout;
}

const layouts: Record<DrawContext['size'], Layout> = {
  phone: {
    key: 12.5,
    blocks: { head: 12.5, name: 12, side: 8.4, perRow: 9, names: 99, gutter: 10, gap: 16 },
    list: { head: 12.5, name: 12.5, side: 7, row: 21, columns: 1, gutter: 0 },
  },
  column: {
    key: 13,
    blocks: { head: 14, name: 12.5, side: 14, perRow: 9, names: 99, gutter: 20, gap: 22 },
    list: { head: 13, name: 13, side: 7.4, row: 24, columns: 2, gutter: 24 },
  },
  wide: {
    key: 14,
    blocks: { head: 17, name: 14, side: 20, perRow: 10, names: 99, gutter: 36, gap: 30 },
    list: { head: 14, name: 14, side: 11, row: 28, columns: 2, gutter: 48 },
  },
};

/** Blocks of squares where the places are, roughly; below, what stands in no one place. */
export function drawMap(model: MapModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const key = drawMapKey(model, layout.key, context);
  const top = key.height + layout.blocks.gap;
  const map = setBlocks(model.blocks, layout.blocks, { top, width }, lang);
  const nodes = [
    ...key.nodes,
    ...(map?.set ?? []).flatMap((block) => drawBlock(block, layout.blocks, context)),
  ];
  let y = top + (map?.height ?? 0);
  if (model.elsewhere.length === 0) return canvas(document, width, y + 4, nodes);
  y += layout.blocks.gap;
  nodes.push(element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(y)}H${tenth(width)}` }));
  const list = drawElsewhere(model, layout.list, { top: y + 12, width }, context);
  return canvas(document, width, y + 12 + list.height + 2, [...nodes, ...list.nodes]);
}
