import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { METHOD_VERSION, type AdHocOptions } from '../compute.ts';

const METHOD_DIR = fileURLToPath(new URL('..', import.meta.url));

/**
 * Hash of all that results depend on except the text: lexicons, source files (rules may change without a new version),
 * segmenter, options.
 */
export function methodFingerprint(lexiconDir: string, options: AdHocOptions): string {
  const all = createHash('sha256');
  all.update(`${METHOD_VERSION}\0${segmenterVersion()}\0${process.versions.unicode ?? ''}\0`);
  all.update(`${options.date ?? ''}\0${options.speaker ?? ''}\0`);
  for (const dir of [lexiconDir, METHOD_DIR]) {
    const entries = readdirSync(dir, { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
    for (const file of files.sort()) {
      all.update(`${file.slice(dir.length)}\0`);
      all.update(readFileSync(file));
      all.update('\0');
    }
  }
  return all.digest('hex');
}

/** Cache key of a transcript's results. */
export function resultKey(method: string, id: string, textHash: string): string {
  return hash('sha256', `${method}\0${id}\0${textHash}`);
}

function segmenterVersion(): string {
  try {
    const { version } = createRequire(import.meta.url)('nodejieba/package.json') as { version: string };
    return version;
  } catch {
    return '';
  }
}
