import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openPage, openSite } from './browser.ts';
import type { Visit } from './browser.ts';
import { essays, jump, shown, stepIds, wide } from './stage.ts';

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Element names of the step's visible pictures. */
function inSight(page: Page, id: string): Promise<string[]> {
  return page.evaluate(
    (step) =>
      [...document.querySelectorAll(`[id="${step}-picture"] :is(svg, img)`)]
        .filter((node) => node.getClientRects().length > 0)
        .map((node) => node.localName),
    id,
  );
}

/** Scrolls to a step without waiting for its drawing. */
async function scrollTo(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ block: 'start' }), id);
  await expect.poll(() => shown(page, id)).toEqual([id]);
}

describe.each(essays)('a picture of the essay at /%s', (path) => {
  it('is shown as a file until its drawing has come, and then as the drawing alone', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => (release = done));
    const { page, messages } = await openPage(site, path, {}, (opened) =>
      opened.route('**/pictures/**', async (route) => {
        if (route.request().resourceType() === 'fetch') await held;
        await route.continue();
      }),
    );
    const id = (await stepIds(page))[6] ?? '';
    await scrollTo(page, id);
    await expect.poll(() => inSight(page, id)).toEqual(['img']);
    release();
    await expect.poll(() => inSight(page, id)).toEqual(['svg']);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('stays a file where its drawing cannot be had, and harms no other', async () => {
    const { page } = await openPage(site, path, { viewport: wide }, (opened) =>
      opened.route('**/pictures/page-sides.**', (route) =>
        route.request().resourceType() === 'fetch' ? route.fulfill({ status: 404 }) : route.continue(),
      ),
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await scrollTo(page, 'step-page-sides');
    await expect.poll(() => inSight(page, 'step-page-sides')).toEqual(['img']);
    await jump(page, 'step-page-place');
    expect(await inSight(page, 'step-page-place')).toEqual(['svg']);
    await scrollTo(page, 'step-page-sides');
    expect(await inSight(page, 'step-page-sides')).toEqual(['img']);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('has its alternative text in sight where there is no file at all', async () => {
    const { page } = await openPage(site, path, { reducedMotion: 'reduce' }, (opened) =>
      opened.route('**/pictures/**', (route) => route.fulfill({ status: 404 })),
    );
    const image = page.locator('#step-page-sides-picture img');
    await image.scrollIntoViewIfNeeded();
    expect(await image.getAttribute('alt')).not.toBe('');
    expect((await image.boundingBox())?.height).toBeGreaterThan(150);
    await page.context().close();
  });

  it('is fetched once, and taken once however often one passes by', async () => {
    const { page } = await openPage(site, path);
    const ids = (await stepIds(page)).slice(0, 6);
    for (const id of [...ids, ...ids.toReversed(), ...ids]) await jump(page, id);
    const drawings = await page.evaluate(() =>
      [...document.querySelectorAll('.picture')].map((box) => box.querySelectorAll('.taken').length),
    );
    expect(Math.max(...drawings)).toBe(1);
    const fetched = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry.name.includes('/pictures/'))
        .filter((entry) => (entry as PerformanceResourceTiming).transferSize > 0)
        .map(({ name }) => name),
    );
    expect(fetched.length).toBeGreaterThan(4);
    expect(fetched.length).toBe(new Set(fetched).size);
    await page.context().close();
  });

  it('comes in the shape of the window, also after the window was turned', async () => {
    const { page } = await openPage(site, path);
    const id = (await stepIds(page))[4] ?? '';
    await jump(page, id);
    await page.setViewportSize(wide);
    await jump(page, id);
    const shape = (): Promise<string | undefined> =>
      page.evaluate(
        (step) =>
          [...document.querySelectorAll<HTMLElement>(`[id="${step}-picture"] .drawing`)].find(
            (drawing) => drawing.getClientRects().length > 0,
          )?.dataset['shape'],
        id,
      );
    await expect.poll(shape).toBe('wide');
    await page.context().close();
  });

  it('is one stop of the Tab key, and says how to go on in it', async () => {
    const { page } = await openPage(site, path, { viewport: wide });
    const id = (await stepIds(page))[1] ?? '';
    await jump(page, id);
    await page.locator(`[id="${id}"] a`).last().focus();
    await page.keyboard.press('Tab');
    const focus = (): Promise<{ inPicture: boolean; at: number; of: number; hint: boolean }> =>
      page.evaluate((step) => {
        const picture = document.getElementById(`${step}-picture`);
        const links = [...(picture?.querySelectorAll('.drawing a') ?? [])];
        const hint = document.querySelector('.mark-keys');
        return {
          inPicture: picture?.contains(document.activeElement) ?? false,
          at: links.indexOf(document.activeElement ?? document.body),
          of: links.length,
          hint: hint?.checkVisibility({ visibilityProperty: true }) ?? false,
        };
      }, id);
    expect(await focus()).toEqual({ inPicture: true, at: 0, of: expect.any(Number), hint: true });
    await page.keyboard.press('End');
    const last = await focus();
    expect(last.at).toBe(last.of - 1);
    await page.keyboard.press('Tab');
    expect((await focus()).inPicture).toBe(false);
    await page.context().close();
  });
});

// One language: pace and layout do not depend on words.
it('stays a file for a reader who passes by, and is a drawing where one stops', async () => {
  const { page } = await openPage(site, essays[0] ?? '');
  const ids = await stepIds(page);
  // Scroll 1 viewport height per second to the middle; count drawings loaded on the way.
  const takenInPassing = await page.evaluate(
    (middle) =>
      new Promise<number>((arrived) => {
        const taken = (): number => document.querySelectorAll('.step .drawing.taken').length;
        const goal = (document.getElementById(middle)?.getBoundingClientRect().top ?? 0) - innerHeight / 2;
        let begun: number | undefined;
        let before = 0;
        const step = (time: number): void => {
          begun ??= time;
          // Loads that began earlier may finish within the first second.
          if (time - begun < 1000) before = taken();
          const top = ((time - begun) / 1000) * innerHeight;
          window.scrollTo({ top: Math.min(top, goal), behavior: 'instant' });
          if (top < goal) requestAnimationFrame(step);
          else arrived(taken() - before);
        };
        requestAnimationFrame(step);
      }),
    ids[Math.floor(ids.length / 2)] ?? '',
  );
  expect(takenInPassing).toBe(0);
  const active = page.locator('.sequence.near .picture.active .drawing.taken:visible');
  await expect.poll(() => active.count()).toBeGreaterThan(0);
  await page.context().close();
});
