import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** Where the tests' build lies; not `dist`, so that testing leaves the site that someone is serving alone. */
export const siteFolder = join(root, '.cache', 'built-site');

const run = promisify(execFile);
const shared = globalThis as typeof globalThis & { builtSite?: Promise<void> };

async function build(): Promise<void> {
  await rm(siteFolder, { recursive: true, force: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Vitest's own environment would make Astro build for tests.
  const { NODE_ENV: _nodeEnv, VITEST: _vitest, VITE_USER_NODE_ENV: _viteEnv, ...env } = process.env;
  await run(process.execPath, [astro, 'build', '--outDir', siteFolder], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** Global set-up of the projects `build` and `e2e`: one build for both, whichever comes first. */
export async function setup(): Promise<void> {
  shared.builtSite ??= build();
  await shared.builtSite;
}

/** Paths of the built files below `siteFolder` that end in `extension`, in order. */
export async function builtFiles(extension = ''): Promise<string[]> {
  const entries = await readdir(siteFolder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(siteFolder.length + 1))
    .toSorted();
}
