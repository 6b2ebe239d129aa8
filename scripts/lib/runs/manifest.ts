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

/** In the results folder; lets another run redo only what changed. */
const NAME = '.wenda-manifest.jsonl';

export interface Made {
  id: string;
  /** As given, for messages. */
  file: string;
  /** Hash of the input folder's path; several may share a results folder. */
  from: string;
  /** Hash of all that the results depend on. */
  key: string;
  /** Changes if a result file is edited, replaced or deleted. */
  stamp: string;
  counts: Counts;
}

/**
 * Results in a folder, one line each, appended once in place, so that it stays true after an interruption. Unreadable
 * lines are ignored.
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
    // A crash may have cut off the last line.
    appendFileSync(this.#file, `${this.#added === 0 ? '\n' : ''}${JSON.stringify(made)}\n`);
    this.#added += 1;
  }

  forget(id: string): void {
    if (this.#made.delete(id)) this.#added += 1;
  }

  /** Rewrites a changed list, one entry per result. */
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

/** Hash of names, sizes and times of a folder's result files; empty without a folder. */
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
