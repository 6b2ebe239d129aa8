import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { drawingWidths } from '../charts/context.ts';
import type { PreparedChart } from '../charts/chart.ts';
import type { Edition } from '../lib/edition.ts';
import { embedHeights } from '../embed/heights.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { sourceText } from '../i18n/source-text.ts';

/** Hex digits of a state's hash, enough to avoid collisions within a chart. */
const hashDigits = 10;

const words = z.object({
  name: z.string(),
  finding: z.string(),
  description: z.string(),
  alt: z.string(),
  note: z.string().optional(),
  source: z.string(),
  table: z.object({
    columns: z.array(z.object({ label: z.string(), numeric: z.boolean() })),
    rows: z.array(z.array(z.string())),
  }),
});

/** Shape of `state.json`. */
export const chartStateSchema = z.object({
  edition: z.string(),
  chart: z.string(),
  /** Prefix of SHA-256 over all words, tables, drawings and embed heights. */
  hash: z.string().regex(new RegExp(`^[0-9a-f]{${hashDigits}}$`)),
  zh: words,
  en: words,
});

export type ChartState = z.infer<typeof chartStateSchema>;
/** A chart's text and table in one language. */
export type ChartWords = z.infer<typeof words>;

function wordsOf(chart: PreparedChart, edition: Edition, lang: Lang): ChartWords {
  const note = chart.note(lang);
  const { columns, rows } = chart.table(lang);
  return {
    name: chart.name(lang),
    finding: plain(chart.finding(lang)),
    description: plain(chart.description(lang)),
    alt: plain(chart.alt(lang)),
    ...(note ? { note: plain(note) } : {}),
    source: sourceText(edition, lang),
    table: {
      columns,
      rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.number))),
    },
  };
}

/** Markup at every width; links are `#` and the sentence id, independent of the site's address. */
function drawings(chart: PreparedChart, lang: Lang): string[] {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return Object.values(drawingWidths).map(
    (width) => chart.draw({ document, width, lang, sentence: (id) => `#${id}` }).outerHTML,
  );
}

const known = new WeakMap<PreparedChart, ChartState>();

/** A chart's current state and hash, independent of the site's address. Computed once per build. */
export function chartState(chart: PreparedChart, edition: Edition): ChartState {
  const found = known.get(chart);
  if (found) return found;
  const said = { zh: wordsOf(chart, edition, 'zh'), en: wordsOf(chart, edition, 'en') };
  const shown = (lang: Lang): unknown => [
    drawings(chart, lang),
    // An embed contains every variant.
    [...chart.variants].map(([name, each]) => [name, wordsOf(each, edition, lang), drawings(each, lang)]),
    // Snippets state today's heights; a frozen frame must keep them.
    embedHeights(chart, edition, lang),
  ];
  const content = JSON.stringify([said, languages.map(shown)]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, hashDigits);
  const state = { edition: edition.id, chart: chart.id, hash, ...said };
  known.set(chart, state);
  return state;
}
