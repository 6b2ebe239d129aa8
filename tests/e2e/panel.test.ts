import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { OpenedPage, Visit } from './browser.ts';

const edition = newestEdition().id;
const [countries, outlets] = [`${edition}/charts/countries/`, `${edition}/charts/outlets/`];

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Opens a page; locates its panel and the visible marks. */
async function openMarks(
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage & { panel: Locator; link: (at: number) => Locator }> {
  const opened = await openPage(site, path, { viewport: { width: 1200, height: 900 }, ...options });
  const link = (at: number): Locator => opened.page.locator('.drawing:visible a[href*="#"]').nth(at);
  return { ...opened, panel: opened.page.locator('dialog.panel'), link };
}

/** Index of the focused mark in its drawing, or -1. */
function focused(page: Page): Promise<number> {
  return page.evaluate(() => {
    const link = document.activeElement;
    return [...(link?.closest('.drawing')?.querySelectorAll('a[href*="#"]') ?? [])].indexOf(link as Element);
  });
}

/** Clicks near a mark's start: its centre may lie between its squares. */
async function press(link: Locator): Promise<void> {
  await link
    .locator('path')
    .first()
    .click({ position: { x: 4, y: 4 } });
}

describe.each(['', 'en/'])('the sentences of a mark on /%s', (root) => {
  it('open by mouse with the place lit in each, who speaks, and a link to each', async () => {
    const { page, panel, link, messages } = await openMarks(root + countries);
    const address = page.url();
    const ids = ((await link(0).getAttribute('data-s')) ?? '').split(' ');
    await press(link(0));
    await panel.waitFor();
    expect(page.url()).toBe(address);
    const items = panel.locator('li');
    expect(await items.count()).toBe(ids.length);
    const shown = await items.evaluateAll((nodes) =>
      nodes.map((node) => ({
        lang: node.querySelector<HTMLElement>('.panel-said')?.lang,
        lit: node.querySelectorAll('mark').length > 0,
        who: (node.querySelector('.panel-who')?.textContent ?? '').length > 0,
        link: node.querySelector('a')?.getAttribute('href'),
      })),
    );
    expect(shown).toEqual(
      ids.map((id) => ({
        lang: 'zh-Hans',
        lit: true,
        who: true,
        link: `/${root}${edition}/transcript/#${id}`,
      })),
    );
    await items.first().locator('a').first().click();
    await page.waitForURL(`**/${root}${edition}/transcript/#${ids[0]}`);
    expect(await page.locator(`[id="${ids[0]}"]`).isVisible()).toBe(true);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});

describe('the sentence panel', () => {
  it('opens by a press between the shapes of a row', async () => {
    const { page, panel, link } = await openMarks(countries);
    const [label, squares] = await Promise.all([
      link(0).locator('text').first().boundingBox(),
      link(0).locator('path').first().boundingBox(),
    ]);
    if (!label || !squares) throw new Error('no row');
    const gap = { x: squares.x - 3, y: squares.y + squares.height / 2 };
    expect(gap.x).toBeGreaterThan(label.x);
    await page.mouse.click(gap.x, gap.y);
    await panel.waitFor();
    await page.context().close();
  });

  it.each(['', 'en/'])('lights the figure that a mark shows, and no other, on /%s', async (root) => {
    const { page, panel, link } = await openMarks(`${root}${edition}/charts/figures/`);
    const marks = await page.locator('.drawing:visible a[href*="#"]').count();
    for (let at = 0; at < marks; at += 1) {
      await link(at).focus();
      await page.keyboard.press('Enter');
      await panel.waitFor();
      const lit = await panel
        .locator('li')
        .evaluateAll((items) => items.map((item) => item.querySelectorAll('mark').length));
      expect(Math.min(...lit)).toBeGreaterThan(0);
      const figures = ((await link(at).getAttribute('data-m')) ?? '').split(' ');
      expect(lit.reduce((sum, count) => sum + count, 0)).toBe(figures.length);
      await page.keyboard.press('Escape');
      // The panel returns focus in a separate task.
      await panel.waitFor({ state: 'hidden' });
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    }
    await page.context().close();
  });

  it('opens by keyboard, keeps the focus in it, goes from mark to mark, and gives the focus back at Escape', async () => {
    const { page, panel, link, messages } = await openMarks(outlets);
    await link(1).focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    const heading = panel.getByRole('heading');
    const before = await heading.textContent();
    expect(before).toBe(await link(1).getAttribute('aria-label'));
    const inside = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('dialog.panel') !== null);
    expect(await inside()).toBe(true);
    for (let count = 0; count < 3; count += 1) {
      await page.keyboard.press('Tab');
      expect(await inside()).toBe(true);
    }
    await page.keyboard.press('ArrowRight');
    expect(await heading.textContent()).toBe(await link(2).getAttribute('aria-label'));
    await page.keyboard.press('ArrowLeft');
    expect(await heading.textContent()).toBe(before);
    await page.keyboard.press('ArrowLeft');
    expect(await panel.locator('.panel-back').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe(0);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('closes by its button and by a press beside it, which opens another mark where it meets one', async () => {
    const { page, panel, link } = await openMarks(outlets);
    await press(link(0));
    await panel.waitFor();
    await panel.locator('.panel-close').click();
    expect(await panel.isVisible()).toBe(false);
    await expect.poll(() => focused(page)).toBe(0);

    await press(link(0));
    await panel.waitFor();
    await page.mouse.click(3, 3);
    expect(await panel.isVisible()).toBe(false);

    await press(link(0));
    await panel.waitFor();
    const heading = panel.getByRole('heading');
    const cover = await panel.boundingBox();
    if (!cover) throw new Error('no panel');
    // The next mark may be covered by the panel.
    const free = await page.evaluate(({ x, y, width, height }) => {
      const all = [...document.querySelectorAll('.drawing a[href*="#"]')].slice(1);
      for (const mark of all) {
        const path = mark.querySelector('path')?.getBoundingClientRect();
        if (!path || path.width < 6 || path.bottom > innerHeight - 4) continue;
        const at = { x: path.left + path.width / 2, y: path.top + path.height / 2 };
        if (at.x > x && at.x < x + width && at.y > y && at.y < y + height) continue;
        return { ...at, label: mark.getAttribute('aria-label') };
      }
      return undefined;
    }, cover);
    if (!free) throw new Error('every mark is covered');
    await page.mouse.click(free.x, free.y);
    await expect.poll(() => heading.textContent()).toBe(free.label);
    expect(await panel.isVisible()).toBe(true);
    await page.context().close();
  });

  it('asks for the sentences once, and not before a mark is opened', async () => {
    const { page, panel, link } = await openMarks(outlets);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const at of [0, 2]) {
      expect(asked).toHaveLength(at === 0 ? 0 : 1);
      await link(at).focus();
      await page.keyboard.press('Enter');
      await panel.waitFor();
      await page.keyboard.press('Escape');
    }
    expect(asked).toEqual([`${site.address}${edition}/sentences/zh.json`]);
    await page.context().close();
  });

  it.each([
    ['cannot be fetched', (page: Page) => page.route('**/sentences/*.json', (route) => route.abort())],
    [
      'are not there',
      (page: Page) => page.route('**/sentences/*.json', (route) => route.fulfill({ status: 404, body: '' })),
    ],
    [
      'are of another day',
      (page: Page) =>
        page.route('**/sentences/*.json', (route) =>
          route.fulfill({ json: { words: {}, names: {}, turns: {}, sentences: {}, transcript: '' } }),
        ),
    ],
  ])('keeps the page and offers the link where the sentences %s', async (_, spoil) => {
    const { page, panel, link } = await openMarks(outlets);
    await spoil(page);
    const href = await link(1).getAttribute('href');
    await link(1).focus();
    await page.keyboard.press('Enter');
    await panel.waitFor();
    expect(new URL(page.url()).pathname).toBe(`/${outlets}`);
    await panel.locator(`a[href="${href}"]`).click();
    await page.waitForURL(`**${href}`);
    await page.context().close();
  });

  it.each(['', 'en/'])(
    'gives way to the list of sentences without script, lit where the mark leads, on /%s',
    async (root) => {
      const { page, link } = await openMarks(root + countries, { javaScriptEnabled: false });
      const href = await link(1).getAttribute('href');
      const count = ((await link(1).getAttribute('data-s')) ?? '').split(' ').length;
      await press(link(1));
      await page.waitForURL(`**${href}`);
      const section = page.locator('section:target');
      expect(await section.locator('.said > a').count()).toBe(count);
      expect(await section.locator('h2').isVisible()).toBe(true);
      const colours = await page
        .locator('.sentence-lists h2')
        .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).backgroundColor));
      expect(new Set(colours).size).toBe(2);
      await page.context().close();
    },
  );

  it('leaves links alone without script, and with a modifier key', async () => {
    const plain = await openMarks(outlets, { javaScriptEnabled: false });
    const href = await plain.link(0).getAttribute('href');
    await press(plain.link(0));
    await plain.page.waitForURL(`**${href}`);
    await plain.page.context().close();

    const { page, panel, link } = await openMarks(outlets);
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      link(0)
        .locator('path')
        .first()
        .click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await tab.waitForURL(`**${href}`);
    expect(await panel.count()).toBe(0);
    await page.context().close();
  });
});

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ['', 'en/'].map((root) => ({ colorScheme, root })),
);

