import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { openPage, openSite, phone } from './browser.ts';
import type { Visit } from './browser.ts';

const essays = ['npc-2025/', 'en/npc-2025/'];
/** How long the browser may take to show a step, in ms; the machine may be busy. */
const patience = 20_000;
const wide = { width: 1440, height: 900 };

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Ids of the texts of all steps, sequence by sequence. */
function stepIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.step-text')].map((text) => text.id));
}

/** The step whose picture the sequence of `id` shows, and whether its marks stand where they were drawn. */
async function shown(page: Page, id: string): Promise<string[]> {
  return page.evaluate(
    (step) =>
      [
        ...(document.getElementById(step)?.closest('.sequence')?.querySelectorAll('.picture.current') ?? []),
      ].map((picture) => picture.id.replace(/-picture$/, '')),
    id,
  );
}

/** Geometry of the marks that are on the screen, by key. */
function geometry(page: Page, id: string): Promise<Record<string, string>> {
  return page.evaluate((step) => {
    const picture = document.getElementById(`${step}-picture`);
    const svg = [...(picture?.querySelectorAll('svg') ?? [])].find(
      (each) => each.getClientRects().length > 0,
    );
    const number = (node: Element, name: string): string => Number(node.getAttribute(name) ?? 0).toFixed(0);
    return Object.fromEntries(
      // Marks that share a path have its list of sentences for a key.
      [...(svg?.querySelectorAll<SVGElement>('[data-k], path[data-i]') ?? [])].map((node) => [
        node.dataset['k'] ?? node.dataset['i'] ?? '',
        node.getAttribute('d') ??
          ['x', 'y', 'width', 'height', 'cx', 'cy', 'r'].map((name) => number(node, name)).join(' '),
      ]),
    );
  }, id);
}

async function jump(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ block: 'start' }), id);
  await expect.poll(() => shown(page, id), { timeout: patience }).toEqual([id]);
}

/** Waits until no mark is on its way. */
async function arrived(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-aloft]').count(), { timeout: patience }).toBe(0);
}

