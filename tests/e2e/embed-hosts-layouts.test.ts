import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resize } from './browser.ts';
import { chartFrames, loadedFrames, openArticle, readThrough, servedArticles } from './articles.ts';

servedArticles();

/** Sizing faults of the chart in each layout of the article. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of chartFrames(page)) {
    const owner = await frame.frameElement();
    // Frames out of view are not laid out again.
    await owner.evaluate((node) => (node as Element).scrollIntoView());
    const { name, room, isNarrow, width } = await owner.evaluate((node) => {
      const tree = node.getRootNode();
      const host = (tree instanceof ShadowRoot ? tree.host : (node as Element)).closest('section');
      return {
        width: (node as Element).getBoundingClientRect().width,
        name: host?.id || host?.className || host?.firstElementChild?.className,
        room: host?.clientWidth ?? 0,
        // Narrow by design.
        isNarrow:
          host?.querySelector('.fixed') ||
          host?.matches('.narrowing, .cards, .min-content, .three-columns, .tabular, .sized, .framed'),
      };
    });
    // Inside the frame: its article may enlarge or scale it.
    const { shown, needed, crowded } = await frame.evaluate(() => ({
      shown: innerHeight,
      needed: document.documentElement.getBoundingClientRect().height,
      crowded: innerWidth > document.documentElement.clientWidth,
    }));
    if (width > room + 0.1 || width < (isNarrow ? 200 : room - 50))
      found.push(`${name}: ${width} px wide of ${room}`);
    // Whole px of a height that has up to half a px to spare.
    if (Math.abs(shown - needed) > 1.5 || crowded) found.push(`${name}: ${shown} px high for ${needed}`);
  }
  return found;
}

describe('a chart in an article', () => {
  it.each([
    ['usual layout, as a frame without script', 'layouts', 46, false, [240, 280, 360, 640, 984]],
    ['usual layout, as a frame with script', 'layouts', 46, true, [240, 640]],
    ['usual layout, as the custom element', 'layouts?elements', 46, true, [280, 984]],
    ['rarer layout, as a frame without script', 'layouts-rare', 29, false, [240, 280, 360, 640, 984]],
    ['rarer layout, as a frame with script', 'layouts-rare', 29, true, [240, 640]],
    ['rarer layout, as the custom element', 'layouts-rare?elements', 29, true, [280, 984]],
  ])('has the right width and height in every %s', async (_, name, count, javaScriptEnabled, widths) => {
    const { page, complaints } = await openArticle(name, { javaScriptEnabled });
    for (const width of widths) {
      await resize(page, width, 900);
      if (javaScriptEnabled) await readThrough(page);
      await loadedFrames(page, count);
      await expect.poll(() => faults(page), { message: `${width} px` }).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
