import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { readTables } from '../../src/lib/tables.ts';
import { builtFiles, siteFolder } from './built-site.ts';

const read = (path: string): Buffer => readFileSync(join(siteFolder, path));
const weight = (path: string): number => brotliCompressSync(read(path)).length;
const parsed = new Map<string, Document>();
/** A parsed page, cached. */
function document(path: string): Document {
  let known = parsed.get(path);
  if (!known) parsed.set(path, (known = parseHTML(read(path).toString('utf8')).document));
  return known;
}

/** A script with its static and dynamic imports. */
function withImports(address: string, seen = new Set<string>()): Set<string> {
  if (seen.has(address)) return seen;
  seen.add(address);
  const names = [
    ...read(address)
      .toString('utf8')
      .matchAll(/["'`(/]([\w.-]+\.js)["'`)]/g),
  ];
  for (const [, name] of names) withImports(`_astro/${name}`, seen);
  return seen;
}

describe.each(
  readEditions().flatMap(({ id }) =>
    languages.map((lang) => [`${lang === 'en' ? 'en/' : ''}${id}/explore/`, id]),
  ),
)('%s', (page = '', edition = '') => {
  const main = document(`${page}index.html`);
  const scripts = [...main.querySelectorAll('script[src]')].map(
    (node) => node.getAttribute('src')?.slice(1) ?? '',
  );

  it('weighs at most 60 KB with its scripts and the text', () => {
    const all = new Set(scripts.flatMap((address) => [...withImports(address)]));
    const text = main.querySelector('.explore')?.getAttribute('data-text')?.slice(1) ?? '';
    const parts = [`${page}index.html`, ...all, text].map(weight);
    expect(parts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60 * 1024);
  });

  it('lists the lines of its three hundred most frequent words, as many as the table counts', async () => {
    const lists = (await builtFiles('index.html')).filter((file) => file.startsWith(`${page}words/`));
    const found = new Map(
      lists
        .flatMap((file) => [...document(file).querySelectorAll('.explore-lists > section')])
        .map((section) => [
          section.querySelector('h2 a')?.textContent?.trim(),
          section.querySelectorAll('.lines > li').length,
        ]),
    );
    for (const { word, count } of readTables(edition).words.slice(0, 300))
      expect([word, found.get(word)]).toEqual([word, count]);
  });

  it('lists the lines of every place that is named', () => {
    const places = document(`${page}places/index.html`);
    const listed = places.querySelectorAll('.lines > li').length;
    expect(listed).toBe(readTables(edition).mentions.length);
  });

  it('leads from every row of its tables to lines', () => {
    const links = [...main.querySelectorAll('a[data-q]')].map((node) => node.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const [path = '', anchor = ''] = link.slice(1).split('#');
      expect(document(`${path}index.html`).getElementById(decodeURIComponent(anchor)), link).not.toBeNull();
    }
  });
});