describe.each(essays)('the essay at /%s', (path) => {
  it.each([
    ['a phone', phone],
    ['a wide screen', wide],
  ])('shows the picture of each step on %s, whichever way one comes there', async (_, viewport) => {
    const { page, messages } = await openPage(site, path, { viewport });
    const ids = await stepIds(page);
    expect(ids.length).toBeGreaterThanOrEqual(20);
    const drawn: Record<string, Record<string, string>> = {};
    for (const id of ids) {
      await jump(page, id);
      await arrived(page);
      drawn[id] = await geometry(page, id);
      expect(Object.keys(drawn[id] ?? {}).length, id).toBeGreaterThan(0);
    }
    // Back to the top in one go, then step by step from below.
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: patience }).toBe(0);
    // Every third step, so that some are left in the middle of a sequence and some skipped.
    for (const id of ids.toReversed().filter((_id, index) => index % 3 === 0)) {
      await jump(page, id);
      await arrived(page);
      expect(await geometry(page, id), id).toEqual(drawn[id]);
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('shows the same picture after a reload in the middle and at a deep link', async () => {
    const { page } = await openPage(site, path);
    const ids = await stepIds(page);
    const id = ids[5] ?? '';
    await jump(page, id);
    await arrived(page);
    const before = await geometry(page, id);
    await page.reload();
    await expect.poll(() => shown(page, id), { timeout: patience }).toEqual([id]);
    await arrived(page);
    expect(await geometry(page, id)).toEqual(before);
    await page.goto('about:blank');
    await page.goto(`${site.address}${path}#${id}`);
    await expect.poll(() => shown(page, id), { timeout: patience }).toEqual([id]);
    await arrived(page);
    expect(await geometry(page, id)).toEqual(before);
    await page.context().close();
  });

  it('is right after End, after a fling, and after going back', async () => {
    const { page } = await openPage(site, path);
    const ids = await stepIds(page);
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    await page.keyboard.press('End');
    await expect.poll(() => shown(page, last), { timeout: patience }).toEqual([last]);
    for (let wheel = 0; wheel < 12; wheel += 1) await page.mouse.wheel(0, -6000);
    await page.keyboard.press('Home');
    await expect.poll(() => shown(page, first), { timeout: patience }).toEqual([first]);
    await page.evaluate((id) => location.assign(`#${id}`), last);
    await expect.poll(() => shown(page, last), { timeout: patience }).toEqual([last]);
    await page.goBack();
    await expect.poll(() => shown(page, first), { timeout: patience }).toEqual([first]);
    await page.context().close();
  });

  it('keeps the step when the window changes its shape', async () => {
    const { page } = await openPage(site, path);
    const id = (await stepIds(page))[3] ?? '';
    await jump(page, id);
    await arrived(page);
    const upright = await geometry(page, id);
    await page.setViewportSize(wide);
    await jump(page, id);
    expect(Object.keys(await geometry(page, id)).toSorted()).toEqual(Object.keys(upright).toSorted());
    await page.setViewportSize(phone);
    await jump(page, id);
    await arrived(page);
    expect(await geometry(page, id)).toEqual(upright);
    await page.context().close();
  });

  it('lies flat where the window is too low, and becomes a stage again when it is turned', async () => {
    const { page } = await openPage(site, path, { viewport: { width: 844, height: 390 } });
    const count = await page.locator('.picture').count();
    expect(await page.locator('.picture svg:visible').count()).toBe(count);
    await page.setViewportSize(phone);
    await expect
      .poll(() => page.locator('.picture.current').count(), { timeout: patience })
      .toBe(await page.locator('.sequence').count());
    await page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(() => page.locator('.picture svg:visible').count(), { timeout: patience }).toBe(count);
    await page.context().close();
  });

  it.each([
    ['motion is not wanted', { reducedMotion: 'reduce' }],
    ['there is no script', { javaScriptEnabled: false }],
  ] as const)('is text followed by its picture where %s', async (_, options) => {
    const { page } = await openPage(site, path, options);
    for (const step of await page.locator('.step').all()) {
      const [text, picture] = [
        await step.locator('.step-text').boundingBox(),
        await step.locator('.picture').boundingBox(),
      ];
      expect(picture?.height).toBeGreaterThan(150);
      expect((text?.y ?? 0) + (text?.height ?? 0)).toBeLessThanOrEqual(picture?.y ?? 0);
      expect(await step.locator('svg:visible').count()).toBe(1);
    }
    await page.context().close();
  });

  it('can be read with the keyboard alone, forwards and backwards', async () => {
    const { page } = await openPage(site, path, { viewport: wide });
    const ids = await stepIds(page);
    const [previous, next] = [
      page.locator('.chapter-buttons button').nth(0),
      page.locator('.chapter-buttons button').nth(1),
    ];
    await next.focus();
    for (const id of ids.slice(0, 9)) {
      await page.keyboard.press('Enter');
      await expect.poll(() => shown(page, id), { timeout: patience }).toEqual([id]);
    }
    await previous.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page, ids[7] ?? ''), { timeout: patience }).toEqual([ids[7]]);
    await page.context().close();
  });

  it('shows the sentences behind a number of its prose', async () => {
    const { page } = await openPage(site, path);
    const link = page.locator('.step-text a.cited.number[data-s]').first();
    await link.scrollIntoViewIfNeeded();
    await link.click();
    const panel = page.locator('dialog.panel');
    await expect.poll(() => panel.isVisible(), { timeout: patience }).toBe(true);
    const ids = (await link.getAttribute('data-s'))?.split(' ') ?? [];
    expect(await panel.locator('li').count()).toBe(ids.length);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.isVisible(), { timeout: patience }).toBe(false);
    await page.context().close();
  });

  it('leads from a number to the list of all its sentences without script, and back to the step', async () => {
    const { page } = await openPage(site, path, { javaScriptEnabled: false });
    const link = page.locator('.step-text a.cited.number[data-s*=" "]').first();
    const ids = (await link.getAttribute('data-s'))?.split(' ') ?? [];
    const step = await link.evaluate((node) => node.closest('.step-text')?.id ?? '');
    await link.click();
    await page.waitForURL('**/cited/#*');
    const section = page.locator('section:target');
    expect(await section.locator('.said > a').count()).toBe(ids.length);
    await section.locator(`.citing a[href$="#${step}"]`).click();
    await page.waitForURL(`**/${path}#${step}`);
    expect(await page.locator('.step-text:target a.cited').first().isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows the sentence behind a mark, in the first picture and in a later one', async () => {
    const { page } = await openPage(site, path, { viewport: wide });
    const ids = await stepIds(page);
    for (const id of [ids[0] ?? '', ids[2] ?? '']) {
      await jump(page, id);
      await arrived(page);
      const mark = await page.evaluate((step) => {
        const keys = [...document.querySelectorAll<SVGElement>('#page .stage-wide a > [data-k]')].map(
          (node) => node.dataset['k'],
        );
        const visible = [
          ...document.querySelectorAll<SVGPathElement>(`#${step}-picture path:is([data-k], [data-i])`),
        ].filter((each) => each.getClientRects().length > 0);
        // The fifth mark, or the fifth sentence of a path that many share.
        const shared = visible[0]?.dataset['i'];
        const drawn = shared === undefined ? visible[4] : visible[0];
        const shape = (drawn?.getAttribute('d') ?? '').split('M')[shared === undefined ? 1 : 5] ?? '';
        const at = shared?.split(' ').flatMap((run) => {
          const [from = 0, to = from] = run.split('-').map(Number);
          return Array.from({ length: to - from + 1 }, (_index, more) => from + more);
        })[4];
        const key = at === undefined ? drawn?.dataset['k'] : keys[at];
        // The middle of its first line: the box of a mark of two lines also holds parts of others.
        const line = /^([\d.]+)[ ,]?([\d.]+)h([\d.]+)v([\d.]+)/.exec(shape) ?? [];
        const [x = 0, y = 0, width = 0, height = 0] = line.slice(1).map(Number);
        const middle = new DOMPoint(x + width / 2, y + height / 2);
        const point = middle.matrixTransform(drawn?.getScreenCTM() ?? undefined);
        return { x: point.x, y: point.y, key };
      }, id);
      await page.mouse.click(mark.x, mark.y);
      await expect.poll(() => page.locator('dialog.panel').isVisible(), { timeout: patience }).toBe(true);
      expect(await page.locator('dialog.panel li a').getAttribute('href')).toMatch(
        new RegExp(`#${mark.key}$`),
      );
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  it('leads to the same step in the other language', async () => {
    const { page } = await openPage(site, path);
    const id = (await stepIds(page))[10] ?? '';
    await jump(page, id);
    const other = path.startsWith('en/') ? path.slice('en/'.length) : `en/${path}`;
    // The page that is left shows the same step: its address alone tells the two apart.
    await Promise.all([
      page.waitForURL(`${site.address}${other}#${id}`),
      page.locator('.site-bar .language').evaluate((link: HTMLElement) => link.click()),
    ]);
    await expect.poll(() => shown(page, id), { timeout: patience }).toEqual([id]);
    await page.context().close();
  });

  it('has nothing that axe finds, at any step', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(site, path, { colorScheme, bypassCSP: true });
      const ids = await stepIds(page);
      // Half of the steps in light, the others in dark: colours are the same tokens in all of them.
      for (const id of ids.filter((_id, index) => (index % 2 === 0) === (colorScheme === 'light'))) {
        await jump(page, id);
        await arrived(page);
        const found = await axeFindings(page, { include: [`#${id}`, `#${id}-picture`, '.chapter-bar'] });
        expect(found, `${id}, ${colorScheme}`).toEqual([]);
      }
      await page.context().close();
    }
  });

  it('never lets a text lie over the picture that it speaks of', async () => {
    for (const viewport of [phone, wide, { width: 320, height: 640 }]) {
      const { page } = await openPage(site, path, { viewport });
      for (const id of await stepIds(page)) {
        await jump(page, id);
        const [text, picture] = await page.evaluate((step) => {
          const box = (name: string): DOMRect =>
            document.getElementById(name)?.getBoundingClientRect() ?? new DOMRect();
          const range = document.createRange();
          range.selectNodeContents(document.getElementById(step) ?? document.body);
          return [
            range.getBoundingClientRect().toJSON() as DOMRect,
            box(`${step}-picture`).toJSON() as DOMRect,
          ];
        }, id);
        const beside = (text?.right ?? 0) <= (picture?.left ?? 0) + 1;
        const below = (text?.top ?? 0) >= (picture?.bottom ?? 0) - 1;
        expect(beside || below, `${id} at ${viewport.width} px`).toBe(true);
        // All of it can be read at once, but for the smallest of phones.
        if (viewport.width > 320) {
          expect(text?.bottom, `${id} at ${viewport.width} px`).toBeLessThanOrEqual(viewport.height);
        }
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      await page.context().close();
    }
  });

  it('prints as a document: each text with its picture, no furniture', async () => {
    const { page } = await openPage(site, path);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 720, height: 1000 });
    const count = await page.locator('.picture').count();
    expect(await page.locator('.picture svg:visible').count()).toBe(count);
    expect(await page.locator('.chapter-bar:visible, .site-bar:visible').count()).toBe(0);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.context().close();
  });
});
