import { parseHTML } from '../lib/dom.ts';
import type { Band } from '../charts/bands.ts';
import { withRows } from '../charts/bands.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { drawingWidths } from '../charts/context.ts';
import type { DrawingSize } from '../charts/context.ts';
import { embedStrings } from '../i18n/embed-code.ts';
import type { Edition } from '../lib/edition.ts';
import { formatInteger } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { computed, say } from '../lib/phrase.ts';
import type { Phrase } from '../lib/phrase.ts';
import { markLinks } from '../marks/mark-links.ts';
import { handles } from './drawings.ts';

/** Rows shown where an address names none, and where the frame's script cannot run. */
const usual = 6;

/** Ids of those rows: the places named most. */
export function usualPlaces({ byPlace }: PreparedChart): string[] {
  return byPlace?.places.slice(0, usual).map(({ id }) => id) ?? [];
}

/** Below the drawing, for rows that the article chose and for the usual ones; with the number of all places. */
export function rowsNote({ byPlace }: PreparedChart, lang: Lang, kind: 'chosen' | 'usual'): Phrase {
  const { rowsChosen, rowsUsual } = embedStrings[lang];
  const [before, after] = kind === 'chosen' ? rowsChosen : rowsUsual;
  return say`${before}${computed(formatInteger(byPlace?.places.length ?? 0), 'places.count')}${after}`;
}

const known = new WeakMap<PreparedChart, Map<string, PreparedChart>>();

/** A chart whose rows the article chooses: with the usual rows, and without variants. Throws if rows are no places. */
export function placesForm(chart: PreparedChart, edition: Edition): PreparedChart {
  const { byPlace } = chart;
  if (!byPlace) throw new Error(`chart ${chart.id}: its rows are no places that an article could choose`);
  let forms = known.get(chart);
  if (!forms) known.set(chart, (forms = new Map()));
  let form = forms.get(edition.id);
  if (!form) {
    form = {
      ...chart,
      variants: new Map(),
      variantChoices: undefined,
      description: () => [],
      note: (lang) => rowsNote(chart, lang, 'chosen'),
      draw: (request) => {
        const { drawing, bands } = byPlace.draw(request);
        return withRows(drawing, bands, new Set(usualPlaces(chart)), request.document);
      },
    };
    forms.set(edition.id, form);
  }
  return form;
}

/** The drawing of all places at a size, for the frame's script and the panel of embed codes. */
export interface WholeDrawing {
  size: DrawingSize;
  width: number;
  height: number;
  bands: Band[];
  markup: string;
}

/** Every size's drawing of all places, linked to the site; only the places of rows are left of what scripts read. */
export function wholeDrawings({ id, byPlace }: PreparedChart, edition: Edition, lang: Lang): WholeDrawing[] {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const links = markLinks(edition.id, lang, id);
  return (Object.keys(drawingWidths) as DrawingSize[]).flatMap((size) => {
    const drawn = byPlace?.draw({ document, width: drawingWidths[size], lang, ...links });
    if (!drawn) return [];
    const [, , width = 0, height = 0] = (drawn.drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
    const markup = drawn.drawing.outerHTML.replace(handles, '');
    return [{ size, width, height, bands: drawn.bands, markup }];
  });
}
