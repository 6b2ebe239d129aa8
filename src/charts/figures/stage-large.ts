import type { StageContext } from '../context.ts';
import type { Block } from '../stage-list.ts';
import { cellBlock, furrows, gridRows, mark, rectangle } from '../../marks/stage-marks.ts';
import type { Grid } from '../../marks/stage-marks.ts';
import { element } from '../svg.ts';
import type { FigureEntry } from './model.ts';
import type { StageItem } from './stage-items.ts';
import type { GroupLayout } from './stage-layouts.ts';
import { figuresOf, linkedFigures, numberBlock, tones } from './stage-text.ts';
import type { Sizes } from './stage-text.ts';

/** Gap between cells, as a share of their side. */
export const cellGap = 0.12;

/** Width of each text above a pair's cells, px. */
export const pairWidth = (room: number): number => (room - 14) / 2;

/** A figure with its mark, keyed by its first occurrence; only the picture of all figures shows repetitions. */
export function itemBlock(
  item: StageItem,
  width: number,
  layout: GroupLayout,
  { sizes, side, indent: left0 }: { sizes: Sizes; side: number; indent: number },
  context: StageContext,
): Block {
  const { document, lang } = context;
  const { entry, from, form } = item;
  const room = width - left0;
  const key = `figure:${figuresOf(entry)[0] ?? ''}`;
  const tone = tones(entry);
  if (form === 'lone') {
    const block = numberBlock(entry, room, sizes, lang);
    return {
      height: block.height,
      draw: (left, top) =>
        linkedFigures(
          context,
          [entry],
          [
            mark(document, key, tone.mark, rectangle(left, top, layout.rule, block.height)),
            ...block.draw(document, left + left0, top),
          ],
        ),
    };
  }
  if (form === 'bar') {
    const block = numberBlock(entry, room, sizes, lang);
    const height = layout.bar * Math.min(sizes.number / layout.number, 1.2);
    const long = Math.max((entry.length ?? 0) * room, entry.value === 0 ? 0 : 1);
    return {
      height: block.height + height + 3,
      draw: (left, top) => {
        const y = top + block.height + 3;
        return linkedFigures(
          context,
          [entry],
          [
            element(document, 'path', { class: 'fill-faint', d: rectangle(left + left0, y, room, height) }),
            ...(long > 0 ? [mark(document, key, tone.mark, rectangle(left + left0, y, long, height))] : []),
            ...block.draw(document, left + left0, top),
          ],
        );
      },
    };
  }
  const half = from ? pairWidth(room) : room;
  const columns = Math.max(1, Math.floor(half / side + cellGap + 1e-9));
  const count = Math.max(entry.value, from?.value ?? 0);
  const blockTo = numberBlock(entry, half, sizes, lang);
  const blockFrom = from ? numberBlock(from, half, sizes, lang, 'place') : undefined;
  const head = Math.max(blockTo.height, blockFrom?.height ?? 0) + 5;
  return {
    height: head + gridRows(count, columns) * side,
    draw: (left, top) => {
      const grid = { edge: top + head, grow: 'down', columns, side, gap: cellGap } as const;
      const counted = (
        one: FigureEntry,
        block: ReturnType<typeof numberBlock>,
        at: number,
        shade: string,
      ): SVGElement[] => {
        const cells: Grid = { ...grid, left: at };
        return [
          ...block.draw(document, at, top),
          mark(document, `figure:${figuresOf(one)[0] ?? ''}`, shade, cellBlock(cells, one.value)),
          element(document, 'path', { class: 'fill-paper', d: furrows(cells, one.value) }),
        ];
      };
      const x = left + left0;
      // Side by side, not nested: earlier things need not be part of later ones.
      return linkedFigures(context, from ? [from, entry] : [entry], [
        ...(from && blockFrom ? counted(from, blockFrom, x, 'fill-place') : []),
        ...counted(entry, blockTo, blockFrom ? x + room - half : x, tone.mark),
      ]);
    },
  };
}
