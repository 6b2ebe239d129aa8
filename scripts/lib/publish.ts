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
import { basename, dirname, join, resolve } from 'node:path';
import { InputError } from './types.ts';

/** Content of the files of a result folder, by name. */
export type ResultFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * A place beside the target where results are built, so that a failure leaves the target as it was. `write` puts a
 * folder's files there, `commit` moves them all into the target, `discard` takes everything back.
 */
export class Staging {
  readonly #target: string;
  readonly #dir: string;
  readonly #created: string | undefined;
  readonly #written: string[] = [];

  /** @throws InputError where the target is a file or its folder cannot be written. */
  constructor(target: string) {
    this.#target = resolve(target);
    if (existsSync(this.#target) && !statSync(this.#target).isDirectory()) {
      throw new InputError(`${target}: is a file; --out names a folder`);
    }
    const parent = dirname(this.#target);
    try {
      this.#created = mkdirSync(parent, { recursive: true });
      this.#dir = mkdtempSync(join(parent, `.${basename(this.#target)}-`));
    } catch (error) {
      throw new InputError(
        `${target}: cannot be written (${(error as NodeJS.ErrnoException).code}); choose another --out`,
      );
    }
  }

  /** Build the files of one result folder; `folder` is '' for the target itself. */
  write(folder: string, files: ResultFiles): void {
    mkdirSync(join(this.#dir, folder), { recursive: true });
    for (const [name, content] of files) {
      writeFileSync(join(this.#dir, folder, name), content);
      this.#written.push(join(folder, name));
    }
  }

  /** Move every file into the target. What else lies there stays. */
  commit(): void {
    for (const file of this.#written) {
      mkdirSync(dirname(join(this.#target, file)), { recursive: true });
      renameSync(join(this.#dir, file), join(this.#target, file));
    }
    rmSync(this.#dir, { recursive: true, force: true });
  }

  discard(): void {
    rmSync(this.#dir, { recursive: true, force: true });
    if (this.#created) rmSync(this.#created, { recursive: true, force: true });
  }
}

/**
 * How a folder differs from what it should hold: a line for each file that is missing, too many or different, with
 * the first line that differs. Empty where nothing does.
 */
export function differences(dir: string, files: ResultFiles): string[] {
  const lines: string[] = [];
  const present = existsSync(dir) ? readdirSync(dir) : [];
  for (const [name, content] of files) {
    const file = join(dir, name);
    if (!existsSync(file)) {
      lines.push(`${file}: missing`);
      continue;
    }
    const bytes = readFileSync(file);
    if (bytes.equals(Buffer.from(content))) continue;
    const committed = bytes.toString();
    const before = committed.split('\n');
    const after = Buffer.from(content).toString().split('\n');
    const at = after.findIndex((line, i) => line !== before[i]);
    const line = at < 0 ? after.length : at;
    lines.push(
      `${file}: line ${line + 1}: committed “${before[line] ?? ''}”, computed “${after[line] ?? ''}”`,
    );
  }
  for (const name of present.sort()) {
    if (!files.has(name)) lines.push(`${join(dir, name)}: not made by this version`);
  }
  return lines;
}
