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

const launchArguments = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
];

/** A Chromium named by CHROMIUM_PATH, else one of the system, else the one that comes as an npm package. */
async function executable(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return systemBrowsers.find((path) => existsSync(path)) ?? sparticuz.executablePath();
}

/**
 * A browser whose pages are zoomed as by its menu, `zoom` times, in a window of a size in px before zooming. Its profile is
 * thrown away when it is closed. A headless shell has no zoom: ask for `devicePixelRatio`.
 */
export async function openZoomed(
  zoom: number,
  size: { width: number; height: number },
): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'zoomed-'));
  mkdirSync(join(profile, 'Default'));
  // Chromium counts zoom in steps of a fifth.
  const level = Math.log(zoom) / Math.log(1.2);
  const preferences = { partition: { default_zoom_level: { x: level } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await executable(),
    args: [...launchArguments, `--window-size=${size.width},${size.height}`],
    viewport: null,
  });
  // The browser may still be writing there when it says that it is closed.
  context.on('close', () =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  );
  return context;
}

export interface Visit {
  browser: Browser;
  /** Address of the site's root, ending in a slash. */
  address: string;
  close(): Promise<void>;
}

/** A browser and a server for the built site; close both with `close`. `fonts` names a set of faces (tests/e2e/fonts). */
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

/** The window of a page that asks for no other. */
export const phone = { width: 390, height: 844 };

export interface OpenedPage {
  page: Page;
  /** What the console said, and errors that nobody caught. */
  messages: string[];
}

/** Waits for the faces that the page needs as it is laid out now. */
function fontsReady(page: Page): Promise<void> {
  return page.evaluate(() => {
    // Only a layout asks for the faces of a drawing that has just come into sight.
    document.documentElement.getBoundingClientRect();
    return document.fonts.ready.then(() => undefined);
  });
}

/** Gives the window another size, in px, and waits for the faces that it needs there. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await fontsReady(page);
}

/** `prepare` sees the page before it is loaded. */
export type Prepare = (page: Page, messages: string[]) => Promise<unknown> | void;

/** A page at a whole address, with its fonts in place. */
export async function openPageIn(
  context: BrowserContext,
  address: string,
  prepare?: Prepare,
): Promise<OpenedPage> {
  const page = await context.newPage();
  const messages: string[] = [];
  // Verbose is what Chromium notes for those who ask for it, such as that the essay lays out a picture before it is shown.
  page.on('console', (message) => {
    if ((message.type() as string) !== 'verbose') messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
  await prepare?.(page, messages);
  await page.goto(address);
  await fontsReady(page);
  return { page, messages };
}

/** A page of the site in a context of its own; close the context when done. */
export async function openPage(
  { browser, address }: Visit,
  path: string,
  options: BrowserContextOptions = {},
  prepare?: Prepare,
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: phone, ...options });
  return openPageIn(context, new URL(path, address).href, prepare);
}
