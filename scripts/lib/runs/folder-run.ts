import { availableParallelism } from 'node:os';
import { readFileSync, realpathSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { summaryLine, type AdHocOptions, type Counts } from '../compute.ts';
import { hashOf } from '../editions.ts';
import { Interrupted } from '../command.ts';
import { Progress } from '../progress.ts';
import { InputError } from '../types.ts';
import type { Outcome } from './build.ts';
import { methodFingerprint, resultKey } from './fingerprint.ts';
import { Manifest, stampOf } from './manifest.ts';
import { StagingArea } from './staging-area.ts';
import { findTranscripts, unreadable, type FoundTranscript } from './transcripts.ts';
import { workElsewhere, workHere, type Worker } from './workers.ts';

export interface FolderRun {
  dir: string;
  out: string;
  lexiconDir: string;
  options: AdHocOptions;
  /** All or nothing. */
  strict: boolean;
}

/** Fewest transcripts per process that make up for loading the lexicons. */
const WORTH_A_PROCESS = 12;

/** A process takes about 200 MB, whatever the number of transcripts; two and their parent stay below 700 MB. */
const MOST_PROCESSES = 2;

/**
 * Writes a result folder per transcript. Refuses unreadable ones, one line each, and writes the rest; with `strict`,
 * nothing. Skips those whose text, method and results match the manifest. Returns the exit status: 2 if any was
 * refused.
 *
 * @throws InputError if there is no transcript or nothing can be written.
 */
export async function runFolder(run: FolderRun): Promise<number> {
  const { dir, out, strict } = run;
  const found = findTranscripts(dir, out);
  const refused = new Map<string, string>();
  const method = methodFingerprint(run.lexiconDir, run.options);
  const from = hash('sha256', realpathSync(dir)).slice(0, 16);
  const area = new StagingArea(out, out);
  let placed = 0;
  try {
    const manifest = new Manifest(out);
    const counts = new Map<string, Counts>();
    const changed: FoundTranscript[] = [];
    for (const transcript of found.transcripts) {
      const { file, id } = transcript;
      let key: string;
      try {
        key = resultKey(method, id, hashOf(readFileSync(file)));
      } catch (error) {
        refused.set(id, unreadable(file, (error as NodeJS.ErrnoException).code));
        continue;
      }
      const made = manifest.get(id);
      if (made?.key === key && made.stamp !== '' && made.stamp === stampOf(join(out, id)))
        counts.set(id, made.counts);
      else changed.push(transcript);
    }
    const unchanged = counts.size;
    placed = unchanged;

    const place = ({ file, id }: FoundTranscript, made: Outcome & { kind: 'made' }): void => {
      const target = join(resolve(out), id);
      try {
        area.place(target);
      } catch (error) {
        refused.set(id, (error as Error).message);
        return;
      }
      placed += 1;
      counts.set(id, made.counts);
      const key = resultKey(method, id, made.textHash);
      manifest.add({ id, file, from, key, stamp: stampOf(target), counts: made.counts });
    };
    const waiting: [FoundTranscript, Outcome & { kind: 'made' }][] = [];
    await workThrough(run, area, changed, (transcript, outcome) => {
      if (outcome.kind === 'failed') throw new InputError(`${out}: ${outcome.reason}`);
      if (outcome.kind === 'refused') refused.set(transcript.id, outcome.reason);
      else if (strict) waiting.push([transcript, outcome]);
      else place(transcript, outcome);
    });
    const isWhole = refused.size === 0 && found.refused.length === 0;
    if (isWhole) for (const [transcript, outcome] of waiting) place(transcript, outcome);

    const lines = found.transcripts.flatMap(({ id }) => {
      const reason = refused.get(id);
      if (reason === undefined) return [];
      return manifest.get(id)
        ? `${reason}; ${join(out, id)} still holds the results of an earlier text`
        : reason;
    });
    for (const line of [...lines, ...found.refused]) console.error(printable(line));
    for (const line of leftovers(manifest, from, found.transcripts, out)) console.error(printable(line));
    if (unchanged > 0)
      console.error(`${unchanged} of ${found.transcripts.length} unchanged since the last run`);
    manifest.close();
    if (isWhole || !strict) printSummary(found.transcripts, counts);
    return refused.size === 0 && found.refused.length === 0 ? 0 : 2;
  } finally {
    area.close(placed === 0);
  }
}

/** Uses as many processes as pay off; `take` gets outcomes as they arrive. */
async function workThrough(
  { lexiconDir, options }: FolderRun,
  area: StagingArea,
  transcripts: readonly FoundTranscript[],
  take: (transcript: FoundTranscript, outcome: Outcome) => void,
): Promise<void> {
  const processes = Math.min(
    availableParallelism(),
    MOST_PROCESSES,
    Math.ceil(transcripts.length / WORTH_A_PROCESS),
  );
  const start = processes > 1 ? workElsewhere : workHere;
  const workers: Worker[] = Array.from({ length: processes }, () => start(lexiconDir, options));
  const progress = new Progress(transcripts.length, process.stderr);
  let interrupted: NodeJS.Signals | undefined;
  const interrupt = (signal: NodeJS.Signals): void => {
    interrupted ??= signal;
    // Resolves pending waits at once.
    for (const worker of workers) worker.stop();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  const queue = transcripts.values();
  let isOver = false;
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (const transcript of queue) {
          if (interrupted || isOver) return;
          const built = area.pathFor(join(area.parent, transcript.id));
          const outcome = await worker.work({ ...transcript, built });
          if (interrupted || isOver) return;
          try {
            take(transcript, outcome);
          } catch (error) {
            isOver = true;
            throw error;
          }
          progress.step(printable(transcript.id));
        }
      }),
    );
  } finally {
    isOver = true;
    for (const worker of workers) worker.stop();
    progress.end();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
  if (interrupted) throw new Interrupted(interrupted);
}

/** A line per result folder without transcript; it stays, as it may be wanted. */
function leftovers(
  manifest: Manifest,
  from: string,
  transcripts: readonly FoundTranscript[],
  out: string,
): string[] {
  const ids = new Set(transcripts.map(({ id }) => id));
  const lines: string[] = [];
  for (const { id, file, from: source } of manifest.all()) {
    if (source !== from || ids.has(id)) continue;
    if (stampOf(join(out, id)) === '') manifest.forget(id);
    else
      lines.push(
        `${join(out, id)}: its transcript ${file} is gone; the results stay, delete them if you do not want them`,
      );
  }
  return lines;
}

function printSummary(transcripts: readonly FoundTranscript[], made: ReadonlyMap<string, Counts>): void {
  const total: Counts = { turns: 0, sentences: 0, mentions: 0, figures: 0, warnings: 0 };
  for (const { id } of transcripts) {
    const counts = made.get(id);
    if (counts === undefined) continue;
    for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
    console.log(summaryLine(printable(id), counts));
  }
  if (made.size > 0) console.log(summaryLine(`${made.size} transcripts`, total));
}

/** Names may contain control characters. */
function printable(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}
