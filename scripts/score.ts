import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { callersPath, runCommand, UsageError } from './lib/command.ts';
import { computeEdition, computeFile } from './lib/compute.ts';
import type { AdHocOptions } from './lib/compute.ts';
import { isDay, listEditions, loadEdition } from './lib/editions.ts';
import { DERIVED_DIR, EDITIONS_DIR, GOLD_DIR, LEXICON_DIR } from './lib/folders.ts';
import { loadLexicon } from './lib/pipeline.ts';
import { hasGold, noGold, scoreResults } from './lib/score/load.ts';
import { accuracyRows } from './lib/score/score.ts';
import type { Score } from './lib/score/score.ts';
import { formatScore } from './lib/score/summary.ts';
import { writeTables } from './lib/tables/rows.ts';
import { InputError } from './lib/types.ts';

const USAGE =
  'usage: npm run score [-- --verbose] | npm run score -- --gold DIR --transcript FILE [--date YYYY-MM-DD] [--speaker NAME] [--verbose]';

const OPTIONS = {
  gold: { type: 'string' },
  transcript: { type: 'string' },
  date: { type: 'string' },
  speaker: { type: 'string' },
  verbose: { type: 'boolean' },
} as const;

await runCommand(OPTIONS, USAGE, ({ date, speaker, verbose = false, ...given }) => {
  const gold = given.gold && callersPath(given.gold, 'score');
  const transcript = given.transcript && callersPath(given.transcript, 'score');
  if (gold === undefined && transcript === undefined) {
    if (date !== undefined || speaker !== undefined) {
      throw new UsageError('--date and --speaker go with --gold and --transcript', USAGE);
    }
    return scoreEditions(verbose) ? 0 : 1;
  }
  if (gold === undefined || transcript === undefined) {
    throw new UsageError('--gold and --transcript go together', USAGE);
  }
  if (date !== undefined && !isDay(date))
    throw new UsageError(`--date ${date}: expected a day as YYYY-MM-DD`, USAGE);
  if (speaker !== undefined && speaker.trim() === '')
    throw new UsageError('--speaker: the name is empty', USAGE);
  const options: AdHocOptions = { ...(date ? { date } : {}), ...(speaker ? { speaker } : {}) };
  return scoreFile(gold, transcript, options, verbose) ? 0 : 1;
});

/** Writes `accuracy.csv` beside each edition's tables. */
function scoreEditions(verbose: boolean): boolean {
  const ids = listEditions(EDITIONS_DIR).filter((id) => hasGold(join(GOLD_DIR, id)));
  if (ids.length === 0) {
    throw new InputError(`${GOLD_DIR}: no edition has a gold standard; use --gold and --transcript`);
  }
  const lexicon = loadLexicon(LEXICON_DIR);
  const scores = ids.map((id): [string, Score] => {
    const { results } = computeEdition(loadEdition(join(EDITIONS_DIR, id)), lexicon);
    return [id, scoreResults(results, join(GOLD_DIR, id))];
  });
  for (const [id, score] of scores) {
    writeAccuracy(join(DERIVED_DIR, id), score);
    report(id, score, verbose);
  }
  return scores.every(([, score]) => score.passed);
}

function scoreFile(gold: string, transcript: string, given: AdHocOptions, verbose: boolean): boolean {
  if (!existsSync(gold)) throw new InputError(`${gold}: no such folder; check --gold`);
  if (!hasGold(gold)) throw noGold(gold);
  if (!existsSync(transcript) || !statSync(transcript).isFile()) {
    throw new InputError(`${transcript}: no such file; check --transcript`);
  }
  const id = basename(transcript, extname(transcript));
  const score = scoreResults(computeFile(transcript, id, loadLexicon(LEXICON_DIR), given).results, gold);
  report(id, score, verbose);
  return score.passed;
}

function report(id: string, score: Score, verbose: boolean): void {
  if (verbose) for (const difference of score.differences) console.error(`${id}: ${difference}`);
  console.log(formatScore(id, score));
}

/** Renames at the end, so that a failure keeps the old file. */
function writeAccuracy(dir: string, score: Score): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, content] of writeTables({ accuracy: accuracyRows(score) })) {
    const temporary = join(dir, `.${name}`);
    writeFileSync(temporary, content);
    renameSync(temporary, join(dir, name));
  }
}
