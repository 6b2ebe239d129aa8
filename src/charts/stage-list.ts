import type { StageContext } from './context.ts';
import { linked } from '../marks/linked.ts';
import type { LinkedMark } from '../marks/linked.ts';
import { gridRows, mark, rectangle } from '../marks/stage-marks.ts';
import { element, runs, text } from './svg.ts';
import type { TextStyle } from './svg.ts';
import { roomOf } from './text-fit.ts';

/** In px: `square` is an item's mark, `step` the distance between marks. */
export interface ListLayout {
  head: number;
  square: number;
  step: number;
  /** Between text lines. */
  leading: number;
  /** Between items. */
  between: number;
}

export interface ListItem extends LinkedMark {
  key: string;
  tone: string;
}

export interface WrittenItem extends ListItem {
  lines: (readonly [string, TextStyle][])[];
}

/** Something drawn from its upper left corner. */
export interface Block {
  height: number;
  draw(left: number, top: number): SVGElement;
}

/** Gap between runs of a line, px. */
const runGap = 5;

/** A ruled list: name and count, written items with a square each, then rows of squares for the rest. */
export function listBlock(
  list: {
    id: string;
    names: readonly string[];
    nameStyle: TextStyle;
    count: string;
    from: string;
    written: readonly WrittenItem[];
    rest: readonly ListItem[];
  },
  width: number,
  layout: ListLayout,
  context: StageContext,
): Block {
  const { document } = context;
  const headLeading = layout.head * 1.22;
  const headHeight = 4 + list.names.length * headLeading + layout.head * 0.35;
  const lineCount = list.written.reduce((sum, { lines }) => sum + lines.length, 0);
  const perRow = Math.max(1, Math.floor((width + layout.step - layout.square) / layout.step));
  const restHeight = list.rest.length > 0 ? gridRows(list.rest.length, perRow) * layout.step + 3 : 0;
  const square = ({ key, tone }: ListItem, x: number, y: number): SVGElement =>
    mark(document, key, tone, rectangle(x, y, layout.square, layout.square));
  return {
    height: headHeight + lineCount * layout.leading + list.written.length * layout.between + restHeight,
    draw: (left, top) => {
      const headBase = top + 4 + layout.head * 0.9;
      const nodes: SVGElement[] = [
        element(document, 'path', { class: 'fill-answer', d: rectangle(left, top, width, 1) }),
        ...list.names.map((line, index) =>
          text(document, left, headBase + index * headLeading, line, list.nameStyle),
        ),
        text(document, left + width, headBase, list.count, {
          size: layout.head,
          bold: true,
          tone: 'muted',
          anchor: 'end',
          from: list.from,
        }),
      ];
      let y = top + headHeight;
      for (const item of list.written) {
        const base = y + layout.leading * 0.8;
        const lines = item.lines.map((line, at) =>
          runs(document, left + layout.step + 2, base + at * layout.leading, line, runGap),
        );
        const children = [square(item, left, base - layout.square), ...lines];
        nodes.push(linked(context, item, children));
        y += item.lines.length * layout.leading + layout.between;
      }
      list.rest.forEach((item, index) => {
        const x = left + (index % perRow) * layout.step;
        const at = y + 3 + Math.floor(index / perRow) * layout.step;
        nodes.push(linked(context, item, [square(item, x, at)]));
      });
      return element(document, 'g', { 'data-group': list.id }, nodes);
    },
  };
}

/** Room for an item's text, px. */
export function textRoom(width: number, layout: ListLayout): number {
  return width - layout.step - 2;
}

export function nameRoom(width: number, count: string, layout: ListLayout): number {
  return width - roomOf(count, { size: layout.head, bold: true }) - 6;
}

/** Stacks blocks in columns and spreads spare height between them, at most `mostGap` px each. */
export function spread(
  columns: readonly (readonly Block[])[],
  columnStep: number,
  height: number,
  mostGap: number,
): SVGElement[] {
  return columns.flatMap((blocks, index) => {
    const filled = blocks.reduce((sum, block) => sum + block.height, 0);
    const gap = Math.min(mostGap, (height - filled) / Math.max(1, blocks.length - 1));
    let top = 0;
    return blocks.map((block) => {
      const node = block.draw(index * columnStep, top);
      top += block.height + gap;
      return node;
    });
  });
}
