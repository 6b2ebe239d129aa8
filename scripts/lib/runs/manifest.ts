import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../compute.ts';
import { isResultFile } from './staging-area.ts';

/** Lies in the folder of results and says what they were made from, so that a second run does only what changed. */
const NAME = '.wenda-manifest.jsonl';

/** What the manifest knows of one result folder. */
export interface Made {
  id: string;
  /** The transcript's path as it was given, for messages. */
  file: string;
  /** Hash of the place of the folder of transcripts: several may have their results in one place. */
  from: string;
  /** Hash of all that the results depend on. */
  key: string;
  /** State of the result files on the disk: another one when any of them was edited, replaced or deleted. */
  stamp: string;
  counts: Counts;
}

/**
 * The list of results in a folder. A line is added for each result when it is in place, so that an interrupted run
 * leaves a true list; lines that cannot be read are as if they were not there, and their results are made again.
 */
export class Manifest {
  readonly #file: string;
  readonly #made = new Map<string, Made>();
  #added = 0;

  constructor(out: string) {
    this.#file = join(out, NAME);
    if (!existsSync(this.#file)) return;
    for (const line of readFileSync(this.#file, 'utf8').split('\n')) {
      const made = asMade(line);
      if (made) this.#made.set(made.id, made);
    }
  }

  get(id: string): Made | undefined {
    return this.#made.get(id);
  }

  all(): Iterable<Made> {
    return this.#made.values();
  }

  add(made: Made): void {
    this.#made.set(made.id, made);
    // A line that was cut off by a crash must not swallow this one.
    appendFileSync(this.#file, `${this.#added === 0 ? '\n' : ''}${JSON.stringify(made)}\n`);
    this.#added += 1;
  }

  forget(id: string): void {
    if (this.#made.delete(id)) this.#added += 1;
  }

  /** Write the list anew, an entry for each result, where the run changed it. */
  close(): void {
    if (this.#added === 0) return;
    const entries = [...this.#made.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    writeFileSync(`${this.#file}.new`, entries.map((made) => `${JSON.stringify(made)}\n`).join(''));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function asMade(line: string): Made | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const made = JSON.parse(line) as Partial<Made>;
    const whole =
      typeof made.id === 'string' &&
      typeof made.file === 'string' &&
      typeof made.key === 'string' &&
      typeof made.stamp === 'string' &&
      typeof made.counts?.turns === 'number';
    return whole ? (made as Made) : undefined;
  } catch {
    return undefined;
  }
}

/** State of a result folder's own files: names, sizes and times of the last change; empty where there is no folder. */
export function stampOf(folder: string): string {
  const hash = createHash('sha256');
  try {
    for (const name of readdirSync(folder).filter(isResultFile).sort()) {
      const { size, mtimeMs, ctimeMs } = lstatSync(join(folder, name));
      hash.update(`${name}\0${size}\0${mtimeMs}\0${ctimeMs}\0`);
    }
  } catch {
    return '';
  }
  return hash.digest('base64url');
}
