import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { prepareCharts } from '../../src/charts/registry.ts';
import { newestEdition, readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import type { Lang } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readTables } from '../../src/lib/tables.ts';
import { siteFolder } from './built-site.ts';

const kilobyte = 1024;
const site = process.env['SITE_URL'] ?? 'https://wenda.example';

const prefix = (lang: Lang): string => (lang === 'zh' ? '' : 'en/');
const read = (path: string): Document =>
  parseHTML(readFileSync(join(siteFolder, path, 'index.html'), 'utf8')).document;
const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const squeezed = (text: string): string => text.replaceAll(/\s/g, '');
const isBuilt = (address: string): boolean => {
  const path = new URL(address, site).pathname;
  return existsSync(join(siteFolder, path.endsWith('/') ? `${path}index.html` : path));
};

interface Graph {
  '@type': string;
  [key: string]: unknown;
}

function graphOf(document: Document): Graph[] {
  const block = document.querySelector('script[type="application/ld+json"]');
  const data = JSON.parse(block?.textContent ?? '{}') as { '@context'?: string; '@graph'?: Graph[] };
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'] ?? [data as unknown as Graph];
}

const editions = readEditions().map((edition) => ({
  edition,
  charts: prepareCharts(readTables(edition.id)),
}));
const pages = editions.flatMap(({ edition, charts }) =>
  charts.flatMap((chart) =>
    languages.map((lang) => ({
      edition,
      chart,
      lang,
      path: `${prefix(lang)}${edition.id}/charts/${chart.id}/`,
    })),
  ),
);

