import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** Where the tests' build lies; not `dist`, so that testing leaves the site that someone is serving alone. */
export const siteFolder = join(root, '.cache', 'built-site');

const vitestVariable = /^(VITEST.*|TEST|NODE_ENV|VITE_.*|BASE_URL|MODE|DEV|PROD|SSR)$/;

const run = promisify(execFile);
const shared = globalThis as typeof globalThis & { builtSite?: Promise<void> };

/** Builds the site into `folder`, with more environment variables where a test wants another site. */
export async function buildInto(folder: string, more: Record<string, string> = {}): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Vitest sets variables that Vite reads (BASE_URL, MODE, NODE_ENV …): the build has to be an ordinary one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !vitestVariable.test(name)));
  await run(process.execPath, [astro, 'build', '--outDir', folder], {
    cwd: root,
    env: { ...env, ...more, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

/** Global set-up of the projects `build` and `e2e`: one build for both, whichever comes first. */
export async function setup(): Promise<void> {
  shared.builtSite ??= buildInto(siteFolder);
  await shared.builtSite;
}

/** Paths of the built files below a folder that end in `extension`, in order. */
export async function builtFiles(extension = '', folder = siteFolder): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

/**
 * Whether a built page is a chart alone, for frames in other people's articles (`npc-2025/embed/topics/index.html`): a
 * document with rules of its own, which embed-pages.test.ts holds it to.
 */
export function isFrame(file: string): boolean {
  return /(^|\/)embed\/[^/]+\//.test(file);
}
