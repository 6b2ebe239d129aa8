import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { openPage, openSite, phone, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { arrived, essays, jump, shown, stepIds, wide } from './stage.ts';

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(essays)('the essay at /%s', (path) => {
  it('can be read with the keyboard alone, forwards and backwards', async () => {
    const { page } = await openPage(site, path, { viewport: wide });
    const ids = await stepIds(page);
    const [previous, next] = [
      page.locator('.chapter-buttons button').nth(0),
      page.locator('.chapter-buttons button').nth(1),
    ];
    for (const id of ids.slice(0, 9)) {
      await next.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => shown(page, id)).toEqual([id]);
      // Focus moves to the step.
      expect(await page.evaluate(() => document.activeElement?.className)).toMatch(/step-text|masthead/);
    }
    await previous.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => shown(page, ids[7] ?? '')).toEqual([ids[7]]);
    await page.context().close();
  });

  it('shows the sentences behind a number of its prose', async () => {
    const { page } = await openPage(site, path);
    const link = page.locator('.step-text a.cited.number[data-s]').first();
    await link.scrollIntoViewIfNeeded();
    await link.click();
    const panel = page.locator('dialog.panel');
    await expect.poll(() => panel.isVisible()).toBe(true);
    const ids = (await link.getAttribute('data-s'))?.split(' ') ?? [];
    expect(await panel.locator('li').count()).toBe(ids.length);
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.isVisible()).toBe(false);
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
        const index = JSON.parse(document.querySelector('.sentence-index')?.textContent ?? '') as {
          turns: [string, string][];
        };
        const keys = index.turns.flatMap(([, paragraphs]) =>
          paragraphs.split(' ').flatMap((paragraph) => {
            const [name = '', count] = paragraph.split(':');
            return Array.from(
              { length: Number(count) },
              (_, at) => `${name}s${String(at + 1).padStart(2, '0')}`,
            );
          }),
        );
        const visible = [
          ...document.querySelectorAll<SVGPathElement>(`#${step}-picture path:is([data-k], [data-i])`),
        ].filter(
          (each) =>
            each.getClientRects().length > 0 &&
            // Own path (once a pointer has made the strips links) or shared path.
            ('k' in each.dataset || (each.getAttribute('d') ?? '').split('M').length > 5),
        );
        // The fifth mark, or the fifth sentence of a shared path.
        const shared = visible[0]?.dataset['i'];
        const drawn = shared === undefined ? visible[4] : visible[0];
        const shape = (drawn?.getAttribute('d') ?? '').split('M')[shared === undefined ? 1 : 5] ?? '';
        const at = shared?.split(' ').flatMap((run) => {
          const [from = 0, to = from] = run.split('-').map(Number);
          return Array.from({ length: to - from + 1 }, (_index, more) => from + more);
        })[4];
        const key = at === undefined ? drawn?.dataset['k'] : keys[at];
        // Middle of the first line: bounding boxes of two-line marks overlap others.
        const line = /^([\d.]+)[ ,]?([\d.]+)h([\d.]+)v([\d.]+)/.exec(shape) ?? [];
        const [x = 0, y = 0, width = 0, height = 0] = line.slice(1).map(Number);
        const middle = new DOMPoint(x + width / 2, y + height / 2);
        const point = middle.matrixTransform(drawn?.getScreenCTM() ?? undefined);
        return { x: point.x, y: point.y, key };
      }, id);
      await page.mouse.click(mark.x, mark.y);
      await expect.poll(() => page.locator('dialog.panel').isVisible()).toBe(true);
      expect(await page.locator('dialog.panel li a').first().getAttribute('href')).toMatch(
        new RegExp(`#${mark.key}$`),
      );
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  it('has nothing that axe finds, at any step', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await openPage(site, path, { colorScheme, bypassCSP: true });
      const ids = await stepIds(page);
      // Half the steps per theme, swapped in the other language.
      const first = (colorScheme === 'light') === path.startsWith('en/') ? 1 : 0;
      for (const id of ids.filter((_id, index) => index % 2 === first)) {
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
        const [text, picture] = await page.evaluate((step) => {
          document.getElementById(step)?.scrollIntoView({ block: 'start', behavior: 'instant' });
          const box = (name: string): DOMRect =>
            document.getElementById(name)?.getBoundingClientRect() ?? new DOMRect();
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(`[id="${step}"] > .step-card`) ?? document.body);
          return [
            range.getBoundingClientRect().toJSON() as DOMRect,
            box(`${step}-picture`).toJSON() as DOMRect,
          ];
        }, id);
        const beside = (text?.right ?? 0) <= (picture?.left ?? 0) + 1;
        const below = (text?.top ?? 0) >= (picture?.bottom ?? 0) - 1;
        expect(beside || below, `${id} at ${viewport.width} px`).toBe(true);
        // All text fits the window, except on the smallest phones.
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
    await resize(page, 720, 1000);
    const count = await page.locator('.picture').count();
    expect(await page.locator('.picture :is(svg, img):visible').count()).toBe(count);
    expect(await page.locator('.chapter-bar:visible, .site-bar:visible').count()).toBe(0);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    // Two steps a page, mostly.
    const pages = pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(count / 2);
    expect(pages).toBeLessThan(count * 0.85);
    await page.context().close();
  });
});
