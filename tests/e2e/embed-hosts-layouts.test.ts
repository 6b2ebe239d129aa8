import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resize } from './browser.ts';
import { chartFrames, loadedFrames, measured, openArticle, readThrough, servedArticles } from './articles.ts';

servedArticles();

/** Sizing faults of the chart in each layout of the article. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of chartFrames(page)) {
    const owner = await frame.frameElement();
    // Frames out of view are not laid out again.
    await owner.scrollIntoViewIfNeeded();
    const { name, room, isNarrow } = await owner.evaluate((node) => {
      const host = (node as Element).closest('section');
      return {
        name: host?.id || host?.className || host?.firstElementChild?.className,
        room: host?.clientWidth ?? 0,
        // Narrow by design.
        isNarrow: host?.querySelector('.fixed') || host?.matches('.narrowing, .cards, .min-content'),
      };
    });
    const { width, shown, needed, crowded } = await measured(frame);
    if (width > room + 0.1 || width < (isNarrow ? 200 : room - 24))
      found.push(`${name}: ${width} px wide of ${room}`);
    if (Math.abs(shown - needed) > 1 || crowded) found.push(`${name}: ${shown} px high for ${needed}`);
  }
  return found;
}

describe('a chart in an article', () => {
  it.each([
    ['a frame without script', 'layouts', false, [240, 280, 360, 640, 984]],
    ['a frame with script', 'layouts', true, [240, 640]],
    ['the custom element', 'layouts?elements', true, [280, 984]],
  ])('has the right width and height in every layout, as %s', async (_, name, javaScriptEnabled, widths) => {
    const { page, complaints } = await openArticle(name, { javaScriptEnabled });
    for (const width of widths) {
      await resize(page, width, 900);
      if (javaScriptEnabled) await readThrough(page);
      await loadedFrames(page, 46);
      await expect.poll(() => faults(page), { message: `${width} px` }).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
