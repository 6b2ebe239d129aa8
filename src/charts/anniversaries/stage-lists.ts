import { scaleLinear } from 'd3';
import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import { flow } from '../flow.ts';
import type { Run } from '../flow.ts';
import { listBlock, spread, textRoom } from '../stage-list.ts';
import type { Block, WrittenItem } from '../stage-list.ts';
import { canvas, element, tenth } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { placeLabels } from './place.ts';
import { axis, eventRun, eventTone, keyOf, stageLabels } from './stage-parts.ts';
import { anniversariesLabels, eventTitle } from './strings.ts';
import { partOfYear } from './when.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

/** In px, largest first; the first with room for all text, else the last. */
const layouts = {
  phone: [
    { head: 21, type: 15, square: 10, step: 17, leading: 20, between: 8 },
    { head: 18, type: 13.5, square: 9, step: 15, leading: 18, between: 3 },
    { head: 17, type: 13, square: 8, step: 13, leading: 16.5, between: 1.5 },
    { head: 15, type: 12, square: 8, step: 12, leading: 15, between: 0 },
  ],
  wide: [
    { head: 38, type: 21, square: 14, step: 24, leading: 29, between: 20 },
    { head: 34, type: 19, square: 13, step: 22, leading: 26, between: 14 },
    { head: 30, type: 17, square: 12, step: 20, leading: 23, between: 10 },
    { head: 26, type: 15.5, square: 11, step: 18, leading: 21, between: 5 },
    { head: 22, type: 14, square: 10, step: 16, leading: 18, between: 1 },
  ],
} as const;

type Layout = (typeof layouts)[keyof typeof layouts][number];

/** Between lists, px. */
const gap = 14;

/** `written` events as text, the rest as squares. */
function yearBlock(
  node: TimelineYear,
  tag: string,
  events: readonly TimelineEvent[],
  written: number,
  width: number,
  layout: Layout,
  context: StageContext,
): Block {
  const { lang } = context;
  const items = events.map((event): WrittenItem => {
    const when = node.tense === 'ahead' ? partOfYear(event.surfaces, lang).text : '';
    const style: TextStyle = { size: layout.type, bold: true, from: 'dates.surface' };
    const parts: Run[] = when ? [{ text: when, style, whole: true }] : [];
    parts.push(eventRun(event, node.year, layout.type, lang));
    return {
      name: eventTitle(event, node, lang),
      key: keyOf(event),
      tone: eventTone(event, node.tense),
      sentences: event.sentences,
      shown: event.dates,
      lines: flow(parts, textRoom(width, layout), languageTag[lang]),
    };
  });
  const list = {
    id: String(node.year),
    names: [tag ? stageLabels[lang].head(String(node.year), tag) : String(node.year)],
    nameStyle: { size: layout.head, bold: true, from: 'dates.year_from' },
    count: formatInteger(events.length),
    from: 'dates',
    written: items.slice(0, written),
    rest: items.slice(written),
  };
  return listBlock(list, width, layout, context);
}

/** Last year, and this year so far. */
export const recentYears = ({ years, now }: AnniversariesModel): TimelineYear[] =>
  years.filter((node) => node.tense !== 'ahead' && (node.year === now || node.year === now - 1));

/** Last year's and this year's events, a square each. */
export function drawNow(model: AnniversariesModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const phone = context.size === 'phone';
  const nodes = recentYears(model);
  const across = phone ? 1 : Math.max(1, nodes.length);
  const columnGap = 48;
  const columnWidth = (width - columnGap * (across - 1)) / across;
  const blocksAt = (layout: Layout, written: readonly number[]): Block[] =>
    nodes.map((node, index) => {
      const tag = node.tense === 'now' ? anniversariesLabels[lang].tag(node) : stageLabels[lang].last;
      return yearBlock(node, tag, node.events, written[index] ?? 0, columnWidth, layout, context);
    });
  const columnsOf = (blocks: readonly Block[]): Block[][] =>
    phone ? [[...blocks]] : blocks.map((block) => [block]);
  const fits = (blocks: readonly Block[]): boolean =>
    columnsOf(blocks).every(
      (column) => column.reduce((sum, block) => sum + block.height + gap, -gap) <= height,
    );
  const sizes = layouts[context.size];
  const all = nodes.map(({ events }) => events.length);
  const roomy = sizes.find((layout) => fits(blocksAt(layout, all)));
  const layout = roomy ?? sizes[sizes.length - 1] ?? sizes[0];
  const written = roomy ? all : mostWritten(all, (counts) => fits(blocksAt(layout, counts)));
  const drawn = spread(columnsOf(blocksAt(layout, written)), columnWidth + columnGap, height, 30);
  return canvas(document, width, height, drawn);
}

