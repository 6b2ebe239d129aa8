import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { darkContrast, lightContrast } from '../../src/styles/tokens.ts';
import { openPage, openSite } from './browser.ts';
import type { Visit } from './browser.ts';

const edition = newestEdition().id;
const pages = [
  '',
  'charts/',
  'charts/map/',
  'charts/countries/',
  'data/',
  'methods/',
  'transcript/',
  'cited/',
];
const paths = pages.flatMap((page) => [`${edition}/${page}`, `en/${edition}/${page}`]);

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Runs in the page: headline words split across lines. */
function brokenWords(): string[] {
  const broken: string[] = [];
  const { lang } = document.documentElement;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  for (const headline of document.querySelectorAll('.display')) {
    const texts = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      for (const { segment, index, isWordLike } of segmenter.segment(text.data)) {
        if (!isWordLike) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + segment.length);
        const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top);
        if (Math.max(...tops) - Math.min(...tops) > 4) broken.push(segment);
      }
    }
  }
  return broken;
}

describe('with text twice as large', () => {
  it.each(paths)('/%s stays in the window and breaks no word of a headline', async (path) => {
    for (const width of [320, 360, 390]) {
      const { page } = await openPage(site, path, { viewport: { width, height: 844 }, bypassCSP: true });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      // The chapter bar may still be adding its buttons.
      await expect.poll(() => sideways(page), { message: `${width} px` }).toBe(0);
      expect(await page.evaluate(brokenWords), `${width} px`).toEqual([]);
      await page.context().close();
    }
  });
});

describe.each(['', 'en/'])('on a phone that lies on its side, /%s', (language) => {
  it.each([
    { width: 667, height: 375 },
    { width: 844, height: 390 },
    { width: 932, height: 430 },
  ])('the essay shows the picture of each step whole at $width px', async (viewport) => {
    const { page } = await openPage(site, `${language}${edition}/`, { viewport });
    expect(await sideways(page)).toBe(0);
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.sequence .picture :is(svg, img)')]
        .map((each) => each.getBoundingClientRect().height)
        .filter((height) => height > 0),
    );
    expect(heights.length).toBeGreaterThan(0);
    // Leave room for the chapter bar.
    for (const height of heights) expect(height).toBeLessThanOrEqual(viewport.height - 48);
    await page.context().close();
  });
});

describe('readers who ask for more contrast', () => {
  it.each([
    ['light', lightContrast],
    ['dark', darkContrast],
  ] as const)('get it in %s', async (colorScheme, colours) => {
    const { page } = await openPage(site, `${edition}/charts/map/`, { colorScheme, contrast: 'more' });
    const used = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ['--paper', '--ink', '--muted', '--rule'].map((name) => style.getPropertyValue(name).trim());
    });
    const channels = (colour: string): string =>
      /^#(.)\1(.)\2(.)\3$/.exec(colour)?.slice(1).join('') ?? colour.slice(1);
    const { paper, ink, muted, rule } = colours;
    expect(used.map(channels)).toEqual([paper, ink, muted, rule].map(channels));
    await page.context().close();
  });
});
