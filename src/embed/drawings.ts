import { parseHTML } from '../lib/dom.ts';
import { drawingWidths } from '../charts/context.ts';
import type { PreparedChart } from '../charts/chart.ts';
import type { DrawingSize } from '../charts/context.ts';
import { placeInMarkup } from '../marks/attributes.ts';
import { markLinks } from '../marks/mark-links.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';

export interface EmbedDrawing {
  size: DrawingSize;
  /** In px, as `height`. */
  width: number;
  height: number;
  markup: string;
}

/** Attributes for the panel and the essay. `data-n` stays: it proves the numbers; the place names a row. */
export const handles = / data-(?!n=|place=)[\w-]+="[^"]*"/g;

const drawn = new WeakMap<PreparedChart, Map<string, EmbedDrawing[]>>();

/** The drawings of an embedded chart by size, linked to the site. Throws if one has no size. */
export function embedDrawings(chart: PreparedChart, edition: Edition, lang: Lang): EmbedDrawing[] {
  let known = drawn.get(chart);
  if (!known) drawn.set(chart, (known = new Map()));
  const key = `${edition.id} ${lang}`;
  let drawings = known.get(key);
  if (!drawings) known.set(key, (drawings = draw(chart, edition, lang)));
  return drawings;
}

function draw(chart: PreparedChart, edition: Edition, lang: Lang): EmbedDrawing[] {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const links = markLinks(edition.id, lang, chart.id);
  return (Object.keys(drawingWidths) as DrawingSize[]).map((size) => {
    const svg = chart.draw({
      document,
      width: drawingWidths[size],
      lang,
      ...links,
    });
    const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    if (!(width > 0 && height > 0)) throw new Error(`chart ${chart.id}: its drawing for ${size} has no size`);
    return { size, width, height, markup: svg.outerHTML.replace(handles, '').replace(placeInMarkup, '') };
  });
}
