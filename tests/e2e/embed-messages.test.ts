import { describe, expect, it } from 'vitest';
import {
  chartFrames,
  expectFitting,
  measured,
  openArticle,
  servedArticles,
  shifted,
  site,
} from './articles.ts';

servedArticles();

describe('messages between an article and its charts', () => {
  it('lets other listeners hear the height in their own dialects, once each', async () => {
    const { page, complaints } = await openArticle('dialects');
    await expectFitting(page, 1);
    const heard = await page.evaluate(
      () => (globalThis as unknown as { heard: Record<string, unknown[]> }).heard,
    );
    const [frame] = chartFrames(page);
    const height = Math.ceil(frame ? (await measured(frame)).needed : 0);
    for (const dialect of ['pym', 'amp', 'datawrapper', 'medium']) {
      expect(new Set(heard[dialect]), dialect).toEqual(new Set([height]));
    }
    expect(heard['other']).toContainEqual({
      type: 'wenda-height',
      version: 2,
      height,
      title: await frame?.title(),
    });
    expect(shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('believes a chart of a later version, and none that says something absurd', async () => {
    const { page, complaints } = await openArticle('rtl');
    await expectFitting(page, 1);
    const [frame] = chartFrames(page);
    if (!frame) throw new Error('no chart');
    const before = (await measured(frame)).shown;
    await frame.evaluate(() => {
      const heights = [
        -5,
        0,
        19,
        1e9,
        Number.NaN,
        Infinity,
        '500',
        '<b>',
        { valueOf: 9 },
        [500],
        null,
        undefined,
      ];
      for (const height of heights) parent.postMessage({ type: 'wenda-height', version: 1, height }, '*');
      for (const data of [null, 7, 'wenda-height', { type: 'wenda-height' }, []])
        parent.postMessage(data, '*');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect((await measured(frame)).shown).toBe(before);
    await frame.evaluate(() =>
      parent.postMessage({ type: 'wenda-height', version: 99, height: 1234, mood: 'fine' }, '*'),
    );
    await expect.poll(async () => (await measured(frame)).shown).toBe(1234);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('believes nobody but its own frames', async () => {
    const { page, complaints } = await openArticle('hostile');
    await expectFitting(page, 1);
    const sizes = (): Promise<number[]> =>
      page.$$eval('iframe', (frames) => frames.map((frame) => frame.getBoundingClientRect().height));
    const before = await sizes();
    await page.evaluate(() => {
      for (const height of [300, 900]) postMessage({ type: 'wenda-height', version: 1, height }, '*');
      frames[1]?.postMessage('lie', '*');
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
    expect(await sizes()).toEqual(before);
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('stays as it is under a hundred forged messages a second, to the article and to the chart', async () => {
    const { page, complaints } = await openArticle('hostile');
    await expectFitting(page, 1);
    const [frame] = chartFrames(page);
    if (!frame) throw new Error('no chart');
    const before = await measured(frame);
    const title = await frame.frameElement().then((owner) => owner.getAttribute('title'));
    // Two seconds: from the article itself, from another frame (liar.html), and to the chart.
    const answers = await page.evaluate(async () => {
      let heard = 0;
      addEventListener('message', ({ source, data }) => {
        if (source === frames[0] && data?.type === 'wenda-height') heard += 1;
      });
      for (let sent = 0; sent < 200; sent += 1) {
        const forged = { type: 'wenda-height', version: 2, height: 100 + sent * 7, title: '<b>forged</b>' };
        postMessage(forged, '*');
        frames[0]?.postMessage(forged, '*');
        frames[0]?.postMessage({ type: 'wenda-hello', version: 2 }, '*');
        frames[1]?.postMessage('lie', '*');
        await new Promise((done) => setTimeout(done, 10));
      }
      return heard;
    });
    // Every question is answered with the same height, and nothing is drawn again.
    expect(answers).toBeLessThanOrEqual(201);
    expect(await measured(frame)).toEqual(before);
    expect(await frame.frameElement().then((owner) => owner.getAttribute('title'))).toBe(title);
    expect(shifted(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('hears nothing from a chart that is asked nonsense, and an answer when it is asked for its height', async () => {
    const { page, complaints } = await openArticle('dialects');
    await expectFitting(page, 1);
    const answers = (messages: unknown[]): Promise<number> =>
      page.evaluate(async (sent) => {
        let count = 0;
        addEventListener('message', () => (count += 1));
        for (const message of sent) frames[0]?.postMessage(message, '*');
        await new Promise((done) => setTimeout(done, 150));
        return count;
      }, messages);
    expect(
      await answers([
        null,
        1,
        'pymxPYMxother-chartxPYMxwidthxPYMx300',
        { type: 'wenda-height', height: 9 },
        [],
        {},
      ]),
    ).toBe(0);
    expect(await answers([{ type: 'wenda-hello', version: 1 }])).toBe(5);
    expect(await answers(['pymxPYMxchart-1xPYMxwidthxPYMx600'])).toBe(5);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says nothing where the chart is opened by itself', async () => {
    const page = await site.browser.newPage();
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    await page.addInitScript(() => addEventListener('message', (event) => console.log(event.data)));
    await page.goto(`${site.address}npc-2025/embed/topics/`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(messages).toEqual([]);
    await page.close();
  });
});
