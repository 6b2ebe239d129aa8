import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { expect } from 'vitest';
import { WebDriverSession } from './webdriver.ts';

/** A browser with one window. */
export interface OtherBrowser {
  /** Opens a page in a window of about this size, px; WebKit's minimum width is about 450. */
  open(address: string, width: number, height: number): Promise<void>;
  /** Runs a function in the page, without its closure. */
  run<Value>(script: () => Value): Promise<Value>;
  /** The same in a frame by index; throws while it is missing. */
  runInFrame<Value>(frame: number, script: () => Value): Promise<Value>;
  /** Clicks at a point of the window, px. */
  press(x: number, y: number): Promise<void>;
  /** PNG of the window. */
  screenshot(): Promise<Buffer>;
  /** Console messages so far; WebKit's driver reports none. */
  messages: string[];
  /** Requested URLs so far; WebKit's driver reports none. */
  requests: string[];
  close(): Promise<void>;
}

async function startFirefox(executablePath: string): Promise<OtherBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // Its sandbox cannot read the tests' fonts.
    env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  });
  const messages: string[] = [];
  const requests: string[] = [];
  let page = await browser.newPage();
  return {
    messages,
    requests,
    async open(address, width, height) {
      // Firefox 140 (ESR) never reports that a page with frames was left: each address gets a tab of its own.
      const before = page;
      page = await browser.newPage();
      await before.close();
      page.on('console', (message) => messages.push(message.text()));
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => messages.push(String(error)));
      await page.setViewport({ width, height }).catch((error: unknown) => {
        // Sent along with the size; Firefox 140 does not know it.
        if (!String(error).includes('setScreenOrientationOverride')) throw error;
      });
      // A navigation that overtakes the new size hangs.
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      await page.goto(address);
    },
    run: async <Value>(script: () => Value) => (await page.evaluate(script)) as Value,
    async runInFrame<Value>(number: number, script: () => Value) {
      const frame = page.mainFrame().childFrames()[number];
      if (!frame) throw new Error(`no frame ${number}`);
      return (await frame.evaluate(script)) as Value;
    },
    press: (x, y) => page.mouse.click(x, y),
    screenshot: async () => Buffer.from(await page.screenshot({ captureBeyondViewport: false })),
    close: () => browser.close(),
  };
}

/** A virtual screen for browsers without headless mode; undefined if one exists. */
async function startScreen(): Promise<{ server: ChildProcess; display: string } | undefined> {
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return undefined;
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  return { server, display: `:${number.toString().trim()}` };
}

/** WebKitGTK over WebDriver. */
async function startWebKit(driver: string): Promise<OtherBrowser> {
  const screen = await startScreen();
  const session = await WebDriverSession.start(driver, screen ? { DISPLAY: screen.display } : {});
  return {
    messages: [],
    requests: [],
    async open(address, width, height) {
      await session.command('window/rect', { width, height });
      await session.command('url', { url: address });
    },
    run: (script) => session.run(script),
    async runInFrame(number, script) {
      await session.command('frame', { id: number });
      try {
        return await session.run(script);
      } finally {
        await session.command('frame', { id: null });
      }
    },
    async press(x, y) {
      const actions = [
        { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await session.command('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    screenshot: async () => Buffer.from(await session.screenshot(), 'base64'),
    async close() {
      await session.close();
      screen?.server.kill();
    },
  };
}

export interface OtherBrowserChoice {
  name: string;
  /** Why it cannot be tested here; undefined if it can. */
  missing: string | undefined;
  start(): Promise<OtherBrowser>;
}

const firstOf = (...paths: (string | undefined)[]): string | undefined =>
  paths.find((path) => path !== undefined && existsSync(path));

const firefox = firstOf(process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox');
const webKit = firstOf(process.env['WEBKIT_DRIVER_PATH'], '/usr/bin/WebKitWebDriver');
const hasScreen = Boolean(
  process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] || firstOf('/usr/bin/Xvfb'),
);

/** Browsers besides Chromium: Debian's firefox-esr, webkit2gtk-driver and xvfb. */
export const otherBrowsers: readonly OtherBrowserChoice[] = [
  {
    name: 'Firefox',
    missing: firefox ? undefined : 'no Firefox: install firefox-esr or set FIREFOX_PATH',
    start: () => startFirefox(firefox ?? ''),
  },
  {
    name: 'WebKit',
    missing: !webKit
      ? 'no WebKitWebDriver: install webkit2gtk-driver or set WEBKIT_DRIVER_PATH'
      : hasScreen
        ? undefined
        : 'no screen for WebKit: install xvfb or set DISPLAY',
    start: () => startWebKit(webKit ?? ''),
  },
];
