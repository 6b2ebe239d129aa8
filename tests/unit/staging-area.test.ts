import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFiles } from '../../scripts/lib/publish.ts';
import { Manifest, stampOf } from '../../scripts/lib/runs/manifest.ts';
import { StagingArea } from '../../scripts/lib/runs/staging-area.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'wenda-staging-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** No process has this id: the maximum is 2^22. */
const DEAD = 99_999_999;

function place(target: string, content: string): void {
  const area = new StagingArea(dir, dir);
  writeFiles(area.pathFor(target), new Map([['turns.csv', content]]));
  area.place(target);
  area.close();
}

describe('results', () => {
  it('replace older ones as a whole', () => {
    const target = join(dir, 'a');
    writeFiles(
      target,
      new Map([
        ['turns.csv', 'old'],
        ['accuracy.csv', 'old'],
      ]),
    );
    place(target, 'new');
    expect(readdirSync(dir)).toEqual(['a']);
    expect(readdirSync(target)).toEqual(['turns.csv']);
    expect(readFileSync(join(target, 'turns.csv'), 'utf8')).toBe('new');
  });

  it('leave the files of other people in their folder', () => {
    const target = join(dir, 'a');
    writeFiles(
      target,
      new Map([
        ['turns.csv', 'old'],
        ['accuracy.csv', 'old'],
        ['notes.md', 'mine'],
      ]),
    );
    mkdirSync(join(target, 'pictures'));
    place(target, 'new');
    expect(readdirSync(target).sort()).toEqual(['notes.md', 'pictures', 'turns.csv']);
    expect(readFileSync(join(target, 'turns.csv'), 'utf8')).toBe('new');
  });

  it('never take the place of a file', () => {
    writeFileSync(join(dir, 'a'), 'mine');
    expect(() => place(join(dir, 'a'), 'new')).toThrow(/is a file where results should lie/);
    expect(readFileSync(join(dir, 'a'), 'utf8')).toBe('mine');
  });
});

describe('what a killed run left', () => {
  it.each([
    ['comes back where nothing took its place', false, 'old'],
    ['goes where the new results had come into their place', true, 'new'],
  ])('%s', (_, isPlaced, expected) => {
    const left = join(dir, `.wenda-${DEAD}-abcdef`);
    writeFiles(join(left, 'old0'), new Map([['turns.csv', 'old']]));
    writeFileSync(join(left, 'old0.target'), 'a');
    if (isPlaced) writeFiles(join(dir, 'a'), new Map([['turns.csv', 'new']]));
    new StagingArea(dir, dir).close();
    expect(readdirSync(dir)).toEqual(['a']);
    expect(readFileSync(join(dir, 'a', 'turns.csv'), 'utf8')).toBe(expected);
  });

  it('stays while its process lives', () => {
    const left = join(dir, `.wenda-${process.ppid}-abcdef`);
    mkdirSync(left);
    new StagingArea(dir, dir).close();
    expect(existsSync(left)).toBe(true);
  });

  it('is told from folders of other people', () => {
    for (const name of ['.wenda-mine', '.wenda-', `.wenda-${DEAD}`, '.other']) mkdirSync(join(dir, name));
    new StagingArea(dir, dir).close();
    expect(readdirSync(dir)).toHaveLength(4);
  });
});

describe('the manifest', () => {
  const made = (id: string) => ({
    id,
    file: `${id}.txt`,
    from: 'x',
    key: 'k',
    stamp: 's',
    counts: { turns: 1, sentences: 1, mentions: 1, figures: 1, warnings: 1 },
  });

  it('knows what an interrupted run has finished', () => {
    new Manifest(dir).add(made('a'));
    expect(new Manifest(dir).get('a')).toEqual(made('a'));
  });

  it('passes over a line that was cut off, and reads what was added after it', () => {
    const first = new Manifest(dir);
    first.add(made('a'));
    first.close();
    const [name = ''] = readdirSync(dir);
    writeFileSync(join(dir, name), `${readFileSync(join(dir, name), 'utf8')}{"id":"b","fi`);
    new Manifest(dir).add(made('c'));
    expect([...new Manifest(dir).all()].map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it.each([
    'not JSON',
    '{"id":"a"}',
    '[]',
    '{"id":1,"file":"a","key":"k","stamp":"s","counts":{"turns":1}}',
    '\0',
  ])('takes nothing from %j', (line) => {
    new Manifest(dir).add(made('a'));
    const [name = ''] = readdirSync(dir);
    writeFileSync(join(dir, name), line);
    expect([...new Manifest(dir).all()]).toEqual([]);
  });

  it('sees when a result file is edited, deleted or added, and does not mind other files', () => {
    const folder = join(dir, 'a');
    writeFiles(
      folder,
      new Map([
        ['turns.csv', 'one'],
        ['words.csv', 'two'],
      ]),
    );
    const stamp = stampOf(folder);
    writeFileSync(join(folder, 'notes.md'), 'mine');
    expect(stampOf(folder)).toBe(stamp);
    rmSync(join(folder, 'words.csv'));
    expect(stampOf(folder)).not.toBe(stamp);
    expect(stampOf(join(dir, 'none'))).toBe('');
  });
});
