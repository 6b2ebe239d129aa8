import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultNames } from '../../scripts/lib/runs/result-names.ts';
import { unreadable } from '../../scripts/lib/runs/transcripts.ts';

const named = (paths: string[], reserved: string[] = []) => Object.fromEntries(resultNames(paths, reserved));

describe('the result folder of a transcript', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['is its name without the ending', ['a.txt'], { 'a.txt': 'a' }],
    ['keeps blanks, Chinese and leading dashes', ['-x 记者会.txt'], { '-x 记者会.txt': '-x 记者会' }],
    ['keeps the folders that it lies in', ['2024/03/a.txt'], { '2024/03/a.txt': '2024/03/a' }],
    ['takes an ending in capitals as well', ['A.TXT'], { 'A.TXT': 'A' }],
    [
      'keeps what else looks like an ending',
      ['a.txt.txt', 'b.v2.txt'],
      { 'a.txt.txt': 'a.txt', 'b.v2.txt': 'b.v2' },
    ],
    ['keeps the ending where two would be one', ['a.TXT', 'a.txt'], { 'a.txt': 'a', 'a.TXT': 'a.TXT' }],
    ['tells names apart that differ in case alone', ['A.txt', 'a.txt'], { 'A.txt': 'A', 'a.txt': 'a.txt' }],
    [
      'tells three apart',
      ['a.txt', 'a.TXT', 'a.TXT.txt'],
      { 'a.txt': 'a', 'a.TXT.txt': 'a.TXT', 'a.TXT': 'a~2' },
    ],
    ['is no folder that holds other results', ['a.txt', 'a/b.txt'], { 'a.txt': 'a.txt', 'a/b.txt': 'a/b' }],
    ['has a name where nothing stands before the ending', ['x/.txt'], { 'x/.txt': 'x/.txt' }],
    ['never leads out of the folder', ['...txt'], { '...txt': '...txt' }],
  ])('%s', (_, paths, expected) => {
    expect(named(paths)).toEqual(expected);
    expect(named(paths.toReversed())).toEqual(expected);
  });

  it('tells the two ways of writing é in Unicode apart', () => {
    const names = Object.values(named(['caf\u00e9.txt', 'cafe\u0301.txt'])).map((name) =>
      name.normalize('NFC'),
    );
    expect(new Set(names).size).toBe(2);
  });

  it('is not at a place that is taken', () => {
    expect(named(['a.txt', 'a/b.txt'], ['a.txt', 'a/b.txt'])).toEqual({ 'a.txt': 'a~2', 'a/b.txt': 'a/b' });
  });

  it('is never that of another transcript, and never holds one', () => {
    const part = fc.constantFrom('a', 'A', 'a.txt', 'a~2', 'é', 'e\u0301');
    const path = fc
      .tuple(fc.array(part, { maxLength: 2 }), part, fc.constantFrom('.txt', '.TXT', '.Txt'))
      .map(([folders, name, ending]) => [...folders, name + ending].join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), (paths) => {
        const names = [...resultNames(paths).values()].map((name) => name.normalize('NFC').toLowerCase());
        expect(new Set(names).size).toBe(paths.length);
        for (const name of names) {
          expect(names.filter((other) => other.startsWith(`${name}/`))).toEqual([]);
        }
      }),
    );
  });
});

describe('a file that the system does not let us read', () => {
  it.each([
    ['EACCES', /^a\.txt: cannot be read \(EACCES\); .*change its permissions$/],
    ['ENOENT', /^a\.txt: cannot be read \(ENOENT\); .*restore it or take the link away$/],
    ['EIO', /^a\.txt: cannot be read \(EIO\); look at the file$/],
    [undefined, /^a\.txt: cannot be read \(unknown error\)/],
  ])('is named with what is wrong and what to do: %s', (code, line) => {
    expect(unreadable('a.txt', code)).toMatch(line);
  });
});
