import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedHeightAt, choosableRows } from '../../src/embed/heights.ts';
import { stepsWithRows } from '../../src/embed/chosen-heights.ts';
import { stepsWithout } from '../../src/embed/height-value.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { chartsByEdition } from '../charts/editions.ts';
import { need } from '../charts/need.ts';
import { openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';

const edition = newestEdition();
const charts = need(chartsByEdition.find(([id]) => id === edition.id))[1].filter(({ byPlace }) => byPlace);

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(charts.map((chart) => [chart.id, chart] as const))(
  'rows of %s that an article chooses',
  (id, chart) => {
    const all = need(chart.byPlace).places.map((place) => place.id);
    const [first = '', last = ''] = [all[1], all.at(-1)];

    it('are shown at the height that snippets declare, and an unknown code is named', async () => {
      const page = await site.browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(
        `${site.address}${edition.id}/embed/${id}/?places=${first.toLowerCase()},${last},QX&theme=dark`,
      );
      await page.waitForURL('**/places/?places=*');
      const rows = need(choosableRows(chart, edition, 'zh'));
      const heights = stepsWithout(stepsWithRows(rows, [first, last]), []);
      for (const width of [280, 360, 640, 984]) {
        await resize(page, width, 900);
        const shown = await page.$$eval('.drawing', (drawings) =>
          drawings
            .filter((drawing) => drawing.checkVisibility())
            .flatMap((drawing) => [...drawing.querySelectorAll('[data-place]')])
            .map((row) => row.getAttribute('data-place')),
        );
        expect(shown.toSorted(), `${width} px`).toEqual([first, last].toSorted());
        const height = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        // The code that is named may take a line of its own.
        const spare = embedHeightAt(heights, width) - height;
        expect(spare, `${width} px`).toBeGreaterThanOrEqual(-21);
        expect(spare, `${width} px`).toBeLessThanOrEqual(1);
      }
      expect(await page.locator('.unknown').textContent()).toContain('QX');
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('are the usual ones without script, and where no code is known', async () => {
      const address = `${site.address}${edition.id}/embed/${id}/places/?places=<b>,%00,QX`;
      for (const javaScriptEnabled of [true, false]) {
        const page = await site.browser.newPage({ javaScriptEnabled });
        await page.goto(address);
        expect(await page.locator('.drawing:visible text').count()).toBeGreaterThan(6);
        expect(await page.locator('.rows-usual').isVisible()).toBe(true);
        expect(await page.locator('.unknown').isVisible()).toBe(javaScriptEnabled);
        await page.close();
      }
    });
  },
);
