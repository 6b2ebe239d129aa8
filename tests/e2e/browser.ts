import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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

/** The window of a page that asks for no other. */
export const phone = { width: 390, height: 844 };

export interface OpenedPage {
  page: Page;
  /** What the console said, and errors that nobody caught. */
  messages: string[];
}

/**
 * A page of the site, or at a whole address, in a context of its own, with its fonts in place; close the context when done.
 * `prepare` sees the page before it is loaded.
 */
export async function openPage(
  { browser, address }: Visit,
  path: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page, messages: string[]) => Promise<unknown> | void,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: phone, ...options });
  const page = await context.newPage();
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  await prepare?.(page, messages);
  await page.goto(new URL(path, address).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { page, messages };
}
