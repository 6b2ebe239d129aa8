import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFiles, isFrame } from '../build/built-site.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { layoutShift } from './layout-shift.ts';

const widths = [280, 320, 390, 640, 960, 1200, 1440];
// Elsewhere: chart pages and gallery (chart-pages.test.ts), frames (embed-document.test.ts).
const paths = (await builtFiles('index.html'))
  .filter((file) => !isFrame(file))
  .map((file) => file.replace(/index\.html$/, ''))
  .filter((path) => !path.includes('/charts/'))
  // Long lists, all alike: explore.test.ts.
  .filter((path) => !/\/explore\/./.test(path))
  // Front pages repeat the newest essay: build/essay.test.ts.
  .filter((path) => path !== '' && path !== 'en/');

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Records failed requests, except pictures cancelled because their shape changed. */
function watchRequests(page: Page, messages: string[]): void {
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (request.resourceType() === 'image' && reason === 'net::ERR_ABORTED') return;
    messages.push(`failed: ${request.url()} (${reason})`);
  });
}

/** Slow fonts: nothing may move when they replace the fallback. */
async function delayFonts(page: Page): Promise<void> {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
}

/** Outline's style by name of the element that took the focus. */
interface Focus {
  outlines: Record<string, string>;
}

/**
 * Runs in the page: records what takes the focus from now on, in frames too. Returns the names of all links and tables
 * that should. A group of strips is one stop.
 */
function recordFocus(): string[] {
  const outlines: Record<string, string> = {};
  Object.assign(globalThis, { outlines } satisfies Focus);
  const record = (within: Document, prefix: string): string[] => {
    const names = new Map(
      [...within.querySelectorAll('*')].map((node, index) => [node, `${prefix}${index}`]),
    );
    within.addEventListener('focusin', ({ target }) => {
      // Frames have an `Element` of their own.
      const node = target as Element;
      if (node.localName !== 'iframe')
        outlines[`${node.localName} ${names.get(node)}`] = getComputedStyle(node).outlineStyle;
    });
    return [...within.querySelectorAll<HTMLElement | SVGElement>('a[href], summary')]
      .filter((node) => node.tabIndex >= 0 && node.checkVisibility())
      .map((node) => `${node.localName} ${names.get(node)}`);
  };
  for (const { contentDocument } of document.querySelectorAll('iframe'))
    if (contentDocument) record(contentDocument, 'in frame ');
  return record(document, '');
}

describe.each(paths)('/%s', (path) => {
  it.each(['light', 'dark'] as const)(
    'in %s: no sideways scroll, no clipped or colliding label, nothing for axe to find, at every width',
    async (colorScheme) => {
      // `bypassCSP` lets the test inject axe.
      const { page, messages } = await openPage(site, path, { colorScheme, bypassCSP: true }, watchRequests);
      // Stages are designed for 320 px and up; charts and tables for 280.
      const narrowest = (await page.locator('.sequence').count()) > 0 ? 320 : 0;
      for (const width of widths.filter((each) => each >= narrowest)) {
        await resize(page, width, 900);
        const faults = await page.evaluate(layoutFaults);
        expect(faults, `${width} px`).toEqual([]);
        // Axe needs only a phone and a wide layout, one per theme.
        if (width === (colorScheme === 'light' ? 320 : 1200)) {
          expect(await axeFindings(page), `${width} px`).toEqual([]);
        }
      }
      expect(messages).toEqual([]);
      await page.context().close();
    },
  );

  it.each([
    [390, 844],
    [1440, 900],
  ])('nothing moves under the reader at %i px, and the policy blocks nothing', async (width, height) => {
    const { page, messages } = await openPage(site, path, { viewport: { width, height } }, delayFonts);
    for (let y = 0; y < 8000; y += 1000) await page.mouse.wheel(0, 1000);
    expect(await layoutShift(page)).toBe(0);
    expect(await page.evaluate(() => document.fonts.check('900 20px Display'))).toBe(true);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('shows every chart and every table without JavaScript', async () => {
    const { page } = await openPage(site, path, { javaScriptEnabled: false });
    for (const figure of await page.locator('figure.chart').all()) {
      // Inline on chart pages; a file in the essay.
      const picture = figure.locator(':is(.drawing svg, picture img):visible');
      expect(await picture.count()).toBe(1);
      await picture.scrollIntoViewIfNeeded();
      const box = await picture.boundingBox();
      expect(box?.height).toBeGreaterThan(100);
      await figure.locator('summary').click();
      expect(await figure.locator('tbody tr').first().isVisible()).toBe(true);
    }
    await page.context().close();
  });

  it('lets the keyboard reach every link and table, visibly', async () => {
    const { page } = await openPage(site, path);
    // Keep one frame: embed-document.test.ts covers the stops inside.
    await page.evaluate(() =>
      [...document.querySelectorAll('iframe')].slice(1).forEach((node) => node.remove()),
    );
    const wanted = await page.evaluate(recordFocus);
    const reached = (): Promise<Record<string, string>> =>
      page.evaluate(() => (globalThis as unknown as Focus).outlines);
    let outlines: Record<string, string> = {};
    for (let before = -1; before < Object.keys(outlines).length; outlines = await reached()) {
      before = Object.keys(outlines).length;
      for (let press = 0; press < 100; press += 1) await page.keyboard.press('Tab');
    }
    expect(wanted.filter((name) => !(name in outlines))).toEqual([]);
    expect(Object.keys(outlines).filter((name) => outlines[name] === 'none')).toEqual([]);
    await page.context().close();
  });

  it('prints to PDF with every chart', async () => {
    const { page } = await openPage(site, path);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    await resize(page, 720, 1000);
    expect(
      await page.locator('.drawing svg:visible, .picture > svg:visible, .picture img:visible').count(),
    ).toBe(await page.locator('figure.chart > .graphic, .plot, .picture').count());
    expect(await page.evaluate(layoutFaults)).toEqual([]);
    await page.context().close();
  });

  it('stays legible with forced colours', async () => {
    const { page } = await openPage(site, path, { forcedColors: 'active' });
    expect(await page.locator('.drawing svg:visible, .picture img:visible').count()).toBe(
      await page.locator('figure.chart > .graphic, .plot, .near .picture.active').count(),
    );
    // The concordance draws its plot when it has read the text.
    const isUnreadable = (): Promise<boolean> =>
      page.evaluate(() => {
        const text = document.querySelector('.drawing svg text');
        if (!document.querySelector('.drawing svg')) return false;
        return text
          ? getComputedStyle(text).fill === getComputedStyle(text.closest('svg') ?? text).backgroundColor
          : true;
      });
    await expect.poll(isUnreadable).toBe(false);
    await page.context().close();
  });
});
