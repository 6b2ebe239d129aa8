import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { wrapText } from '../../lib/measure.ts';
import type { StageContext } from '../chart.ts';
import { linked } from '../linked.ts';
import { gridRows, mark, rectangle } from '../stage-marks.ts';
import { canvas, element, measured, runs, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { inColumns } from './columns.ts';
import { flow } from './flow.ts';
import { stageItems } from './stage-items.ts';
import { hedgeAndQuantity, hedgeGap, labelText, tones } from './stage-text.ts';
import { figuresOf, sentencesOf } from './stage-text.ts';
import { groupName } from './strings.ts';
import type { FigureEntry, FigureGroup, FiguresModel } from './model.ts';

/** Measures in px; `square` is the mark of a figure, `step` from one to the next, `lines` the most that a label gets. */
const layouts = {
  phone: {
    columns: 2,
    gutter: 16,
    head: 12.5,
    number: 13,
    label: 12,
    square: 8,
    step: 11,
    gap: 9,
    mostGap: 20,
    lines: 2,
    leading: 1.18,
  },
  wide: {
    columns: 3,
    gutter: 32,
    head: 15,
    number: 15,
    label: 13,
    square: 11,
    step: 15,
    gap: 14,
    mostGap: 32,
    lines: 3,
    leading: 1.2,
  },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

/** A figure of a group that is written out, with or without what it was said of. */
interface Written {
  entry: FigureEntry;
  labelled: boolean;
}

interface Block {
  height: number;
  draw(left: number, top: number): SVGElement;
}

/** Lines of a figure: qualifier, quantity, and in the same breath what it was said of. */
function linesOf({ entry, labelled }: Written, width: number, layout: Layout, context: StageContext) {
  const { lang } = context;
  const { hedge, quantity } = hedgeAndQuantity(entry, lang);
  const tone = tones(entry).text;
  const quiet: TextStyle = { size: layout.label, tone: 'muted' };
  const number: TextStyle = {
    size: layout.number,
    bold: true,
    from: 'figures.value',
    ...(tone ? { tone } : {}),
  };
  const label = entry.labels[0];
  const head = [
    ...(hedge ? [{ text: hedge, style: quiet, whole: true }] : []),
    { text: quantity, style: number, whole: true },
  ];
  const said = labelled && label ? labelText(label, lang) : '';
  const tail = said ? [{ text: said, style: { ...quiet, from: 'figures.label' }, whole: false }] : [];
  return flow([...head, ...tail], width - layout.step, languageTag[lang]);
}

/** A group: its name and count, the figures that are written out with their squares, and the squares of the others. */
function groupBlock(
  group: FigureGroup,
  written: readonly Written[],
  width: number,
  layout: Layout,
  context: StageContext,
): Block {
  const { document, lang } = context;
  const nameStyle: TextStyle = { size: layout.head, bold: true, from: 'figures.group' };
  const figures = group.entries.flatMap((entry) =>
    figuresOf(entry).map((id, index) => ({ id, entry, first: index === 0 })),
  );
  const count = formatInteger(figures.length);
  const countWidth = measured(count, nameStyle) * 1.04 + 6;
  const names = wrapText(groupName(group, lang), (width - countWidth) / layout.head / 1.04, {
    bold: true,
    locale: languageTag[lang],
  });
  const headLeading = layout.head * 1.22;
  const headHeight = 4 + names.length * headLeading + layout.head * 0.35;
  const leading = layout.number * layout.leading;
  const lines = written.map((one) => linesOf(one, width, layout, context));
  const lineCount = lines.reduce((sum, one) => sum + one.length, 0);
  const rest = figures.filter(({ entry, first }) => !(first && written.some((one) => one.entry === entry)));
  const perRow = Math.max(1, Math.floor((width + layout.step - layout.square) / layout.step));
  const restHeight = rest.length > 0 ? gridRows(rest.length, perRow) * layout.step + 3 : 0;
  const square = (id: string, entry: FigureEntry, x: number, y: number): SVGElement =>
    mark(document, `figure:${id}`, tones(entry).mark, rectangle(x, y, layout.square, layout.square));
  return {
    height: headHeight + lineCount * leading + restHeight,
    draw: (left, top) => {
      const nodes: SVGElement[] = [
        element(document, 'path', { class: 'fill-answer', d: rectangle(left, top, width, 1) }),
        ...names.map((line, index) =>
          text(document, left, top + 4 + layout.head * 0.9 + index * headLeading, line, nameStyle),
        ),
        text(document, left + width, top + 4 + layout.head * 0.9, count, {
          ...nameStyle,
          tone: 'muted',
          anchor: 'end',
          from: 'figures',
        }),
      ];
      let y = top + headHeight;
      written.forEach(({ entry }, index) => {
        const base = y + layout.label * 0.9;
        nodes.push(
          linked(context, sentencesOf(entry), [
            square(figuresOf(entry)[0] ?? '', entry, left, base - layout.square),
            ...(lines[index] ?? []).map((line, at) =>
              runs(document, left + layout.step + 2, base + at * leading, line, hedgeGap),
            ),
          ]),
        );
        y += (lines[index] ?? []).length * leading;
      });
      rest.forEach(({ id, entry }, index) => {
        const x = left + (index % perRow) * layout.step;
        const at = y + 3 + Math.floor(index / perRow) * layout.step;
        nodes.push(linked(context, sentencesOf(entry), [square(id, entry, x, at)]));
      });
      return element(document, 'g', { 'data-group': group.id }, nodes);
    },
  };
}

/** Every figure as a square in its group; as many as there is room for are written out, turn by turn of the groups. */
export function drawAllFigures(model: FiguresModel, context: StageContext): SVGElement {
  const { document, width, height } = context;
  const layout = layouts[width < 500 ? 'phone' : 'wide'];
  const columns = Math.min(layout.columns, model.groups.length);
  const columnWidth = (width - layout.gutter * (columns - 1)) / columns;
  const written = new Map<FigureGroup, Written[]>(model.groups.map((group) => [group, []]));
  const placed = () =>
    inColumns(
      model.groups.map((group) => groupBlock(group, written.get(group) ?? [], columnWidth, layout, context)),
      columns,
      layout.gap,
    );
  const queues = new Map(
    model.groups.map((group) => [
      group,
      stageItems(group).flatMap(({ entry, from }) => (from ? [from, entry] : [entry])),
    ]),
  );
  const deepest = Math.max(...[...queues.values()].map((queue) => queue.length));
  for (let depth = 0; depth < deepest; depth += 1) {
    for (const group of model.groups) {
      const entry = queues.get(group)?.[depth];
      const list = written.get(group);
      if (!entry || !list) continue;
      for (const labelled of [true, false]) {
        const one = { entry, labelled };
        if (labelled && linesOf(one, columnWidth, layout, context).length > layout.lines) continue;
        list.push(one);
        if (placed().height <= height) break;
        list.pop();
      }
    }
  }
  const { columns: blocks } = placed();
  const nodes = blocks.flatMap((column, index) => {
    const filled = column.reduce((sum, block) => sum + block.height, 0);
    const gap = Math.min(layout.mostGap, (height - filled) / Math.max(1, column.length - 1));
    let top = 0;
    return column.map((block) => {
      const node = block.draw(index * (columnWidth + layout.gutter), top);
      top += block.height + gap;
      return node;
    });
  });
  return canvas(document, width, height, nodes);
}
