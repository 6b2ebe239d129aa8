import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { iconPng, iconSizes } from '../../src/build/icon.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { readChangelog } from '../../src/publish/methods-content.ts';
import { readPackage } from '../../src/publish/package.ts';
import { builtFiles, siteFolder } from './built-site.ts';
import { elements, parseXml } from './xml.ts';

const site = process.env['SITE_URL'] ?? 'https://wenda.example';
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
const page = (file: string): Document => parseHTML(read(file)).document;
const languages = [
  ['zh', ''],
  ['en', 'en/'],
] as const;

type Node = Record<string, unknown>;

function structured(file: string): Node[] {
  return [...page(file).querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = JSON.parse(script.textContent ?? '') as Node & { '@graph'?: Node[] };
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'] ?? [data];
  });
}

/** The page's only JSON-LD node of a type; throws otherwise. */
function described(file: string, type: string): Node {
  const [node, ...more] = structured(file).filter((each) => each['@type'] === type);
  if (!node || more.length > 0) throw new Error(`${file}: one ${type}, please`);
  return node;
}

/** The built file of an address on the site. */
const builtAt = (address: string): string => {
  expect(address.startsWith(`${site}/`), address).toBe(true);
  const path = new URL(address).pathname.slice(1);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};

describe.each(languages)('structured data in %s', (lang, folder) => {
  it('describes the essay as an article with its author, days and source', () => {
    const article = described(`${folder}index.html`, 'NewsArticle');
    expect(article).toMatchObject({
      headline: page(`${folder}index.html`).title,
      inLanguage: lang === 'zh' ? 'zh-Hans' : 'en',
      datePublished: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      author: { '@type': 'Organization' },
      publisher: { '@type': 'Organization' },
      isBasedOn: { '@type': 'CreativeWork' },
      license: expect.stringContaining('creativecommons.org') as string,
    });
    expect(existsSync(join(siteFolder, builtAt(String(article['mainEntityOfPage']))))).toBe(true);
    expect(existsSync(join(siteFolder, builtAt(String(article['image']))))).toBe(true);
    const logo = (article['publisher'] as Node)['logo'];
    expect(existsSync(join(siteFolder, builtAt(String(logo))))).toBe(true);
  });

  it.each(readEditions())('describes the tables of $id as a data set with every file', (edition) => {
    const info = readPackage(edition.id);
    const data = described(`${folder}${edition.id}/data/index.html`, 'Dataset');
    const description = String(data['description']);
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description.length).toBeLessThanOrEqual(5000);
    expect(data).toMatchObject({
      name: expect.stringContaining(edition.title[lang]) as string,
      version: info.version,
      license: info.licence.url,
      creator: { '@type': 'Organization', name: info.creator },
      isBasedOn: { '@type': 'CreativeWork', identifier: `sha256:${edition.sha256}` },
    });
    expect((data['measurementTechnique'] as string[]).length).toBeGreaterThan(3);
    const variables = data['variableMeasured'] as Node[];
    expect(variables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['places.mentions', 'topics.share', 'figures.value']),
    );
    const distribution = data['distribution'] as Record<string, string>[];
    const names = distribution.map(({ name }) => name);
    expect(names[0]).toBe(`${edition.id}.zip`);
    for (const table of info.tables) {
      expect(names).toEqual(
        expect.arrayContaining([`${table.name}.csv`, `${table.name}.excel.csv`, `${table.name}.json`]),
      );
    }
    for (const { contentUrl = '', contentSize, sha256, encodingFormat } of distribution) {
      const bytes = readFileSync(join(siteFolder, builtAt(contentUrl)));
      expect(encodingFormat).toMatch(/^(text|application)\/[\w.+-]+$/);
      expect(contentSize).toBe(`${bytes.length} B`);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('the sitemap', async () => {
  const pages = await builtFiles('.html');
  const urls = elements(parseXml(read('sitemap.xml')), 'url').map((url) => ({
    address: elements(url, 'loc')[0]?.text ?? '',
    alternates: elements(url, 'xhtml:link').map(({ attributes }) => attributes),
  }));

  it('lists every page that search engines may show, and no other', () => {
    const indexed = pages.filter((file) => {
      const document = page(file);
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
      const robots = document.querySelector('meta[name=robots]')?.getAttribute('content') ?? '';
      return !robots.includes('noindex') && builtAt(canonical) === file;
    });
    expect(urls.map(({ address }) => builtAt(address)).toSorted()).toEqual(indexed.toSorted());
    for (const edition of readEditions()) {
      for (const name of ['data', 'methods', 'transcript']) {
        expect(indexed).toContain(`${edition.id}/${name}/index.html`);
        expect(indexed).toContain(`en/${edition.id}/${name}/index.html`);
      }
    }
  });

  it('names every language of a page, each of them built and naming the others', () => {
    for (const { address, alternates } of urls) {
      expect(alternates.map(({ hreflang }) => hreflang).toSorted()).toEqual(['en', 'x-default', 'zh-Hans']);
      expect(alternates.map(({ href }) => href)).toContain(address);
      for (const { href = '' } of alternates) expect(pages).toContain(builtAt(href));
    }
  });

  it('is where robots.txt says', () => {
    const robots = read('robots.txt');
    expect(robots).toContain('User-agent: *');
    expect(robots).toContain(`Sitemap: ${site}/sitemap.xml`);
  });
});

describe.each(languages)('the feed in %s', (_, folder) => {
  const feed = parseXml(read(`${folder}feed.xml`));
  const text = (name: string, from = feed): string =>
    from.children.find((child) => child.name === name)?.text ?? '';

  it('is well-formed Atom with what a feed must have', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    for (const name of ['id', 'title', 'updated']) expect(text(name), name).not.toBe('');
    expect(elements(feed, 'author')).toHaveLength(1);
    const self = elements(feed, 'link').find(({ attributes }) => attributes['rel'] === 'self');
    expect(builtAt(self?.attributes['href'] ?? '')).toBe(`${folder}feed.xml`);
  });

  it('has every edition, with an address that is built', () => {
    const entries = elements(feed, 'entry');
    expect(entries).toHaveLength(readEditions().length);
    for (const entry of entries) {
      for (const name of ['title', 'summary']) expect(text(name, entry).length).toBeGreaterThan(3);
      expect(text('id', entry)).toMatch(/^tag:/);
      expect(text('updated', entry)).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      const link = elements(entry, 'link')[0]?.attributes['href'] ?? '';
      expect(existsSync(join(siteFolder, builtAt(link)))).toBe(true);
    }
    expect(new Set(entries.map((entry) => text('id', entry))).size).toBe(entries.length);
  });

  it('is named in the head of every page of its language', async () => {
    for (const file of (await builtFiles('index.html')).filter(
      (each) => each.startsWith('en/') === (folder === 'en/') && !each.includes('/embed/'),
    )) {
      const link = page(file).querySelector('link[type="application/atom+xml"]')?.getAttribute('href');
      expect(link, file).toBe(`/${folder}feed.xml`);
    }
  });
});

describe('icons', () => {
  it.each(iconSizes)('have %i pixels a side, and strips of three colours', (size) => {
    const png = iconPng(size);
    expect(readFileSync(join(siteFolder, `icon-${size}.png`)).equals(png)).toBe(true);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
    const pixels = inflateSync(data);
    expect(pixels).toHaveLength(size * (size + 1));
    expect([...new Set(pixels)].toSorted()).toEqual([0, 1, 2]);
  });

  it('stand in the web app manifest, each built', () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as {
      name: string;
      icons: { src: string }[];
    };
    expect(manifest.name).not.toBe('');
    expect(manifest.icons.length).toBeGreaterThanOrEqual(3);
    for (const { src } of manifest.icons) expect(existsSync(join(siteFolder, src)), src).toBe(true);
  });
});

it('has a changelog that begins with the version of the tables', () => {
  const [newest] = readChangelog();
  for (const { id } of readEditions()) expect(readPackage(id).version).toBe(newest?.version);
});

it.each([
  ['an element that stays open', '<a><b></a>'],
  ['a bare ampersand', '<a>x & y</a>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['a second root', '<a/><b/>'],
  ['a bare less-than sign', '<a>1 < 2</a>'],
])('would find %s in a feed or sitemap', (_, xml) => expect(() => parseXml(xml)).toThrow('not well-formed'));
