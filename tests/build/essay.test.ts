import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/lib/tables.ts';
import { spoken } from '../../src/story/prose.ts';
import { readTranslations } from '../../src/transcript/sources.ts';
import { siteFolder } from './built-site.ts';
import { unvouchedNumbers } from './unvouched-numbers.ts';

const edition = 'npc-2025';
const tables = readTables(edition);
const translations = readTranslations(edition, tables.sentences);
const spokenBy = new Map(tables.sentences.map((row) => [row.sentence_id, spoken(row.text)]));
/** Without quotation marks, which nested quotations change. */
const bare = (text: string): string => text.replace(/[“”‘’]/g, '');

function readPicture(address: string): Buffer {
  return readFileSync(join(siteFolder, address.slice(1).replace(/\?.*/, '')));
}

/** Brotli bytes of the page and all that it loads by its end; number of elements. */
function weightOf(
  file: string,
): Record<'html' | 'styles' | 'scripts' | 'fonts' | 'pictures' | 'elements' | 'all', number> {
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
  // Fonts are already compressed.
  const fonts = [...html.toString('utf8').matchAll(/src:\s*url\(["']?\/([^"')]+\.woff2)/g)].reduce(
    (sum, [, path]) => sum + readFileSync(join(siteFolder, path ?? '')).length,
    0,
  );
  // The files a phone loads.
  const pictures = [...document.querySelectorAll('.picture img')].reduce(
    (sum, node) => sum + brotli(readPicture(node.getAttribute('src') ?? '')),
    0,
  );
  const styles = [...document.querySelectorAll('link[rel=stylesheet]')].reduce(
    (sum, node) => sum + brotli(readFileSync(join(siteFolder, (node.getAttribute('href') ?? '').slice(1)))),
    0,
  );
  const page = brotli(html);
  const elements = document.querySelectorAll('*').length;
  const all = page + styles + scripts + fonts + pictures;
  return { html: page, styles, scripts, fonts, pictures, elements, all };
}

describe.each([
  ['npc-2025/index.html', 'zh'],
  ['en/npc-2025/index.html', 'en'],
])('the essay in %s', (file, lang) => {
  const html = readFileSync(join(siteFolder, file), 'utf8');
  const { document } = parseHTML(html);
  const prose = [...document.querySelectorAll('.standfirst, .step-text, .chapter-text')];
  const cited = [...document.querySelectorAll('a.cited')];

  it('has the chapters and sequences that the story promises', () => {
    expect([...document.querySelectorAll('section.chapter')].map((chapter) => chapter.id)).toEqual([
      'page',
      'answered',
      'asks',
      'topics',
      'named',
      'numbers',
      'years',
      'look',
    ]);
    const stepsIn = (id: string): number => document.querySelectorAll(`#${id} .step`).length;
    const steps = [...document.querySelectorAll('section.chapter')].map(({ id }) => stepsIn(id));
    expect(steps).toEqual([3, 3, 1, 3, 3, 5, 3, 1]);
  });

  it('lets browsers show the first picture before they lay out the rest', () => {
    const [first] = document.querySelectorAll('link[rel=stylesheet]');
    expect(first?.previousElementSibling?.querySelector('svg')).toBeTruthy();
    expect(first?.closest('.step')).toBe(document.querySelector('.step'));
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
      const picture = link.closest('.step')?.querySelector('.picture');
      const image = picture?.querySelector('img');
      const drawing = image
        ? readPicture(image.getAttribute('src') ?? '').toString('utf8')
        : picture?.outerHTML;
      const marks = drawing?.match(new RegExp(`class="(?:[^"]* )?fill-${tone}[ "]`, 'g'))?.length ?? 0;
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
      // Lists of several: cited-sentences.test.ts.
      else if (sentences.length > 1) expect(href).toMatch(/\/cited\/#[\w-]+$/);
      else expect(existsSync(join(siteFolder, href, 'index.html')), href).toBe(true);
    }
    for (const number of document.querySelectorAll(':is(.step-text, .chapter-text) [data-n]')) {
      expect(number.closest('a.cited, .step-source, h3') ?? number.textContent).not.toBeTypeOf('string');
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
    const words = pictures.map(
      (picture) =>
        picture.getAttribute('aria-label') ?? picture.querySelector('img')?.getAttribute('alt') ?? '',
    );
    expect(words.filter((alt) => alt.length <= 15)).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('has a file for every picture but the first, in each shape and theme, with the size that it says', () => {
    const pictures = [...document.querySelectorAll('.picture')];
    expect(pictures[0]?.querySelectorAll('.drawing svg').length).toBe(2);
    for (const picture of pictures.slice(1)) {
      const files = [...picture.querySelectorAll('source, img')];
      expect(picture.querySelectorAll('svg').length).toBe(0);
      expect(files.length).toBeGreaterThanOrEqual(4);
      for (const node of files) {
        const address = node.getAttribute('srcset') ?? node.getAttribute('src') ?? '';
        const { document: drawing } = parseHTML(readPicture(address).toString('utf8'));
        const svg = drawing.querySelector('svg');
        expect(svg?.getAttribute('width'), address).toBe(node.getAttribute('width'));
        expect(svg?.getAttribute('height'), address).toBe(node.getAttribute('height'));
        expect(
          unvouchedNumbers(`<html lang="${lang}"><body>${svg?.outerHTML}</body></html>`),
          address,
        ).toEqual([]);
      }
    }
  });

  it('has the styles of all its parts, in the page or in files that exist', () => {
    const files = [...document.querySelectorAll('link[rel=stylesheet]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(files.filter((path) => !existsSync(join(siteFolder, path)))).toEqual([]);
    const sheets = files.map((path) => readFileSync(join(siteFolder, path), 'utf8'));
    const styles = [...document.querySelectorAll('style')].map((style) => style.textContent);
    const all = [...styles, ...sheets].join('');
    for (const part of ['.step-card', '.variants-group', '.panel-said', '.chapter-bar', '.overlay'])
      expect(all, part).toContain(part);
  });

  it('stays within its weights: a page of 35 KB, 20 KB of script, 60 KB of fonts, 180 KB in all', () => {
    const weight = weightOf(file);
    expect(weight.html).toBeLessThanOrEqual(35_000);
    expect(weight.elements).toBeLessThanOrEqual(2_500);
    expect(weight.pictures).toBeGreaterThan(10_000);
    expect(weight.fonts).toBeGreaterThan(1_000);
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
  expect(article(`${path}index.html`).length).toBeGreaterThan(50_000);
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
