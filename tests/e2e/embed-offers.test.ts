import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { OpenedPage, Visit } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';

const edition = newestEdition().id;
const chartPage = `${edition}/charts/topics/`;
const previews = [`${edition}/embed/`, `en/${edition}/embed/`];

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page and collects the paths of the frames it requests. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage & { context: BrowserContext; frames: string[] }> {
  const frames: string[] = [];
  const opened = await openPage(site, path, options, (page) => {
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (/\/embed\/[^/]+\/$/.test(pathname)) frames.push(pathname + search);
    });
  });
  return { ...opened, context: opened.page.context(), frames };
}

describe('the embed codes of a chart', () => {
  it('are copied as they are shown, with the language and theme that were chosen, and say so', async () => {
    const { context, page, messages } = await open(chartPage);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(site.address).origin,
    });
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    const button = page.locator('.embed-ways details[open] .copy:visible');

    await button.click();
    await page.locator('[data-copy-status]', { hasText: '已复制' }).waitFor({ state: 'attached' });
    const plain = await copied();
    expect(plain).toMatch(/^<div class="wenda-/);
    expect(plain).toContain(`/${edition}/embed/topics/" title=`);

    await page.locator('[name=embed-theme][value=dark]').check();
    await page.locator('[name=embed-lang][value=en]').check();
    await button.click();
    await page.waitForFunction(
      (before) => navigator.clipboard.readText().then((now) => now !== before),
      plain,
    );
    const dark = await copied();
    expect(dark).toContain(`/en/${edition}/embed/topics/?theme=dark#dark" title=`);
    expect(dark).not.toContain('?theme=light');

    await page.locator('details[data-way=element] summary').click();
    await button.click();
    await page.waitForFunction(
      (before) => navigator.clipboard.readText().then((now) => now !== before),
      dark,
    );
    expect(await copied()).toContain(
      `<wenda-chart edition="${edition}" chart="topics" lang="en" theme="dark"`,
    );
    expect(messages).toEqual([]);
    await context.close();
  });

  it('are selected where the browser keeps the clipboard to itself', async () => {
    const { context, page } = await open(chartPage);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('.embed-ways details[open] .copy:visible').click();
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toMatch(/^<div class="wenda-[\s\S]*<\/div>$/);
    expect(await page.locator('[data-copy-status]').textContent()).toContain('已选中');
    await context.close();
  });

  it('can be chosen and read without script, and nothing pretends to copy', async () => {
    const { context, page } = await open(chartPage, { javaScriptEnabled: false });
    expect(await page.locator('.copy:visible').count()).toBe(0);
    const part = (theme: string): ReturnType<Page['locator']> =>
      page.locator(`[data-way=frame] [data-for-lang=zh][data-for-form=full] [data-for-theme="${theme}"]`);
    expect([await part('dark').isVisible(), await part('light').isVisible()]).toEqual([false, false]);
    await page.locator('[name=embed-theme][value=dark]').check();
    expect([await part('dark').isVisible(), await part('light').isVisible()]).toEqual([true, false]);
    await page.locator('details[data-way=card] summary').click();
    expect(await page.locator('[data-way=card] [data-for-lang=zh] code').isVisible()).toBe(true);
    expect(await page.locator('[data-way=card] [data-for-lang=en] code').isVisible()).toBe(false);
    await context.close();
  });

  it('say what an editor leaves out, with the height that follows, and the preview opens and shows it at once', async () => {
    const { context, page, messages } = await open(chartPage);
    const code = page.locator('.embed-ways details[open] .snippet:visible code');
    const declared = async (): Promise<number> => Number(/ height="(\d+)"/.exec(await code.innerText())?.[1]);
    const before = await declared();
    await page.locator('[name=embed-part][value=how]').uncheck();
    await page.locator('[name=embed-theme][value=dark]').check();
    expect(await code.innerText()).toContain('/embed/topics/?how=off&amp;theme=dark#dark" title=');
    expect(await declared()).toBeLessThan(before);
    await page.locator('[name=embed-form][value=short]').check();
    expect(await code.innerText()).toContain('/embed/topics/short/?how=off&amp;theme=dark#dark" title=');
    expect(await declared()).toBeLessThan(before - 100);
    await page.locator('[name=embed-part][value=brand]').uncheck();
    const frame = page.locator('.trial iframe:visible');
    const inside = await (await frame.elementHandle())?.contentFrame();
    await inside?.waitForURL('**/short/?how=off&brand=off&theme=dark#dark');
    const room = await inside?.evaluate(
      () => innerHeight - document.documentElement.getBoundingClientRect().height,
    );
    expect(Math.abs(room ?? Infinity)).toBeLessThanOrEqual(1);
    expect(messages).toEqual([]);
    await context.close();
  });

  it('cost no frame before the preview is opened, then one, which fits at every width', async () => {
    const { context, page, messages, frames } = await open(chartPage);
    await page.locator('.embed-preview summary').scrollIntoViewIfNeeded();
    expect(frames).toEqual([]);
    await page.locator('.embed-preview summary').click();
    const frame = page.locator('.trial iframe:visible');
    await frame.waitFor();
    for (const width of ['280', '360', '480', '640', '960']) {
      await page.locator(`[name=embed-width][value="${width}"]`).check();
      const handle = await frame.elementHandle();
      const inside = await handle?.contentFrame();
      // A new frame first holds an empty page, also loaded.
      await inside?.waitForURL('**/embed/**');
      const size = await inside?.evaluate(() => ({
        width: innerWidth,
        room: innerHeight - document.documentElement.getBoundingClientRect().height,
      }));
      expect(size?.width).toBe(Number(width));
      expect(Math.abs(size?.room ?? Infinity), `${width} px`).toBeLessThanOrEqual(1);
      expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
    }
    expect(new Set(frames).size).toBe(1);
    await page.locator('details[data-way=picture] summary').click();
    await page.locator('.trial picture img:visible').waitFor();
    expect(await page.locator('.trial:visible').count()).toBe(1);
    expect(messages).toEqual([]);
    await context.close();
  });
});

