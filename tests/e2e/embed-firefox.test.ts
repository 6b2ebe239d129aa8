import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite } from './browser.ts';
import type { Visit } from './browser.ts';
import { firefoxPath, openFirefox } from './firefox.ts';
import type { FirefoxPage } from './firefox.ts';
import { openHosts } from './hosts.ts';
import type { Hosts } from './hosts.ts';

if (!firefoxPath) {
  console.warn(
    'Firefox is not installed (nor named by FIREFOX_PATH): charts in articles were tried in Chromium only',
  );
}

/** Height inside a frame's border and padding as it is shown, by the number of the frame. */
const shown = (frame: number): string => `(() => {
  const node = document.querySelectorAll('iframe')[${frame}];
  const style = getComputedStyle(node);
  const sum = ['borderTopWidth', 'borderBottomWidth', 'paddingTop', 'paddingBottom']
    .reduce((total, name) => total + Number.parseFloat(style[name]), 0);
  return node.getBoundingClientRect().height - sum;
})()`;
const needed = 'document.documentElement.getBoundingClientRect().height';

describe.skipIf(!firefoxPath)('a chart in an article, in Firefox', () => {
  let site: Visit;
  let hosts: Hosts;
  let firefox: FirefoxPage;
  beforeAll(async () => {
    site = await openSite();
    hosts = await openHosts(site.address);
    firefox = await openFirefox(firefoxPath ?? '');
  });
  afterAll(async () => {
    await firefox.close();
    await hosts.close();
    await site.close();
  });

  /** Opens an article and waits until each of its charts has the height that it needs, within a pixel. */
  async function expectFitting(name: string, count: number, width = 720): Promise<void> {
    firefox.complaints.length = 0;
    firefox.requests.length = 0;
    await firefox.resize(width, 900);
    const [file, query] = name.split('?');
    await firefox.open(`${hosts.address}${file}.html${query ? `?${query}` : ''}`);
    for (let frame = 0; frame < count; frame += 1) {
      await expect
        .poll(
          async () => {
            await firefox
              .value(`document.querySelectorAll('iframe')[${frame}]?.scrollIntoView()`)
              .catch(() => 0);
            const inside = Number(await firefox.value(needed, frame).catch(() => 0));
            const outside = Number(await firefox.value(shown(frame)).catch(() => 0));
            return Math.abs(outside - Math.ceil(inside)) <= 1 && inside > 100
              ? 'fits'
              : `${outside} for ${inside}`;
          },
          { timeout: 20_000, interval: 100 },
        )
        .toBe('fits');
    }
    expect(firefox.complaints).toEqual([]);
    const foreign = firefox.requests.filter(
      (url) => ![site.address, hosts.address, 'data:'].some((start) => url.startsWith(start)),
    );
    expect(foreign).toEqual([]);
  }

  it.each([
    ['an ordinary article', 'article', 2],
    ['an article with an aggressive reset', 'reset?undeclared', 1],
    ['an article that keeps frames low', 'max-height?undeclared', 1],
    ['a sandbox that lets scripts run', 'sandbox-scripts?undeclared', 1],
    ['a sandbox that lets nothing run', 'sandbox', 1],
    ['a policy without scripts', 'policy', 1],
    ['an article that runs from right to left', 'rtl?undeclared', 1],
    ['a column of 280 px', 'narrow', 2],
    ['an article in which the snippet was pasted twice', 'twice?undeclared', 2],
    ['the custom element', 'element', 2],
    ['an article to which everything comes late', 'late', 2],
  ])('has the right height in %s', async (_, name, count) => expectFitting(name, count));

  it('has the right height on a phone and after it was turned', async () => {
    await expectFitting('article', 2, 390);
    await expectFitting('rtl?undeclared', 1, 844);
  });
});
