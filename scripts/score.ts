import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { computeEdition, computeFile } from './lib/compute.ts';
import { isDay, listEditions, loadEdition } from './lib/editions.ts';
import { loadLexicon } from './lib/pipeline.ts';
import { hasGold, loadGold } from './lib/score/load.ts';
import { accuracyRows, scoreTables } from './lib/score/score.ts';
import type { Score } from './lib/score/score.ts';
import { formatScore } from './lib/score/summary.ts';
import { makeTables, writeTables } from './lib/tables/rows.ts';
import type { Results } from './lib/tables/rows.ts';
import { InputError } from './lib/types.ts';

const USAGE =
  'npm run score -- [--verbose] [--gold DIR --transcript FILE [--date YYYY-MM-DD] [--speaker NAME]]';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const DATA = join(ROOT, 'data');

interface Options {
  gold?: string;
  transcript?: string;
  date?: string;
  speaker?: string;
  verbose?: boolean;
}

/** Scores what the arguments ask for; returns whether every floor is reached. */
function main(options: Options): boolean {
  const { gold, transcript } = options;
  if (gold === undefined && transcript === undefined) {
    if (options.date !== undefined || options.speaker !== undefined) {
      throw new InputError(`--date and --speaker need --gold and --transcript; usage: ${USAGE}`);
    }
    return scoreEditions(options.verbose === true);
  }
  if (gold === undefined || transcript === undefined) {
    throw new InputError(`--gold and --transcript go together; usage: ${USAGE}`);
  }
  return scoreFile(gold, transcript, options);
}

/** Every edition that has a gold standard; writes `accuracy.csv` beside its tables. */
function scoreEditions(verbose: boolean): boolean {
  const ids = listEditions(join(DATA, 'editions')).filter((id) => hasGold(join(DATA, 'gold', id)));
  if (ids.length === 0)
    throw new InputError('data/gold: no edition has a gold standard; use --gold and --transcript');
  const lexicon = loadLexicon(join(DATA, 'lexicon'));
  let passed = true;
  for (const id of ids) {
    const { results } = computeEdition(loadEdition(join(DATA, 'editions', id)), lexicon);
    const score = scoreResults(results, join(DATA, 'gold', id));
    writeAccuracy(join(DATA, 'derived', id), score);
    report(id, score, verbose);
    passed &&= score.passed;
  }
  return passed;
}

function scoreFile(gold: string, transcript: string, options: Options): boolean {
  if (!existsSync(gold))
    throw new InputError(`${gold}: no such folder; --gold names the folder of a gold standard`);
  if (!existsSync(transcript) || !statSync(transcript).isFile()) {
    throw new InputError(`${transcript}: no such file; --transcript names one transcript in UTF-8`);
  }
  if (options.date !== undefined && !isDay(options.date)) {
    throw new InputError(`--date ${options.date}: no day of the calendar; write YYYY-MM-DD`);
  }
  const id = basename(transcript).replace(/\.[^.]*$/, '');
  const { results } = computeFile(transcript, id, loadLexicon(join(DATA, 'lexicon')), {
    ...(options.date === undefined ? {} : { date: options.date }),
    ...(options.speaker === undefined ? {} : { speaker: options.speaker }),
  });
  const score = scoreResults(results, gold);
  report(id, score, options.verbose === true);
  return score.passed;
}

function scoreResults(results: Results, dir: string): Score {
  const { source } = results.transcript.reading;
  const { gold, floors } = loadGold(dir, source);
  return scoreTables(gold, makeTables(results), source, floors);
}

function report(id: string, score: Score, verbose: boolean): void {
  if (verbose) for (const difference of score.differences) process.stderr.write(`${id}: ${difference}\n`);
  process.stdout.write(`${formatScore(id, score)}\n`);
}

/** Written whole or not at all: built beside the target and moved into place. */
function writeAccuracy(dir: string, score: Score): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, content] of writeTables({ accuracy: accuracyRows(score) })) {
    const temporary = join(dir, `.${name}.${process.pid}`);
    writeFileSync(temporary, content);
    renameSync(temporary, join(dir, name));
  }
}

try {
  const { values } = parseArgs({
    options: {
      gold: { type: 'string' },
      transcript: { type: 'string' },
      date: { type: 'string' },
      speaker: { type: 'string' },
      verbose: { type: 'boolean' },
    },
    strict: true,
  });
  process.exitCode = main(values) ? 0 : 1;
} catch (error) {
  const isUsage = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  if (!(error instanceof InputError) && !isUsage) throw error;
  process.stderr.write(`${(error as Error).message.split('\n')[0]}${isUsage ? `; usage: ${USAGE}` : ''}\n`);
  process.exitCode = 2;
}
