import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';

const { id } = newestEdition();
const { sentences, turns } = readTables(id);
const languages = [
  ['zh', `${id}/transcript/`],
  ['en', `en/${id}/transcript/`],
] as const;

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Id of a sentence mid-transcript. */
const middle = sentences[Math.floor(sentences.length / 2)]?.sentence_id ?? '';

describe.each(languages)('the transcript in %s', (lang, path) => {
  it.each(['light', 'dark'] as const)(
    'in %s fits every width, and axe finds nothing, with a sentence lit or not',
    async (colorScheme) => {
      const { page } = await openPage(site, path, { colorScheme, bypassCSP: true });
      for (const width of [320, 390, 640, 800, 960, 1024, 1200, 1280, 1440]) {
        await resize(page, width, 900);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
      }
      for (const [width, hash] of [
        [320, ''],
        [1440, ''],
        [390, `#${middle}`],
        [1440, `#${turns[0]?.turn_id ?? ''}p01s01`],
      ] as const) {
        await resize(page, width, 900);
        await page.evaluate((next) => {
          location.hash = next;
        }, hash);
        expect(await axeFindings(page), `${width} px ${hash}`).toEqual([]);
      }
      await page.context().close();
    },
  );

  it('sets its lines in at most 36 characters where there is room, and in at least 26', async () => {
    const { page } = await openPage(site, path, { viewport: { width: 1440, height: 900 } });
    const characters = await page.evaluate(() =>
      [...document.querySelectorAll('.paragraph:not(.parallel) p, .parallel .printed')].map(
        (node) => (node as HTMLElement).clientWidth / Number.parseFloat(getComputedStyle(node).fontSize),
      ),
    );
    expect(Math.max(...characters)).toBeLessThanOrEqual(36);
    expect(Math.min(...characters)).toBeGreaterThanOrEqual(26);
    await page.context().close();
  });

  it.each([
    ['place', 'textDecorationLine', 'underline', 'none'],
    ['figure', 'backgroundImage', 'linear-gradient', 'none'],
    ['date', 'textDecorationLine', 'underline', 'none'],
  ] as const)(
    'switches the marks of each %s off and on without JavaScript',
    async (kind, property, on, off) => {
      const { page } = await openPage(site, path, { javaScriptEnabled: false });
      // Playwright can evaluate even with page scripts disabled.
      const look = (): Promise<string> =>
        page
          .locator(`.text mark.${kind}`)
          .first()
          .evaluate((node, name) => String(getComputedStyle(node)[name as never]), property);
      const box = page.locator(`#show-${kind}`);
      expect(await look()).toContain(on);
      await box.focus();
      await page.keyboard.press('Space');
      expect(await box.isChecked()).toBe(false);
      expect(await look()).toContain(off);
      await box.click();
      expect(await look()).toContain(on);
      await page.context().close();
    },
  );

  it('lights the sentence that the address names, clear of what stays at the top', async () => {
    for (const width of [390, 1440]) {
      const { page } = await openPage(site, `${path}#${middle}`, {
        viewport: { width, height: 900 },
        javaScriptEnabled: false,
      });
      const ground = (sentence: string): Promise<string> =>
        page.locator(`#${sentence} .said`).evaluate((node) => getComputedStyle(node).backgroundColor);
      const other = sentences.find((row) => row.sentence_id !== middle)?.sentence_id ?? '';
      expect(await ground(middle)).not.toBe(await ground(other));
      expect(await ground(other)).toBe('rgba(0, 0, 0, 0)');
      const box = await page.locator(`#${middle} .said`).boundingBox();
      expect(box?.y).toBeGreaterThan(60);
      expect(box?.y).toBeLessThan(800);
      await page.context().close();
    }
  });

  it('copies a sentence as a quotation with its source, by keyboard alone', async () => {
    const { page } = await openPage(site, path);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await page.locator('.copy').count()).toBe(0);
    const link = page.locator(`#${middle} .permalink`);
    await link.focus();
    const before = await page.locator(`#${middle} .said`).boundingBox();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('copy');
    await page.keyboard.press('Enter');
    await page.locator('[role=status]').filter({ hasText: /\S/ }).waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const said = (await page.locator(`#${middle} .said`).textContent()) ?? '';
    expect(copied.replaceAll(/[“”‘’]/g, '')).toContain(said.replaceAll(/[“”‘’]/g, ''));
    expect(copied).toContain(newestEdition().event[lang]);
    expect(copied).toContain(`${path}#${middle}`);
    expect(await page.locator(`#${middle} .said`).boundingBox()).toEqual(before);
    await page.context().close();
  });

  it('has no button that does nothing where there is no script', async () => {
    const { page } = await openPage(site, `${path}#${middle}`, { javaScriptEnabled: false });
    expect(await page.locator('main button').count()).toBe(0);
    await page.context().close();
  });
});

it('follows a strip of the first graphic to its sentence, and arrow keys go from strip to strip', async () => {
  const { page } = await openPage(site, '', { viewport: { width: 1200, height: 900 } });
  const drawing = page.locator('#page .picture.active .drawing:visible');
  const links = drawing.locator('a');
  await page.keyboard.press('Tab');
  // The picture is one tab stop.
  expect(await drawing.locator('a:not([tabindex="-1"])').count()).toBe(1);
  await links.first().focus();
  await page.keyboard.press('ArrowRight');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(focused).toBe(`/${id}/transcript/#${sentences[1]?.sentence_id ?? ''}`);
  await page.keyboard.press('Enter');
  // The panel links to the sentence in place.
  await page.locator(`dialog[open] a[href$="#${sentences[1]?.sentence_id ?? ''}"]`).click();
  await page.waitForURL(`**/transcript/#${sentences[1]?.sentence_id ?? ''}`);
  expect(await page.locator('.sentence:target').getAttribute('id')).toBe(sentences[1]?.sentence_id);
  await page.context().close();
});
