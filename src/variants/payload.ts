import { parseHTML } from '../lib/dom.ts';
import { drawingWidths, stageSizes } from '../charts/context.ts';
import type { PreparedChart } from '../charts/chart.ts';
import type { DrawingSize, StageSize } from '../charts/context.ts';
import { markLinks } from '../marks/mark-links.ts';
import { said } from '../embed/document.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { tableRows } from '../charts/table-html.ts';
import type { VariantPayload } from './variant.ts';

/** What a page shows of a chart in a variant. `stage` is empty for a chart without stages. */
export function variantPayload(chart: PreparedChart, edition: Edition, lang: Lang): VariantPayload {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const context = { document, lang, ...markLinks(edition.id, lang, chart.id) };
  const [stage] = chart.stages;
  const note = chart.note(lang);
  return {
    alt: stage ? plain(stage.alt(lang)) : '',
    texts: {
      finding: said(chart.finding(lang), lang),
      description: said(chart.description(lang)),
      alt: said(chart.alt(lang)),
      caption: said(chart.finding(lang)),
      note: note ? said(note) : '',
    },
    rows: tableRows(chart.table(lang)),
    drawings: {
      chart: Object.fromEntries(
        (Object.keys(drawingWidths) as DrawingSize[]).map((size) => [
          size,
          chart.draw({ ...context, width: drawingWidths[size] }).outerHTML,
        ]),
      ),
      stage: Object.fromEntries(
        stage
          ? (Object.keys(stageSizes) as StageSize[]).map((size) => [
              size,
              stage.draw({ ...context, ...stageSizes[size] }).outerHTML,
            ])
          : [],
      ),
    },
  };
}
