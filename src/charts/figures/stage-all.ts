import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import { inColumns } from '../columns.ts';
import { flow } from '../flow.ts';
import type { Run } from '../flow.ts';
import { listBlock, nameRoom, spread, textRoom } from '../stage-list.ts';
import type { Block, ListItem, WrittenItem } from '../stage-list.ts';
import { canvas } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, slack } from '../text-fit.ts';
import { stageItems } from './stage-items.ts';
import { figuresOf, hedgeAndQuantity, sentencesOf, tones } from './stage-text.ts';
import { entryName, groupName, labelText } from './strings.ts';
import type { FigureEntry, FigureGroup, FiguresModel } from './model.ts';

/** In px; `lines` is the maximum for a labelled figure. */
const layouts = {
  phone: {
    columns: 2,
    gutter: 16,
    head: 12.5,
    number: 13,
    label: 12,
    square: 8,
    step: 11,
    leading: 15.3,
    between: 0,
    gap: 9,
    mostGap: 20,
    lines: 2,
  },
  wide: {
    columns: 3,
    gutter: 32,
    head: 15,
    number: 15,
    label: 13,
    square: 11,
    step: 15,
    leading: 17.6,
    between: 0,
    gap: 14,
    mostGap: 32,
    lines: 3,
  },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

function linesOf(
  entry: FigureEntry,
  labelled: boolean,
  width: number,
  layout: Layout,
  context: StageContext,
): WrittenItem['lines'] {
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
  const parts: Run[] = hedge ? [{ text: hedge, style: quiet, whole: true }] : [];
  parts.push({ text: quantity, style: number, whole: true });
  const label = labelled && entry.labels[0] ? labelText(entry.labels[0], lang) : '';
  if (label) parts.push({ text: label, style: { ...quiet, from: 'figures.label' }, whole: false });
  return flow(parts, textRoom(width, layout), languageTag[lang]);
}

/** A square links to its label's sentences; a number's first square to all of them. */
function itemOf(id: string, entry: FigureEntry, lang: Lang): ListItem {
  const ids = figuresOf(entry);
  const label = id === ids[0] ? undefined : entry.labels.find(({ figures }) => figures.includes(id));
  return {
    name: entryName(label ? { ...entry, labels: [label] } : entry, lang),
    key: `figure:${id}`,
    tone: tones(entry).mark,
    sentences: label?.sentences ?? sentencesOf(entry),
    shown: label?.figures ?? ids,
  };
}

/** Some figures written out, the others as squares. */
function groupBlock(
  group: FigureGroup,
  written: ReadonlyMap<FigureEntry, WrittenItem['lines']>,
  width: number,
  layout: Layout,
  context: StageContext,
): Block {
  const { lang } = context;
  const count = formatInteger(group.entries.flatMap(figuresOf).length);
  const rest = group.entries.flatMap((entry) =>
    figuresOf(entry)
      .slice(written.has(entry) ? 1 : 0)
      .map((id) => itemOf(id, entry, lang)),
  );
  const nameStyle = { size: layout.head, bold: true, from: 'figures.group' };
  const list = {
    id: group.id,
    names: linesWithin(groupName(group, lang), nameStyle, nameRoom(width, count, layout), lang, {
      spare: slack.words,
    }),
    nameStyle,
    count,
    from: 'figures',
    written: [...written].map(([entry, lines]) => ({
      ...itemOf(figuresOf(entry)[0] ?? '', entry, lang),
      lines,
    })),
    rest,
  };
  return listBlock(list, width, layout, context);
}

/** Every figure as a square in its group; as many as fit are written out, groups in turn. */
export function drawAllFigures(model: FiguresModel, context: StageContext): SVGElement {
  const { document, width, height } = context;
  const layout = layouts[context.size];
  const columns = Math.min(layout.columns, model.groups.length);
  const columnWidth = (width - layout.gutter * (columns - 1)) / columns;
  const groups = model.groups.map((group) => {
    const written = new Map<FigureEntry, WrittenItem['lines']>();
    return {
      group,
      queue: stageItems(group).flatMap(({ entry, from }) => (from ? [from, entry] : [entry])),
      written,
      block: groupBlock(group, written, columnWidth, layout, context),
    };
  });
  const placed = () =>
    inColumns(
      groups.map(({ block }) => block),
      columns,
      layout.gap,
    );
  const deepest = Math.max(...groups.map(({ queue }) => queue.length));
  for (let depth = 0; depth < deepest; depth += 1) {
    for (const one of groups) {
      const entry = one.queue[depth];
      if (!entry) continue;
      for (const labelled of [true, false]) {
        const lines = linesOf(entry, labelled, columnWidth, layout, context);
        if (labelled && lines.length > layout.lines) continue;
        const before = one.block;
        one.written.set(entry, lines);
        one.block = groupBlock(one.group, one.written, columnWidth, layout, context);
        if (placed().height <= height) break;
        one.written.delete(entry);
        one.block = before;
      }
    }
  }
  const nodes = spread(placed().columns, columnWidth + layout.gutter, height, layout.mostGap);
  return canvas(document, width, height, nodes);
}
