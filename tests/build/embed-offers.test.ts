import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import { parseHTML } from '../../src/lib/dom.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import { formsOf } from '../../src/embed/short.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { languages } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import { manifestSchema } from '../../src/publish/manifest.ts';
import { chartStateSchema } from '../../src/publish/chart-state.ts';
import { embedStates, embedThemes, embedWays } from '../../src/i18n/embed-code.ts';
import { readTables } from '../../src/lib/tables.ts';
import { siteFolder } from './built-site.ts';

const site = process.env['SITE_URL'] ?? 'https://wenda.example';
/** Bytes that WordPress searches for the link (`WP_oEmbed::discover`). */
const wordPressLimit = 150 * 1024;

const fileOf = (address: string): string => {
  const path = decodeURIComponent(new URL(address, site).pathname);
  return join(siteFolder, path.endsWith('/') ? `${path}index.html` : path);
};
const read = (address: string): string => readFileSync(fileOf(address), 'utf8');

const cases = readEditions().flatMap((edition) =>
  prepareCharts(readTables(edition.id)).flatMap((chart) =>
    languages.map((lang) => ({
      edition,
      chart,
      lang,
      page: `/${lang === 'en' ? 'en/' : ''}${edition.id}/charts/${chart.id}/`,
      embed: `/${lang === 'en' ? 'en/' : ''}${edition.id}/embed/${chart.id}/`,
      answer: `${site}/${edition.id}/oembed/${chart.id}${lang === 'en' ? '.en' : ''}.json`,
    })),
  ),
);

/** The code visible with these choices; CSS hides the rest. */
function shownCode(snippet: Element, theme: string, state: string): string {
  return [...snippet.querySelectorAll('code > span')]
    .filter((part) => part.getAttribute('data-for-theme')?.split(' ').includes(theme) ?? true)
    .filter((part) => [null, state].includes(part.getAttribute('data-for-state')))
    .map((part) => part.textContent ?? '')
    .join('');
}

let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  server = await serveFolder(siteFolder, 0);
});
afterAll(() => new Promise((done) => server.server.close(done)));

/** Redirects the client's requests for the site to the served build. */
const fetcher = (url: string): Promise<Response> => fetch(url.replace(`${site}/`, server.address));

