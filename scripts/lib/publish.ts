import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StagingArea } from './runs/staging-area.ts';
import { InputError } from './types.ts';

/** File name to content. */
export type ResultFiles = ReadonlyMap<string, string | Uint8Array>;

/** Why files could not be written, and what to do. */
export function noRoom(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return `results cannot be written (${code ?? message}); make room or choose another --out`;
}

/** Creates the folder if missing. */
export function writeFiles(folder: string, files: ResultFiles): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}

/**
 * Builds a folder beside its target and moves it there whole, or leaves nothing.
 *
 * @throws InputError if the target is a file or not writable, or the disk is full.
 */
export function publish(target: string, files: ResultFiles): void {
  const area = new StagingArea(dirname(resolve(target)), target);
  let isPlaced = false;
  try {
    try {
      writeFiles(area.pathFor(resolve(target)), files);
    } catch (error) {
      throw new InputError(`${target}: ${noRoom(error)}`);
    }
    area.place(resolve(target));
    isPlaced = true;
  } finally {
    area.close(!isPlaced);
  }
}

/** One line per missing, extra or different file, with the first differing line; empty if none. */
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
