import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/lib/tables.ts';
import { spoken } from '../../src/story/prose.ts';
import { readTranslations } from '../../src/transcript/sources.ts';
import { siteFolder } from './built-site.ts';
import { unvouchedNumbers } from './unvouched-numbers.ts';

const edition = 'npc-2025';
const tables = readTables(edition);
const translations = readTranslations(edition);
const spokenBy = new Map(tables.sentences.map((row) => [row.sentence_id, spoken(row.text)]));
/** Quotation marks inside a quotation become single ones; so compare without any. */
const bare = (text: string): string => text.replace(/[“”‘’]/g, '');

/** Brotli bytes of the page and of every file that it loads by itself. */
function weightOf(file: string): { html: number; scripts: number; fonts: number; all: number } {
  const html = readFileSync(join(siteFolder, file));
  const { document } = parseHTML(html.toString('utf8'));
  const brotli = (bytes: Buffer): number => brotliCompressSync(bytes).length;
  const seen = new Set<string>();
  const script = (path: string): number => {
    if (seen.has(path)) return 0;
    seen.add(path);
    const bytes = readFileSync(join(siteFolder, path));
    const imported = [...bytes.toString('utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)];
    return imported.reduce((sum, [, name]) => sum + script(`_astro/${name}`), brotli(bytes));
  };
  const scripts = [...document.querySelectorAll('script[src]')].reduce(
    (sum, node) => sum + script((node.getAttribute('src') ?? '').slice(1)),
    0,
  );
  // A font is compressed already.
  const fonts = [...document.querySelectorAll('link[as=font]')].reduce(
    (sum, node) => sum + readFileSync(join(siteFolder, (node.getAttribute('href') ?? '').slice(1))).length,
    0,
  );
  const page = brotli(html);
  return { html: page, scripts, fonts, all: page + scripts + fonts };
}

describe.each([
  ['npc-2025/index.html', 'zh'],
  ['en/npc-2025/index.html', 'en'],
])('the essay in %s', (file, lang) => {
  const html = readFileSync(join(siteFolder, file), 'utf8');
  const { document } = parseHTML(html);
  const prose = [...document.querySelectorAll('.standfirst, .step-text, .chapter-text')];
  const cited = [...document.querySelectorAll('a.cited')];

  it('has seven chapters and the sequences that the story promises', () => {
    expect([...document.querySelectorAll('section.chapter')].map((chapter) => chapter.id)).toEqual([
      'page',
      'asks',
      'topics',
      'named',
      'numbers',
      'years',
      'look',
    ]);
    const stepsIn = (id: string): number => document.querySelectorAll(`#${id} .step`).length;
    expect(stepsIn('page')).toBeGreaterThanOrEqual(8);
    expect(stepsIn('named')).toBe(5);
    expect(stepsIn('numbers')).toBeGreaterThanOrEqual(6);
    expect(stepsIn('years')).toBeGreaterThanOrEqual(3);
  });

  it('has no number in its prose that the tables do not vouch for', () => {
    expect(prose.length).toBeGreaterThan(20);
    expect(unvouchedNumbers(html)).toEqual([]);
  });

  it('underlines what is coloured in the picture beside it in the same colour', () => {
    const toned = [...document.querySelectorAll('.cited.toned')];
    expect(toned.length).toBeGreaterThan(8);
    for (const link of toned) {
      const tone = /\btone-(?:topic-)?(\S+)/.exec(link.className)?.[1] ?? '';
      const marks = link.closest('.step')?.querySelectorAll(`.picture .fill-${tone}`).length;
      expect(marks, `${link.textContent}: ${tone}`).toBeGreaterThan(0);
    }
  });

  it('lets every number, name and quotation lead to its sentences, or to the chart that counts them', () => {
    expect(cited.length).toBeGreaterThan(50);
    for (const link of cited) {
      const href = link.getAttribute('href') ?? '';
      const sentences = (link.getAttribute('data-s') ?? '').split(' ').filter(Boolean);
      for (const id of sentences) expect(spokenBy.has(id), `${link.textContent}: ${id}`).toBe(true);
      if (sentences.length === 1) expect(href.endsWith(`/transcript/#${sentences[0]}`)).toBe(true);
      // The list of several: cited-sentences.test.ts.
      else if (sentences.length > 1) expect(href).toMatch(/\/cited\/#[\w-]+$/);
      else expect(existsSync(join(siteFolder, href, 'index.html')), href).toBe(true);
    }
    for (const number of document.querySelectorAll(':is(.step-text, .chapter-text) [data-n]')) {
      expect(number.closest('a.cited, .step-source') ?? number.textContent).not.toBeTypeOf('string');
    }
  });

  it('quotes what stands in the transcript, character for character', () => {
    const quotes = cited.filter((link) => link.classList.contains('quote'));
    expect(quotes.length).toBeGreaterThanOrEqual(4);
    for (const quote of quotes) {
      const id = quote.getAttribute('data-s') ?? '';
      const source = lang === 'zh' ? spokenBy.get(id) : translations.get(id);
      expect(bare(source ?? '')).toContain(bare(quote.textContent ?? ''));
    }
  });

  it('gives every picture words for those who do not see it, and no two elements one id', () => {
    const pictures = [...document.querySelectorAll('.picture')];
    expect(pictures.every((picture) => (picture.getAttribute('aria-label') ?? '').length > 15)).toBe(true);
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('stays within its weights: 20 KB of script, 60 KB of fonts, 180 KB in all', () => {
    const weight = weightOf(file);
    expect(weight.scripts).toBeGreaterThan(0);
    expect(weight.scripts).toBeLessThanOrEqual(20_000);
    expect(weight.fonts).toBeLessThanOrEqual(60_000);
    expect(weight.all).toBeLessThanOrEqual(180_000);
  });
});

it.each(['', 'en/'])('is the same on the front page /%s', (path) => {
  const article = (file: string): string => {
    const html = readFileSync(join(siteFolder, file), 'utf8');
    return html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  };
  expect(article(`${path}index.html`)).toBe(article(`${path}${edition}/index.html`));
  expect(article(`${path}index.html`).length).toBeGreaterThan(100_000);
});

it('is about as long as one reads in five minutes: some 1,500 Chinese characters', () => {
  const { document } = parseHTML(readFileSync(join(siteFolder, 'npc-2025/index.html'), 'utf8'));
  const text = [
    ...document.querySelectorAll(':is(.standfirst, .step-text, .chapter-text) p:not(.step-source, .scope)'),
  ]
    .map((paragraph) => paragraph.textContent ?? '')
    .join('');
  const characters = text.match(/\p{Script=Han}|\d+/gu)?.length ?? 0;
  expect(characters).toBeGreaterThanOrEqual(1100);
  expect(characters).toBeLessThanOrEqual(1900);
});
