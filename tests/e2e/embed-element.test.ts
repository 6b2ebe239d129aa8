import { describe, expect, it } from 'vitest';
import { embedHeightAt } from '../../src/embed/heights.ts';
import {
  chartFrames,
  expectFitting,
  openArticle,
  readThrough,
  servedArticles,
  shifted,
  site,
} from './articles.ts';
import { chartFacts, heightsOf } from './hosts.ts';

servedArticles();

/** Delays embed.js past the first paint, as on a slow line. */
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
    expect(await page.locator('[data-wenda] > p a').first().isVisible()).toBe(true);
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

  it('leaves nothing behind when it goes, and is one frame again when it comes back or is copied', async () => {
    const { page, complaints } = await openArticle('element');
    await expectFitting(page, 2);
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    const nodes = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Memory.getDOMCounters')).nodes;
    };
    await page.evaluate(() => document.querySelectorAll('[data-wenda]')[1]?.remove());
    const before = await nodes();
    for (let round = 0; round < 8; round += 1)
      await page.evaluate(() => {
        const chart = document.createElement('wenda-chart');
        for (const [name, value] of Object.entries({ edition: 'npc-2025', chart: 'trade', lang: 'zh' }))
          chart.setAttribute(name, value);
        document.body.append(chart);
        chart.remove();
      });
    // A leak would leave nodes of all 8.
    expect((await nodes()) - before).toBeLessThan(8);
    const frames = await page.evaluate(() => {
      const chart = document.querySelector('wenda-chart');
      if (!chart) return [];
      const copy = chart.cloneNode(true);
      document.body.append(chart, copy);
      return [...document.querySelectorAll('wenda-chart')].map(
        (each) => each.querySelectorAll('iframe').length,
      );
    });
    expect(frames).toEqual([1, 1]);
    await expectFitting(page, 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('works where embed.js is a module from another origin and somebody else’s embed.js comes first', async () => {
    const { page, complaints } = await openArticle('module');
    await expectFitting(page, 2);
    // Published data is readable across origins.
    for (const path of ['oembed/topics.json', 'charts.json', 'data/topics.csv', 'embed/topics/state.json'])
      expect(
        await page.evaluate((url) => fetch(url).then(({ ok }) => ok), `${site.address}npc-2025/${path}`),
      ).toBe(true);
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
    const density = chartFacts('density', 'zh', site.address).title;
    const title = (): Promise<string | null> =>
      page.locator('wenda-chart iframe').first().getAttribute('title');
    await expect.poll(title).toContain(density);
    await expectFitting(page, 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
