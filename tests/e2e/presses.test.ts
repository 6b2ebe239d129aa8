import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { openPage, openSite, phone } from './browser.ts';
import type { Visit } from './browser.ts';
import { jump } from './stage.ts';

const edition = newestEdition().id;

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A point between two marks, and the name of the nearer one. */
interface Press {
  x: number;
  y: number;
  name: string;
}

/**
 * Points in gaps between stacked strips, a fifth of the gap from either; found by probing the centred drawing along 12
 * vertical lines.
 */
function pressesBetween(page: Page): Promise<Press[]> {
  return page.evaluate(() => {
    const drawing = [...document.querySelectorAll('.drawing')].find((each) => each.checkVisibility());
    drawing?.scrollIntoView({ block: 'center' });
    const { left = 0, width = 0 } = drawing?.getBoundingClientRect() ?? {};
    const at = (x: number, y: number): Element | null => document.elementFromPoint(x, y);
    const linkAt = (x: number, y: number): Element | undefined => at(x, y)?.closest('a') ?? undefined;
    const isWide = (x: number, y: number): boolean =>
      [-4, 4].every((shift) => linkAt(x + shift, y) === linkAt(x, y));
    const name = (link: Element): string => link.getAttribute('aria-label') ?? '';
    const step = 0.25;
    return Array.from({ length: 12 }, (_, index) => left + (width * (index + 0.5)) / 12).flatMap((x) => {
      const presses: Press[] = [];
      let upper: { link: Element; end: number } | undefined;
      for (let y = 60; y < innerHeight - 60; y += step) {
        const link = linkAt(x, y);
        if (!link) {
          if (at(x, y)?.closest('text')) upper = undefined;
          continue;
        }
        const gap = upper ? y - upper.end : 0;
        // In wider gaps the end of a strip beside may be nearer.
        if (upper && gap >= 1 && gap < 4 && isWide(x, upper.end - 0.5) && isWide(x, y + 0.5)) {
          presses.push({ x, y: upper.end + gap / 5, name: name(upper.link) });
          presses.push({ x, y: y - gap / 5, name: name(link) });
        }
        upper = { link, end: y + step };
      }
      return presses;
    });
  });
}

describe.each(['page', 'topics-by-turn'])('on the chart %s on a phone', (chart) => {
  it('a press between two strips opens the sentence of the nearer one', async () => {
    const { page } = await openPage(site, `en/${edition}/charts/${chart}/`, {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
    });
    const presses = await pressesBetween(page);
    expect(presses.length).toBeGreaterThan(3);
    const step = Math.max(1, Math.floor(presses.length / 8));
    const scrolled = await page.evaluate(() => scrollY);
    for (const { x, y, name } of presses.filter((_, at) => at % step === 0)) {
      await page.touchscreen.tap(x, y);
      const open = page.locator('.drawing a.open');
      await expect.poll(() => open.getAttribute('aria-label', { timeout: 5000 })).toBe(name);
      await page.keyboard.press('Escape');
      await expect.poll(() => open.count()).toBe(0);
      // The page may have scrolled to keep the mark visible beside the panel.
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrolled);
    }
    await page.context().close();
  });
});

/** Points all over the first picture's strips: on them, and between. */
function pressesOn(page: Page, picture: string): Promise<{ x: number; y: number }[]> {
  return page.evaluate((id) => {
    const strips = [...document.querySelectorAll(`#${id} .drawing [data-i]`)].find(
      (path) => path.getClientRects().length > 0,
    );
    const { left, top, width, height } = strips?.closest('svg')?.getBoundingClientRect() ?? new DOMRect();
    return Array.from({ length: 24 }, (_, index) => ({
      x: left + width * (0.08 + 0.84 * ((index * 0.377) % 1)),
      y: top + height * (0.15 + (0.75 * index) / 24),
    }));
  }, picture);
}

it('a press anywhere on the essay’s first page opens a sentence', async () => {
  const { page } = await openPage(site, `${edition}/`, { viewport: phone, hasTouch: true, isMobile: true });
  const id = 'step-page-newspaper';
  await jump(page, id);
  for (const { x, y } of await pressesOn(page, `${id}-picture`)) {
    await page.touchscreen.tap(x, y);
    await page.locator('dialog.panel[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog.panel').waitFor({ state: 'hidden' });
  }
  await page.context().close();
});
