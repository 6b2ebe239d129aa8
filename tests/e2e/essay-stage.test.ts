import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite, phone } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutShift } from './layout-shift.ts';
import { arrived, essays, jump, stepIds, wide } from './stage.ts';

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Tops of all texts and the height of the page, in px of the page. */
function geometry(page: Page): Promise<number[]> {
  return page.evaluate(() => [
    ...[...document.querySelectorAll('.step-text')].map(({ id }) =>
      Math.round((document.getElementById(id)?.getBoundingClientRect().top ?? 0) + scrollY),
    ),
    document.documentElement.scrollHeight,
  ]);
}

/** Client rectangles of the visible elements of a selector. */
function boxes(page: Page, selector: string): Promise<DOMRect[]> {
  return page
    .locator(selector)
    .evaluateAll((nodes) =>
      nodes.map((node) => node.getBoundingClientRect().toJSON() as DOMRect).filter(({ width }) => width > 0),
    );
}

const apart = (a: DOMRect, b: DOMRect): boolean =>
  a.left >= b.right || b.left >= a.right || a.top >= b.bottom - 1 || b.top >= a.bottom - 1;

describe.each([
  ['a phone', phone, essays[0] ?? ''],
  ['a wide screen', wide, essays[1] ?? ''],
])('the stage on %s', (_, viewport, path) => {
  it('has the same geometry before the script comes, and shows each picture where it never does', async () => {
    const bare = await openPage(site, path, { viewport }, (opened) =>
      opened.route('**/*.js', (route) => route.abort()),
    );
    const before = await geometry(bare.page);
    const badly = (): Promise<number> =>
      bare.page.locator('.step').evaluateAll(
        (steps) =>
          steps.filter((step) => {
            const [text, picture] = ['.step-text', '.picture'].map((each) => step.querySelector(each));
            const [words, drawn] = [text?.getBoundingClientRect(), picture?.getBoundingClientRect()];
            if (!words || !drawn || !picture?.checkVisibility({ visibilityProperty: true })) return true;
            return words.top < drawn.bottom - 1 && words.right > drawn.left;
          }).length,
      );
    await expect.poll(badly).toBe(0);
    await bare.page.context().close();
    const { page } = await openPage(site, path, { viewport });
    await page.locator('html[data-stage]').waitFor();
    expect(await geometry(page)).toEqual(before);
    const id = (await stepIds(page))[4] ?? '';
    await page.goto('about:blank');
    await page.goto(`${site.address}${path}#${id}`);
    await page.locator('html[data-stage]').waitFor();
    expect(await layoutShift(page)).toBe(0);
    await page.context().close();
  });

  it('leaves the text of a step free, or covers all of it, where a panel opens', async () => {
    const { page } = await openPage(site, path, { viewport });
    const id = 'step-page-place';
    await jump(page, id);
    await arrived(page);
    const panel = page.locator('dialog.panel');
    const scrolled = await page.evaluate(() => scrollY);
    for (const mark of [`#${id} p a.cited >> nth=0`, `#${id}-picture .drawing:visible a >> nth=20`]) {
      // The strips become links under a pointer.
      await page.locator(`#${id}-picture`).hover();
      await page.locator(mark).focus();
      await page.keyboard.press('Enter');
      await panel.waitFor();
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
      const [cover] = await boxes(page, 'dialog.panel');
      const [text] = await boxes(page, `#${id} .step-card`);
      const [picture] = await boxes(page, '.picture.active');
      if (!cover || !text || !picture) throw new Error('no panel');
      if (viewport === wide) expect(apart(cover, text), mark).toBe(true);
      else expect(Math.abs(cover.top - picture.bottom), mark).toBeLessThanOrEqual(1);
      expect(cover.bottom).toBeLessThanOrEqual(viewport.height);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
    }
    await page.context().close();
  });
});

it.each(essays)(
  'has a passage whole below the picture nearly wherever one stops, on a phone: /%s',
  async (path) => {
    const { page } = await openPage(site, path);
    const ids = await stepIds(page);
    const stops = await page.evaluate(async (steps) => {
      const whole: boolean[] = [];
      for (const id of steps) {
        const text = document.getElementById(id);
        const isLast = !text?.parentElement?.nextElementSibling?.matches('.step');
        // After the last card of a sequence comes no other.
        for (const part of isLast ? [0] : [0, 0.2, 0.4, 0.6, 0.8]) {
          text?.scrollIntoView({ block: 'start', behavior: 'instant' });
          scrollBy({ top: part * (text?.clientHeight ?? 0), behavior: 'instant' });
          await new Promise(requestAnimationFrame);
          const shownNow = text?.closest('.sequence')?.querySelector('.picture.active');
          const edge = shownNow?.getBoundingClientRect().bottom ?? 0;
          whole.push(
            [...document.querySelectorAll('.step-card')].some((card) => {
              const { top, bottom } = card.getBoundingClientRect();
              return top >= edge - 1 && bottom <= innerHeight + 1;
            }),
          );
        }
      }
      return whole;
    }, ids);
    expect(stops.filter(Boolean).length / stops.length).toBeGreaterThanOrEqual(0.95);
    await page.context().close();
  },
);

it('outlines a sentence on two lines line by line, over all other marks', async () => {
  const { page } = await openPage(site, essays[0] ?? '', { viewport: wide });
  await jump(page, 'step-page-place');
  await arrived(page);
  await page.locator('#step-page-place-picture').hover();
  const link = page
    .locator('#step-page-place-picture .drawing:visible a')
    .filter({ has: page.locator('path[d*="zm"]') })
    .first();
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog.panel[open]').waitFor();
  const [drawn, last] = await link.evaluate((node) => [
    node.querySelector('path')?.getAttribute('d'),
    node.closest('svg')?.lastElementChild?.outerHTML ?? '',
  ]);
  expect(last).toMatch(/^<g[^>]* class="mark-outline"/);
  expect(last).toContain(`d="${drawn}"`);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.mark-outline').count()).toBe(0);
  await page.context().close();
});
