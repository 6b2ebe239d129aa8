import { describe, expect, it } from 'vitest';
import { embedHeightAt } from '../../src/embed/heights.ts';
import { chartFrames, expectFitting, openArticle, readThrough, servedArticles, shifted } from './articles.ts';
import { heightsOf } from './hosts.ts';

servedArticles();

/** The script comes when the article has long been painted, as on a slow line. */
async function lateScript(page: Awaited<ReturnType<typeof openArticle>>['page']): Promise<void> {
  await page.route('**/embed.js', async (route) => {
    await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
}

describe('<wenda-chart>', () => {
  it.each([720, 390, 300])(
    'moves nothing in a window of %i px, however late its script comes',
    async (width) => {
      const { page, complaints } = await openArticle(
        'element',
        { viewport: { width, height: 900 } },
        lateScript,
      );
      await page.locator('wenda-chart iframe').first().waitFor();
      await readThrough(page);
      await expectFitting(page, 2);
      expect(shifted(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('would move the article if its place were not held', async () => {
    const { page } = await openArticle('element?undeclared', {}, lateScript);
    await readThrough(page);
    await expectFitting(page, 2);
    expect(shifted(page)).toBeGreaterThan(0);
    await page.context().close();
  });

  it('is titled by the link in it, which gives way to the frame, and has its credit below', async () => {
    const { page } = await openArticle('element');
    const chart = page.locator('wenda-chart').first();
    const words = (await chart.locator('a').textContent())?.trim();
    expect(words).toBeTruthy();
    expect(await chart.locator('iframe').getAttribute('title')).toBe(words);
    expect(await chart.locator('a').isVisible()).toBe(false);
    expect(await page.locator('wenda-chart + p a').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('is a link in a held place where no script runs', async () => {
    const { page, complaints } = await openArticle('element', { javaScriptEnabled: false });
    const chart = page.locator('wenda-chart').first();
    expect(await chart.locator('a').isVisible()).toBe(true);
    const box = await chart.boundingBox();
    const promised = embedHeightAt(heightsOf('topics', 'zh'), box?.width ?? 0);
    expect(Math.abs((box?.height ?? 0) - promised)).toBeLessThanOrEqual(0.1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('works as it was first offered, also where one comes later, and follows its attributes', async () => {
    const { page, complaints } = await openArticle('element-old');
    await expectFitting(page, 2);
    expect(await page.locator('wenda-chart iframe').first().getAttribute('title')).toBe('话题');
    await page.evaluate(() => {
      document.querySelector('wenda-chart')?.setAttribute('chart', 'density');
    });
    await expect.poll(() => chartFrames(page)[0]?.url()).toContain('/embed/density/?theme=dark');
    await expectFitting(page, 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
