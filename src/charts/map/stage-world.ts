import type { StageContext } from '../context.ts';
import { colourKey } from '../colour-key.ts';
import { stageLayout } from '../places/name-column.ts';
import { canvas, element, tenth, text } from '../svg.ts';
import { hemispheres, onSheet } from './land.ts';
import type { Bubble, MapModel } from './model.ts';
import { drawSheet, frameOf, margin } from './sheet.ts';
import type { Frame } from './sheet.ts';
import { drawStageList } from './stage-list.ts';
import { mapLabels } from './strings.ts';

/** In px; `strip` is the share of the height below the map, `mention` the maximum radius of a mention. */
const layouts = {
  phone: { name: 12, strip: 0.345, mention: 2.2, columns: 2, inset: 0.29 },
  wide: { name: 14, strip: 0.33, mention: 3.8, columns: 3, inset: 0.22 },
} as const;

/** Maximum radius as a share of the width. */
const largest = { home: 0.095, other: 0.045 };

/** The hemisphere with most mentions; below it the other one, smaller, and places without coordinates. */
export function drawWorld(model: MapModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const { value } = stageLayout(context);
  const everywhere = model.home ? [...model.bubbles, model.home] : model.bubbles;
  const halves = hemispheres
    .map((sheet) => ({ sheet, on: everywhere.filter(({ lon }) => onSheet(sheet, lon)) }))
    .filter(({ on }) => on.length > 0)
    .map(({ sheet, on }) => ({
      frame: frameOf(sheet, on),
      on,
      weight: on.reduce((sum, { total }) => sum + total, 0),
    }))
    .toSorted((a, b) => b.weight - a.weight);
  const [main, other] = halves;
  const hasLists = model.regions.length + model.blocs.length > 0;
  const most = Math.max(...[...model.bubbles, ...model.regions, ...model.blocs].map(({ total }) => total));
  const perMention = Math.min(
    layout.mention,
    (width * largest.other) / Math.sqrt(most),
    model.home ? (width * largest.home) / Math.sqrt(model.home.total) : Infinity,
  );
  const key = colourKey(context, mapLabels[lang], [0, value], value, 'dot');
  const top = value * 1.6;
  const strip = other || hasLists ? height * layout.strip : 0;
  const stripTop = height - strip;
  const sheet = (half: { frame: Frame; on: readonly Bubble[] }, area: Area): SVGElement[] => {
    const { box } = half.frame;
    const scale = Math.min(
      (area.width - 8) / (box.right - box.left),
      (area.height - 2 * margin) / (box.bottom - box.top),
    );
    const [landWidth, landHeight] = [(box.right - box.left) * scale, (box.bottom - box.top) * scale];
    return drawSheet(
      {
        frame: half.frame,
        bubbles: half.on.filter((place) => place !== model.home),
        home: half.on.find((place) => place === model.home),
        scale,
        perMention,
        left: (area.width - landWidth) / 2,
        top: area.top + (area.height - landHeight) / 2,
        width: area.width,
        height: landHeight,
        detail: { tolerance: 1.1, perPx: 1 },
      },
      layout.name,
      context,
    );
  };
  const nodes: SVGElement[] = [...key.nodes];
  if (model.home) {
    const style = { size: value, bold: true, tone: 'muted' };
    const x = key.end + 14;
    nodes.push(
      element(document, 'circle', {
        class: 'fill-china',
        'fill-opacity': '0.42',
        cx: x + value * 0.36,
        cy: value * 0.64,
        r: value * 0.36,
      }),
      text(document, x + value * 0.72 + 5, value, model.home.name[lang], style),
    );
  }
  if (main) nodes.push(...sheet(main, { top, width, height: stripTop - top }));
  const inset = other ? width * (hasLists ? layout.inset : 0.6) : 0;
  if (strip > 0) {
    nodes.push(
      element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(stripTop)}H${tenth(width)}` }),
    );
  }
  if (other) nodes.push(...sheet(other, { top: stripTop, width: inset, height: strip }));
  if (hasLists) {
    const gap = other ? 14 : 0;
    const area = { left: inset + gap, top: stripTop + 8, width: width - inset - gap };
    nodes.push(...drawStageList(model, context, area, { ...layout, head: value, perMention }));
  }
  return canvas(document, width, height, nodes);
}

interface Area {
  top: number;
  width: number;
  height: number;
}
