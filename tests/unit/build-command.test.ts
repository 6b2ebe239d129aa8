import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stand-in for Astro: writes a page to the given folder and exits with `STATUS`. */
const builder = `
import { mkdirSync, writeFileSync } from 'node:fs';
const folder = process.argv[process.argv.indexOf('--outDir') + 1];
mkdirSync(folder, { recursive: true });
writeFileSync(folder + '/index.html', process.env.PAGE);
process.exit(Number(process.env.STATUS));
`;

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'wenda-build-'));
  mkdirSync(join(project, 'node_modules/astro/bin'), { recursive: true });
  writeFileSync(join(project, 'node_modules/astro/bin/astro.mjs'), builder);
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function build(page: string, status: number): { status: number | null; errors: string } {
  const { status: left, stderr } = spawnSync(process.execPath, [resolve('scripts/build.ts')], {
    cwd: project,
    env: { ...process.env, PAGE: page, STATUS: String(status) },
    encoding: 'utf8',
  });
  return { status: left, errors: stderr };
}

const served = (): string => readFileSync(join(project, 'dist/index.html'), 'utf8');
const leftovers = (): string[] =>
  ['dist.building', 'dist.previous'].filter((name) => existsSync(join(project, name)));

describe('npm run build', () => {
  it('puts a whole site in the place of the one before', () => {
    expect(build('first', 0).status).toBe(0);
    expect(build('second', 0).status).toBe(0);
    expect(served()).toBe('second');
    expect(leftovers()).toEqual([]);
  });

  it('leaves the site that is served alone when the build fails, and says so', () => {
    build('first', 0);
    const failed = build('half', 3);
    expect(failed.status).toBe(3);
    expect(failed.errors).toContain('dist is as it was');
    expect(served()).toBe('first');
    expect(leftovers()).toEqual([]);
  });

  it('has no dist after a first build that failed', () => {
    expect(build('half', 1).errors).toContain('there is no dist yet');
    expect(existsSync(join(project, 'dist'))).toBe(false);
  });

  it('finds the site again that a run which was killed left aside', () => {
    mkdirSync(join(project, 'dist.previous'));
    writeFileSync(join(project, 'dist.previous/index.html'), 'first');
    expect(build('half', 1).status).toBe(1);
    expect(served()).toBe('first');
  });
});
