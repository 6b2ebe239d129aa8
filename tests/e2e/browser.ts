import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { serveFolder } from '../../scripts/serve.ts';
import { siteFolder } from '../build/built-site.ts';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const launchArguments = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];

/** Chromium from CHROMIUM_PATH, else the system, else the npm package. */
async function executable(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return systemBrowsers.find((path) => existsSync(path)) ?? sparticuz.executablePath();
}

/**
 * A browser zoomed as by its menu; `size` in px before zooming. Closing deletes its profile. Headless shells cannot
 * zoom: check `devicePixelRatio`.
 */
export async function openZoomed(
  zoom: number,
  size: { width: number; height: number },
): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'zoomed-'));
  mkdirSync(join(profile, 'Default'));
  // Chromium's zoom levels are powers of 1.2.
  const level = Math.log(zoom) / Math.log(1.2);
  const preferences = { partition: { default_zoom_level: { x: level } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await executable(),
    args: [...launchArguments, `--window-size=${size.width},${size.height}`],
    viewport: null,
  });
  // The browser may still write after `close`.
  context.on('close', () =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  );
  return context;
}

export interface Visit {
  browser: Browser;
  /** The site's root, ending in a slash. */
  address: string;
  close(): Promise<void>;
}

/** A browser and a server of the built site; `fonts` names a file in tests/e2e/fonts. */
export async function openSite(fonts: 'usual' | 'wide' = 'usual'): Promise<Visit> {
  const { server, address } = await serveFolder(siteFolder, 0);
  const browser = await chromium.launch({
    executablePath: await executable(),
    args: launchArguments,
    env: { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts', `${fonts}.conf`) },
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

/** Default viewport. */
export const phone = { width: 390, height: 844 };

export interface OpenedPage {
  page: Page;
  /** Console messages and uncaught errors. */
  messages: string[];
}

/** Waits for the fonts of the current layout. */
function fontsReady(page: Page): Promise<void> {
  return page.evaluate(() => {
    // Only layout requests the fonts of newly visible drawings.
    document.documentElement.getBoundingClientRect();
    return document.fonts.ready.then(() => undefined);
  });
}

/** Resizes the viewport (px) and waits for fonts. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await fontsReady(page);
}

/** Runs before the page loads. */
export type Prepare = (page: Page, messages: string[]) => Promise<unknown> | void;

/** Opens a URL and waits for fonts. */
export async function openPageIn(
  context: BrowserContext,
  address: string,
  prepare?: Prepare,
): Promise<OpenedPage> {
  const page = await context.newPage();
  const messages: string[] = [];
  // Skip Chromium's verbose notes, such as on layout of hidden pictures.
  page.on('console', (message) => {
    if ((message.type() as string) !== 'verbose') messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
  await prepare?.(page, messages);
  await page.goto(address);
  await fontsReady(page);
  return { page, messages };
}

/** Opens a page of the site in a context that the caller closes. */
export async function openPage(
  { browser, address }: Visit,
  path: string,
  options: BrowserContextOptions = {},
  prepare?: Prepare,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: phone, ...options });
  return openPageIn(context, new URL(path, address).href, prepare);
}
