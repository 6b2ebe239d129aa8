/** The command on a folder of transcripts, in real processes. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../scripts/data.ts', import.meta.url));
const GOOD = '法新社记者：中国和美国好吗？\n\n张明：中方欢迎。贸易额超过100亿美元。\n';
const OTHER = '路透社记者：法国呢？\n\n张明：法国很好。\n';

// Every run starts processes that load the lexicons; slow on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let dir: string;
let out: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenda-folder-'));
  out = join(dir, 'out');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function put(files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, 'in', name)), { recursive: true });
    writeFileSync(join(dir, 'in', name), content);
  }
  return join(dir, 'in');
}

function run(...args: string[]) {
  const all = ['--transcript', join(dir, 'in'), '--out', out, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...all], { encoding: 'utf8' });
  return { status, stdout: stdout.split('\n').filter(Boolean), stderr: stderr.split('\n').filter(Boolean) };
}

/** Result folders, relative to the output folder. */
function results(folder = out): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'datapackage.json' && !entry.parentPath.includes('/.wenda-'))
    .map((entry) => relative(folder, entry.parentPath))
    .sort();
}

/** All files are present and match the data package. */
function expectWhole(folder: string): void {
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; hash: string }[];
  };
  expect(resources.length).toBeGreaterThan(10);
  for (const { path, hash } of resources) {
    const bytes = readFileSync(join(folder, path));
    expect(`sha256:${createHash('sha256').update(bytes).digest('hex')}`, join(folder, path)).toBe(hash);
  }
}

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    results(folder).flatMap((id) =>
      readdirSync(join(folder, id)).map((name) => [`${id}/${name}`, readFileSync(join(folder, id, name), 'utf8')]),
    ),
  );
}

const inodeOf = (id: string) => statSync(join(out, id, 'turns.csv')).ino;

