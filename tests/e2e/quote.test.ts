import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedFolder } from '../../src/lib/data-root.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite } from './browser.ts';
import type { Visit } from './browser.ts';

const edition = newestEdition().id;
const sentences = [...csvParse(readFileSync(join(derivedFolder(edition), 'sentences.csv'), 'utf8'))];
/** The longest sentence, which fits last. */
const longest = sentences.reduce((a, b) => (Number(b['chars']) > Number(a['chars']) ? b : a));
const id = longest['sentence_id'] ?? '';

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Width and height of a PNG. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the quote card', () => {
  it('shows the sentence of its address as text, as a picture of each size, and as a frame', async () => {
    const { page, messages } = await openPage(site, `${edition}/quote/?s=${id}`, { bypassCSP: true });
    const text = page.locator('.as-text');
    await expect.poll(() => text.textContent()).toContain(`/${edition}/transcript/#${id}`);
    const bare = (of: string | null = ''): string => (of ?? '').normalize('NFKC').replace(/[\s“”‘’"]/g, '');
    expect(bare(await text.textContent())).toContain(bare(longest['text']?.slice(-12)));
    for (const [format, size] of [
      ['wide', [1200, 630]],
      ['square', [1080, 1080]],
      ['portrait', [1080, 1350]],
    ] as const) {
      await page.locator(`input[value=${format}]`).check();
      const picture = page.locator('.picture svg');
      expect([await picture.getAttribute('width'), await picture.getAttribute('height')]).toEqual(
        size.map(String),
      );
      const [png] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-save=png]').click(),
      ]);
      expect(sizeOf(readFileSync(await png.path()))).toEqual(size);
    }
    const [svg] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save=svg]').click()]);
    expect(readFileSync(await svg.path(), 'utf8')).toMatch(/^<svg xmlns=/);
    expect(await page.locator('.as-frame').textContent()).toContain(`/${edition}/embed/quote/${id}/`);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('[data-step="-1"]').click();
    expect(new URL(page.url()).searchParams.get('s')).not.toBe(id);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('is reached from a mark’s panel and from a sentence’s permalink', async () => {
    const { page } = await openPage(site, `${edition}/transcript/#${id}`);
    await expect.poll(() => page.locator('.to-card').getAttribute('href')).toContain(`/quote/?s=${id}`);
    await page.goto(`${site.address}${edition}/explore/?q=${encodeURIComponent('中国')}`);
    await page.locator('.lines a').first().click();
    const link = page.locator('.panel-below a').nth(1);
    await expect.poll(() => link.getAttribute('href')).toMatch(/\/quote\/\?s=t\d+p\d+s\d+$/);
    await page.context().close();
  });

  it.each(['', 'en/'])('as a frame under /%s is as high as its code says, at any width', async (language) => {
    const { page } = await openPage(site, `${language}${edition}/quote/?s=${id}`);
    await expect.poll(() => page.locator('.as-frame').textContent()).toContain('<iframe');
    const code = (await page.locator('.as-frame').textContent()) ?? '';
    await page.route('**/article.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><body style="margin:0">${code.replace('loading="lazy"', '')}`,
      }),
    );
    for (const width of [240, 270, 320, 414, 640, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${site.address}article.html`);
      const frame = page.frames()[1];
      await frame?.waitForLoadState();
      const [room, need] = (await frame?.evaluate(() => {
        const figure = document.querySelector('figure');
        if (figure) figure.style.minHeight = '0';
        return [innerHeight, figure?.offsetHeight ?? 0];
      })) ?? [0, 0];
      expect(need, `${width} px`).toBeLessThanOrEqual(room);
      // Not a screen of empty paper either: some for faces that run wider, and a line or two.
      expect(room - need, `${width} px`).toBeLessThanOrEqual(70 + 0.1 * need);
    }
    await page.context().close();
  });
});
