import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from 'node:http';
import { serveFolder } from '../../scripts/serve.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { siteFolder } from '../build/built-site.ts';
import { inkIn, leastInk } from './ink.ts';
import type { Area } from './ink.ts';
import { otherBrowsers } from './other-browsers.ts';
import type { OtherBrowser } from './other-browsers.ts';

const edition = newestEdition().id;
const windows = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

let server: Server;
let address: string;
beforeAll(async () => {
  ({ server, address } = await serveFolder(siteFolder, 0));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** The stage in the middle of the window. */
interface Stage {
  /** Id of the step shown. */
  id: string;
  /** Number of shapes, and of those without a size. */
  marks: number;
  sizeless: number;
  isMoving: boolean;
  area: Area;
}

/** Runs in the page. */
function stageInWindow(): Stage | undefined {
  const picture = [...document.querySelectorAll('.picture.active')].find((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return top < innerHeight / 2 && bottom > 100;
  });
  const drawing = [...(picture?.querySelectorAll('.drawing svg') ?? [])].find(
    (svg) => svg.getBoundingClientRect().width > 100,
  );
  if (!picture || !drawing) return undefined;
  const marks = [...drawing.querySelectorAll('path, rect, circle')].filter(
    (mark) => !mark.classList.contains('stroke-rule'),
  );
  const sizeless = marks.filter((mark) => {
    const { width, height } = mark.getBoundingClientRect();
    return width === 0 && height === 0;
  });
  const { left, top, width, height } = drawing.getBoundingClientRect();
  return {
    id: picture.id.replace(/-picture$/, ''),
    marks: marks.length,
    sizeless: sizeless.length,
    isMoving: document.querySelector('[data-moving]') !== null,
    area: { left, top, width, height },
  };
}

describe.each(otherBrowsers)('the essay in $name', ({ missing, start }) => {
  let browser: OtherBrowser;
  beforeAll(async () => {
    if (!missing) browser = await start();
  });
  afterAll(() => browser?.close());

  /** Waits for the stage to settle at `step`; its shapes must have sizes and be painted. */
  async function expectPainted(step: string): Promise<void> {
    let stage: Stage | undefined;
    const settled = async (): Promise<string | undefined> => {
      stage = await browser.run(stageInWindow);
      return stage?.isMoving ? 'moving' : stage?.id;
    };
    await expect.poll(settled).toBe(step);
    if (!stage) throw new Error(`no picture on the stage at ${step}`);
    expect(stage.marks, step).toBeGreaterThan(0);
    expect(stage.sizeless, step).toBe(0);
    const scale = await browser.run(() => devicePixelRatio);
    expect(await inkIn(await browser.screenshot(), stage.area, scale), step).toBeGreaterThan(leastInk);
  }

  it.skipIf(missing).each(windows)(
    'paints each picture, and goes on with the button, at $width px',
    async ({ width, height }) => {
      for (const language of ['', 'en/']) {
        await browser.open(`${address}${language}${edition}/`, width, height);
        const steps = await browser.run(() =>
          [...document.querySelectorAll('.step-text')].map(({ id }) => id),
        );
        // On a phone the first step, the masthead, has no picture.
        if (width > 1000) await expectPainted(steps[0] ?? '');
        for (const step of steps.slice(0, 6)) {
          await browser.run(() =>
            document.querySelectorAll<HTMLElement>('.chapter-buttons button')[1]?.click(),
          );
          await expectPainted(step);
        }
      }
      expect(browser.messages).toEqual([]);
    },
  );

  it.skipIf(missing)('paints the picture of a step that is jumped to, and after a reload', async () => {
    await browser.open(`${address}${edition}/`, 390, 844);
    const steps = await browser.run(() => [...document.querySelectorAll('.step-text')].map(({ id }) => id));
    for (const step of [steps.at(-1), steps[4]]) {
      await browser.open(`${address}${edition}/#${step}`, 390, 844);
      await expectPainted(step ?? '');
    }
    await browser.run(() => {
      Object.assign(globalThis, { isBefore: true });
      location.reload();
    });
    // The old page responds until the new one arrives.
    await expect.poll(() => browser.run(() => 'isBefore' in globalThis)).toBe(false);
    await expectPainted(steps[4] ?? '');
  });
});
