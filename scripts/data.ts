import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { callersPath, runCommand, UsageError } from './lib/command.ts';
import {
  computeEdition,
  computeFile,
  countsOf,
  summaryLine,
  type AdHocOptions,
  type Counts,
} from './lib/compute.ts';
import { isDay, listEditions, loadEdition } from './lib/editions.ts';
import { DERIVED_DIR, EDITIONS_DIR, GOLD_DIR, LEXICON_DIR } from './lib/folders.ts';
import { loadLexicon, type Lexicon } from './lib/pipeline.ts';
import { Progress } from './lib/progress.ts';
import { differences, Staging, type ResultFiles } from './lib/publish.ts';
import { InputError } from './lib/types.ts';

const USAGE =
  'usage: npm run data [-- --check] | npm run data -- --transcript FILE|DIR/ --out DIR [--date YYYY-MM-DD] [--speaker NAME]';

const OPTIONS = {
  check: { type: 'boolean' },
  transcript: { type: 'string' },
  out: { type: 'string' },
  date: { type: 'string' },
  speaker: { type: 'string' },
} as const;

runCommand(OPTIONS, USAGE, (options) => {
  const { check, date, speaker } = options;
  const transcript = options.transcript && callersPath(options.transcript, 'data');
  const out = options.out && callersPath(options.out, 'data');
  if (transcript === undefined) {
    for (const name of ['out', 'date', 'speaker'] as const) {
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
    ? computeFolder(transcript, out, given)
    : computeOne(transcript, out, given);
});

function makeEditions(): number {
  const lexicon = loadLexicon(LEXICON_DIR);
  for (const id of editionIds()) {
    const { results, files } = computeEdition(
      loadEdition(join(EDITIONS_DIR, id)),
      lexicon,
      join(GOLD_DIR, id),
    );
    publish(join(DERIVED_DIR, id), [['', files]]);
    report(results.warnings);
    console.log(summaryLine(id, countsOf(results)));
  }
  return 0;
}

function checkEditions(): number {
  const lexicon = loadLexicon(LEXICON_DIR);
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
  return different > 0 ? 1 : 0;
}

function editionIds(): string[] {
  const ids = listEditions(EDITIONS_DIR);
  if (ids.length === 0) throw new InputError(`${EDITIONS_DIR}: no edition; make one with npm run new`);
  return ids;
}

function computeOne(file: string, out: string, given: AdHocOptions): number {
  const lexicon = loadLexicon(LEXICON_DIR);
  const id = basename(file, extname(file));
  const { results, files } = computeFile(file, id, lexicon, given);
  publish(out, [['', files]]);
  report(results.warnings);
  console.log(summaryLine(id, countsOf(results)));
  return 0;
}

/** All transcripts of a folder in one process; nothing is written when one of them is bad. */
function computeFolder(dir: string, out: string, given: AdHocOptions): number {
  const names = readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) === '.txt')
    .map((entry) => entry.name)
    .sort();
  if (names.length === 0)
    throw new InputError(`${dir}: no transcript in it; transcripts are files ending in .txt`);
  const lexicon = loadLexicon(LEXICON_DIR);
  const total: Counts = { turns: 0, sentences: 0, mentions: 0, figures: 0, warnings: 0 };
  const lines: string[] = [];
  publish(
    out,
    computeEach(dir, names, lexicon, given, (id, counts) => {
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
      lines.push(summaryLine(id, counts));
    }),
  );
  for (const line of lines) console.log(line);
  console.log(summaryLine(`${names.length} transcripts`, total));
  return 0;
}

function* computeEach(
  dir: string,
  names: readonly string[],
  lexicon: Lexicon,
  given: AdHocOptions,
  done: (id: string, counts: Counts) => void,
): Generator<[string, ResultFiles]> {
  const progress = new Progress(names.length, process.stderr);
  try {
    for (const name of names) {
      const id = basename(name, extname(name));
      const { results, files } = computeFile(join(dir, name), id, lexicon, given);
      done(id, countsOf(results));
      progress.step(id);
      yield [id, files];
    }
  } finally {
    progress.end();
  }
}

/** Build every result folder beside the target, then move all into place; on any failure nothing stays. */
function publish(target: string, folders: Iterable<[string, ResultFiles]>): void {
  const staging = new Staging(target);
  const interrupt = () => {
    staging.discard();
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    for (const [folder, files] of folders) staging.write(folder, files);
    staging.commit();
  } catch (error) {
    staging.discard();
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

function report(warnings: readonly { kind: string; message: string }[]): void {
  for (const warning of warnings) console.error(`warning: ${warning.kind}: ${warning.message}`);
}
