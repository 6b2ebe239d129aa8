import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { derivedFolder } from '../../src/lib/data-root.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { axeFindings } from './axe.ts';
import { openPage, openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';
import { layoutShift } from './layout-shift.ts';

const edition = newestEdition().id;
const explore = `${edition}/explore/`;
const rows: { text: string; sentence_id: string }[] = parse(
  readFileSync(join(derivedFolder(edition), 'sentences.csv')),
  { columns: true },
);
const count = (needle: string): number =>
  rows.reduce((sum, { text }) => sum + text.split(needle).length - 1, 0);
const words: { word: string }[] = parse(readFileSync(join(derivedFolder(edition), 'words.csv')), {
  columns: true,
});
/** Two frequent two-character words. */
const [word = '', other = ''] = words.map((row) => row.word).filter((each) => each.length === 2);

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Hits of the first search, once known. */
async function hits(page: Page): Promise<number> {
  const output = page.locator('output[data-hits]');
  await output.waitFor({ state: 'attached' });
  return Number(await output.getAttribute('data-hits'));
}

async function typeInto(page: Page, typed: string): Promise<number> {
  await page.locator('.search input').first().fill(typed);
  return hits(page);
}

describe('the concordance', () => {
  it('says with the address what is searched: as many hits as the text has, each in its line and on the page', async () => {
    const { page, messages } = await openPage(site, `${explore}?q=${encodeURIComponent(word)}`);
    expect(await hits(page)).toBe(count(word));
    expect(await layoutShift(page)).toBe(0);
    const more = page.locator('.more');
    if (await more.isVisible()) await more.click();
    const keys = await page.locator('.lines mark').allTextContents();
    expect(keys).toEqual(Array.from({ length: count(word) }, () => word));
    const lit = (await page.locator('.plot .hit').first().getAttribute('d')) ?? '';
    expect(lit.split('M').length - 1).toBeGreaterThanOrEqual(count(word));
    // The keyword is centred on a phone.
    const box = await page.locator('.lines mark').first().boundingBox();
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 195)).toBeLessThan(12);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('finds what is typed while it is typed, and goes back to the search before', async () => {
    const { page, messages } = await openPage(site, explore);
    expect(await typeInto(page, word)).toBe(count(word));
    await page.locator('.search input').first().blur();
    expect(await typeInto(page, other)).toBe(count(other));
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(other);
    await page.goBack();
    expect(await page.locator('.search input').first().inputValue()).toBe(word);
    expect(await hits(page)).toBe(count(word));
    await page.goBack();
    expect(await page.locator('output').getAttribute('data-hits')).toBeNull();
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('shows five searches side by side, and gives them as a table', async () => {
    const address = `${explore}?${[word, other, '的', '和', '一'].map((q) => `q=${encodeURIComponent(q)}`).join('&')}`;
    const { page } = await openPage(site, address, { viewport: { width: 1200, height: 900 } });
    expect(await hits(page)).toBe(count(word));
    expect(await page.locator('.count-table tbody tr').count()).toBe(5);
    expect(await page.locator('.searches > .add').isDisabled()).toBe(true);
    const marks = page.locator('.plot .hit');
    const colours = await marks.evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
    expect(new Set(colours).size).toBe(5);
    await page.locator('.order select').selectOption('right');
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('right');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.take').click()]);
    const table: Record<string, string>[] = parse(readFileSync((await download.path()) ?? ''), {
      columns: true,
    });
    const all = [word, other, '的', '和', '一'].reduce((sum, each) => sum + count(each), 0);
    expect(table).toHaveLength(all);
    const transcript = [
      ...readFileSync(
        join(derivedFolder(edition), '../../editions', edition, 'transcript.txt'),
        'utf8',
      ).replace(/^\uFEFF/, ''),
    ];
    for (const row of table)
      expect(transcript.slice(Number(row['start']), Number(row['end'])).join('')).toBe(row['search']);
    await page.context().close();
  });

  it('answers or refuses a pattern that would take for ever, and stays awake', async () => {
    const { page, messages } = await openPage(site, explore);
    const [first = ''] = [...word];
    expect(await typeInto(page, `/${first}./`)).toBeGreaterThan(0);
    for (const pattern of ['/(a+)+$/', '/(.+)+@/', '/(.*)*\\d{9}x/']) {
      await page.locator('.search input').first().fill('');
      const before = Date.now();
      expect(await typeInto(page, pattern)).toBe(0);
      // About 40 ms for the pattern; the rest is test overhead.
      expect(Date.now() - before).toBeLessThan(1500);
    }
    expect(await page.locator('output').textContent()).toContain('停');
    expect(await typeInto(page, word)).toBe(count(word));
    expect(await typeInto(page, `/${first}./`)).toBeGreaterThan(0);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('goes on without a connection, says what it lacks, and finds it later', async () => {
    const { page } = await openPage(site, explore);
    await page.context().setOffline(true);
    expect(await typeInto(page, word)).toBe(count(word));
    for (const typed of ['trade', `/${word}./`]) {
      expect(await typeInto(page, typed)).toBe(0);
      await expect.poll(() => page.locator('output').textContent()).toContain('连不上');
    }
    await page.context().setOffline(false);
    await expect.poll(() => typeInto(page, 'trade')).toBeGreaterThan(0);
    expect(await typeInto(page, `/${word}./`)).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each([
    ['markup', '"><img src=x onerror=alert(1)>'],
    ['half a surrogate pair', '\ud800'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['every character', '/[^]/'],
    ['a pattern in a pattern', `/${'(a'.repeat(500)}${')+'.repeat(500)}$/`],
  ])('takes %s as text', async (_, typed) => {
    const { page, messages } = await openPage(site, explore);
    await typeInto(page, typed);
    expect(await page.locator('.explore img').count()).toBe(0);
    expect(await page.locator('.lines li').count()).toBeLessThanOrEqual(40);
    await page.locator('.search input').first().fill('');
    expect(await typeInto(page, word)).toBe(count(word));
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it('opens the sentence of a line beside it, goes on to the next, and leads to what is alike', async () => {
    const { page, messages } = await openPage(site, `${explore}?q=${encodeURIComponent(word)}`);
    await hits(page);
    await page.locator('.lines a').first().focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('dialog.panel');
    await panel.waitFor();
    expect(await panel.locator('mark').first().textContent()).toBe(word);
    await page.keyboard.press('ArrowRight');
    const link = panel.locator('.panel-list a').first();
    expect(await link.getAttribute('href')).toBe(await page.locator('.lines a').nth(1).getAttribute('href'));
    const alike = panel.locator('.panel-below a', { hasText: '近似' });
    const [shown] = /t\d+p\d+s\d+$/.exec((await link.getAttribute('href')) ?? '') ?? [];
    expect(await alike.getAttribute('href')).toContain(`${explore}?like=${shown}`);
    await alike.click();
    await page.waitForURL(/[?&]q=.*[?&]q=/);
    expect(await hits(page)).toBeGreaterThan(1);
    expect(messages).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['light', 390, ''],
    ['dark', 1440, 'en/'],
  ] as const)(
    'has nothing for axe to find while it searches: %s, %i px, /%s',
    async (colorScheme, width, root) => {
      const address = `${root}${explore}?q=${encodeURIComponent(word)}&q=${encodeURIComponent(other)}`;
      const viewport = { width, height: 900 };
      const { page, messages } = await openPage(site, address, { colorScheme, viewport, bypassCSP: true });
      await hits(page);
      await page.locator('.company .key-words').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      for (const narrow of [280, 320, 640]) {
        await resize(page, narrow, 900);
        expect(await page.evaluate(layoutFaults), `${narrow} px`).toEqual([]);
      }
      expect(messages).toEqual([]);
      await page.context().close();
    },
  );
});

describe('without script', () => {
  it('is an index of words and places that lead to their lines', async () => {
    const { page } = await openPage(site, explore, { javaScriptEnabled: false });
    expect(await page.locator('.searches').isVisible()).toBe(false);
    await page.locator('.pick a', { hasText: word }).first().click();
    await page.waitForURL(`**/${explore}words/1/#*`);
    const section = page.locator('.explore-lists section:target');
    expect(await section.locator('mark').first().textContent()).toBe(word);
    await section.locator('.lines a').first().click();
    await page.waitForURL(`**/${edition}/transcript/#*`);
    await page.context().close();
  });

  it.each(['words/1/', 'places/', 'phrases/'])('has nothing for axe to find in its %s', async (list) => {
    const options = { viewport: { width: 320, height: 900 }, bypassCSP: true };
    const { page } = await openPage(site, `en/${explore}${list}`, options);
    expect(await page.evaluate(layoutFaults)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});
