import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..');
const packed = join(root, 'node_modules', 'chromium-92', 'bin', 'chromium.br');

/** Path of Chromium 92 from its npm package, unpacked once. */
async function unpacked(): Promise<string> {
  const folder = join(root, '.cache', 'chromium-92');
  const file = join(folder, 'chromium');
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const bytes = await promisify(brotliDecompress)(await readFile(packed));
  // Rename when complete: interruptions leave no partial file.
  const waiting = `${file}.${process.pid}`;
  await writeFile(waiting, bytes, { mode: 0o755 });
  await rename(waiting, file);
  return file;
}

export interface OldEngine {
  name: string;
  start(): Promise<Browser>;
}

const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage'],
  });

/**
 * Chromium 92, the oldest engine supported (no cascade layers, container queries or `:has()`), and the paths in
 * OLD_CHROMIUMS, separated by colons.
 */
export const oldEngines: readonly OldEngine[] = [
  { name: 'Chromium 92', start: async () => launch(await unpacked()) },
  ...(process.env['OLD_CHROMIUMS'] ?? '')
    .split(':')
    .filter(Boolean)
    .map((path) => ({ name: path, start: () => launch(path) })),
];