describe.each(cases)('$page', ({ edition, chart, lang, page, embed, answer }) => {
  it.each([page, embed])('%s: names its oEmbed answer where WordPress looks for it', (path) => {
    const bytes = readFileSync(fileOf(path));
    const link = bytes.indexOf('application/json+oembed');
    expect(link).toBeGreaterThan(0);
    expect(link).toBeLessThan(wordPressLimit);
    const { document } = parseHTML(bytes.toString('utf8'));
    const found = document.querySelectorAll('head > link[type="application/json+oembed"]');
    expect([...found].map((node) => node.getAttribute('href'))).toEqual([answer]);
  });

  it('gives an oEmbed client a frame, its size and a picture', async () => {
    const title = plain(chart.finding(lang));
    const found = (await extract(`${site}${page}`, { maxwidth: 640 }, fetcher)) as unknown as Record<
      string,
      unknown
    >;
    expect(found).toMatchObject({
      version: '1.0',
      type: 'rich',
      method: 'auto-discovery',
      title,
      thumbnail_width: 1200,
      thumbnail_height: 630,
      provider_url: `${site}${lang === 'en' ? '/en/' : '/'}`,
    });
    expect(found['width']).toBeLessThanOrEqual(640);
    const frames = parseHTML(`<body>${String(found['html'])}`).document;
    const frame = frames.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`${site}${embed}`);
    expect(frame?.getAttribute('title')).toBe(title);
    expect(frame?.getAttribute('height')).toBe(String(found['height']));
    expect(frames.querySelectorAll('script, style')).toHaveLength(0);
    // Strict consumers keep only the size, so the height must fit the width named.
    const width = Number(found['width']);
    expect(frame?.getAttribute('width')).toBe(String(width));
    expect(found['height']).toBe(Math.ceil(embedHeightAt(embedHeights(chart, edition, lang), width)));
    // Size from the PNG header.
    const picture = readFileSync(fileOf(String(found['thumbnail_url'])));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  const shown = parseHTML(read(page)).document;

  it('offers every way in both languages, each address of which is built', () => {
    const ways = [...shown.querySelectorAll('.embed-ways details')];
    expect(ways.map((way) => way.getAttribute('data-way'))).toEqual([...embedWays]);
    for (const way of ways) {
      const codes = [...way.querySelectorAll('.snippet')];
      const isStill = ['card', 'picture', 'oembed'].includes(way.getAttribute('data-way') ?? '');
      expect(
        codes.map((code) => [code.getAttribute('data-for-lang'), code.getAttribute('data-for-form')]),
      ).toEqual(languages.flatMap((each) => (isStill ? [null] : formsOf(chart)).map((form) => [each, form])));
      for (const code of codes) {
        const chosen = embedStates.flatMap((state) =>
          embedThemes.map((theme) => shownCode(code, theme, state)),
        );
        const addresses = chosen.flatMap((text) => text.match(/https?:\/\/[^"\s<]+/g) ?? []);
        expect(addresses.length).toBeGreaterThan(0);
        for (const address of addresses) {
          expect(address.startsWith(`${site}/`), address).toBe(true);
          expect(existsSync(fileOf(address)), address).toBe(true);
        }
      }
    }
  });

  it('has every choice made, and one preview of each way, language, form and theme that loads when it is seen', () => {
    expect(
      [...shown.querySelectorAll('.embed-code input[checked]')].map((input) => input.getAttribute('value')),
    ).toEqual(expect.arrayContaining([lang, 'auto', '640']));
    const frames = [...shown.querySelectorAll('.embed-preview:not([open]) iframe')];
    expect(frames.length).toBe(6 * formsOf(chart).length);
    expect(frames.every((frame) => frame.getAttribute('loading') === 'lazy')).toBe(true);
    expect(frames.every((frame) => existsSync(fileOf(frame.getAttribute('src') ?? '')))).toBe(true);
    expect(shown.querySelectorAll('.embed-preview img:not([loading=lazy])')).toHaveLength(0);
  });
});

describe.each(readEditions())('/$id/charts.json', (edition) => {
  const list: unknown = JSON.parse(read(`/${edition.id}/charts.json`));
  const charts = prepareCharts(readTables(edition.id));

  it('has the published shape and every chart in the order of the story', () => {
    const manifest = manifestSchema.parse(list);
    expect(manifest.charts.map(({ id }) => id)).toEqual(charts.map(({ id }) => id));
    for (const [index, { zh, en }] of manifest.charts.entries()) {
      expect([zh.finding, en.finding]).toEqual(languages.map((lang) => plain(charts[index]!.finding(lang))));
      expect([zh.alt, en.alt]).toEqual(languages.map((lang) => plain(charts[index]!.alt(lang))));
    }
    expect(new Set(manifest.charts.map(({ hash }) => hash)).size).toBe(charts.length);
  });

  it('names no address that is not built', () => {
    const addresses = JSON.stringify(list).match(/https?:\/\/[^"]+/g) ?? [];
    const ours = addresses.filter((address) => address.startsWith(`${site}/`));
    for (const { zh, en } of manifestSchema.parse(list).charts)
      for (const { short } of [zh, en]) expect(ours).toContain(short.embed);
    // Per chart at least 2 embeds, 2 oEmbed responses, 2 pages, 8 graphics, 2 cards, 1 state.
    expect(ours.length).toBeGreaterThan(17 * charts.length);
    expect(addresses.filter((address) => !address.startsWith(`${site}/`))).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(ours.filter((address) => !existsSync(fileOf(address)))).toEqual([]);
  });

  it('gives heights that rise with the width of their steps, which follow each other', () => {
    for (const { zh, en } of manifestSchema.parse(list).charts) {
      for (const { heights } of [zh, en]) {
        const widths = heights.map(({ up_to: upTo }) => upTo);
        expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
        expect(heights.every(({ height }) => height > 100 && height < 10_000)).toBe(true);
      }
    }
  });

  it('leads to the state of every chart, under the same hash', () => {
    for (const { id, hash, state } of manifestSchema.parse(list).charts) {
      const said = chartStateSchema.parse(JSON.parse(read(state)));
      expect([said.chart, said.hash]).toEqual([id, hash]);
    }
  });
});

describe.each(readEditions().flatMap(({ id }) => [`/${id}/embed/`, `/en/${id}/embed/`]))('%s', (path) => {
  const { document } = parseHTML(read(path));

  it('shows every chart at five widths, in both themes and languages, each frame lazily', () => {
    const sections = [...document.querySelectorAll('.embed-previews section')];
    for (const section of sections) {
      const frames = [...section.querySelectorAll('iframe')];
      expect(frames).toHaveLength(5 * 2 * 2);
      expect(frames.every((frame) => frame.getAttribute('loading') === 'lazy')).toBe(true);
      expect(frames.every((frame) => existsSync(fileOf(frame.getAttribute('src') ?? '')))).toBe(true);
      expect(frames.every((frame) => Number(frame.getAttribute('height')) > 100)).toBe(true);
    }
    expect(sections.length).toBeGreaterThan(0);
  });

  it('is left out by search engines and the sitemap, and gives each frame a title of its own', () => {
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    expect(readFileSync(join(siteFolder, 'sitemap.xml'), 'utf8')).not.toContain('/embed/');
    const titles = [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('title'));
    expect(new Set(titles).size).toBe(titles.length);
  });
});
