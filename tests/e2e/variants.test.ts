import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite } from './browser.ts';
import type { Visit } from './browser.ts';

const chart = `${newestEdition().id}/charts/countries/`;

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The variant displayed: headline, choices, and the visible drawing's keys and numbers. */
function seen(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const text = (node: Element | null): string => (node?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
    const drawing = [...document.querySelectorAll('#countries .drawing')].find(
      (each) => each.getClientRects().length > 0,
    );
    return {
      finding: text(document.querySelector('#countries-finding')),
      how: text(document.querySelector('#countries .how')),
      alt: text(document.querySelector('#countries-alt')),
      chosen: [...document.querySelectorAll('.variants a[aria-current=true]')].map(text),
      links: [...document.querySelectorAll<HTMLAnchorElement>('.variants a')].map((link) => link.pathname),
      marks: [...(drawing?.querySelectorAll('[data-k]') ?? [])].map((mark) => mark.getAttribute('data-k')),
      geometry: [...(drawing?.querySelectorAll('[data-k]') ?? [])].map((mark) =>
        (mark.getAttribute('d') ?? '').replaceAll(/[ ,]/g, ' '),
      ),
      table: text(document.querySelector('.table-open tbody')),
    };
  });
}

async function settled(page: Page, count: string | null): Promise<void> {
  await page.waitForFunction(
    (expected) => new URLSearchParams(location.search).get('count') === expected,
    count,
  );
  // The bars have arrived once their canvas is gone and the drawing is unchanged for 500 ms.
  await page.waitForFunction(() => document.querySelector('.overlay-canvas') === null);
  const drawn = (): Promise<string> => page.locator('#countries .graphic').innerHTML();
  for (let before = '', now = await drawn(); before !== now; now = await drawn()) {
    before = now;
    await page.waitForTimeout(500);
  }
}

describe.each(['', 'en/'])('the counting switch on /%s', (root) => {
  it('changes the ranking in place to what the page of the rule shows, and keeps the choice in the address', async () => {
    const { page, messages } = await openPage(site, `${root}${chart}#countries`);
    await page.locator('.variants a[href$="/full-without-both/"]').click();
    await settled(page, 'full-without-both');
    await page.locator('.variants a[href$="/full-with-both/"]').click();
    await settled(page, 'full-with-both');
    expect(new URL(page.url()).hash).toBe('#countries');
    const switched = await seen(page);
    const { page: own } = await openPage(site, `${root}${chart}full-with-both/`);
    expect(switched).toEqual(await seen(own));
    expect(await page.locator('.variants-finding[role=status]').textContent()).toBe(
      await page.locator('#countries-finding').textContent(),
    );

    await page.reload();
    await settled(page, 'full-with-both');
    expect(await seen(page)).toEqual(switched);
    expect(messages).toEqual([]);
    await own.context().close();
    await page.context().close();
  });

  it('goes back to the usual count with a clean address', async () => {
    const { page } = await openPage(site, `${root}${chart}`);
    const usual = await seen(page);
    await page.locator('.variants a[href$="/all-without-answers/"]').click();
    await settled(page, 'all-without-answers');
    await page.locator('.variants-group').first().locator('a').first().click();
    await settled(page, null);
    expect(await seen(page)).toEqual(usual);
    expect(new URL(page.url()).search).toBe('');
  });

  it('leads without script to the page of the rule', async () => {
    const { page } = await openPage(site, `${root}${chart}`, { javaScriptEnabled: false });
    await page.locator('.variants a[href$="/all-with-both/"]').click();
    expect(new URL(page.url()).pathname).toBe(`/${root}${chart}all-with-both/`);
    expect(await page.locator('.variants a[aria-current]').count()).toBe(3);
  });

  it('leaves the page alone where the address names no rule', async () => {
    const { page, messages } = await openPage(site, `${root}${chart}`);
    const plain = await seen(page);
    for (const count of ['nonsense', 'all-with', 'all-with-both-', 'ALL-WITH-BOTH', '<b>-with-both', '']) {
      await page.goto(`${site.address}${root}${chart}?count=${encodeURIComponent(count)}`);
      await page.waitForTimeout(300);
      expect(await seen(page), count).toEqual(plain);
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('does nothing to the way back and forward', async () => {
    const { page } = await openPage(site, `${root}${chart}`);
    await page.locator('.variants a[href$="/all-with-both/"]').click();
    await settled(page, 'all-with-both');
    const switched = await seen(page);
    await page.goto(`${site.address}${root}`);
    await page.goBack();
    await settled(page, 'all-with-both');
    expect(await seen(page)).toEqual(switched);
  });

  it('has tall segments at 280 px, and nothing for axe to find after a change', async () => {
    const { page } = await openPage(site, `${root}${chart}`, {
      viewport: { width: 280, height: 700 },
      reducedMotion: 'reduce',
    });
    await page.locator('.variants a[href$="/full-without-both/"]').press('Enter');
    await settled(page, 'full-without-both');
    const boxes = await page
      .locator('.variants a')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().toJSON() as DOMRect));
    expect(boxes.filter(({ height, right }) => height < 39.5 || right > 280)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
    expect(await axeFindings(page)).toEqual([]);
  });
});

it('shows the new ranking where no worker draws the travelling bars', async () => {
  const { page } = await openPage(site, chart, {}, (opened) =>
    opened.route('**/overlay-worker*', (route) => route.fulfill({ status: 404 })),
  );
  await page.locator('.variants a[href$="/full-without-both/"]').click();
  await settled(page, 'full-without-both');
  expect(await page.locator('.drawing.moving').count()).toBe(0);
  const { page: own } = await openPage(site, `${chart}full-without-both/`);
  expect(await seen(page)).toEqual(await seen(own));
});

it('lets the bars travel to their new rank', async () => {
  const { page } = await openPage(site, chart);
  const place = page.locator('.drawing:visible [data-k="place:JP"]');
  const before = await place.getAttribute('d');
  await page.evaluate(() => {
    const moments: string[] = [];
    Object.assign(globalThis, { moments });
    const look = (): void => {
      // Marks move on a canvas over the drawing.
      const canvas = document.querySelector<HTMLCanvasElement>('.drawing > .overlay-canvas');
      if (canvas) moments.push(canvas.toDataURL());
      requestAnimationFrame(look);
    };
    look();
  });
  await page.locator('.variants a[href$="/full-without-both/"]').click();
  await settled(page, 'full-without-both');
  const moments = await page.evaluate(() => (globalThis as unknown as { moments: string[] }).moments);
  expect(await place.getAttribute('d')).not.toBe(before);
  // A canvas that only appears and vanishes gives two; the number of frames varies by machine.
  expect(new Set(moments).size).toBeGreaterThan(2);
});
