import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sanitizeHtml from 'sanitize-html';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedSnippet, snippetText } from '../../src/publish/embed-snippets.ts';
import { kept, kses } from '../fixtures/kses.ts';
import { measured, openArticle, servedArticles, site } from './articles.ts';
import { chartFacts } from './hosts.ts';

servedArticles();

const purifier = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8');

/** DOMPurify needs a browser. */
const purified = (page: Page, html: string, options: object): Promise<string> =>
  page.evaluate(
    ([text, given]) =>
      (
        globalThis as unknown as { DOMPurify: { sanitize(text: string, options: object): string } }
      ).DOMPurify.sanitize(text, given),
    [html, options] as const,
  );

/** WordPress's filter: drops disallowed tags, keeps their text. */
const wordpress = (html: string, more: readonly string[] = []): string =>
  sanitizeHtml(html, {
    allowedTags: [...kses.tags, ...more],
    allowedAttributes: Object.fromEntries(
      Object.entries(kses.attributes).map(([tag, names]) => [tag, [...names, ...kses.attributes['*']]]),
    ),
    nonTextTags: [],
    parseStyleAttributes: false,
    transformTags: {
      '*': (tagName, { style, ...attribs }) => ({
        tagName,
        attribs: style === undefined ? attribs : { ...attribs, style: kept(style) },
      }),
    },
  });

type Filter = (page: Page, html: string) => string | Promise<string>;

/** What each filter leaves of a frame: nothing, the element with its size, or all of it. */
const filters: [name: string, filter: Filter, left: 'nothing' | 'element' | 'style'][] = [
  ['sanitize-html as it comes', (_, html) => sanitizeHtml(html), 'nothing'],
  [
    'sanitize-html with frames',
    (_, html) =>
      sanitizeHtml(html, {
        allowedTags: [...sanitizeHtml.defaults.allowedTags, 'iframe'],
        allowedAttributes: { a: ['href'], iframe: ['src', 'title', 'width', 'height'] },
      }),
    'element',
  ],
  [
    'sanitize-html with frames and styles',
    (_, html) =>
      sanitizeHtml(html, {
        allowedTags: [...sanitizeHtml.defaults.allowedTags, 'iframe'],
        allowedAttributes: { a: ['href'], '*': ['style'], iframe: ['src', 'title', 'width', 'height'] },
      }),
    'style',
  ],
  ['DOMPurify as it comes', (page, html) => purified(page, html, {}), 'nothing'],
  ['DOMPurify with frames', (page, html) => purified(page, html, { ADD_TAGS: ['iframe'] }), 'style'],
  [
    'DOMPurify with frames, without styles',
    (page, html) => purified(page, html, { ADD_TAGS: ['iframe'], FORBID_ATTR: ['style'] }),
    'element',
  ],
  ['the filter of WordPress', (_, html) => wordpress(html), 'nothing'],
  ['the filter of WordPress with frames', (_, html) => wordpress(html, ['iframe']), 'style'],
  [
    'a filter that takes every tag and keeps every word',
    (_, html) => html.replace(/<[^>]+>/g, ''),
    'nothing',
  ],
];

describe('a filter of markup', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openArticle('empty'));
    await page.addScriptTag({ content: purifier });
  });

  it.each(filters)('%s: leaves the finding and its link, and no word of a style', async (_, filter, left) => {
    const facts = chartFacts('topics', 'en', site.address);
    for (const way of ['frame', 'script', 'element'] as const) {
      const html = await filter(page, snippetText(embedSnippet(way, facts)));
      await page.evaluate((markup) => {
        const main = document.querySelector('main');
        if (main) main.innerHTML = markup;
      }, html);
      const words = await page.locator('main').innerText();
      expect(words, way).toContain(facts.title);
      // Unscripted, the element says the finding twice: in link and credit.
      expect(words.replaceAll(facts.title, '').replace(facts.credit, '').trim(), way).toMatch(/^·?$/);
      if (html.includes('<a ')) expect(html).toContain(`href="${facts.addresses.page}"`);
      if (way === 'element' || left === 'nothing') {
        expect(await page.locator('main iframe').count(), way).toBe(0);
        continue;
      }
      const handle = await page.locator('main iframe').elementHandle();
      const frame = await handle?.contentFrame();
      await frame?.waitForURL('**/embed/**');
      if (!frame) throw new Error('no frame');
      const { width, shown, needed } = await measured(frame);
      expect(width, way).toBeGreaterThan(330);
      // A fixed height is sufficient; one from the style is exact.
      expect(shown - needed, way).toBeGreaterThanOrEqual(0);
      if (left === 'style') expect(shown - needed, way).toBeLessThanOrEqual(1);
    }
  });
});
