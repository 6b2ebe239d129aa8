import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** The tests' build; not `dist`, which may be being served. */
export const siteFolder = join(root, '.cache', 'built-site');

const vitestVariable = /^(VITEST.*|TEST|NODE_ENV|VITE_.*|BASE_URL|MODE|DEV|PROD|SSR)$/;

const run = promisify(execFile);
const shared = globalThis as typeof globalThis & { builtSite?: Promise<void> };

/** Builds the site into `folder`, with `more` environment variables. */
export async function buildInto(folder: string, more: Record<string, string> = {}): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Vitest sets variables that Vite reads (BASE_URL, MODE, NODE_ENV …); drop them for an ordinary build.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !vitestVariable.test(name)));
  await run(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...env, ...more, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** Global setup of `build` and `e2e`: one build for both. */
export async function setup(): Promise<void> {
  shared.builtSite ??= buildInto(siteFolder);
  await shared.builtSite;
}

/** Built files ending in `extension`, sorted, relative to `folder`. */
export async function builtFiles(extension = '', folder = siteFolder): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/** Whether a built page is a frame (`npc-2025/embed/topics/index.html`), covered by embed-pages.test.ts. */
export function isFrame(file: string): boolean {
  return /(^|\/)embed\/[^/]+\//.test(file);
}
