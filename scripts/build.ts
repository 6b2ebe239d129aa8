import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** Replaced only by a complete build. */
const site = resolve('dist');
/** Beside `dist`, so that a rename replaces it. */
const building = `${site}.building`;
const previous = `${site}.previous`;

const astro = resolve('node_modules/astro/bin/astro.mjs');

/** Resolves with Astro's exit status, or 1 if a signal ended it. */
function buildInto(folder: string): Promise<number> {
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Restores the old site on failure. */
function replaceSite(): void {
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(site)) renameSync(site, previous);
  try {
    renameSync(building, site);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, site);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

rmSync(building, { recursive: true, force: true });
// A run may have stopped between the two renames.
if (!existsSync(site) && existsSync(previous)) renameSync(previous, site);
const status = await buildInto(building);
if (status === 0) {
  replaceSite();
} else {
  rmSync(building, { recursive: true, force: true });
  console.error(`the build failed; ${existsSync(site) ? 'dist is as it was' : 'there is no dist yet'}`);
  process.exitCode = status;
}
