import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/serve.ts';
import { siteFolder } from '../build/built-site.ts';
import { openHosts } from './hosts.ts';
import type { Hosts } from './hosts.ts';
import { oldEngines } from './old-engines.ts';

let server: Server;
let hosts: Hosts;
beforeAll(async () => {
  const served = await serveFolder(siteFolder, 0);
  server = served.server;
  hosts = await openHosts(served.address);
});
afterAll(async () => {
  await hosts.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

describe.each(oldEngines)('a chart in an article, in $name', ({ start }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(() => browser?.close());

  it.each([
    ['on a phone', 390],
    ['in running text', 720],
  ])(
    'is not cut off %s where no script runs, and leaves no more room than the columns of its kind need',
    async (_, width) => {
      const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
      await page.goto(`${hosts.address}article.html`, { waitUntil: 'load' });
      for (const frame of page.frames().slice(1)) {
        const owner = await frame.frameElement();
        await owner.scrollIntoViewIfNeeded();
        const shown = (await owner.boundingBox())?.height ?? 0;
        const needed = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
        expect(needed).toBeGreaterThan(300);
        expect(shown - needed, frame.url()).toBeGreaterThanOrEqual(-1);
        expect(shown / needed, frame.url()).toBeLessThan(1.2);
      }
      expect(page.frames()).toHaveLength(3);
      await page.close();
    },
  );
});
