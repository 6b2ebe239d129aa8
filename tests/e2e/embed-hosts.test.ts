import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedHeightAt } from '../../src/lib/embed-heights.ts';
import { openPage, openSite } from './browser.ts';
import type { Visit } from './browser.ts';
import { attributeHeight, heightsOf, openHosts } from './hosts.ts';
import type { Hosts } from './hosts.ts';

let site: Visit;
let hosts: Hosts;
beforeAll(async () => {
  site = await openSite();
  hosts = await openHosts(site.address);
});
afterAll(async () => {
  await hosts.close();
  await site.close();
});

interface Article {
  page: Page;
  /** What the console said, errors that nobody caught, and requests to anybody but the article and us. */
  complaints: string[];
}

async function openArticle(
  name: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<void>,
): Promise<Article> {
  const [file, query] = name.split('?');
  const address = `${hosts.address}${file}.html${query ? `?${query}` : ''}`;
  const column = { viewport: { width: 720, height: 900 }, ...options };
  const { page, messages } = await openPage(site, address, column, async (opened, complaints) => {
    opened.on('request', (request) => {
      const url = request.url();
      if (![site.address, hosts.address, 'data:'].some((start) => url.startsWith(start)))
        complaints.push(`asked for ${url}`);
    });
    await opened.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await prepare?.(opened);
  });
  return { page, complaints: messages };
}

/** Goes slowly to the end of the article, so that lazy frames load. */
async function readThrough(page: Page): Promise<void> {
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < length + 2000; y += 700) {
    await page.mouse.wheel(0, 700);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

interface Measured {
  /** Width and height inside the frame's border and padding, in the article; px. */
  width: number;
  shown: number;
  /** Height that the chart in it needs, px. */
  needed: number;
  /** A scrollbar takes room. */
  crowded: boolean;
}

async function measured(frame: Frame): Promise<Measured> {
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

const chartFrames = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().startsWith(site.address));

/** The frames of an article, once so many charts stand in them: where scripts run, those far down come late. */
async function loadedFrames(page: Page, count: number): Promise<Frame[]> {
  await expect.poll(() => chartFrames(page).length, { timeout: 15_000 }).toBe(count);
  const frames = chartFrames(page);
  for (const frame of frames) await frame.waitForLoadState('load');
  return frames;
}

/** Waits until every chart has the height that it needs, within a pixel; fails with what was measured last. */
async function expectFitting(page: Page, count: number): Promise<void> {
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
      { timeout: 15_000, interval: 60 },
    )
    .toBe('all fit');
}

const shifted = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((total, value) => total + value, 0),
  );

/** Articles in which scripts run, and how many charts they hold. */
const articles: [words: string, name: string, count: number][] = [
  ['an ordinary article', 'article', 2],
  ['an article with an aggressive reset', 'reset', 1],
  ['an article that keeps frames low', 'max-height', 1],
  ['a sandbox that lets scripts run', 'sandbox-scripts', 1],
  ['an article that runs from right to left', 'rtl', 1],
  ['an article far down, loaded lazily', 'lazy', 2],
  ['a column of 280 px', 'narrow', 2],
  ['a dark article', 'dark', 3],
  ['an article in which the snippet was pasted twice', 'twice', 2],
  ['an article with twenty charts', 'twenty', 20],
];