describe.each(looks)('the open panel on /$root in $colorScheme', ({ colorScheme, root }) => {
  it('lies inside the window and gives axe nothing to find, from 280 to 1,200 px', async () => {
    const { page, panel, link, messages } = await openMarks(root + countries, {
      colorScheme,
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    for (const width of [280, 320, 390, 640, 960, 1200]) {
      await resize(page, width, 800);
      await link(1).focus();
      await page.keyboard.press('Enter');
      await panel.waitFor();
      const box = await panel.boundingBox();
      if (!box) throw new Error('no panel');
      expect(box.x, `${width} px`).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, `${width} px`).toBeLessThanOrEqual(width);
      expect(box.y, `${width} px`).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, `${width} px`).toBeLessThanOrEqual(800);
      if (box.width === width) {
        const mark = await link(1).boundingBox();
        expect((mark?.y ?? 0) + (mark?.height ?? 0), `${width} px`).toBeLessThanOrEqual(box.y);
      }
      const wide = await panel.evaluate(
        (node) =>
          [node, ...node.querySelectorAll('*')].filter((each) => each.scrollWidth > each.clientWidth + 1)
            .length,
      );
      expect(wide, `${width} px`).toBe(0);
      if (width === 320 || width === 1200) {
        expect(await axeFindings(page), `${width} px`).toEqual([]);
      }
      await page.keyboard.press('Escape');
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
