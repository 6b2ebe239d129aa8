import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

/** The site that is served; replaced only by a whole one. */
const site = resolve('dist');
/** Where it is built: beside it, so that taking its place is a rename. */
const building = `${site}.building`;
const previous = `${site}.previous`;

const astro = resolve('node_modules/astro/bin/astro.mjs');

/** Runs Astro's build; resolves with its exit status, 1 where a signal ended it. */
function buildInto(folder: string): Promise<number> {
  const child = spawn(process.execPath, [astro, 'build', '--outDir', folder, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Puts the new site in the place of the old one, which comes back where that fails. */
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
// A run that was stopped between the two renames left the site under its other name.
if (!existsSync(site) && existsSync(previous)) renameSync(previous, site);
const status = await buildInto(building);
if (status === 0) {
  replaceSite();
} else {
  rmSync(building, { recursive: true, force: true });
  console.error(`the build failed; ${existsSync(site) ? 'dist is as it was' : 'there is no dist yet'}`);
  process.exitCode = status;
}
