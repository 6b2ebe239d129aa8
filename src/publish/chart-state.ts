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

/** Digits of the hash that names a state: enough that no two states of a chart ever share it. */
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

/** Shape of a `state.json`, in the build and in the archive. */
export const chartStateSchema = z.object({
  edition: z.string(),
  chart: z.string(),
  /** Names the state: the first digits of SHA-256 over all words, the table, the drawings and the heights in a frame. */
  hash: z.string().regex(new RegExp(`^[0-9a-f]{${hashDigits}}$`)),
  zh: words,
  en: words,
});

export type ChartState = z.infer<typeof chartStateSchema>;
/** What a chart says and holds in one language. */
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

/** The drawings at every width as markup; links name their sentence and no address, which a build may change. */
function drawings(chart: PreparedChart, lang: Lang): string[] {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return Object.values(drawingWidths).map(
    (width) => chart.draw({ document, width, lang, sentence: (id) => `#${id}` }).outerHTML,
  );
}

const known = new WeakMap<PreparedChart, ChartState>();

/**
 * What a chart says and shows now, in both languages, with the hash that stands for it. Nothing in it depends on the
 * build: not the site's address, not the names of its files. Computed once per build.
 */
export function chartState(chart: PreparedChart, edition: Edition): ChartState {
  const found = known.get(chart);
  if (found) return found;
  const said = { zh: wordsOf(chart, edition, 'zh'), en: wordsOf(chart, edition, 'en') };
  const shown = (lang: Lang): unknown => [
    drawings(chart, lang),
    // A frame holds every variant.
    [...chart.variants].map(([name, each]) => [name, wordsOf(each, edition, lang), drawings(each, lang)]),
    // Snippets promise today's heights for the state of today: a frozen frame has to have them.
    embedHeights(chart, edition, lang),
  ];
  const content = JSON.stringify([said, languages.map(shown)]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, hashDigits);
  const state = { edition: edition.id, chart: chart.id, hash, ...said };
  known.set(chart, state);
  return state;
}
