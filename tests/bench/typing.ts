/**
 * How long a keystroke in the concordance takes, on an emulated phone: from the key's event to the frame that shows the
 * number of hits and the plot, and to the frame with their lines. Run by `npm run bench:typing` on a built site. Compare runs of one machine and hour only; `floor` is the same
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
  /** Milliseconds from the event to the frame with the number of hits. */
  wait: number;
  /** Milliseconds from the event to the frame with the lines; undefined if there were none before and after. */
  lines: number | undefined;
  /** Milliseconds of the processor for the page's thread. */
  busy: number;
}

type Times = Pick<Stroke, 'wait' | 'lines'>;

/** Notes, for every input event, when frames with its effects have been handed over. */
function watch(): void {
  const times: Times[] = [];
  Object.assign(window, { times });
  const afterFrame = (run: () => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', run);
      port1.start();
      port2.postMessage('');
    });
  };
  addEventListener(
    'input',
    ({ timeStamp }) => {
      const stroke: Times = { wait: NaN, lines: undefined };
      const since = (): number => performance.now() - timeStamp;
      const list = document.querySelector('.lines');
      const observer = new MutationObserver(() => {
        observer.disconnect();
        afterFrame(() => (stroke.lines = since()));
      });
      if (list) observer.observe(list, { childList: true });
      afterFrame(() => {
        stroke.wait = since();
        times.push(stroke);
      });
    },
    { capture: true },
  );
}

const timesOf = (page: Page): Promise<Times[]> =>
  page.evaluate(() => (window as unknown as { times: Times[] }).times);

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
      (count) => (window as unknown as { times: Times[] }).times.length > count,
      seen,
      { polling: 5 },
    );
    // What is put off belongs to this keystroke, not to the next.
    await page.waitForTimeout(500);
    const times = (await timesOf(page))[seen] ?? { wait: NaN, lines: undefined };
    strokes.push({ ...times, busy: (await busy()) - before });
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
<script>document.querySelector('input').oninput = ({ target }) => {
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
      strokes.flatMap((stroke) => stroke[which] ?? []),
      part,
    ).toFixed(0);
  console.log(
    `${name}: ${strokes.length} keystrokes, median ${of('wait', 0.5)}, 95% ${of('wait', 0.95)}; with lines ${of('lines', 0.5)}, ${of('lines', 0.95)}; processor ${of('busy', 0.5)}, ${of('busy', 0.95)}`,
  );
}
