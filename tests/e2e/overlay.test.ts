import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, openSite } from './browser.ts';
import type { Visit } from './browser.ts';
import { arrived, essays, jump, stepIds, wide } from './stage.ts';

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Counts how often marks start moving on an overlay. */
async function countDepartures(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let departures = 0;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        if ((target as Element).hasAttribute('data-moving')) departures += 1;
        document.documentElement.dataset['departures'] = String(departures);
      }
    }).observe(document.body, { attributeFilter: ['data-moving'], subtree: true });
  });
  return async () =>
    Number((await page.evaluate(() => document.documentElement.dataset['departures'])) ?? '0');
}

async function throughThreeSteps(page: Page): Promise<number> {
  const departures = await countDepartures(page);
  for (const id of (await stepIds(page)).slice(0, 3)) {
    await jump(page, id);
    await arrived(page);
  }
  return departures();
}

describe.each(essays)('the overlay of the essay at /%s', (path) => {
  it('lets marks move from picture to picture, drawn by a worker', async () => {
    const { page, messages } = await openPage(site, path, { viewport: wide });
    // Only loaded drawings animate, so the first pass depends on timing.
    await throughThreeSteps(page);
    expect(await throughThreeSteps(page)).toBeGreaterThanOrEqual(2);
    expect(page.workers()).toHaveLength(1);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('lets the next picture come at once where the worker does not', async () => {
    const { page } = await openPage(site, path, { viewport: wide }, (opened) =>
      opened.route('**/overlay-worker*', (route) => route.fulfill({ status: 404 })),
    );
    await throughThreeSteps(page);
    expect(page.workers()).toHaveLength(0);
    await page.context().close();
  });

  it('is still where a canvas cannot be handed to a worker', async () => {
    const { page, messages } = await openPage(site, path, { viewport: wide }, (opened) =>
      opened.addInitScript(() => {
        Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen');
      }),
    );
    expect(await throughThreeSteps(page)).toBe(0);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});
