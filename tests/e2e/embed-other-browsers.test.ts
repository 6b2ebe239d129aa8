import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { serveFolder } from '../../scripts/serve.ts';
import { siteFolder } from '../build/built-site.ts';
import { openHosts } from './hosts.ts';
import type { Hosts } from './hosts.ts';
import { otherBrowsers } from './other-browsers.ts';
import type { OtherBrowser } from './other-browsers.ts';

let server: Server;
let address: string;
let hosts: Hosts;
beforeAll(async () => {
  ({ server, address } = await serveFolder(siteFolder, 0));
  hosts = await openHosts(address);
});
afterAll(async () => {
  await hosts.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

for (const { name, missing } of otherBrowsers) {
  if (missing) console.warn(`Charts in articles are not tested in ${name}: ${missing}`);
}

/** Runs in the article: frame heights inside border and padding, in px. */
function shownHeights(): number[] {
  const px = (value: string): number => Number.parseFloat(value) || 0;
  return [...document.querySelectorAll('iframe')].map((frame) => {
    // Distant frames load lazily.
    frame.scrollIntoView();
    const style = getComputedStyle(frame);
    const around = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
    return around.reduce((height, value) => height - px(value), frame.getBoundingClientRect().height);
  });
}

describe.each(otherBrowsers)('a chart in an article, in $name', ({ missing, start }) => {
  let browser: OtherBrowser;
  beforeAll(async () => {
    if (!missing) browser = await start();
  });
  afterAll(() => browser?.close());

  /** Opens an article and waits until `count` charts have the height they need, within 1 px. */
  async function expectFitting(name: string, count: number, width = 720): Promise<void> {
    browser.messages.length = 0;
    browser.requests.length = 0;
    const [file, query] = name.split('?');
    await browser.open(`${hosts.address}${file}.html${query ? `?${query}` : ''}`, width, 900);
    const state = async (): Promise<string> => {
      const shown = await browser.run(shownHeights);
      if (shown.length < count) return `${shown.length} frames`;
      for (const [frame, height] of shown.entries()) {
        const needed = await browser
          .runInFrame(frame, () => document.documentElement.getBoundingClientRect().height)
          .catch(() => 0);
        if (needed < 100 || Math.abs(height - Math.ceil(needed)) > 1)
          return `${height} px for ${needed} in frame ${frame}`;
      }
      return 'all fit';
    };
    await expect.poll(state, { interval: 100 }).toBe('all fit');
    expect(browser.messages).toEqual([]);
    const foreign = browser.requests.filter(
      (url) => ![address, hosts.address, 'data:'].some((ours) => url.startsWith(ours)),
    );
    expect(foreign).toEqual([]);
  }

  it.skipIf(missing).each([
    ['an ordinary article', 'article', 2],
    ['an article with an aggressive reset', 'reset?undeclared', 1],
    ['an article that keeps frames low', 'max-height?undeclared', 1],
    ['a sandbox that lets scripts run', 'sandbox-scripts?undeclared', 1],
    ['a policy without scripts', 'policy', 1],
    ['an article that runs from right to left', 'rtl?undeclared', 1],
    ['a column of 280 px', 'narrow', 2],
    ['an article in which the snippet was pasted twice', 'twice?undeclared', 2],
    ['the custom element', 'element', 2],
    ['an article to which everything comes late', 'late', 2],
  ])('has the right height in %s', async (_, name, count) => expectFitting(name, count));

  it.skipIf(missing)('has the right height in windows of other widths', async () => {
    await expectFitting('article', 2, 390);
    await expectFitting('rtl?undeclared', 1, 1100);
  });
});
