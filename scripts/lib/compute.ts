import { readFileSync } from 'node:fs';
import type { Edition } from './editions.ts';
import { hashOf } from './editions.ts';
import { analyse, type Lexicon } from './pipeline.ts';
import { preflightOf, writePreflight, type Preflight } from './preflight/report.ts';
import type { ResultFiles } from './publish.ts';
import { readTranscript } from './read.ts';
import { decodeTranscript, hasByteOrderMark } from './reading/decode.ts';
import { headlineOf } from './reading/headline.ts';
import { hasGold, loadGold } from './score/load.ts';
import { accuracyRows, scoreTables } from './score/score.ts';
import { openCodes, type FigureGroups } from './tables/codes/open-codes.ts';
import { describePackage, type PackageInfo } from './tables/package.ts';
import { tokenTable } from './tables/token-table.ts';
import { makeTables, writeTables, type Results, type Tables } from './tables/rows.ts';
import { matchTranslations, type TextByLanguage } from './translations.ts';

/** Published in the data package; changes when a rule changes a number. */
export const METHOD_VERSION = '1.1.0';

/** Day of its release, as in `src/content/changelog.yaml`. */
export const METHOD_RELEASED = '2026-11-30';

export interface Computed {
  results: Results;
  files: ResultFiles;
  /** Of the transcript's bytes, in hexadecimal. */
  sha256: string;
  preflight: Preflight;
}

export interface AdHocOptions {
  date?: string;
  speaker?: string;
}

/**
 * Results of an edition, with accuracy if `goldDir` holds a gold standard. Throws InputError like `readTranscript` and
 * `analyse`.
 */
export function computeEdition(edition: Edition, lexicon: Lexicon, goldDir?: string): Computed {
  const { info } = edition;
  const transcript = readTranscript(edition.text, {
    file: `${edition.dir}/transcript.txt`,
    errata: edition.errata,
    outlets: lexicon.outletLabels,
    isWord: lexicon.isWord,
    ...(info.date ? { date: info.date } : {}),
    ...(info.speaker ? { speaker: info.speaker } : {}),
    ...(info.speakers ? { speakers: info.speakers } : {}),
  });
  const results = analyse(transcript, lexicon, edition.labels);
  const preflight = preflightOf(results, lexicon, edition.marked);
  const ids = transcript.turns.flatMap((turn) => turn.sentences.map(({ id }) => id));
  const english = matchTranslations(edition.translations, ids);
  return finish(results, preflight, withGold(results, english, goldDir), {
    id: info.id,
    title: [info.title.zh, info.title.en],
    version: METHOD_VERSION,
    released: METHOD_RELEASED,
    codes: openCodes(lexicon, { ...groupsIn(edition.labels), ...info.figure_groups }),
    ...(info.date ? { date: info.date } : {}),
    source: {
      title: [info.source.title, info.source.title_en],
      publisher: `${info.source.publisher.zh} / ${info.source.publisher.en}`,
      sha256: info.sha256,
      ...(info.source.date ? { date: info.source.date } : {}),
      ...(info.source.url ? { url: info.source.url } : {}),
    },
  });
}

/**
 * Results of a transcript file. The date defaults to one in the headline.
 *
 * @throws InputError naming the file, the place, the problem and the fix.
 */
export function computeFile(
  file: string,
  id: string,
  lexicon: Lexicon,
  options: AdHocOptions = {},
): Computed {
  const bytes = readFileSync(file);
  const transcript = readTranscript(decodeTranscript(bytes, file), {
    file,
    outlets: lexicon.outletLabels,
    isWord: lexicon.isWord,
    ...options,
  });
  const headline = headlineOf(transcript) || id;
  const results = analyse(transcript, lexicon);
  const preflight = preflightOf(results, lexicon, hasByteOrderMark(bytes));
  return finish(results, preflight, makeTables(results), {
    id:
      id
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'transcript',
    title: [headline, headline],
    version: METHOD_VERSION,
    released: METHOD_RELEASED,
    codes: openCodes(lexicon),
    ...(transcript.date ? { date: transcript.date } : {}),
    source: { title: [headline, headline], sha256: hashOf(bytes) },
  });
}

/** Groups that an edition's labels use, before anyone has named them. */
function groupsIn(labels: readonly Record<string, string>[]): FigureGroups {
  const ids = labels.map((row) => row['group'] ?? '').filter((id) => id !== '');
  return Object.fromEntries(ids.map((id) => [id, { zh: id, en: id }]));
}

function withGold(results: Results, english: TextByLanguage, goldDir: string | undefined): Tables {
  if (goldDir === undefined || !hasGold(goldDir)) return makeTables(results, { english });
  const { source } = results.transcript.reading;
  const { gold, floors } = loadGold(goldDir, source);
  const tables = makeTables(results, { english, coded: gold.sentences });
  return { ...tables, accuracy: accuracyRows(scoreTables(gold, tables, source, floors)) };
}

function finish(results: Results, preflight: Preflight, tables: Tables, info: PackageInfo): Computed {
  const written = new Map<string, string | Uint8Array>(writeTables(tables));
  written.set('tokens.csv', tokenTable(results));
  const files = new Map([
    ...written,
    ['datapackage.json', describePackage(info, written)],
    ['preflight.json', writePreflight(preflight)],
  ]);
  return { results, files, sha256: info.source.sha256, preflight };
}

/** `<id>: 36 turns, 267 sentences, …`. */
export function summaryLine(id: string, counts: Counts): string {
  return `${id}: ${counts.turns} turns, ${counts.sentences} sentences, ${counts.mentions} mentions, ${counts.figures} figures, ${counts.warnings} warnings`;
}

export interface Counts {
  turns: number;
  sentences: number;
  mentions: number;
  figures: number;
  warnings: number;
}

export function countsOf(results: Results): Counts {
  const { turns } = results.transcript;
  return {
    turns: turns.length,
    sentences: turns.reduce((sum, turn) => sum + turn.sentences.length, 0),
    mentions: results.mentions.length,
    figures: results.figures.length,
    warnings: results.warnings.length,
  };
}
