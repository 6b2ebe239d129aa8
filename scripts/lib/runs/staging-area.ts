import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { TABLES } from '../tables/schema.ts';
import { InputError } from '../types.ts';

const PREFIX = '.wenda-';
const AREA = /^\.wenda-(\d+)-[A-Za-z0-9]+$/;

const OURS = new Set([...TABLES.map(({ name }) => `${name}.csv`), 'datapackage.json', 'preflight.json']);

/** Whether a run writes and replaces a file of this name. */
export function isResultFile(name: string): boolean {
  return OURS.has(name);
}

/**
 * A hidden folder beside the results, to build them in. They move into place by a rename, so that a killed run leaves
 * whole folders; the next area there cleans up.
 */
export class StagingArea {
  readonly parent: string;
  readonly dir: string;
  readonly #created: string | undefined;
  #replaced = 0;

  /** @throws InputError if `parent` is not writable; `out` names it in the message. */
  constructor(parent: string, out: string) {
    this.parent = resolve(parent);
    try {
      this.#created = mkdirSync(this.parent, { recursive: true });
      tidy(this.parent);
      this.dir = mkdtempSync(join(this.parent, `${PREFIX}${process.pid}-`));
    } catch (error) {
      throw notWritable(out, error);
    }
  }

  /** Where to build the results for `target`. */
  pathFor(target: string): string {
    return join(this.dir, 'new', relative(this.parent, target));
  }

  /**
   * Moves a built folder to `target`. If the old one holds foreign files, new files move in one by one, the data
   * package last.
   *
   * @throws InputError if the target is a file or not writable.
   */
  place(target: string): void {
    const built = this.pathFor(target);
    try {
      if (!existsSync(target)) {
        mkdirSync(dirname(target), { recursive: true });
        renameSync(built, target);
        return;
      }
      if (!statSync(target).isDirectory())
        throw new InputError(
          `${target}: is a file where results should lie; move it or choose another --out`,
        );
      if (!this.#swap(built, target)) mergeInto(target, built);
    } catch (error) {
      throw error instanceof InputError ? error : notWritable(target, error);
    }
  }

  /** With `undo`, also removes empty folders made for it. */
  close(undo = false): void {
    rmSync(this.dir, { recursive: true, force: true });
    if (!undo || this.#created === undefined) return;
    for (let dir = this.parent; dir.length >= this.#created.length; dir = dirname(dir)) {
      if (readdirSync(dir).length > 0) return;
      rmSync(dir, { recursive: true });
    }
  }

  /** False if the old folder must stay: foreign files, a working directory, a mount. */
  #swap(built: string, target: string): boolean {
    const coming = new Set(readdirSync(built));
    if (readdirSync(target).some((name) => !isResultFile(name) && !coming.has(name))) return false;
    const stands = [process.cwd(), process.env['INIT_CWD'] ?? ''];
    if (stands.some((place) => place !== '' && !relative(target, place).startsWith('..'))) return false;
    const old = join(this.dir, `old${this.#replaced}`);
    this.#replaced += 1;
    writeFileSync(`${old}.target`, relative(this.parent, target));
    try {
      renameSync(target, old);
    } catch {
      return false;
    }
    try {
      renameSync(built, target);
    } catch (error) {
      renameSync(old, target);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
    rmSync(`${old}.target`, { force: true });
    return true;
  }
}

function mergeInto(target: string, built: string): void {
  const names = readdirSync(built).sort(
    (a, b) => Number(a === 'datapackage.json') - Number(b === 'datapackage.json'),
  );
  const coming = new Set(names);
  for (const name of readdirSync(target)) {
    if (isResultFile(name) && !coming.has(name)) rmSync(join(target, name), { force: true });
  }
  for (const name of names) renameSync(join(built, name), join(target, name));
}

/** Removes what killed runs left; restores folders not yet replaced. */
function tidy(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(AREA.exec(name)?.[1] ?? 0);
    if (pid === 0 || (pid !== process.pid && isAlive(pid))) continue;
    const area = join(parent, name);
    try {
      for (const note of readdirSync(area).filter((file) => file.endsWith('.target'))) {
        const target = join(parent, readFileSync(join(area, note), 'utf8'));
        const old = join(area, note.replace(/\.target$/, ''));
        if (existsSync(old) && !existsSync(target)) renameSync(old, target);
      }
      rmSync(area, { recursive: true, force: true });
    } catch {
      // A process of the killed run may still write; the next run cleans up.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function notWritable(out: string, error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new InputError(`${out}: is a file; --out names a folder`);
  return new InputError(`${out}: cannot be written (${code}); choose another --out`);
}
