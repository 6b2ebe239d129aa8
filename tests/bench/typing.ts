/**
 * How long a keystroke in the concordance takes, on an emulated phone: from the key's event to the frame that shows its
 * hits. Run by `npm run bench:typing` on a built site. Compare runs of one machine and hour only; `floor` is the same
 * keystroke in a bare page with an input and one line of output.
 */
import type { Page } from 'playwright-core';
import { newestEdition } from '../../src/lib/edition.ts';
import { openPage, openSite, phone } from '../e2e/browser.ts';
import type { Visit } from '../e2e/browser.ts';

/** The phone of the performance bars: how many times slower its processor is. */
const slower = 4;

/** Words typed letter by letter, each from an empty field. */
const words = ['maoyi', 'mao yi', 'my', 'trade', '贸易', '中国', '的', 'hezuo'];

const rounds = Number(process.argv[2] ?? 5);

interface Stroke {
  /** Milliseconds from the event to the frame. */
  wait: number;
  /** Milliseconds of the processor for the page's thread. */
  busy: number;
}

/** Notes, for every input event, when the frame with its effects has been handed over. */
function watch(): void {
  const times: number[] = [];
  Object.assign(window, { times });
  addEventListener(
    'input',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => times.push(performance.now() - timeStamp));
        port1.start();
        port2.postMessage('');
      });
    },
    { capture: true },
  );
}

const timesOf = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { times: number[] }).times);

async function typed(page: Page, selector: string): Promise<Stroke[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
  const strokes: Stroke[] = [];
  const input = page.locator(selector).first();
  const press = async (act: () => Promise<void>): Promise<void> => {
    const [before, seen] = [await busy(), (await timesOf(page)).length];
    await act();
    await page.waitForFunction(
      (count) => (window as unknown as { times: number[] }).times.length > count,
      seen,
      { polling: 5 },
    );
    const wait = (await timesOf(page))[seen] ?? NaN;
    strokes.push({ wait, busy: (await busy()) - before });
    // What is put off belongs to this keystroke, not to the next.
    await page.waitForTimeout(500);
  };
  await input.focus();
  for (const word of words) {
    for (const letter of word) await press(() => page.keyboard.insertText(letter));
    await input.selectText();
    await press(() => page.keyboard.press('Backspace'));
  }
  await session.detach();
  return strokes;
}

const bare = `<!doctype html><meta name=viewport content=width=device-width><input><output></output>
<script>onclick = null; document.querySelector('input').oninput = ({ target }) => {
document.querySelector('output').textContent = target.value; };</script>`;

async function floor(site: Visit): Promise<Stroke[]> {
  const context = await site.browser.newContext({ viewport: phone });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.route('**/bare.html', (route) => route.fulfill({ contentType: 'text/html', body: bare }));
  await page.goto(new URL('bare.html', site.address).href);
  const strokes = await typed(page, 'input');
  await context.close();
  return strokes;
}

async function concordance(site: Visit, language: string): Promise<Stroke[]> {
  const path = `${language}${newestEdition().id}/explore/`;
  const { page } = await openPage(site, path, {}, (opened) => opened.addInitScript(watch));
  // The first searches load the English and warm the code up.
  await page.locator('.search input').first().fill('a b');
  await page.locator('output[data-hits]').waitFor({ state: 'attached' });
  await page.locator('.search input').first().fill('');
  const strokes = await typed(page, '.search input');
  await page.context().close();
  return strokes;
}

function quantile(values: readonly number[], part: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(part * inOrder.length))] ?? NaN;
}

const site = await openSite();
const all = new Map<string, Stroke[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of [
    ['floor', () => floor(site)],
    ['zh', () => concordance(site, '')],
    ['en', () => concordance(site, 'en/')],
  ] as const)
    all.set(name, [...(all.get(name) ?? []), ...(await run())]);
}
await site.close();
console.log(`keystroke to frame, ms; processor ${slower} times slower; ${rounds} rounds`);
for (const [name, strokes] of all) {
  const of = (which: keyof Stroke, part: number): string =>
    quantile(
      strokes.map((stroke) => stroke[which]),
      part,
    ).toFixed(0);
  console.log(
    `${name}: median ${of('wait', 0.5)}, 95% ${of('wait', 0.95)}; processor: median ${of('busy', 0.5)}, 95% ${of('busy', 0.95)} (${strokes.length} keystrokes)`,
  );
}
