import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { chartsByEdition } from '../charts/editions.ts';
import { builtFiles, isFrame, siteFolder } from './built-site.ts';

const kilobyte = 1024;
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const frames = (await builtFiles('index.html')).filter(isFrame);
/** Frozen frames keep the rules of their day. */
const live = frames.filter((file) => /embed\/[^/]+\/(short\/)?index\.html$/.test(file));

it('builds a frame for every chart of every edition in both languages and forms', () => {
  for (const { id } of readEditions()) {
    const charts = chartsByEdition.find(([edition]) => edition === id)?.[1] ?? [];
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      for (const lang of languages)
        for (const form of ['', 'short/'])
          expect(live).toContain(`${lang === 'en' ? 'en/' : ''}${id}/embed/${chart.id}/${form}index.html`);
    }
  }
});

it.each(frames)('%s is at most 20 KB in Brotli, all in all', (file) => {
  expect(brotliCompressSync(read(file)).length).toBeLessThanOrEqual(20 * kilobyte);
});

describe.each(live)('%s', (file) => {
  const html = read(file);
  const { document } = parseHTML(html);
  const attribute = (selector: string, name: string): string =>
    document.querySelector(selector)?.getAttribute(name) ?? '';

  it('is whole: it loads no other file', () => {
    // Browsers do not load alternates, such as the oEmbed response.
    const loading = '[src], [srcset], object, embed, iframe, link:not([rel=canonical], [rel=alternate])';
    expect([...document.querySelectorAll(loading)].map((node) => node.tagName)).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|import\(|fetch\(|XMLHttpRequest/);
  });

  it('stays out of search engines and names the page of its chart', () => {
    expect(attribute('meta[name=robots]', 'content')).toBe('noindex');
    const page = new URL(attribute('link[rel=canonical]', 'href')).pathname.slice(1);
    expect(page).toBe(file.replace('/embed/', '/charts/').replace(/(short\/)?index\.html/, ''));
    expect(existsSync(join(siteFolder, page, 'index.html'))).toBe(true);
  });

  it('leads the article, not the frame, to pages that exist', () => {
    expect(attribute('base', 'target')).toBe('_parent');
    expect(document.querySelector('base')?.hasAttribute('href')).toBe(false);
    const links = [...document.querySelectorAll('a[href]')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#')) {
        // Otherwise it would take the article to the frame's address.
        expect(link.getAttribute('target')).toBe('_self');
        expect(document.getElementById(href.slice(1))).not.toBeNull();
      } else {
        const path = new URL(href, 'https://wenda.example').pathname;
        expect(existsSync(join(siteFolder, path, 'index.html')), href).toBe(true);
      }
    }
  });

  it('keeps a strict policy: its own styles and scripts by their hashes, and nothing else', () => {
    const hashes = (selector: string): string =>
      [...document.querySelectorAll(selector)].map((node) => sha256(node.textContent ?? '')).join(' ');
    expect(attribute('meta[http-equiv=content-security-policy]', 'content')).toBe(
      `default-src 'none';script-src ${hashes('script')};style-src ${hashes('style')};base-uri 'none';form-action 'none'`,
    );
    expect(document.querySelectorAll('[style]')).toHaveLength(0);
  });

  it('has a title, a finding, a text alternative, three drawings for each variant, a source and the way to more', () => {
    const lang = file.startsWith('en/') ? 'en' : 'zh';
    const edition = readEditions().find(({ id }) => file.includes(`${id}/`));
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('h1')?.textContent?.length).toBeGreaterThan(5);
    expect(document.querySelector('.name')?.textContent).not.toBe('');
    const graphics = [...document.querySelectorAll('.graphic')];
    const chart = chartsByEdition
      .find(([id]) => id === edition?.id)?.[1]
      .find(({ id }) => file.includes(`/embed/${id}/`));
    // The short form has no variants.
    const isShort = file.includes('/short/');
    expect(graphics).toHaveLength(isShort ? 1 : 1 + (chart?.variants.size ?? 0));
    expect(document.querySelectorAll('.variants')).toHaveLength(chart?.variantChoices && !isShort ? 1 : 0);
    for (const graphic of graphics) {
      expect(graphic.querySelectorAll('.drawing svg')).toHaveLength(3);
      const alternative = document.getElementById(graphic.getAttribute('aria-describedby') ?? '');
      expect(alternative?.textContent?.length).toBeGreaterThan(20);
    }
    expect(document.querySelector('.source')?.textContent).toContain(edition?.source.publisher[lang]);
    expect(new URL(attribute('.brand', 'href')).pathname).toContain('/charts/');
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('embed.js', () => {
  const script = read('embed.js');

  it('is at most 3 KB, also where a server knows no better than gzip', () => {
    expect(gzipSync(script).length).toBeLessThanOrEqual(3 * kilobyte);
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3 * kilobyte);
  });

  it('needs nothing else, and names nobody', () => {
    expect(script).not.toMatch(
      /https?:|import[\s(]|require\(|\beval\b|new Function|innerHTML|document\.write|cookie|[sS]torage/,
    );
  });
});
