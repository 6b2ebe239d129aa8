import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openPageIn, openSite } from './browser.ts';
import type { Visit } from './browser.ts';
import { openHosts } from './hosts.ts';
import type { Hosts } from './hosts.ts';

/** Shared by all tests of a file. */
export let site: Visit;
let hosts: Hosts;

/** Opens site and articles before a file's tests, closes them after. */
export function servedArticles(): void {
  beforeAll(async () => {
    site = await openSite();
    hosts = await openHosts(site.address);
  });
  afterAll(async () => {
    await hosts.close();
    await site.close();
  });
}

export interface Article {
  page: Page;
  /** Console messages, uncaught errors, and requests to third parties. */
  complaints: string[];
}

const shifts = new WeakMap<Page, number[]>();

/** Total layout shift of the article so far. */
export const shifted = (page: Page): number =>
  (shifts.get(page) ?? []).reduce((total, value) => total + value, 0);

/** Records the article's own layout shifts, even where scripts are blocked. */
async function watchShifts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const values: number[] = [];
  shifts.set(page, values);
  session.on('PerformanceTimeline.timelineEventAdded', ({ event }) => {
    if (event.frameId === frameTree.frame.id) values.push(event.layoutShiftDetails?.value ?? 0);
  });
  await session.send('PerformanceTimeline.enable', { eventTypes: ['layout-shift'] });
}

/** Opens an article in a new context. */
export async function openArticle(
  name: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<Article> {
  const context = await site.browser.newContext({ viewport: { width: 720, height: 900 }, ...options });
  return openArticleIn(context, name, prepare);
}

/** Opens an article; `prepare` runs before it loads. */
export async function openArticleIn(
  context: BrowserContext,
  name: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Article> {
  const [file, query] = name.split('?');
  const address = `${hosts.address}${file}.html${query ? `?${query}` : ''}`;
  const { page, messages } = await openPageIn(context, address, async (opened, complaints) => {
    opened.on('request', (request) => {
      const url = request.url();
      if (![site.address, hosts.address, 'data:'].some((start) => url.startsWith(start)))
        complaints.push(`asked for ${url}`);
    });
    await watchShifts(opened);
    await prepare?.(opened);
  });
  return { page, complaints: messages };
}

/** Scrolls to the end in steps, so that lazy frames load. */
export async function readThrough(page: Page): Promise<void> {
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < length + 2000; y += 700) {
    await page.mouse.wheel(0, 700);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

export interface Measured {
  /** Size inside the frame's border and padding, px. */
  width: number;
  shown: number;
  /** Height that the chart needs, px. */
  needed: number;
  /** A scrollbar takes up space. */
  crowded: boolean;
}

export async function measured(frame: Frame): Promise<Measured> {
  const owner = await frame.frameElement();
  const outside = await owner.evaluate((node) => {
    const style = getComputedStyle(node as Element);
    const sum = (...names: string[]): number =>
      names.reduce((total, name) => total + Number.parseFloat(style.getPropertyValue(name)), 0);
    const box = (node as Element).getBoundingClientRect();
    return {
      width: box.width - sum('border-left-width', 'border-right-width', 'padding-left', 'padding-right'),
      shown: box.height - sum('border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom'),
    };
  });
  const inside = await frame.evaluate(() => ({
    needed: document.documentElement.getBoundingClientRect().height,
    crowded: innerWidth > document.documentElement.clientWidth,
  }));
  return { ...outside, ...inside };
}

export const chartFrames = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith(site.address));

/** The article's `count` chart frames, once loaded; scripts add distant ones late. */
export async function loadedFrames(page: Page, count: number): Promise<Frame[]> {
  await expect.poll(() => chartFrames(page).length).toBe(count);
  const frames = chartFrames(page);
  for (const frame of frames) await frame.waitForLoadState('load');
  return frames;
}

/** Waits until `count` charts have the height they need, within 1 px. */
export async function expectFitting(page: Page, count: number): Promise<void> {
  await expect
    .poll(
      async () => {
        const frames = chartFrames(page);
        if (frames.length < count) return `${frames.length} frames`;
        for (const frame of frames) {
          const { shown, needed, crowded } = await measured(frame);
          if (Math.abs(shown - Math.ceil(needed)) > 1 || crowded)
            return `${frame.url()}: ${shown} px for ${needed}`;
        }
        return 'all fit';
      },
      { interval: 60 },
    )
    .toBe('all fit');
}