describe.each(previews)('/%s', (path) => {
  it.each(['light', 'dark'] as const)(
    'in %s: no sideways scroll and nothing for axe to find, on a phone and on a wide screen',
    async (colorScheme) => {
      const { context, page, messages } = await open(path, { colorScheme, bypassCSP: true });
      for (const width of [320, 390, 1200]) {
        await resize(page, width, 900);
        expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
      }
      expect(await axeFindings(page, { iframes: false })).toEqual([]);
      expect(messages).toEqual([]);
      await context.close();
    },
  );

  it('loads the frames that are near, in the chosen language and theme only', async () => {
    const { context, page, frames } = await open(path);
    await page.waitForTimeout(500);
    const shown = await page.locator('.frames iframe:visible').count();
    expect(frames.length).toBeGreaterThan(0);
    expect(frames.length).toBeLessThan(shown);
    expect(frames.every((frame) => frame.endsWith('?theme=light'))).toBe(true);
    await page.locator('[name=show-theme][value=dark]').check();
    await page.waitForTimeout(500);
    expect(frames.some((frame) => frame.endsWith('?theme=dark'))).toBe(true);
    expect(await page.locator('.frames iframe:visible').count()).toBe(2 * shown);
    await context.close();
  });

  it('chooses without script', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    // Without script all frames load at once; keep them empty.
    await page.route('**/embed/*/?theme=*', (route) => route.fulfill({ status: 204 }));
    await page.goto(site.address + path, { waitUntil: 'domcontentloaded' });
    const shown = await page.locator('.frames:visible').count();
    await page.locator('[name=show-theme][value=dark]').check();
    expect(await page.locator('.frames:visible').count()).toBe(2 * shown);
    await page.locator('[name=show-theme][value=light]').uncheck();
    expect(await page.locator('[data-show-theme=light]:visible').count()).toBe(0);
    await context.close();
  });
});