describe('a chart in an article', () => {
  it.each(articles)(
    'has the right height in %s, moves nothing and asks nobody else',
    async (_, name, count) => {
      const { page, complaints } = await openArticle(name);
      await readThrough(page);
      await expectFitting(page, count);
      expect(await shifted(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each(articles)('gets the right height in %s where the snippet declares none', async (_, name, count) => {
    const { page, complaints } = await openArticle(`${name}?undeclared`);
    await readThrough(page);
    await expectFitting(page, count);
    // Here the page has to give way, so a shift that the tests above would have missed shows.
    if (name === 'article') expect(await shifted(page)).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['turned to landscape and back', [844, 390]],
    ['made wider', [1400]],
  ])('keeps the right height when the window is %s', async (_, widths) => {
    const { page, complaints } = await openArticle('rtl?undeclared', {
      viewport: { width: 390, height: 844 },
    });
    await expectFitting(page, 1);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 700 });
      await expectFitting(page, 1);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has the right height at a page zoom of 200 %', async () => {
    // A zoomed page is a page of half the width whose pixels are twice as fine.
    const { page, complaints } = await openArticle('article', {
      viewport: { width: 360, height: 450 },
      deviceScaleFactor: 2,
    });
    await readThrough(page);
    await expectFitting(page, 2);
    expect(await shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('has the right height in a tab that is opened later', async () => {
    const { page, complaints } = await openArticle('tab?undeclared');
    await page.waitForLoadState('load');
    await page.click('button');
    await expectFitting(page, 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is found by a script that comes late, and finds the script when it comes late itself', async () => {
    const { page, complaints } = await openArticle('late');
    await expectFitting(page, 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is dark where the article asks for it, with and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await openArticle('dark', { javaScriptEnabled });
      // Where no script runs, no frame waits until it is seen.
      if (javaScriptEnabled) await readThrough(page);
      const frames = await loadedFrames(page, 3);
      const grounds = await Promise.all(
        frames.map((frame) =>
          frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
        ),
      );
      const [light, dark] = ['rgb(251, 246, 236)', 'rgb(23, 20, 18)'];
      // Without script a query changes nothing, but the end of the address does.
      expect(grounds).toEqual(javaScriptEnabled ? [dark, dark, light] : [light, dark, light]);
      await page.context().close();
    }
  });
});

describe('a chart where no script can run', () => {
  it.each([
    ['a sandbox that lets nothing run', 'sandbox', 1, {}],
    ['a policy without scripts', 'policy', 1, {}],
    ['a browser without scripts', 'article', 2, { javaScriptEnabled: false }],
    [
      'a browser without scripts, on a phone',
      'article',
      2,
      { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    ],
    ['a browser without scripts, in a column of 280 px', 'narrow', 2, { javaScriptEnabled: false }],
  ])('has the declared height in %s, and it is the right one', async (_, name, count, options) => {
    const { page, complaints } = await openArticle(name, options);
    for (const frame of await loadedFrames(page, count)) {
      const { shown, needed, width, crowded } = await measured(frame);
      const [, id = '', lang] = /embed\/([\w-]+)\//.exec(frame.url()) ?? [];
      expect(lang).toBeUndefined();
      const declared = embedHeightAt(heightsOf(id, frame.url().includes('/en/') ? 'en' : 'zh'), width);
      expect(Math.abs(shown - declared), frame.url()).toBeLessThanOrEqual(0.1);
      expect(Math.abs(shown - needed), frame.url()).toBeLessThanOrEqual(1);
      expect(crowded, frame.url()).toBe(false);
    }
    expect(complaints.filter((text) => !/sandbox/.test(text))).toEqual([]);
    await page.context().close();
  });

  it('has the height of its attribute where the policy forbids styles too', async () => {
    const { page, complaints } = await openArticle('policy-bare');
    const [frame] = await loadedFrames(page, 1);
    expect(frame && (await measured(frame)).shown).toBe(attributeHeight('topics'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('keeps the declared height where embed.js is blocked', async () => {
    const { page, complaints } = await openArticle('article', {}, async (opened) => {
      await opened.route('**/embed.js', (route) =>
        route.fulfill({ body: '', contentType: 'text/javascript' }),
      );
    });
    await page.waitForLoadState('load');
    await expectFitting(page, 2);
    expect(await shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('embed.js', () => {
  it('makes a frame of <wenda-chart>, also of one that comes later, and follows its attributes', async () => {
    const { page, complaints } = await openArticle('element');
    await expectFitting(page, 2);
    expect(await page.locator('wenda-chart iframe').first().getAttribute('title')).toBe('话题');
    await page.evaluate(() => {
      document.querySelector('wenda-chart')?.setAttribute('chart', 'density');
    });
    await expect.poll(() => chartFrames(page)[0]?.url()).toContain('/embed/density/?theme=dark');
    await expectFitting(page, 2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('lets other listeners hear the height in their own dialects, once each', async () => {
    const { page, complaints } = await openArticle('dialects');
    await expectFitting(page, 1);
    const heard = await page.evaluate(
      () => (globalThis as unknown as { heard: Record<string, unknown[]> }).heard,
    );
    const [frame] = chartFrames(page);
    const height = Math.ceil(frame ? (await measured(frame)).needed : 0);
    for (const dialect of ['pym', 'amp', 'datawrapper', 'medium']) {
      expect(new Set(heard[dialect]), dialect).toEqual(new Set([height]));
    }
    expect(heard['other']).toContainEqual({ type: 'wenda-height', version: 1, height });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('believes a chart of a later version, and none that says something absurd', async () => {
    const { page, complaints } = await openArticle('rtl');
    await expectFitting(page, 1);
    const [frame] = chartFrames(page);
    if (!frame) throw new Error('no chart');
    const before = (await measured(frame)).shown;
    await frame.evaluate(() => {
      const heights = [
        -5,
        0,
        19,
        1e9,
        Number.NaN,
        Infinity,
        '500',
        '<b>',
        { valueOf: 9 },
        [500],
        null,
        undefined,
      ];
      for (const height of heights) parent.postMessage({ type: 'wenda-height', version: 1, height }, '*');
      for (const data of [null, 7, 'wenda-height', { type: 'wenda-height' }, []])
        parent.postMessage(data, '*');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect((await measured(frame)).shown).toBe(before);
    await frame.evaluate(() =>
      parent.postMessage({ type: 'wenda-height', version: 99, height: 1234, mood: 'fine' }, '*'),
    );
    await expect.poll(async () => (await measured(frame)).shown).toBe(1234);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('believes nobody but its own frames', async () => {
    const { page, complaints } = await openArticle('hostile');
    await expectFitting(page, 1);
    const sizes = (): Promise<number[]> =>
      page.$$eval('iframe', (frames) => frames.map((frame) => frame.getBoundingClientRect().height));
    const before = await sizes();
    await page.evaluate(() => {
      for (const height of [300, 900]) postMessage({ type: 'wenda-height', version: 1, height }, '*');
      frames[1]?.postMessage('lie', '*');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(await sizes()).toEqual(before);
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('hears nothing from a chart that is asked nonsense, and an answer when it is asked for its height', async () => {
    const { page, complaints } = await openArticle('dialects');
    await expectFitting(page, 1);
    const answers = (messages: unknown[]): Promise<number> =>
      page.evaluate(async (sent) => {
        let count = 0;
        addEventListener('message', () => (count += 1));
        for (const message of sent) frames[0]?.postMessage(message, '*');
        await new Promise((done) => setTimeout(done, 150));
        return count;
      }, messages);
    expect(
      await answers([
        null,
        1,
        'pymxPYMxother-chartxPYMxwidthxPYMx300',
        { type: 'wenda-height', height: 9 },
        [],
        {},
      ]),
    ).toBe(0);
    expect(await answers([{ type: 'wenda-hello', version: 1 }])).toBe(5);
    expect(await answers(['pymxPYMxchart-1xPYMxwidthxPYMx600'])).toBe(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says nothing where the chart is opened by itself', async () => {
    const page = await site.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.addInitScript(() => addEventListener('message', (event) => console.log(event.data)));
    await page.goto(`${site.address}npc-2025/embed/topics/`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(messages).toEqual([]);
    await page.close();
  });
});
