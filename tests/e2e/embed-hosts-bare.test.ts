import { describe, expect, it } from 'vitest';
import { embedHeightAt } from '../../src/embed/heights.ts';
import { expectFitting, loadedFrames, measured, openArticle, servedArticles, shifted } from './articles.ts';
import { attributeHeight, heightsOf } from './hosts.ts';

servedArticles();

describe('a chart where no script can run', () => {
  it.each([
    ['a sandbox that lets nothing run', 'sandbox', 2, {}],
    ['a policy without scripts', 'policy', 1, {}],
    ['a browser without scripts', 'article', 2, { javaScriptEnabled: false }],
    [
      'a browser without scripts, on a phone',
      'article',
      2,
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    ],
    ['a browser without scripts, in a column of 280 px', 'narrow', 2, { javaScriptEnabled: false }],
  ])('has the declared height in %s, and it is the right one', async (_, name, count, options) => {
    const { page, complaints } = await openArticle(name, options);
    for (const frame of await loadedFrames(page, count)) {
      const { shown, needed, width, crowded } = await measured(frame);
      const [, id = '', lang] = /embed\/([\w-]+)\//.exec(frame.url()) ?? [];
      expect(lang).toBeUndefined();
      const declared = embedHeightAt(heightsOf(id, frame.url().includes('/en/') ? 'en' : 'zh'), width);
      expect(Math.abs(shown - declared), frame.url()).toBeLessThanOrEqual(0.1);
      expect(Math.abs(shown - needed), frame.url()).toBeLessThanOrEqual(1);
      expect(crowded, frame.url()).toBe(false);
    }
    expect(shifted(page)).toBe(0);
    expect(complaints.filter((text) => !/sandbox/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('is counted in another way in a sandbox that lets nothing run, and nothing moves', async () => {
    const { page } = await openArticle('sandbox');
    await page.locator('iframe').last().scrollIntoViewIfNeeded();
    const frame = (await loadedFrames(page, 2)).find((each) => each.url().includes('/embed/countries/'));
    if (!frame) throw new Error('no chart of countries');
    const before = await measured(frame);
    const shown = (): Promise<(string | null)[]> =>
      frame.$$eval('.finding .variant', (nodes) =>
        nodes
          .filter((node) => node.checkVisibility({ visibilityProperty: true }))
          .map((node) => node.textContent),
      );
    const [first] = await shown();
    await frame.locator('.variants [value=questions]').check();
    const now = await shown();
    expect(now).toHaveLength(1);
    expect(now).not.toEqual([first]);
    expect(await measured(frame)).toEqual(before);
    expect(shifted(page)).toBe(0);
    await page.context().close();
  });

  it('has the height of its attribute where the policy forbids styles too', async () => {
    const { page, complaints } = await openArticle('policy-bare');
    const [frame] = await loadedFrames(page, 1);
    expect(frame && (await measured(frame)).shown).toBe(attributeHeight('topics'));
    expect(shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the declared height where embed.js is blocked', async () => {
    const { page, complaints } = await openArticle('article', {}, async (opened) => {
      await opened.route('**/embed.js', (route) => route.abort('blockedbyclient'));
    });
    await page.waitForLoadState('load');
    await expectFitting(page, 2);
    expect(shifted(page)).toBe(0);
    // Only the browser's own report of the block.
    expect(complaints.filter((text) => !/net::ERR_BLOCKED_BY_CLIENT/.test(text))).toEqual([]);
    expect(complaints).toHaveLength(1);
    await page.context().close();
  });
});
