import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFiles, siteFolder } from './built-site.ts';
import { newerCalls } from './newer-calls.ts';

const read = (file: string): Promise<string> => readFile(join(siteFolder, file), 'utf8');

const scripts = (await builtFiles('.js')).filter((file) => file.startsWith('_astro/') || file === 'embed.js');
// Frozen frames stay as built on their day.
const pages = (await builtFiles('index.html')).filter((file) => !/embed\/[\w-]+\/[0-9a-f]{10}\//.test(file));

/** Contents of a page's elements of one name. */
const inside = (html: string, name: 'style' | 'script'): string[] =>
  [...html.matchAll(new RegExp(`<${name}(?![^>]*json)[^>]*>([^]*?)</${name}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );

describe('in the oldest engines', () => {
  it.each(scripts)('%s calls nothing that they lack', async (file) => {
    expect(newerCalls(await read(file))).toEqual([]);
  });

  it('no script in a page calls what they lack', async () => {
    const found = new Map<string, string[]>();
    for (const page of pages) {
      for (const script of inside(await read(page), 'script')) {
        const calls = newerCalls(script);
        if (calls.length > 0) found.set(page, calls);
      }
    }
    expect([...found]).toEqual([]);
  });

  it('style sheets need no cascade layers and no newer writing of conditions', async () => {
    const faults = new Set<string>();
    for (const page of pages) {
      for (const sheet of inside(await read(page), 'style')) {
        for (const [rule] of sheet.matchAll(/@(?:layer|media|supports)[^{;]*/g)) {
          // Ranges and `not (…)` without a type: Chromium 104, Safari 16.4.
          if (/^@layer|^@media.*(?:[<>]|\bnot \()/.test(rule)) faults.add(`${page}: ${rule}`);
        }
      }
    }
    expect([...faults]).toEqual([]);
  });

  it('every figure has a drawing without container queries', async () => {
    const withFigures = pages.filter((page) => /charts\/[\w-]+\/index\.html$/.test(page));
    expect(withFigures.length).toBeGreaterThan(0);
    for (const page of withFigures) {
      const sheet = inside(await read(page), 'style').join('');
      const [, fallback = ''] = sheet.split('@supports not (container-type:inline-size)');
      for (const size of ['phone', 'column', 'wide']) {
        expect(fallback, page).toMatch(new RegExp(`\\.drawing\\.${size}[^}]*display:block`));
      }
    }
  });
});

describe('what newer engines brought is found', () => {
  it.each([
    ['a.findLastIndex(b)', ['findLastIndex']],
    ['a?.toSorted()', ['toSorted']],
    ['AbortSignal.timeout(5)', ['AbortSignal.timeout']],
    ['a.b.ariaLabel = c', ['ariaLabel']],
    ['document.querySelector("a:has(b)")', ['a:has(b)']],
    ['matchMedia("(width < 40rem)")', ['(width < 40rem)']],
    ['/(?<=a)b/.test(c)', ['/(?<=a)b/']],
    ['structuredClone(a)', ['structuredClone']],
    ['class A { static { b() } }', ['StaticBlock']],
  ])('in %s', (script, calls) => expect(newerCalls(script)).toEqual(calls));

  it.each([
    'a.timeout(5)',
    'function at() {} at()',
    'a.at',
    'typeof a.showModal == "function" && a.showModal()',
    '"onscrollend" in window && addEventListener("scrollend", a)',
    'typeof requestIdleCallback == "function" ? requestIdleCallback(a) : a()',
    'a.finally?.(b), a.moveBefore?.(b)',
  ])('and not where a script asks first: %s', (script) => expect(newerCalls(script)).toEqual([]));
});
