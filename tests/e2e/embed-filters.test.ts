import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import sanitizeHtml from 'sanitize-html';
import { describe, expect, it } from 'vitest';
import { kept, kses } from '../fixtures/kses.ts';
import { measured, openArticle, chartFrames, servedArticles, site } from './articles.ts';
import { chartFacts } from './hosts.ts';
import { embedSnippet, snippetText } from '../../src/publish/embed-snippets.ts';
import type { EmbedWay } from '../../src/i18n/embed-code.ts';

servedArticles();

const purifier = readFileSync(createRequire(import.meta.url).resolve('dompurify/dist/purify.min.js'), 'utf8');

/** DOMPurify works in the browser. */
const purified = (page: Page, html: string, options: object): Promise<string> =>
  page.evaluate(
    ([text, given]) =>
      (
        globalThis as unknown as { DOMPurify: { sanitize(text: string, options: object): string } }
      ).DOMPurify.sanitize(text, given),
    [html, options] as const,
  );

/** WordPress' rules: a tag that is not allowed goes, its words stay. */
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

/** Filters from strict to lenient, and what each leaves of a frame: nothing, the element with its size, or all of it. */
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

describe.each(filters)('%s', (_, filter, left) => {
  it.each(['frame', 'script', 'element'] as EmbedWay[])(
    'leaves of the way “%s” the finding, a link where links are let in, and no word of a style',
    async (way) => {
      const { page } = await openArticle('empty');
      await page.addScriptTag({ content: purifier });
      const facts = chartFacts('topics', 'en', site.address);
      const html = await filter(page, snippetText(embedSnippet(way, facts)));
      await page.evaluate((markup) => {
        document.querySelector('main')!.innerHTML = markup;
      }, html);
      const words = (await page.locator('main').innerText()).trim();
      // The element says the finding twice where nobody makes a frame of it: in the link that it holds, and in its credit.
      expect(words.replaceAll(facts.title, '').replace(facts.credit, '').trim()).toMatch(/^·?$/);
      expect(words).toContain(facts.title);
      if (html.includes('<a ')) expect(html).toContain(`href="${facts.addresses.page}"`);
      const [frame] = chartFrames(page);
      if (way === 'element' || left === 'nothing') {
        expect(frame).toBeUndefined();
      } else {
        await frame?.waitForLoadState('load');
        const { width, shown, needed } = frame
          ? await measured(frame)
          : { width: 0, shown: 0, needed: Infinity };
        expect(width).toBeGreaterThan(330);
        if (left === 'style') expect(Math.abs(shown - needed)).toBeLessThanOrEqual(1);
        // Nothing is cut off.
        else expect(shown).toBeGreaterThanOrEqual(needed - 1);
      }
      await page.context().close();
    },
  );
});
