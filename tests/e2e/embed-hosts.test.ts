import { describe, expect, it } from 'vitest';
import {
  expectFitting,
  loadedFrames,
  openArticle,
  openArticleIn,
  readThrough,
  servedArticles,
  shifted,
} from './articles.ts';
import { openZoomed, resize } from './browser.ts';

servedArticles();

/** Articles with scripts, and their number of charts. */
const articles: [words: string, name: string, count: number][] = [
  ['an ordinary article', 'article', 2],
  ['an article with an aggressive reset', 'reset', 1],
  ['an article that keeps frames low', 'max-height', 1],
  ['a sandbox that lets scripts run', 'sandbox-scripts', 1],
  ['an article that runs from right to left', 'rtl', 1],
  ['an article far down, loaded lazily', 'lazy', 2],
  ['a column of 280 px', 'narrow', 2],
  ['a dark article', 'dark', 3],
  ['an article in which the snippet was pasted twice', 'twice', 2],
  ['an article with twenty charts', 'twenty', 20],
];

describe('a chart in an article', () => {
  it.each(articles)(
    'has the right height in %s, moves nothing and asks nobody else',
    async (_, name, count) => {
      const { page, complaints } = await openArticle(name);
      await readThrough(page);
      await expectFitting(page, count);
      expect(shifted(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each(articles)('gets the right height in %s where the snippet declares none', async (_, name, count) => {
    const { page, complaints } = await openArticle(`${name}?undeclared`);
    await readThrough(page);
    await expectFitting(page, count);
    // Must shift, which proves that the tests above detect shifts.
    if (name === 'article') expect(shifted(page)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['turned to landscape and back', [844, 390]],
    ['made wider', [1400]],
  ])('keeps the right height when the window is %s', async (_, widths) => {
    const { page, complaints } = await openArticle('rtl?undeclared', {
      viewport: { width: 390, height: 844 },
    });
    await expectFitting(page, 1);
    for (const width of widths) {
      await resize(page, width, 700);
      await expectFitting(page, 1);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has the right height at a page zoom of 200 %', async ({ skip }) => {
    const zoomed = await openZoomed(2, { width: 1440, height: 1800 });
    try {
      const { page, complaints } = await openArticleIn(zoomed, 'article');
      if ((await page.evaluate(() => devicePixelRatio)) !== 2) {
        const reason = 'this browser has no page zoom (a headless shell), only its measures were tried';
        console.warn(reason);
        skip(reason);
      }
      expect(await page.evaluate(() => outerWidth / innerWidth)).toBe(2);
      await readThrough(page);
      await expectFitting(page, 2);
      expect(shifted(page)).toBe(0);
      expect(complaints).toEqual([]);
    } finally {
      await zoomed.close();
    }
  });

  it('has the right height in the measures of a page zoom of 200 %', async () => {
    // 200 % zoom: half the width at twice the pixel density.
    const { page, complaints } = await openArticle('article', {
      viewport: { width: 360, height: 450 },
      deviceScaleFactor: 2,
    });
    await readThrough(page);
    await expectFitting(page, 2);
    expect(shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has the right height in a tab that is opened later', async () => {
    const { page, complaints } = await openArticle('tab?undeclared');
    await page.waitForLoadState('load');
    await page.click('button');
    await expectFitting(page, 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has its declared height in a tab that is opened later, and keeps it', async () => {
    const { page, complaints } = await openArticle('tab');
    await page.waitForLoadState('load');
    await page.click('button');
    await expectFitting(page, 1);
    expect(shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is whole in boxes of a video’s proportions that hold nothing else, and those that hold more are left alone', async () => {
    const { page, complaints } = await openArticle('proportions');
    await readThrough(page);
    await expectFitting(page, 8);
    /** Px by which charts exceed a clipping box, and lie below the top of their section. */
    const faults = (): Promise<number[][]> =>
      page.$$eval('iframe', (frames) =>
        frames.map((frame) => {
          const { top, bottom } = frame.getBoundingClientRect();
          const box = frame.closest('section > div')?.getBoundingClientRect();
          const section = frame.closest('section')?.getBoundingClientRect();
          return [
            Math.max(0, Math.round(bottom - (box?.bottom ?? 0))),
            Math.round(top - (section?.top ?? 0)),
          ];
        }),
      );
    const found = await faults();
    expect(found.slice(0, -1).filter(([cut = 1, gap = 1]) => cut > 0 || gap > 10)).toEqual([]);
    expect(found.at(-1)?.[0]).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is printed where nobody has scrolled to it', async () => {
    const pages = [false, true].map(async (isBlocked) => {
      const { page } = await openArticle('lazy', {}, async (opened) => {
        if (isBlocked) await opened.route('**/embed/**', (route) => route.abort());
      });
      const { length } = await page.pdf();
      await page.context().close();
      return length;
    });
    const [whole = 0, empty = 0] = await Promise.all(pages);
    expect(whole).toBeGreaterThan(3 * empty);
  });

  it('is found by a script that comes late, and finds the script when it comes late itself', async () => {
    const { page, complaints } = await openArticle('late');
    await expectFitting(page, 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is dark where the article asks for it, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await openArticle('dark', { javaScriptEnabled });
      // Without script, frames load immediately.
      if (javaScriptEnabled) await readThrough(page);
      const frames = await loadedFrames(page, 3);
      const grounds = await Promise.all(
        frames.map((frame) =>
          frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
        ),
      );
      const [light, dark] = ['rgb(251, 246, 236)', 'rgb(23, 20, 18)'];
      // Unscripted, only the fragment takes effect.
      expect(grounds).toEqual(javaScriptEnabled ? [dark, dark, light] : [light, dark, light]);
      await page.context().close();
    }
  });
});
