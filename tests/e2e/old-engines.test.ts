import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { siteFolder } from '../build/built-site.ts';
import { inkIn, leastInk } from './ink.ts';
import { oldEngines } from './old-engines.ts';

const edition = newestEdition().id;
const paths = [
  `${edition}/`,
  `en/${edition}/`,
  `${edition}/charts/`,
  `en/${edition}/charts/countries/`,
  `${edition}/charts/map/`,
  `en/${edition}/data/`,
  `${edition}/methods/`,
  `${edition}/transcript/`,
  `en/${edition}/embed/countries/`,
];
const windows = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

let server: Server;
let address: string;
beforeAll(async () => {
  ({ server, address } = await serveFolder(siteFolder, 0));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** Runs in the page: visible drawings per figure or step, by id. */
function shownDrawings(): Record<string, number> {
  const holders = document.querySelectorAll(
    'figure.chart, .step .picture, .card .thumbnail, .embed .graphic',
  );
  const counts: Record<string, number> = {};
  holders.forEach((holder, index) => {
    // Other variants' drawings are hidden but take up space.
    const drawings = [...holder.querySelectorAll('svg, img')].filter((each) => {
      const { width, height } = each.getBoundingClientRect();
      return width > 100 && height > 30 && getComputedStyle(each).visibility === 'visible';
    });
    if (holder.getClientRects().length > 0 && getComputedStyle(holder).visibility === 'visible') {
      counts[holder.id || String(index)] = drawings.length;
    }
  });
  return counts;
}

const sideways = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Scrolls to the nth picture; returns its box in the window. */
async function look(
  page: Page,
  at: number,
): Promise<{ left: number; top: number; width: number; height: number }> {
  return page.evaluate(async (number) => {
    const picture = [
      ...document.querySelectorAll('figure.chart, .step .picture, .thumbnail, .graphic'),
    ].filter((each) => each.getClientRects().length > 0)[number];
    const shown = [...(picture?.querySelectorAll('svg, img') ?? [])].find(
      (each) => each.getBoundingClientRect().width > 100,
    );
    shown?.scrollIntoView();
    await new Promise((done) => setTimeout(done, 300));
    const { left = 0, top = 0, width = 0, height = 0 } = shown?.getBoundingClientRect() ?? {};
    return { left, top: Math.max(0, top), width, height: Math.min(height, innerHeight - Math.max(0, top)) };
  }, at);
}

describe.each(oldEngines)('in $name', ({ start }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser?.close());

  it.each(paths)('/%s has its words and one picture a figure', async (path) => {
    for (const viewport of windows) {
      const page = await browser.newPage({ viewport });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(address + path);
      const shown = await page.evaluate(shownDrawings);
      const wrong = Object.entries(shown).filter(([, count]) => count !== 1);
      expect(wrong, `${viewport.width} px`).toEqual([]);
      expect(await page.evaluate(sideways), `${viewport.width} px`).toBe(0);
      // Styled: not the browser's default background.
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
        'rgba(0, 0, 0, 0)',
      );
      expect(await page.evaluate(() => document.body.innerText.length)).toBeGreaterThan(100);
      for (const at of Object.keys(shown).slice(0, 3).keys()) {
        const area = await look(page, at);
        expect(
          await inkIn(await page.screenshot(), area),
          `picture ${at} at ${viewport.width} px`,
        ).toBeGreaterThan(leastInk);
      }
      expect(errors, `${viewport.width} px`).toEqual([]);
      await page.close();
    }
  });

  it('a link of a chart leads to its sentences', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${address}${edition}/charts/countries/`);
    const href = await page.evaluate(() => {
      const links = [...document.querySelectorAll<SVGAElement>('.drawing a')];
      return links.find((link) => link.getBoundingClientRect().width > 0)?.getAttribute('href') ?? '';
    });
    await page.goto(new URL(href, page.url()).href);
    expect(
      await page.evaluate(() => document.querySelector(location.hash)?.textContent?.length ?? 0),
    ).toBeGreaterThan(5);
    await page.close();
  });
});
