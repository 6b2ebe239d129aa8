import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvParse } from 'd3';
import type { Edition } from '../lib/edition.ts';
import { computeFacts } from '../lib/facts.ts';
import type { Facts } from '../lib/facts.ts';
import { readTables } from '../lib/tables.ts';
import { readErrata, readReview, readTranslations } from '../transcript/sources.ts';
import { readPackage, readRecords } from './package.ts';

/** Facts for the data and methods pages, in addition to the essay's. */
export interface MethodFacts extends Facts {
  tables: number;
  mentions_full: number;
  mentions_short: number;
  rejected: number;
  figures: number;
  /** Figures with a qualifier other than `exact`. */
  figures_hedged: number;
  /** Series with a start and an end. */
  figure_series: number;
  dates: number;
  anniversaries: number;
  words: number;
  errata: number;
  /** Sentences with an English translation, and those that its second reader changed. */
  translated: number;
  translations_changed: number;
  /** Places in the gazetteer, named here or not. */
  lexicon_places: number;
  /** Characters per density, from its column names. */
  density_base: number;
}

/** An edition's facts for the data and methods pages. */
export function computeMethodFacts(edition: Edition): MethodFacts {
  const { id } = edition;
  const info = readPackage(id);
  const tables = readTables(id);
  const mentions = readRecords(id, 'mentions');
  const figures = readRecords(id, 'figures');
  const dates = readRecords(id, 'dates');
  const count = (rows: readonly Record<string, string>[], column: string, value: string): number =>
    rows.filter((row) => row[column] === value).length;
  const densityColumn = info.tables
    .flatMap(({ columns }) => columns)
    .find(({ name }) => /^per_\d+_/.test(name));
  return {
    ...computeFacts(tables),
    tables: info.tables.length,
    mentions_full: count(mentions, 'form', 'full'),
    mentions_short: count(mentions, 'form', 'short'),
    rejected: readRecords(id, 'rejected').length,
    figures: figures.length,
    figures_hedged: figures.length - count(figures, 'qualifier', 'exact'),
    figure_series: new Set(figures.filter((row) => row['role']).map((row) => row['series'])).size,
    dates: dates.length,
    anniversaries: count(dates, 'date_kind', 'anniversary'),
    words: readRecords(id, 'words').length,
    errata: readErrata(id).length,
    translated: readTranslations(id, tables.sentences).size,
    translations_changed: readReview(id).length,
    lexicon_places: csvParse(readFileSync(resolve('data/lexicon/places.csv'), 'utf8')).length,
    density_base: Number(/\d+/.exec(densityColumn?.name ?? '')?.[0] ?? 0),
  };
}
