import { execFile } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** The tests' build; not `dist`, which may be being served. */
export const siteFolder = join(root, '.cache', 'built-site');

const vitestVariable = /^(VITEST.*|TEST|NODE_ENV|VITE_.*|BASE_URL|MODE|DEV|PROD|SSR)$/;

const run = promisify(execFile);
const shared = globalThis as typeof globalThis & { builtSite?: Promise<void> };
const unfinished = `${siteFolder}.new`;
const failure = `${siteFolder}.failed`;

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

async function build(): Promise<void> {
  try {
    await buildInto(unfinished);
    await rename(unfinished, siteFolder);
  } catch (error) {
    await writeFile(failure, String(error));
  }
}

/**
 * Global setup of the projects that look at the built site: starts one build for all. Meanwhile other projects run;
 * `await-site.ts` holds these back. Returns the teardown.
 */
export function setup(): () => Promise<void> {
  if (!shared.builtSite) {
    for (const earlier of [siteFolder, failure]) rmSync(earlier, { recursive: true, force: true });
    shared.builtSite = build();
  }
  const { builtSite } = shared;
  return () => builtSite;
}

/** Resolves when the build is in its place. Throws if it failed. */
export async function siteBuilt(): Promise<void> {
  while (!existsSync(siteFolder)) {
    if (existsSync(failure)) throw new Error(await readFile(failure, 'utf8'));
    await setTimeout(100);
  }
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
