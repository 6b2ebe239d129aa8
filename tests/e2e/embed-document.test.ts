import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortForm } from '../../src/embed/short.ts';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { chartsByEdition } from '../charts/editions.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';

const edition = newestEdition();
const charts = chartsByEdition.find(([id]) => id === edition.id)?.[1] ?? [];
// Alternate themes: contrast and layout do not depend on theme and language together.
const documents = charts.flatMap((chart, index) =>
  languages.map((lang, other) => ({
    id: chart.id,
    chart,
    lang,
    theme: (index + other) % 2 === 0 ? 'light' : 'dark',
  })),
);
const path = (id: string, lang: string): string => `${lang === 'en' ? 'en/' : ''}${edition.id}/embed/${id}/`;

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const contentHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.getBoundingClientRect().height);

describe.each(documents)('$id in $lang, alone in a frame', ({ id, chart, lang, theme }) => {
  it('has the height that is promised for its width, within a pixel and never less, from 200 to 1,200 px', async () => {
    const heights = embedHeights(chart, edition, lang);
    const { page } = await openPage(site, path(id, lang), { javaScriptEnabled: false });
    for (let width = 200; width <= 1200; width += 40) {
      await resize(page, width, 5000);
      const spare = embedHeightAt(heights, width) - (await contentHeight(page));
      expect(spare, `${width} px`).toBeGreaterThan(0);
      expect(spare, `${width} px`).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  });

  it('has the promised height in its short form, and nothing clipped or colliding', async () => {
    const heights = embedHeights(shortForm(chart, edition), edition, lang);
    const { page } = await openPage(site, `${path(id, lang)}short/`, { javaScriptEnabled: false });
    for (const width of [240, 360, 640, 984]) {
      await resize(page, width, 2000);
      const spare = embedHeightAt(heights, width) - (await contentHeight(page));
      expect(spare, `${width} px`).toBeGreaterThan(0);
      expect(spare, `${width} px`).toBeLessThanOrEqual(1);
      // Drawings are designed for 280 px and up; below, they only shrink.
      if (width >= 280) expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
    }
    await page.context().close();
  });

  it(`has nothing clipped or colliding, and nothing for axe to find, in ${theme}`, async () => {
    const { page } = await openPage(site, `${path(id, lang)}?theme=${theme}`, { bypassCSP: true });
    for (const width of [280, 340, 520, 640, 960, 1200]) {
      await resize(page, width, 800);
      expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
    }
    // Frames need no landmarks of their own.
    expect(await axeFindings(page, { without: ['region', 'landmark-one-main'] })).toEqual([]);
    await page.context().close();
  });
});

describe('where the faces are the widest', () => {
  let plain: Visit;
  beforeAll(async () => {
    plain = await openSite('wide');
  });
  afterAll(() => plain.close());

  it.each(documents)(
    '$id in $lang has its height, and nothing clipped or colliding',
    async ({ id, chart, lang }) => {
      const heights = embedHeights(chart, edition, lang);
      const { page } = await openPage(plain, path(id, lang), { javaScriptEnabled: false });
      for (const width of [280, 360, 520, 640, 960]) {
        await resize(page, width, 5000);
        const spare = embedHeightAt(heights, width) - (await contentHeight(page));
        expect(spare, `${width} px`).toBeGreaterThan(0);
        expect(spare, `${width} px`).toBeLessThanOrEqual(1);
        expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
      }
      await page.context().close();
    },
  );
});

describe('what an article switches off', () => {
  const chart = charts.find((each) => each.id === 'topics');
  if (!chart) throw new Error(`no chart of topics in ${edition.id}`);
  const parts = ['title', 'finding', 'how', 'brand'] as const;

  it.each([
    ['title'],
    ['finding'],
    ['brand'],
    ['how'],
    ['title', 'finding'],
    ['title', 'finding', 'brand'],
  ] as (typeof parts)[number][][])('is not there and takes no room: %s %s %s', async (...off) => {
    const given = off.filter((part) => parts.includes(part));
    const query = given.map((part) => `${part}=off`).join('&');
    const { page } = await openPage(site, `${path('topics', 'en')}?${query}`);
    const heights = embedHeights(
      chart,
      edition,
      'en',
      Object.fromEntries(given.map((part) => [part, false])),
    );
    for (const width of [300, 420, 640, 1000]) {
      await resize(page, width, 2000);
      const spare = embedHeightAt(heights, width) - (await contentHeight(page));
      expect(spare, `${width} px`).toBeGreaterThan(0);
      expect(spare, `${width} px`).toBeLessThanOrEqual(1);
    }
    for (const part of parts) {
      const selector = part === 'title' ? '.name' : `.${part}`;
      expect(await page.locator(selector).isVisible(), part).toBe(!given.includes(part));
    }
    expect(await page.locator('.source').isVisible()).toBe(true);
    await page.context().close();
  });
});

it('leads to the short form where the address asks for it, with the rest of its wishes', async () => {
  const { page } = await openPage(site, `${path('topics', 'en')}?form=short&theme=dark`);
  await page.waitForURL('**/short/**');
  expect(new URL(page.url()).search).toBe('?theme=dark');
  expect(await page.locator('.how').count()).toBe(0);
  await page.context().close();
});

describe('the keyboard in a frame', () => {
  it('skips the links of a graphic within the frame, and goes from mark to mark with the arrows', async () => {
    const { page } = await openPage(site, path('page', 'zh'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Tab');
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.getAttribute('href'));
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(first);
    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#foot');
    await page.context().close();
  });
});
