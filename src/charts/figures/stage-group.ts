import type { Lang } from '../../lib/language.ts';
import { unitGroup } from '../../lib/quantities.ts';
import type { StageContext } from '../context.ts';
import { spread } from '../stage-list.ts';
import type { Block } from '../stage-list.ts';
import { canvas } from '../svg.ts';
import { inColumns } from '../columns.ts';
import { stageItems } from './stage-items.ts';
import type { StageItem } from './stage-items.ts';
import { cellGap, itemBlock, pairWidth } from './stage-large.ts';
import { groupLayouts } from './stage-layouts.ts';
import type { GroupLayout } from './stage-layouts.ts';
import { numbersBlock, smallBlock, squaresBlock } from './stage-small.ts';
import { figuresOf, fittingSize } from './stage-text.ts';
import type { Sizes } from './stage-text.ts';
import type { FigureEntry, FigureGroup } from './model.ts';

/** Minimum cell side at scale 1, and in one row, px. */
const leastSide = 17;
const leastInRow = 12;
/** Maximum cells in one row that can be counted. */
const mostInRow = 30;

interface Plan {
  columns: Block[][];
  width: number;
}

/** Font sizes: as large as the longest number allows, but at least 75 % of the layout's. */
function sizesAt(
  items: readonly StageItem[],
  room: number,
  layout: GroupLayout,
  scale: number,
  lang: Lang,
): Sizes {
  const sizes = { number: layout.number * scale, label: Math.max(12, layout.label * Math.min(scale, 1.15)) };
  const fits = items.flatMap(({ entry, from }) =>
    from
      ? [entry, from].map((one) => fittingSize(one, pairWidth(room), sizes, lang))
      : [fittingSize(entry, room, sizes, lang)],
  );
  return { ...sizes, number: Math.min(sizes.number, Math.max(Math.min(...fits), layout.number * 0.75)) };
}

/** Cell sides that fill the width, largest first; several counts get a row each if wide enough. */
function sidesFilling(
  items: readonly StageItem[],
  width: number,
  layout: GroupLayout,
  scale: number,
): number[] {
  const counts = items.filter(({ form }) => form === 'cells').map(({ entry }) => entry.value);
  const pairs = items.filter(({ form }) => form === 'pair').length;
  if (counts.length + pairs === 0) return [0];
  const inRow = width / (Math.max(...counts) - cellGap);
  if (counts.length > 1 && pairs === 0 && inRow >= leastInRow && Math.max(...counts) <= mostInRow)
    return [Math.min(inRow, layout.mostSide)];
  const fewest = Math.ceil(width / layout.mostSide);
  const most = Math.max(fewest, Math.floor(width / (leastSide * scale)));
  return Array.from({ length: most - fewest + 1 }, (_, index) => width / (fewest + index - cellGap));
}

/** How many items are large, how many others labelled, and whether time spans lose their labels. */
interface Share {
  large: number;
  labelled: number;
  bareSpans: boolean;
}

/** Above this, time spans become secondary. */
const fewItems = 4;
/** Minimum large items before time spans lose their labels. */
const fewestLarge = 3;
const mostLarge = 12;

const isSpan = ({ entry }: StageItem): boolean => unitGroup(entry.unit) === 'duration';

/** Best first: all large, some small, bare time spans, squares. The last always fits. */
function shares(items: readonly StageItem[]): Share[] {
  const spans = items.filter(isSpan).length;
  const most = items.length > fewItems && spans < items.length ? items.length - spans : items.length;
  const counts = Array.from(
    { length: Math.min(most, mostLarge) + 1 },
    (_, index) => Math.min(most, mostLarge) - index,
  );
  const few = Math.min(fewestLarge, most);
  const ends = items.reduce((sum, { from }) => sum + (from ? 2 : 1), 0);
  return [
    ...counts.filter((large) => large >= few).map((large) => ({ large, labelled: ends, bareSpans: false })),
    ...counts.map((large) => ({ large, labelled: ends, bareSpans: true })),
    ...Array.from({ length: ends + 1 }, (_, gone) => ({ large: 0, labelled: ends - gone, bareSpans: true })),
  ];
}

/** The first share that fits; one column is preferred while its numbers are large. */
function plan(items: readonly StageItem[], layout: GroupLayout, context: StageContext): Plan {
  const { width, height, lang } = context;
  const shapes = layout.columns.flatMap((count) => layout.scales.map((scale) => ({ count, scale })));
  const ordered = [
    ...shapes.filter(({ count, scale }) => count === 1 && scale >= 1),
    ...shapes.filter(({ count, scale }) => count > 1 || scale < 1),
  ];
  const endsOf = (some: readonly StageItem[]): FigureEntry[] =>
    some.flatMap(({ entry, from }) => (from ? [from, entry] : [entry]));
  const known = new Map<string, Block>();
  const blockOf = (entry: FigureEntry, columnWidth: number): Block => {
    const key = `${figuresOf(entry).join(' ')} ${columnWidth}`;
    let block = known.get(key);
    if (!block) known.set(key, (block = smallBlock(entry, columnWidth, layout, context)));
    return block;
  };
  for (const share of shares(items)) {
    const large = items.slice(0, share.large);
    const others = items.slice(share.large);
    const small = endsOf(share.bareSpans ? others.filter((item) => !isSpan(item)) : others);
    const bare = endsOf(share.bareSpans ? others.filter(isSpan) : []);
    const indent = others.length > 0 || large.some(({ form }) => form === 'lone') ? layout.indent : 0;
    // Small items have one size.
    const tried = large.length > 0 ? ordered : ordered.filter(({ scale }) => scale === 1);
    for (const { count, scale } of tried) {
      const columnWidth = (width - layout.gutter * (count - 1)) / count;
      const tail = small.slice(0, share.labelled).map((entry) => blockOf(entry, columnWidth));
      const squares = small.slice(share.labelled);
      if (share.labelled === 0) squares.push(...bare);
      else if (bare.length > 0) tail.push(numbersBlock(bare, columnWidth, layout, context));
      if (squares.length > 0) tail.push(squaresBlock(squares, columnWidth, context));
      const sizes = sizesAt(large, columnWidth - indent, layout, scale, lang);
      for (const side of sidesFilling(large, columnWidth - indent, layout, scale)) {
        const how = { sizes, side, indent };
        const blocks = [...large.map((item) => itemBlock(item, columnWidth, layout, how, context)), ...tail];
        if (blocks.reduce((sum, block) => sum + block.height, 0) > height * count) continue;
        const placed = inColumns(blocks, count, layout.gap * Math.min(1, scale));
        if (placed.height <= height) return { ...placed, width: columnWidth };
      }
    }
  }
  throw new Error(`the figures of a group find no room in ${width} × ${height} px`);
}

/** One group, each figure in its own form; no comparison across units. */
export function drawFigureGroup(group: FigureGroup, context: StageContext): SVGElement {
  const { document, width, height } = context;
  const layout = groupLayouts[context.size];
  const { columns, width: columnWidth } = plan(stageItems(group), layout, context);
  const nodes = spread(columns, columnWidth + layout.gutter, height, layout.mostGap);
  return canvas(document, width, height, nodes);
}
