import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { serveFolder } from '../../scripts/serve.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { siteFolder } from '../build/built-site.ts';
import { layoutFaults } from './layout-faults.ts';
import { otherBrowsers } from './other-browsers.ts';
import type { OtherBrowser } from './other-browsers.ts';

const edition = newestEdition().id;
const paths = [
  '',
  'en/',
  `${edition}/charts/`,
  `${edition}/charts/map/`,
  `en/${edition}/charts/trade/`,
  `${edition}/transcript/`,
  `en/${edition}/methods/`,
];
const windows = [
  { width: 390, height: 844 },
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

for (const { name, missing } of otherBrowsers) if (missing) console.warn(`${name} is not tested: ${missing}`);

describe.each(otherBrowsers)('in $name', ({ missing, start }) => {
  let browser: OtherBrowser;
  beforeAll(async () => {
    if (!missing) browser = await start();
  });
  afterAll(() => browser?.close());

  const settled = async (): Promise<void> => {
    await expect.poll(() => browser.run(() => document.fonts.status)).toBe('loaded');
  };

  it.skipIf(missing).each(paths)('/%s shows every chart, and no text leaves its drawing', async (path) => {
    for (const { width, height } of windows) {
      await browser.open(address + path, width, height);
      await settled();
      const boxes = await browser.run(() =>
        [...document.querySelectorAll('figure.chart')].map((figure) =>
          [...figure.querySelectorAll('.drawing svg, .picture img')]
            .map((picture) => picture.getBoundingClientRect())
            .filter(({ width: wide, height: high }) => wide > 100 && high > 30),
        ),
      );
      for (const shown of boxes) expect(shown, `${width} px`).toHaveLength(1);
      expect(await browser.run(layoutFaults), `${width} px`).toEqual([]);
      expect(await browser.run(() => document.fonts.check('900 20px Display')), `${width} px`).toBe(true);
    }
    expect(browser.messages).toEqual([]);
  });

  it.skipIf(missing)(
    'the essay opens with its title beside the picture, and its bar stays to the end',
    async () => {
      await browser.open(`${address}${edition}/`, 1440, 900);
      await settled();
      await expect.poll(() => browser.run(() => 'stage' in document.documentElement.dataset)).toBe(true);
      const opening = await browser.run(() => {
        const boxOf = (selector: string): DOMRect | undefined =>
          document.querySelector(selector)?.getBoundingClientRect();
        const [title, text, picture] = ['h1', '.step-text', '.picture.active'].map(boxOf);
        return {
          between: (picture?.left ?? 0) - (title?.right ?? 0),
          below: (text?.top ?? 0) - (title?.bottom ?? 0),
          top: picture?.top,
        };
      });
      expect(opening.between).toBeGreaterThan(0);
      expect(opening.below).toBeGreaterThan(0);
      expect(opening.top).toBeLessThan(200);
      // Deep in the opening and at the end of the page.
      const stuck = (): Promise<(number | undefined)[]> =>
        browser.run(() => {
          const box = (selector: string): number | undefined =>
            Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? NaN);
          return [box('.chapter-bar'), box('.opening .picture.active')];
        });
      await browser.run(() => [...document.querySelectorAll('.opening .step-text')].at(-1)?.scrollIntoView());
      await expect.poll(stuck).toEqual([0, 48]);
      await browser.run(() => document.querySelector('.chapters')?.lastElementChild?.scrollIntoView());
      await expect.poll(async () => (await stuck())[0]).toBe(0);
      expect(browser.messages).toEqual([]);
    },
  );

  it.skipIf(missing).each(windows)(
    'a mark opens its sentences in place, at $width px',
    async ({ width, height }) => {
      await browser.open(`${address}${edition}/charts/countries/`, width, height);
      await settled();
      const mark = await browser.run(() => {
        const link = [...document.querySelectorAll('.drawing a path')].find(
          (path) => path.getBoundingClientRect().width > 0,
        );
        link?.scrollIntoView({ block: 'center' });
        const box = link?.getBoundingClientRect();
        return box && { x: box.left + 4, y: box.top + 4 };
      });
      if (!mark) throw new Error('no mark');
      await browser.press(mark.x, mark.y);
      const lit = (): Promise<number> =>
        browser.run(() => document.querySelectorAll('dialog.panel[open] .panel-said mark').length);
      await expect.poll(lit).toBeGreaterThan(0);
      // The panel slides in from below.
      const inWindow = (): Promise<boolean> =>
        browser.run(() => {
          const box = document.querySelector('dialog.panel')?.getBoundingClientRect();
          if (!box) return false;
          return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
        });
      await expect.poll(inWindow).toBe(true);
      expect(browser.messages).toEqual([]);
    },
  );
});
