import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openPageIn, openSite } from './browser.ts';
import type { Visit } from './browser.ts';
import { openHosts } from './hosts.ts';
import type { Hosts } from './hosts.ts';

/** The site and the articles with its charts in them; the same for all tests of a file. */
export let site: Visit;
let hosts: Hosts;

/** Opens both before the tests of a file and closes them after the last. */
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
  /** What the console said, errors that nobody caught, and requests to anybody but the article and us. */
  complaints: string[];
}

const shifts = new WeakMap<Page, number[]>();

/** How far the article has been shifted so far: the sum of its layout shifts, as the browser reports them to no script. */
export const shifted = (page: Page): number =>
  (shifts.get(page) ?? []).reduce((total, value) => total + value, 0);

/** Notes the layout shifts of the article itself, also where no script may run; frames in it count their own. */
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

/** Opens an article in a window of its own. */
export async function openArticle(
  name: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<Article> {
  const context = await site.browser.newContext({ viewport: { width: 720, height: 900 }, ...options });
  return openArticleIn(context, name, prepare);
}

/** An article with charts in it, `prepare`d before it is loaded. */
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

/** Goes slowly to the end of the article, so that lazy frames load. */
export async function readThrough(page: Page): Promise<void> {
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < length + 2000; y += 700) {
    await page.mouse.wheel(0, 700);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

export interface Measured {
  /** Width and height inside the frame's border and padding, in the article; px. */
  width: number;
  shown: number;
  /** Height that the chart in it needs, px. */
  needed: number;
  /** A scrollbar takes room. */
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

/** The frames of an article, once so many charts stand in them: where scripts run, those far down come late. */
export async function loadedFrames(page: Page, count: number): Promise<Frame[]> {
  await expect.poll(() => chartFrames(page).length).toBe(count);
  const frames = chartFrames(page);
  for (const frame of frames) await frame.waitForLoadState('load');
  return frames;
}

/** Waits until every chart has the height that it needs, within a pixel; fails with what was measured last. */
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
