import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFiles } from '../build/built-site.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { layoutShift } from './layout-shift.ts';

const widths = [280, 320, 390, 640, 960, 1200];

const all = (await builtFiles('index.html'))
  .filter((file) => file.includes('/charts/'))
  .map((file) => file.replace(/index\.html$/, ''));
const isList = (path: string): boolean => path.endsWith('/sentences/');
// Lists of sentences are alike: test one per language.
const lists = ['', 'en/'].flatMap(
  (root) => all.find((path) => isList(path) && path.startsWith('en/') === (root !== '')) ?? [],
);
const paths = [...all.filter((path) => !isList(path)), ...lists];
const chartPaths = paths.filter((path) => !path.endsWith('/charts/') && !isList(path));

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

// Alternate themes: contrast and layout do not depend on theme and language together.
const themed = paths.map((path, index) => ({
  path,
  // Axe needs only a phone or a wide layout.
  readAt: path.startsWith('en/') ? 1200 : 320,
  colorScheme: (index + Number(path.startsWith('en/'))) % 2 === 0 ? ('light' as const) : ('dark' as const),
}));

describe.each(themed)('/$path in $colorScheme', ({ path, readAt, colorScheme }) => {
  it('has no sideways scroll, no clipped or colliding label and nothing for axe to find, from 280 to 1,200 px', async () => {
    const { page, messages } = await openPage(site, path, { colorScheme, bypassCSP: true });
    for (const width of widths) {
      await resize(page, width, 900);
      expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
      if (width === readAt) expect(await axeFindings(page), `${width} px`).toEqual([]);
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });
});

describe.each(chartPaths.slice(0, 2))('/%s', (path) => {
  it('shows graphic and table without script, and headings that do not pretend to sort', async () => {
    const { page } = await openPage(site, path, { javaScriptEnabled: false });
    expect(await page.locator('.chart .drawing svg:visible').count()).toBe(1);
    expect(await page.locator('table[data-sortable] tbody tr').last().isVisible()).toBe(true);
    expect(await page.locator('th button').count()).toBe(0);
    await page.context().close();
  });

  it('sorts its table by keyboard, says so, and gives back the order of the page at the third press', async () => {
    const { page, messages } = await openPage(site, path);
    const column = await page
      .locator('th.numeric')
      .last()
      .evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
    const values = (): Promise<string[]> =>
      page.locator(`tbody tr td:nth-child(${column + 1})`).allTextContents();
    const numbers = (texts: string[]): number[] =>
      texts
        .map((text) => Number(text.replace('−', '-').replaceAll(/[^\d.-]/g, '')))
        .filter((value) => !Number.isNaN(value));
    const heading = page.locator('th').nth(column);
    const original = await values();
    const before = await heading.boundingBox();

    await heading.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(numbers(await values())).toEqual(numbers(original).toSorted((a, b) => b - a));

    await page.keyboard.press('Space');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(numbers(await values())).toEqual(numbers(original).toSorted((a, b) => a - b));

    await page.keyboard.press('Enter');
    expect(await page.locator('[aria-sort]').count()).toBe(0);
    expect(await values()).toEqual(original);
    const after = await heading.boundingBox();
    expect([after?.width, after?.height]).toEqual([before?.width, before?.height]);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('moves nothing under the reader when the script makes headings into buttons', async () => {
    // Without the display font: arriving late, it slightly moves words behind a number.
    const { page } = await openPage(site, path, {}, (opened) =>
      opened.route('**/*.woff2', (route) => route.abort()),
    );
    expect(await layoutShift(page)).toBe(0);
    await page.context().close();
  });
});
