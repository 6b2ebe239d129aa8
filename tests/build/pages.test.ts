import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { builtFiles, isFrame, siteFolder } from './built-site.ts';

const site = new URL(process.env['SITE_URL'] ?? 'https://wenda.example');

function page(file: string): Document {
  return parseHTML(readFileSync(join(siteFolder, file), 'utf8')).document;
}

function attribute(document: Document, selector: string, name: string): string {
  return document.querySelector(selector)?.getAttribute(name) ?? '';
}

/** The built file that a link leads to; undefined off the site. */
function target(address: string, from: string): string | undefined {
  const url = new URL(address, new URL(from.replace(/index\.html$/, ''), site));
  if (url.origin !== site.origin) return undefined;
  const path = decodeURIComponent(url.pathname).replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const pages = (await builtFiles('.html')).filter((file) => !isFrame(file));

it('builds the front page in both languages', () => {
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'en/index.html']));
});

describe.each(pages)('%s', (file) => {
  const document = page(file);
  const english = file.startsWith('en/');

  it('names its language, its title and what it is about', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(english ? 'en' : 'zh-Hans');
    expect(document.title.length).toBeGreaterThan(5);
    expect(attribute(document, 'meta[name=description]', 'content').length).toBeGreaterThan(20);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('has headings that go down one level at a time', () => {
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map((heading) =>
      Number(heading.tagName.slice(1)),
    );
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  const noAddress = (): void => {
    expect(document.querySelector('link[rel=canonical], link[hreflang], [aria-current]')).toBeNull();
    expect(attribute(document, 'meta[name=robots]', 'content')).toBe('noindex');
    expect([...document.querySelectorAll('main [lang]')].map((node) => node.getAttribute('lang'))).toEqual([
      'zh-Hans',
      'en',
    ]);
  };

  const canonicalAddress = (): void => {
    const canonical = attribute(document, 'link[rel=canonical]', 'href');
    expect(existsSync(join(siteFolder, target(canonical, file) ?? ''))).toBe(true);
    const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')];
    expect(alternates.map((link) => link.getAttribute('hreflang')).toSorted()).toEqual([
      'en',
      'x-default',
      'zh-Hans',
    ]);
    for (const link of alternates) {
      expect(existsSync(join(siteFolder, target(link.getAttribute('href') ?? '', file) ?? ''))).toBe(true);
    }
  };

  if (file === '404.html') it('has no address of its own, and speaks both languages', noAddress);
  else it('has a canonical address that is built, and names its other language', canonicalAddress);

  it('leads nowhere that does not exist', () => {
    const ids = new Set([...document.querySelectorAll('[id]')].map((node) => node.id));
    const dead = [...document.querySelectorAll('a[href], link[href], [src]')]
      .map((node) => node.getAttribute('href') ?? node.getAttribute('src') ?? '')
      .filter((address) => {
        if (address.startsWith('#')) return !ids.has(address.slice(1));
        const built = target(address, file);
        return built !== undefined && !existsSync(join(siteFolder, built));
      });
    expect(dead).toEqual([]);
  });

  it('gives every id once', () => {
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('asks nothing of other hosts', () => {
    const loaded = [
      ...document.querySelectorAll(
        'script[src], img[src], iframe[src], link[rel=stylesheet], link[rel=preload]',
      ),
    ];
    const foreign = loaded
      .map((node) => node.getAttribute('src') ?? node.getAttribute('href') ?? '')
      .filter((address) => target(address, file) === undefined);
    expect(foreign).toEqual([]);
    const styles = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '').join('');
    expect(styles).not.toMatch(/url\(\s*['"]?(https?:)?\/\//);
  });

  it('keeps a strict policy: every inline style and script by its hash, nothing unsafe, no style attribute', () => {
    const policy = attribute(document, 'meta[http-equiv=content-security-policy]', 'content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    const inline = [...document.querySelectorAll('style, script:not([src], [type$="json"])')];
    const hashes = new Set(inline.map((node) => sha256(node.textContent ?? '')));
    expect(policy.match(/'sha256-[^']*'/g)?.toSorted()).toEqual([...hashes].toSorted());
    expect(document.querySelectorAll('[style]')).toHaveLength(0);
    const handlers = [...document.querySelectorAll('*')].filter((node) =>
      node.getAttributeNames().some((name) => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  it('has no chart without headline, text alternative, source, table and download', () => {
    const figures = [...document.querySelectorAll('figure.chart')];
    if (/^(en\/)?index\.html$/.test(file)) expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      // Chart pages have table and downloads below the figure: chart-pages.test.ts.
      const scope = document.querySelector('.chart-view') ?? figure;
      const graphic = figure.querySelector('.graphic');
      const image = graphic?.querySelector('img');
      if (image) {
        // In the essay: files in 3 shapes and 2 themes.
        expect(image.getAttribute('alt')?.trim().length, figure.id).toBeGreaterThan(20);
        expect(graphic?.querySelectorAll('source, img'), figure.id).toHaveLength(6);
      } else {
        const described = document.getElementById(graphic?.getAttribute('aria-describedby') ?? '');
        expect(described?.textContent?.trim().length, figure.id).toBeGreaterThan(20);
        expect(graphic?.getAttribute('aria-label')?.length, figure.id).toBeGreaterThan(5);
        expect(figure.querySelectorAll('svg'), figure.id).toHaveLength(3);
      }
      expect(scope.querySelectorAll('tbody tr').length, figure.id).toBeGreaterThan(0);
      expect(scope.querySelector('a[href$=".csv"]'), figure.id).not.toBeNull();
      expect(figure.querySelector('.source-line')?.textContent, figure.id).toContain(
        newestEdition().source.publisher[english ? 'en' : 'zh'],
      );
    }
  });
});
