import type { DrawContext } from '../context.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import { hemispheres, onSheet, world } from './land.ts';
import { drawLists, listColumns } from './lists.ts';
import type { MapModel } from './model.ts';
import { drawSheet, frameOf, margin } from './sheet.ts';
import { mapLabels } from './strings.ts';

/** In px. `mention` is the maximum radius of a mention; `columns` are those of the lists. */
const layouts = {
  phone: { name: 12.5, head: 12.5, mention: 2.2, columns: 2, sheets: hemispheres },
  column: { name: 12, head: 13, mention: 2.4, columns: 3, sheets: world },
  wide: { name: 13.5, head: 14, mention: 3.6, columns: 6, sheets: world },
} as const;

/** Maximum radius as a share of the map's width. */
const largest = { home: 0.085, other: 0.045 };

/** Minimum width of more than 2 list columns; English names are longer. */
const listColumn = { zh: 165, en: 195 };

type Layout = (typeof layouts)['phone' | 'column' | 'wide'];

/** Bubbles on the land; below it, places without coordinates. */
export function drawMap(model: MapModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const columns = Math.max(2, Math.min(layout.columns, Math.floor(width / listColumn[lang])));
  const lists = listColumns(model, lang, columns);
  const everywhere = model.home ? [...model.bubbles, model.home] : model.bubbles;
  const frames = layout.sheets
    .map((sheet) => ({ sheet, on: everywhere.filter(({ lon }) => onSheet(sheet, lon)) }))
    // Leave out a hemisphere without bubbles.
    .filter(({ on }) => on.length > 0)
    .map(({ sheet, on }) => ({ frame: frameOf(sheet, on), on }));
  const most = Math.max(...[...model.bubbles, ...model.regions, ...model.blocs].map(({ total }) => total));
  const perMention = Math.min(
    layout.mention,
    (width * largest.other) / Math.sqrt(most),
    model.home ? (width * largest.home) / Math.sqrt(model.home.total) : Infinity,
  );
  // Keeps bubbles at the edge of the land inside.
  const edge = 4;
  const units = Math.max(...frames.map(({ frame: { box } }) => box.right - box.left));
  const scale = (width - 2 * edge) / units;

  const nodes: SVGElement[] = [];
  let y = layout.head * 2.2;
  nodes.push(...drawKey(model, layout, context));
  for (const { frame, on } of frames) {
    const height = (frame.box.bottom - frame.box.top) * scale;
    const spare = width - 2 * edge - (frame.box.right - frame.box.left) * scale;
    nodes.push(
      ...drawSheet(
        {
          frame,
          bubbles: on.filter((place) => place !== model.home),
          home: on.find((place) => place === model.home),
          scale,
          perMention,
          left: edge + spare / 2,
          top: y + margin,
          width,
          height,
        },
        layout.name,
        context,
      ),
    );
    y += height + 2 * margin + 4;
  }
  if (lists.length === 0) return canvas(document, width, y, nodes);
  y += 14;
  const below = drawLists(context, lists, { top: y + 14, width }, { ...layout, columns, perMention });
  nodes.push(
    element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(y)}H${tenth(width)}` }),
    ...below.nodes,
  );
  return canvas(document, width, y + 14 + below.height, nodes);
}

function drawKey(model: MapModel, { head }: Layout, { document, lang }: DrawContext): SVGElement[] {
  const labels = mapLabels[lang];
  const entries: [string, string, string | undefined][] = [
    ['fill-question', labels.questions, 'question'],
    ['fill-answer', labels.answers, undefined],
    ...(model.home ? [['fill-china', model.home.name[lang], 'muted'] as [string, string, string]] : []),
  ];
  let x = 0;
  return entries.flatMap(([fill, words, tone]) => {
    const style = { size: head, bold: true, tone };
    const at = x;
    x += head * 1.15 + measured(words, style) + 16;
    return [
      element(document, 'circle', { class: fill, cx: at + head * 0.4, cy: head * 0.66, r: head * 0.4 }),
      text(document, at + head * 1.15, head, words, style),
    ];
  });
}
