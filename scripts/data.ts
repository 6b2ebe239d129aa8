import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { callersPath, runCommand, UsageError } from './lib/command.ts';
import { computeEdition, computeFile, countsOf, summaryLine, type AdHocOptions } from './lib/compute.ts';
import { isDay, listEditions, loadEdition, missingEnglish, missingForSite } from './lib/editions.ts';
import { DERIVED_DIR, EDITIONS_DIR, GOLD_DIR, LEXICON_DIR } from './lib/folders.ts';
import { loadLexicon } from './lib/pipeline.ts';
import { fieldTexts, glyphWarnings, loadGlyphTest, missingGlyphs } from './lib/preflight/glyphs.ts';
import { preflightLines } from './lib/preflight/print.ts';
import type { Preflight } from './lib/preflight/report.ts';
import { differences, publish, type ResultFiles } from './lib/publish.ts';
import { runFolder } from './lib/runs/folder-run.ts';
import { isResultFile } from './lib/runs/staging-area.ts';
import { changesInWords } from './lib/tables/changes.ts';
import { InputError } from './lib/types.ts';

const USAGE =
  'usage: npm run data [-- --check] | npm run data -- --transcript FILE|DIR/ --out DIR [--date YYYY-MM-DD] [--speaker NAME] [--strict]';

const OPTIONS = {
  check: { type: 'boolean' },
  transcript: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  speaker: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

await runCommand(OPTIONS, USAGE, (options) => {
  const { check, date, speaker, strict = false } = options;
  const transcript = options.transcript && callersPath(options.transcript, 'data');
  const out = options.out && callersPath(options.out, 'data');
  if (transcript === undefined) {
    for (const name of ['out', 'date', 'speaker', 'strict'] as const) {
      if (options[name] !== undefined) throw new UsageError(`--${name} goes with --transcript`, USAGE);
    }
    return check ? checkEditions() : makeEditions();
  }
  if (check) throw new UsageError('--check compares the editions and goes without --transcript', USAGE);
  if (!out) throw new UsageError('--transcript needs --out DIR', USAGE);
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date ${date}: expected a day as YYYY-MM-DD`, USAGE);
  if (speaker !== undefined && speaker.trim() === '')
    throw new UsageError('--speaker: the name is empty', USAGE);
  if (!existsSync(transcript))
    throw new InputError(`${transcript}: no such file or folder; check --transcript`);
  const given: AdHocOptions = { ...(date ? { date } : {}), ...(speaker ? { speaker } : {}) };
  return statSync(transcript).isDirectory()
    ? runFolder({ dir: transcript, out, lexiconDir: LEXICON_DIR, options: given, strict })
    : computeOne(transcript, out, given);
});

function makeEditions(): number {
  const lexicon = loadLexicon(LEXICON_DIR);
  const hasGlyph = loadGlyphTest();
  for (const id of editionIds()) {
    const edition = loadEdition(join(EDITIONS_DIR, id));
    const { results, files, preflight } = computeEdition(edition, lexicon, join(GOLD_DIR, id));
    const target = join(DERIVED_DIR, id);
    if (existsSync(target)) {
      const changes = changesInWords(resultFilesIn(target), files);
      if (changes.length > 0) console.error(`${id} changed: ${changes.join('; ')}`);
    }
    publish(target, files);
    console.log(summaryLine(id, countsOf(results)));
    report(preflight, results.warnings);
    for (const line of missingForSite(edition.info)) console.error(`warning: edition: ${line}`);
    for (const line of missingEnglish(edition.info)) console.error(`look at: ${line}`);
    const missing = missingGlyphs(results.transcript, fieldTexts(edition.info), hasGlyph);
    for (const line of glyphWarnings(id, missing)) console.error(`warning: glyph: ${line}`);
  }
  for (const line of leftOver()) console.error(`warning: ${line}`);
  return 0;
}

function checkEditions(): number {
  const lexicon = loadLexicon(LEXICON_DIR);
  const left = leftOver();
  for (const line of left) console.error(line);
  let different = 0;
  for (const id of editionIds()) {
    const { results, files } = computeEdition(
      loadEdition(join(EDITIONS_DIR, id)),
      lexicon,
      join(GOLD_DIR, id),
    );
    const lines = differences(join(DERIVED_DIR, id), files);
    for (const line of lines) console.error(line);
    different += lines.length;
    console.log(summaryLine(id, countsOf(results)));
  }
  if (different > 0) console.error(`${different} files differ; run npm run data and look at the change`);
  return different + left.length > 0 ? 1 : 0;
}

/** Messages for tables whose edition is gone. */
function leftOver(): string[] {
  if (!existsSync(DERIVED_DIR)) return [];
  const ids = new Set(listEditions(EDITIONS_DIR));
  return readdirSync(DERIVED_DIR, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ids.has(entry.name))
    .map(({ name }) => `${join(DERIVED_DIR, name)}: there is no edition ${name}; delete this folder`);
}

function editionIds(): string[] {
  const ids = listEditions(EDITIONS_DIR);
  if (ids.length === 0) throw new InputError(`${EDITIONS_DIR}: no edition; make one with npm run new`);
  return ids;
}

function computeOne(file: string, out: string, given: AdHocOptions): number {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new InputError(`${out}: is a file; --out names a folder`);
  const lexicon = loadLexicon(LEXICON_DIR);
  const id = basename(file, extname(file));
  const { results, files, preflight } = computeFile(file, id, lexicon, given);
  publish(out, files);
  report(preflight, results.warnings);
  console.log(summaryLine(id, countsOf(results)));
  return 0;
}

function resultFilesIn(dir: string): ResultFiles {
  const names = readdirSync(dir).filter(isResultFile);
  return new Map(names.map((name) => [name, readFileSync(join(dir, name))]));
}

function report(preflight: Preflight, warnings: readonly { kind: string; message: string }[]): void {
  for (const line of preflightLines(preflight)) console.error(line);
  for (const warning of warnings) console.error(`warning: ${warning.kind}: ${warning.message}`);
}
