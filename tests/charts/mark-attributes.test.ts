import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const written =
  /\bdata-(?:k|i|s|m|place|word)\b(?!-)|\bdataset\.(?:k|i|s|m|place|word)\b|\bdataset\[['"](?:k|i|s|m|place|word)['"]\]/g;

/** What a drawing tells scripts, where a file writes or reads it by itself. */
const literals = (source: string): string[] => source.match(written) ?? [];

describe('what a drawing tells scripts', () => {
  it.each([
    [`element(document, 'g', { 'data-place': id })`, ['data-place']],
    [`svg.querySelectorAll('path[data-i]')`, ['data-i']],
    [`mark.dataset.k`, ['dataset.k']],
    [`mark.dataset['word']`, [`dataset['word']`]],
    [`{ 'data-n': from, 'data-set': id, 'data-sentences': path, 'data-k-x': 1 }`, []],
  ])('is found in %s', (source, expected) => expect(literals(source)).toEqual(expected));

  it('is written and read in src/marks alone', () => {
    const files = globSync('src/**/*.{ts,astro,css}', { cwd: root }).filter(
      (path) => !path.startsWith('src/marks/'),
    );
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((path) =>
      literals(readFileSync(join(root, path), 'utf8')).map((literal) => `${path}: ${literal}`),
    );
    expect(found).toEqual([]);
  });
});
