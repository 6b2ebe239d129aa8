import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PreparedChart } from '../charts/chart.ts';
import type { Edition } from '../lib/edition.ts';
import { embedStretchHeights } from '../embed/heights.ts';
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

/** As `PartedStep` of src/embed/height-value.ts. */
const step = z.object({
  upTo: z.number(),
  base: z.number(),
  slope: z.number(),
  parts: z.object({ title: z.number(), finding: z.number(), how: z.number(), brand: z.number() }),
});

/** Shape of `state.json`. */
export const chartStateSchema = z.object({
  edition: z.string(),
  chart: z.string(),
  /** Prefix of SHA-256 over words and tables of both languages and every variant: a redesign alone is no new state. */
  hash: z.string().regex(new RegExp(`^[0-9a-f]{${hashDigits}}$`)),
  zh: words,
  en: words,
  /** Heights of the embed, by language: articles declare them, and a frozen frame keeps those of its day. */
  heights: z.object({ zh: z.array(step).min(1), en: z.array(step).min(1) }),
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

const known = new WeakMap<PreparedChart, ChartState>();

/** A chart's current state and hash, independent of the site's address. Computed once per build. */
export function chartState(chart: PreparedChart, edition: Edition): ChartState {
  const found = known.get(chart);
  if (found) return found;
  const said = { zh: wordsOf(chart, edition, 'zh'), en: wordsOf(chart, edition, 'en') };
  // An embed contains every variant.
  const variants = [...chart.variants].map(([name, each]) => [
    name,
    ...languages.map((lang) => wordsOf(each, edition, lang)),
  ]);
  const content = JSON.stringify([said, variants]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, hashDigits);
  const heights = {
    zh: embedStretchHeights(chart, edition, 'zh'),
    en: embedStretchHeights(chart, edition, 'en'),
  };
  const state = { edition: edition.id, chart: chart.id, hash, ...said, heights };
  known.set(chart, state);
  return state;
}