describe('a folder of transcripts', () => {
  it('is written but for those that cannot be read, which are named in order with what is wrong', () => {
    put({
      'a.txt': GOOD,
      'b.txt': '',
      'c.txt': '今天天气很好。\n',
      'd.txt': Buffer.from('bcc7d5dfa3bac4e3bac3a1a3d5c5c8fda3babadcbac3a3acd6d0b9fabacdc3c0b9fab5c4b9d8cfb5', 'hex'),
      'e.txt': OTHER,
    });
    const { status, stdout, stderr } = run();
    expect(status).toBe(2);
    expect(stderr).toEqual([
      expect.stringMatching(/b\.txt: line 1, column 1: the file is empty; give/),
      expect.stringMatching(/c\.txt: line 1, column 1: no speaker label found/),
      expect.stringMatching(/d\.txt: byte 0 \(line 1, column 1\): not UTF-8.*iconv/),
    ]);
    expect(stdout).toEqual([
      expect.stringMatching(/^a: 2 turns/),
      expect.stringMatching(/^e: 2 turns/),
      expect.stringMatching(/^2 transcripts: 4 turns, \d+ sentences, \d+ mentions, 1 figures, \d+ warnings$/),
    ]);
    expect(results()).toEqual(['a', 'e']);
    for (const id of results()) expectWhole(join(out, id));
  });

  it('is not written at all where all or nothing is asked for, and every reason is given', () => {
    put({ 'a.txt': GOOD, 'b.txt': '', 'c.txt': '无标签。' });
    const { status, stdout, stderr } = run('--strict');
    expect(status).toBe(2);
    expect(stdout).toEqual([]);
    expect(stderr).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
    rmSync(join(dir, 'in', 'b.txt'));
    rmSync(join(dir, 'in', 'c.txt'));
    expect(run('--strict').status).toBe(0);
    expect(results()).toEqual(['a']);
  });

  it('may hold folders, links, strange names and its own results', () => {
    put({
      '2024/03/a.txt': GOOD,
      'a.txt': GOOD,
      'A.TXT': OTHER,
      'a.txt.txt': OTHER,
      '-dash 和 空格.txt': GOOD,
      'two\nlines.txt': GOOD,
      '.hidden.txt': '',
      'notes.md': '',
    });
    symlinkSync(join(dir, 'in', 'a.txt'), join(dir, 'in', 'link.txt'));
    symlinkSync(join(dir, 'in'), join(dir, 'in', '2024', 'round'));
    symlinkSync(join(dir, 'nowhere'), join(dir, 'in', 'lost.txt'));
    out = join(dir, 'in', 'results');
    const first = run();
    expect(first.stderr).toEqual([expect.stringMatching(/lost\.txt: cannot be read \(ENOENT\); it is not there/)]);
    const expected = ['-dash 和 空格', '2024/03/a', 'A~2', 'a', 'a.txt', 'link', 'two\nlines'];
    expect(results()).toEqual(expected.toSorted());
    expect(first.stdout).toHaveLength(8);
    expect(first.stdout).toContainEqual(expect.stringMatching(/^two\\nlines: 2 turns/));
    expect(run().stdout).toEqual(first.stdout);
  });

  it('is refused where the results would take its place', () => {
    put({ 'in.txt': GOOD });
    out = dir;
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([2, [expect.stringMatching(/would take the place of/)]]);
    expect(readdirSync(dir)).toEqual(['in']);
  });

  it('gives the same bytes and lines with one process as with several', () => {
    put(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}.txt`, i % 7 ? GOOD : OTHER])));
    const several = run();
    expect(several.status).toBe(0);
    const all = contents(out);
    rmSync(out, { recursive: true });
    for (let i = 0; i < 40; i += 1) if (i % 10) rmSync(join(dir, 'in', `p${i}.txt`));
    const few = run();
    expect(few.stdout.slice(0, -1)).toEqual(several.stdout.filter((line) => /^p(0|10|20|30):/.test(line)));
    expect(contents(out)).toEqual(Object.fromEntries(Object.entries(all).filter(([name]) => /^p(0|10|20|30)\//.test(name))));
  });
});

describe('a second run', () => {
  it('works only on what changed: a text, an option, a result that was edited or deleted', () => {
    put({ 'a.txt': GOOD, 'b.txt': GOOD, 'c.txt': GOOD, 'd.txt': GOOD });
    const first = run();
    const before = new Map(results().map((id) => [id, inodeOf(id)]));
    writeFileSync(join(dir, 'in', 'b.txt'), OTHER);
    writeFileSync(join(out, 'c', 'words.csv'), 'word\n');
    rmSync(join(out, 'd', 'dates.csv'));
    const second = run();
    expect(second.stderr).toEqual(['1 of 4 unchanged since the last run']);
    expect(results().filter((id) => inodeOf(id) === before.get(id))).toEqual(['a']);
    expect(second.stdout.filter((line) => !/^(b|4 transcripts):/.test(line))).toEqual(
      first.stdout.filter((line) => !/^(b|4 transcripts):/.test(line)),
    );
    for (const id of results()) expectWhole(join(out, id));

    const third = run();
    expect(third.stderr).toEqual(['4 of 4 unchanged since the last run']);
    expect(third.stdout).toEqual(second.stdout);
    expect(run('--date', '2024-05-06').stderr).toEqual([]);
  });

  it('says which results have lost their transcript, and leaves them', () => {
    put({ 'a.txt': GOOD, 'b.txt': GOOD });
    run();
    rmSync(join(dir, 'in', 'b.txt'));
    const { status, stdout, stderr } = run();
    expect(status).toBe(0);
    expect(stderr[0]).toMatch(/out\/b: its transcript .*b\.txt is gone; the results stay/);
    expect(stdout.at(-1)).toMatch(/^1 transcripts: 2 turns/);
    expect(results()).toEqual(['a', 'b']);
    rmSync(join(out, 'b'), { recursive: true });
    expect(run().stderr).toEqual(['1 of 1 unchanged since the last run']);
  });

  it('says that the results of a transcript that cannot be read any more are of an earlier text', () => {
    put({ 'a.txt': GOOD });
    run();
    put({ 'a.txt': '' });
    const { status, stderr } = run();
    expect([status, stderr]).toEqual([2, [expect.stringMatching(/a\.txt: .*empty.*still holds the results of an earlier text/)]]);
    expectWhole(join(out, 'a'));
  });

  it('does not touch what else lies there', () => {
    put({ 'a.txt': GOOD });
    run();
    mkdirSync(join(out, 'mine'));
    writeFileSync(join(out, 'mine', 'a.txt'), 'mine');
    writeFileSync(join(out, 'a', 'notes.md'), 'mine');
    put({ 'a.txt': OTHER });
    expect(run().status).toBe(0);
    expect(readFileSync(join(out, 'mine', 'a.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(out, 'a', 'notes.md'), 'utf8')).toBe('mine');
    expectWhole(join(out, 'a'));
  });
});

describe('a run that is ended', () => {
  const many = () =>
    put(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`p${i}.txt`, GOOD.repeat(1 + (i % 5))])));

  function endAfter(placed: number, signal: NodeJS.Signals): Promise<[number | null, NodeJS.Signals | null]> {
    const child = spawn(process.execPath, [SCRIPT, '--transcript', join(dir, 'in'), '--out', out], { stdio: 'ignore' });
    // Only once: a second signal kills the process at once.
    const watch = setInterval(() => {
      if ((existsSync(out) ? readdirSync(out) : []).filter((name) => name.startsWith('p')).length < placed) return;
      child.kill(signal);
      clearInterval(watch);
    }, 10);
    return new Promise((done) => {
      child.on('exit', (status, by) => {
        clearInterval(watch);
        done([status, by]);
      });
    });
  }

  it('leaves whole results or none when it is killed, and the next one goes on and cleans up', async () => {
    many();
    for (const placed of [0, 1, 9]) {
      await endAfter(placed, 'SIGKILL');
      for (const id of results()) expectWhole(join(out, id));
    }
    expect(results().length).toBeLessThan(60);
    const { status, stdout } = run();
    expect([status, stdout.length]).toEqual([0, 61]);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.wenda-manifest.jsonl']);
    const resumed = contents(out);
    out = join(dir, 'fresh');
    run();
    expect(resumed).toEqual(contents(out));
  });

  it.each<[NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('keeps what is finished and leaves nothing else at %s', async (signal, status) => {
    many();
    expect(await endAfter(2, signal)).toEqual([status, null]);
    expect(results().length).toBeGreaterThanOrEqual(2);
    for (const id of results()) expectWhole(join(out, id));
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.wenda-manifest.jsonl']);
  });
});
