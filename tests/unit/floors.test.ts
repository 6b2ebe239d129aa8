import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** An import of one file of the project by another. */
interface Import {
  from: string;
  to: string;
}

/** A file's folder as named in the drawing: `charts`, `components`, `components/story`. */
function folderOf(file: string): string {
  const [, folder = '', inner = '', ...rest] = file.split('/');
  return folder === 'components' && rest.length > 0 ? `${folder}/${inner}` : folder;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const paths = [...source.matchAll(/(?:from|import|import\()\s*'(\.{1,2}\/[^'?]+)/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path)),
  );
  return paths.map((to) => ({ from: file, to: to.replaceAll('\\', '/') }));
}

/** Height of each folder in README's drawing, from 0. */
function floorsIn(readme: string): Map<string, number> {
  const drawing = /<!-- floors:[^\n]*-->\s*```text\n([\s\S]*?)```/.exec(readme)?.[1];
  if (drawing === undefined) throw new Error('README.md has no drawing after <!-- floors: … -->');
  const floors = drawing.trimEnd().split('\n').toReversed();
  const isFolder = (word: string): boolean => folders.has(word);
  return new Map(
    floors.flatMap((floor, height) => {
      // Folders come first, then their description.
      const names = floor.split(/\s{2,}/).flatMap((part) => part.split(' '));
      const until = names.findIndex((name) => !isFolder(name));
      return names.slice(0, until === -1 ? undefined : until).map((name): [string, number] => [name, height]);
    }),
  );
}

/** Imports that do not go down: to a higher floor, or another folder of the same floor. */
function upward(imports: readonly Import[], floors: ReadonlyMap<string, number>): string[] {
  return imports
    .filter(({ from, to }) => folderOf(from) !== folderOf(to))
    .filter(({ from, to }) => (floors.get(folderOf(to)) ?? Infinity) >= (floors.get(folderOf(from)) ?? -1))
    .map(({ from, to }) => `${from} imports ${to}`);
}

function filesIn(pattern: string): string[] {
  return globSync(pattern).map((file) => file.replaceAll('\\', '/'));
}

/** Files that import each other, by way of others or not, types included. */
function circlesOf(imports: readonly Import[]): string[] {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (trail.includes(file) || done.has(file)) return;
    for (const { to } of targets.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) walk(file, []);
  return circles;
}

const files = filesIn('src/*/**/*.{ts,astro}');
const folders = new Set([...files.map(folderOf), 'content']);
const imported = files.flatMap(importsOf);
const imports = imported.filter(({ to }) => to.startsWith('src/'));
const importedByScripts = filesIn('scripts/**/*.ts').flatMap(importsOf);

describe('the floors of src', () => {
  const floors = floorsIn(readFileSync('README.md', 'utf8'));

  it('has every folder in the drawing of README.md, once', () => {
    expect([...floors.keys()].toSorted()).toEqual([...folders].toSorted());
  });

  it('imports only from floors below', () => {
    expect(imports.length).toBeGreaterThan(500);
    expect(upward(imports, floors)).toEqual([]);
  });

  it('names the line that goes up, and the one that stays on its floor', () => {
    const drawn = new Map([
      ['lib', 0],
      ['panel', 1],
      ['charts', 1],
    ]);
    const lines = [
      { from: 'src/lib/a.ts', to: 'src/panel/b.ts' },
      { from: 'src/panel/b.ts', to: 'src/charts/c.ts' },
      { from: 'src/charts/c.ts', to: 'src/lib/a.ts' },
    ];
    expect(upward(lines, drawn)).toEqual([
      'src/lib/a.ts imports src/panel/b.ts',
      'src/panel/b.ts imports src/charts/c.ts',
    ]);
  });

  it('has no circle of files', () => {
    expect(circlesOf(imports)).toEqual([]);
  });
});

describe('the imports of scripts', () => {
  it('has no circle of files', () => {
    expect(importedByScripts.length).toBeGreaterThan(300);
    expect(circlesOf(importedByScripts)).toEqual([]);
  });

  it('names the way around a circle', () => {
    const lines = [
      { from: 'a.ts', to: 'b.ts' },
      { from: 'b.ts', to: 'c.ts' },
      { from: 'c.ts', to: 'b.ts' },
    ];
    expect(circlesOf(lines)).toEqual(['b.ts → c.ts → b.ts']);
  });

  it('meets src only in what is committed: neither imports the other, but for the format of frozen charts', () => {
    // What one writes, the other reads.
    const shared = 'src/lib/frozen-pack.ts';
    const across = [
      ...imported.filter(({ to }) => to.startsWith('scripts/')),
      ...importedByScripts.filter(({ to }) => to.startsWith('src/') && to !== shared),
    ];
    expect(across).toEqual([]);
  });
});