describe.each(pages)('/$path', ({ edition, chart, lang, path }) => {
  const document = read(path);
  const hrefs = [...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href') ?? '');

  it('has the chart under its finding, with how to read it, and what it shows in words', () => {
    expect(squeezed(textOf(document.querySelector('h1')))).toBe(squeezed(plain(chart.finding(lang))));
    expect(document.querySelectorAll(`figure#${chart.id} .drawing svg`)).toHaveLength(3);
    const text = squeezed(textOf(document.querySelector('main')));
    for (const phrase of [chart.description(lang), chart.alt(lang), chart.note(lang) ?? []]) {
      expect(text).toContain(squeezed(plain(phrase)));
    }
    const described = document.querySelector('.graphic')?.getAttribute('aria-describedby') ?? '';
    expect(squeezed(textOf(document.getElementById(described)))).toBe(squeezed(plain(chart.alt(lang))));
  });

  it('shows the whole table, open', () => {
    const table = chart.table(lang);
    expect(document.querySelector('table[data-sortable]')?.closest('details')).toBeNull();
    const rows = [...document.querySelectorAll('table[data-sortable] tbody tr')];
    expect(rows).toHaveLength(table.rows.length);
    const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => squeezed(textOf(cell))));
    expect(cells).toEqual(
      table.rows.map((row) => row.map((cell) => squeezed(typeof cell === 'string' ? cell : cell.number))),
    );
  });

  it('offers the graphic in both themes and formats, and every table as CSV, Excel CSV and JSON', () => {
    const wanted = [
      ...['light.svg', 'dark.svg', 'light.png', 'dark.png'].map(
        (end) => `/${edition.id}/charts/${chart.id}/${chart.id}.${lang}.${end}`,
      ),
      ...chart.tables.flatMap((table) =>
        ['csv', 'excel.csv', 'json'].map((end) => `/${edition.id}/data/${table}.${end}`),
      ),
    ];
    expect(hrefs).toEqual(expect.arrayContaining(wanted));
    for (const address of wanted) expect(isBuilt(address), address).toBe(true);
  });

  it('says how to cite it in GB/T 7714, APA and BibTeX, with its title and address', () => {
    const entries = [...document.querySelectorAll('.citations > div')];
    expect(entries.map((entry) => textOf(entry.querySelector('dt')))).toEqual(['GB/T 7714', 'APA', 'BibTeX']);
    for (const entry of entries) {
      expect(textOf(entry.querySelector('dd'))).toContain(`${site}/${path}`);
      const text = squeezed(textOf(entry.querySelector('dd')).replaceAll('\\', ''));
      expect(text).toContain(squeezed(plain(chart.finding(lang))));
    }
    expect(textOf(entries[2]?.querySelector('dd'))).toMatch(/^@misc\{[\w-]+, .*\}$/);
  });

  it('names itself, its other language and a picture of its own in its head', () => {
    const content = (selector: string): string =>
      document.querySelector(selector)?.getAttribute('content') ?? '';
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`${site}/${path}`);
    const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')];
    expect(alternates.map((link) => link.getAttribute('href'))).toEqual([
      `${site}/${edition.id}/charts/${chart.id}/`,
      `${site}/en/${edition.id}/charts/${chart.id}/`,
      `${site}/${edition.id}/charts/${chart.id}/`,
    ]);
    expect(document.title).toContain(plain(chart.finding(lang)));
    expect(content('meta[property="og:image"]')).toBe(
      `${site}/${edition.id}/charts/${chart.id}/${chart.id}.${lang}.social.png`,
    );
    expect(isBuilt(content('meta[property="og:image"]'))).toBe(true);
    expect(content('meta[property="og:image:alt"]').length).toBeGreaterThan(5);
  });

  it('describes its data and its picture for machines, with files that exist', () => {
    const [dataset, image] = graphOf(document);
    expect(dataset?.['@type']).toBe('Dataset');
    expect(image?.['@type']).toBe('ImageObject');
    const description = String(dataset?.['description']);
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description.length).toBeLessThanOrEqual(5000);
    for (const key of ['name', 'license', 'creator', 'isBasedOn', 'url'])
      expect(dataset?.[key], key).toBeTruthy();
    const files = ((dataset?.['distribution'] ?? []) as { contentUrl: string }[]).map(
      ({ contentUrl }) => contentUrl,
    );
    expect(files).toHaveLength(3 * chart.tables.length);
    for (const address of [...files, String(image?.['contentUrl']), String(image?.['thumbnailUrl'])]) {
      expect(isBuilt(address), address).toBe(true);
    }
  });

  it('loads at most 12 KB of script', () => {
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    const sizes = scripts.map((script) => {
      const address = script.getAttribute('src');
      const bytes = address ? readFileSync(join(siteFolder, address)) : Buffer.from(script.textContent ?? '');
      return brotliCompressSync(bytes).length;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12 * kilobyte);
  });
});

describe.each(editions)('the gallery of $edition.id', ({ edition, charts }) => {
  it.each(languages)('leads to the page of every chart, in the order of the story, in %s', (lang) => {
    const document = read(`${prefix(lang)}${edition.id}/charts/`);
    expect([...document.querySelectorAll('.card h2 a')].map((link) => link.getAttribute('href'))).toEqual(
      charts.map(({ id }) => `/${prefix(lang)}${edition.id}/charts/${id}/`),
    );
    expect(document.querySelectorAll('.card .thumbnail[aria-hidden=true] svg')).toHaveLength(charts.length);
    expect(document.querySelectorAll('.thumbnail :is(a, [tabindex], [id]:not(defs *, defs))')).toHaveLength(
      0,
    );
    const list = graphOf(document)[0]?.['mainEntity'] as { itemListElement: unknown[] } | undefined;
    expect(list?.itemListElement).toHaveLength(charts.length);
  });
});

it.each(languages)('every chart of the essay leads to its page, in %s', (lang) => {
  const { id } = newestEdition();
  const essay = parseHTML(readFileSync(join(siteFolder, prefix(lang), 'index.html'), 'utf8')).document;
  for (const figure of essay.querySelectorAll('figure.chart')) {
    const links = [...figure.querySelectorAll('.source-line a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(`/${prefix(lang)}${id}/charts/${figure.id}/`);
  }
});
