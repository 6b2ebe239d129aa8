import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite, phone, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutShift } from './layout-shift.ts';
import { arrived, essays, geometry, jump, shown, stepIds, taken, wide } from './stage.ts';

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(essays)('the essay at /%s', (path) => {
  // One device per language: the motion depends only on layout.
  const [device, viewport] = path.startsWith('en/')
    ? (['a wide screen', wide] as const)
    : (['a phone', phone] as const);
  it(`shows the picture of each step on ${device}, whichever way one comes there`, async () => {
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
    // Jump to the top by script (a key's smooth scroll may outlast the next jump), then step upwards.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expect.poll(() => shown(page, ids[0] ?? '')).toEqual([ids[0]]);
    // Every third step, to skip some and to stop mid-sequence.
    for (const id of ids.toReversed().filter((_id, index) => index % 3 === 0)) {
      await jump(page, id);
      await arrived(page);
      expect(await geometry(page, id), id).toEqual(drawn[id]);
    }
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it.each([
    [1440, 900],
    [1000, 640],
  ])('opens with its title beside the first picture at %i × %i px', async (width, height) => {
    const { page } = await openPage(site, path, { viewport: { width, height } });
    await page.locator('html[data-stage]').waitFor();
    const [bar, title, masthead, text, picture] = await page.evaluate(() =>
      ['.chapter-bar', 'h1', '.masthead', '.step-text', '.picture.active svg'].map((selector) => {
        const first = [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
        return first?.getBoundingClientRect().toJSON() as DOMRect;
      }),
    );
    expect(title?.top).toBeGreaterThanOrEqual(bar?.bottom ?? Infinity);
    expect(title?.right).toBeLessThan(picture?.left ?? 0);
    expect(Math.abs((masthead?.top ?? 0) - (bar?.bottom ?? Infinity))).toBeLessThan(1);
    expect(picture?.bottom).toBeLessThanOrEqual(height + (bar?.top ?? 0));
    expect(text?.top).toBeGreaterThanOrEqual(masthead?.bottom ?? Infinity);
    // No broken word: one line per word, or a single line.
    const lines = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('h1') ?? document.body);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBeLessThanOrEqual(path.startsWith('en/') ? 2 : 1);
    expect(await layoutShift(page)).toBe(0);
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
    await taken(page, id);
    await arrived(page);
    expect(await geometry(page, id)).toEqual(before);
    await page.goto('about:blank');
    await page.goto(`${site.address}${path}#${id}`);
    await taken(page, id);
    await arrived(page);
    expect(await geometry(page, id)).toEqual(before);
    await page.context().close();
  });

  it('is right after End, after a fling, and after going back', async () => {
    const { page } = await openPage(site, path);
    const ids = await stepIds(page);
    const [first = '', last = ''] = [ids[0], ids.at(-1)];
    await page.keyboard.press('End');
    await expect.poll(() => shown(page, last)).toEqual([last]);
    for (let wheel = 0; wheel < 12; wheel += 1) await page.mouse.wheel(0, -6000);
    await page.keyboard.press('Home');
    await expect.poll(() => shown(page, first)).toEqual([first]);
    await page.evaluate((id) => location.assign(`#${id}`), last);
    await expect.poll(() => shown(page, last)).toEqual([last]);
    await page.goBack();
    await expect.poll(() => shown(page, first)).toEqual([first]);
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
    const drawn = page.locator('.picture :is(svg, img):visible');
    expect(await drawn.count()).toBe(count);
    await page.setViewportSize(phone);
    await expect
      .poll(() => page.locator('.picture.active').count())
      .toBe(await page.locator('.sequence').count());
    await resize(page, 844, 390);
    await expect.poll(() => drawn.count()).toBe(count);
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
      expect(await step.locator('.picture :is(svg, img):visible').count()).toBe(1);
    }
    await page.context().close();
  });

  it('leads to the same step in the other language', async () => {
    const { page } = await openPage(site, path);
    const id = (await stepIds(page))[10] ?? '';
    await jump(page, id);
    const other = path.startsWith('en/') ? path.slice('en/'.length) : `en/${path}`;
    // The page left shows the same step: only the address differs.
    await Promise.all([
      page.waitForURL(`${site.address}${other}#${id}`),
      page.locator('.site-bar .language').evaluate((link: HTMLElement) => link.click()),
    ]);
    await expect.poll(() => shown(page, id)).toEqual([id]);
    await page.context().close();
  });
});