/** How many events of each list to write out, adding to each in turn while all fits. */
function mostWritten(all: readonly number[], fits: (counts: readonly number[]) => boolean): number[] {
  const counts = all.map(() => 0);
  for (let depth = 0; depth < Math.max(...all); depth += 1) {
    for (const [index, most] of all.entries()) {
      const now = counts[index] ?? 0;
      if (now < depth || now >= most) continue;
      counts[index] = now + 1;
      if (!fits(counts)) counts[index] = now;
    }
  }
  return counts;
}

/** What is promised, along a dashed true-to-scale line from the conference on. */
export function drawNext(model: AnniversariesModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const phone = context.size === 'phone';
  const nodes = model.years.filter((node) => node.tense === 'ahead');
  const axisX = 7;
  const left = phone ? 30 : 64;
  const ordered = nodes.map((node) => ({
    node,
    events: node.events.toSorted(
      (a, b) => partOfYear(a.surfaces, lang).gone - partOfYear(b.surfaces, lang).gone,
    ),
  }));
  const blocksAt = (layout: Layout, written: readonly number[]): Block[] =>
    ordered.map(({ node, events }, index) => {
      const tag =
        node.year === model.now
          ? anniversariesLabels[lang].tag({ ...node, tense: 'now' })
          : anniversariesLabels[lang].tag(node);
      return yearBlock(node, tag, events, written[index] ?? 0, width - left, layout, context);
    });
  const fits = (blocks: readonly Block[]): boolean =>
    blocks.reduce((sum, block) => sum + block.height + gap, -gap) <= height;
  const sizes = layouts[context.size];
  const all = nodes.map(({ events }) => events.length);
  const roomy = sizes.find((layout) => fits(blocksAt(layout, all)));
  const layout = roomy ?? sizes[sizes.length - 1] ?? sizes[0];
  const written = roomy ? all : mostWritten(all, (counts) => fits(blocksAt(layout, counts)));
  const blocks = blocksAt(layout, written);
  // As long as possible with the last year's list at its end.
  const beside = 4 + layout.head * 0.55;
  const end = Math.max(beside, height - (blocks.at(-1)?.height ?? 0) + beside);
  const lastYear = Math.max(nodes.at(-1)?.year ?? model.now, model.now + 1);
  const scale = scaleLinear([model.now, lastYear], [beside, end]);
  const wishes = blocks.map((block, index) => ({
    at: scale(nodes[index]?.year ?? model.now) - beside,
    height: block.height + gap,
  }));
  const tops = placeLabels(wishes);
  const over = Math.max(0, (tops.at(-1) ?? 0) + (blocks.at(-1)?.height ?? 0) - height);
  const drawn: SVGElement[] = [
    ...axis(document, axisX, scale, { first: model.now, now: model.now, last: lastYear }),
  ];
  blocks.forEach((block, index) => {
    const top = Math.max(0, (tops[index] ?? 0) - over);
    const at = scale(nodes[index]?.year ?? model.now);
    drawn.push(
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M${axisX + 6} ${tenth(at)}L${left - 4} ${tenth(top + beside)}`,
      }),
      element(document, 'circle', { class: 'fill-china', cx: axisX, cy: at, r: 6 }),
      block.draw(left, top),
    );
  });
  return canvas(document, width, height, drawn);
}
