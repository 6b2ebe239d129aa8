import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../scripts/serve.ts';
import { siteFolder } from '../build/built-site.ts';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium named by CHROMIUM_PATH, else one of the system, else the one that comes as an npm package. */
async function executable(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return systemBrowsers.find((path) => existsSync(path)) ?? sparticuz.executablePath();
}

export interface Visit {
  browser: Browser;
  /** Address of the site's root, ending in a slash. */
  address: string;
  close(): Promise<void>;
}

/** A browser and a server for the built site; close both with `close`. */
export async function openSite(): Promise<Visit> {
  const { server, address } = await serveFolder(siteFolder, 0);
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--use-gl=angle', '--use-angle=swiftshader'],
  });
  return {
    browser,
    address,
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
