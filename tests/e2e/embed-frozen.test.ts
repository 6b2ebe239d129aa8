import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenPage } from '../../scripts/lib/freeze/frozen-page.ts';
import { stepsWithout } from '../../src/embed/height-value.ts';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import type { Lang } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import { frozenState, frozenToday } from '../../src/publish/archive.ts';
import { siteFolder } from '../build/built-site.ts';
import { chartsByEdition } from '../charts/editions.ts';
import { openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';

const edition = newestEdition();
const charts = chartsByEdition.find(([id]) => id === edition.id)?.[1] ?? [];
const root = process.env['SITE_URL'] ?? 'https://wenda.example';
const [hash, date] = ['0123456789', '2026-11-07'];

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const path = (id: string, lang: Lang): string => `${lang === 'en' ? 'en/' : ''}${edition.id}/embed/${id}/`;

/** Opens a frame as `npm run freeze` would archive it, at its future address. */
async function openFrozen(
  id: string,
  lang: Lang,
  query = '',
  options: Parameters<Visit['browser']['newPage']>[0] = {},
): Promise<{ page: Page; messages: string[] }> {
  const html = frozenPage({
    html: readFileSync(join(siteFolder, path(id, lang), 'index.html'), 'utf8'),
    path: path(id, lang),
    frozenPath: `${path(id, lang)}${hash}/`,
    root: `${root}/`,
    hash,
    date,
  });
  const page = await site.browser.newPage(options);
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  await page.route(`**/${hash}/**`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto(`${site.address}${path(id, lang)}${hash}/${query}`);
  return { page, messages };
}

const contentHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.getBoundingClientRect().height);

async function expectPromised(page: Page, spareAt: (width: number) => number): Promise<void> {
  for (const width of [280, 340, 400, 532, 600, 640, 760, 1080, 1200]) {
    await resize(page, width, 2000);
    const spare = spareAt(width) - (await contentHeight(page));
    expect(spare, `${width} px`).toBeGreaterThan(0);
    expect(spare, `${width} px`).toBeLessThanOrEqual(1);
  }
}

describe.each(languages)('a frozen frame in %s', (lang) => {
  const words = { zh: '固定版 2026-11-07', en: 'Frozen 2026-11-07' }[lang];

  it.each(charts.map((chart) => [chart.id, chart] as const))(
    '%s: says of which day it is, at the height that is promised for a live one',
    async (id, chart) => {
      const { page, messages } = await openFrozen(id, lang);
      const heights = embedHeights(chart, edition, lang);
      await expectPromised(page, (width) => embedHeightAt(heights, width));
      expect(await page.getByText(words).isVisible()).toBe(true);
      expect(messages).toEqual([]);
      await page.close();
    },
  );

  it('leads from there to the page of the chart as it is now', async () => {
    const { page } = await openFrozen('topics', lang);
    await page.getByText(words).click();
    await page.waitForURL(`${site.address}${path('topics', lang).replace('/embed/', '/charts/')}`);
    await page.close();
  });

  it('says it without the brand, too', async () => {
    const { page } = await openFrozen('topics', lang, '?brand=off');
    const chart = charts.find((each) => each.id === 'topics');
    const heights = chart ? embedHeights(chart, edition, lang) : [];
    await expectPromised(page, (width) => embedHeightAt(heights, width));
    expect(await page.getByText(words).isVisible()).toBe(true);
    expect(await page.locator('.brand b').isVisible()).toBe(false);
    await page.close();
  });

  it('keeps the switch between variants, without script', async () => {
    const { page } = await openFrozen('countries', lang, '', { javaScriptEnabled: false });
    const chart = charts.find((each) => each.id === 'countries');
    await page.locator('.variants [value=full]').check();
    const variant = chart?.variants.get(chart.variantChoices?.standard.replace('all', 'full') ?? '');
    const shown = await page.$$eval('.finding .variant', (nodes) =>
      nodes
        .filter((node) => node.checkVisibility({ visibilityProperty: true }))
        .map((node) => node.textContent),
    );
    expect(shown).toEqual([plain(variant?.finding(lang) ?? [])]);
    await page.close();
  });
});

describe('the state of today in the archive', () => {
  const kept = charts.flatMap((chart) => {
    const state = frozenToday(chart, edition);
    return state ? languages.map((lang) => ({ id: chart.id, state, lang })) : [];
  });

  it('is there for the charts that snippets offer frozen', ({ skip }) => {
    // Charts change during development; tests/build/archive.test.ts lists those not frozen.
    if (kept.length === 0) skip(`no chart of ${edition.id} is frozen as it is now: npm run freeze`);
  });

  it.each(kept)('$id in $lang has the height that snippets promise for it', async (frame) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}${path(frame.id, frame.lang)}${frame.state.hash}/`);
    const heights = stepsWithout(frozenState(edition.id, frame.state).heights[frame.lang], []);
    await expectPromised(page, (width) => embedHeightAt(heights, width));
    expect(await page.locator('.brand time').isVisible()).toBe(true);
    await page.close();
  });
});
