import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import { chartsByEdition } from '../charts/editions.ts';
import { openSite, resize } from './browser.ts';
import type { Visit } from './browser.ts';
import { layoutFaults } from './layout-faults.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const edition = newestEdition();
const switched = (chartsByEdition.find(([id]) => id === edition.id)?.[1] ?? []).flatMap((chart) => {
  const { variantChoices: offered } = chart;
  return offered ? languages.map((lang) => ({ id: chart.id, chart, offered, lang })) : [];
});

let site: Visit;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const contentHeight = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.getBoundingClientRect().height);

/** Visible and accessible text of the chosen variant. */
function seen(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const isShown = (node: Element): boolean => node.checkVisibility({ visibilityProperty: true });
    const text = (selector: string): string =>
      [...document.querySelectorAll(`${selector} .variant`)]
        .filter(isShown)
        .map((node) => node.textContent ?? '')
        .join(' | ');
    const graphics = [...document.querySelectorAll('.graphic')].filter(isShown);
    const drawings = [...document.querySelectorAll('.drawing svg')].filter(isShown);
    return {
      finding: text('.finding'),
      how: text('.how'),
      note: text('.note'),
      label: graphics.map((node) => node.getAttribute('aria-label')).join(' | '),
      alt: graphics
        .map((node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent)
        .join(' | '),
      drawings: drawings.length,
      names: [...(drawings[0]?.querySelectorAll('[data-n="places.name"]') ?? [])].map(
        (node) => node.textContent,
      ),
      top: document.querySelector('.variants')?.getBoundingClientRect().top,
    };
  });
}

describe.each(switched)('the switch in the frame of $id in $lang', ({ id, chart, offered, lang }) => {
  const path = `${lang === 'en' ? 'en/' : ''}${edition.id}/embed/${id}/`;
  const choices = offered.choices(lang);

  async function choose(page: Page, name: string): Promise<void> {
    const words = name.split('-');
    for (const { label, at, options } of choices) {
      const option = options.find(({ word }) => word === words[at]);
      if (option)
        await page
          .getByRole('radiogroup', { name: label, exact: true })
          .getByRole('radio', { name: option.name, exact: true })
          .check();
    }
  }

  it.each([280, 340, 640, 1080])(
    'shows words and drawing of every variant without script, at one height, %i px wide',
    async (width) => {
      const page = await site.browser.newPage({
        javaScriptEnabled: false,
        viewport: { width, height: 3000 },
      });
      await page.goto(site.address + path);
      const promised = embedHeightAt(embedHeights(chart, edition, lang), width);
      const { top } = await seen(page);
      for (const [name, each] of [[offered.standard, chart] as const, ...chart.variants]) {
        await choose(page, name);
        const now = await seen(page);
        expect(now, name).toMatchObject({
          finding: plain(each.finding(lang)),
          how: plain(each.description(lang)),
          note: plain(each.note(lang) ?? []),
          label: plain(each.finding(lang)),
          alt: plain(each.alt(lang)),
          drawings: 1,
          top,
        });
        const rows = each.table(lang).rows.map(([place]) => place);
        const ranked = now['names'] as string[];
        expect(ranked.length, name).toBeGreaterThan(4);
        // A home country counted apart is the table's first row and not drawn.
        expect([rows.slice(0, ranked.length), rows.slice(1, ranked.length + 1)], name).toContainEqual(ranked);
        const spare = promised - (await contentHeight(page));
        expect(spare, name).toBeGreaterThan(0);
        expect(spare, name).toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      }
      await page.close();
    },
  );

  it('opens with the way of counting that its address names', async () => {
    const [name = '', each] = [...chart.variants].at(-1) ?? [];
    const page = await site.browser.newPage({ viewport: { width: 640, height: 900 } });
    await page.goto(`${site.address}${path}?variant=${name}`);
    expect((await seen(page))['finding']).toBe(plain(each?.finding(lang) ?? []));
    await page.close();
  });

  it('is worked by keyboard, and shows where the focus is', async () => {
    const page = await site.browser.newPage({ viewport: { width: 640, height: 900 } });
    await page.goto(site.address + path);
    const focused = (): Promise<unknown> =>
      page.evaluate(() => {
        const input = document.activeElement;
        if (!(input instanceof HTMLInputElement)) return undefined;
        const words = input.nextElementSibling;
        return {
          word: input.value,
          checked: input.checked,
          outline: words && getComputedStyle(words).outlineStyle,
        };
      });
    for (const { at, options } of choices) {
      await page.keyboard.press('Tab');
      const word = offered.standard.split('-')[at];
      expect(await focused()).toEqual({ word, checked: true, outline: 'solid' });
      await page.keyboard.press('ArrowRight');
      const next = options[(options.findIndex((option) => option.word === word) + 1) % options.length];
      expect(await focused()).toEqual({ word: next?.word, checked: true, outline: 'solid' });
    }
    const chosen = offered.standard.split('-').map((word, at) => {
      const options = choices.find((choice) => choice.at === at)?.options ?? [];
      return (
        options[(options.findIndex((option) => option.word === word) + 1) % options.length]?.word ?? word
      );
    });
    const variant = chart.variants.get(chosen.join('-'));
    expect((await seen(page))['finding']).toBe(plain(variant?.finding(lang) ?? []));
    // Tab continues past the drawings of the other variants.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
    await page.close();
  });

  it('has nothing clipped or colliding, and nothing for axe to find, in another variant', async () => {
    const [name = ''] = [...chart.variants.keys()].slice(-1);
    for (const theme of ['light', 'dark']) {
      const context = await site.browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      await page.goto(`${site.address}${path}?theme=${theme}`);
      await choose(page, name);
      for (const width of [280, 640, 1200]) {
        await resize(page, width, 800);
        expect(await page.evaluate(layoutFaults), `${width} px`).toEqual([]);
        // Touch targets need 24 px.
        const sizes = await page.$$eval('.variants label', (labels) =>
          labels.map((label) => Math.min(label.clientWidth, label.clientHeight)),
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
      }
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() =>
        (
          globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string }[] }> };
          }
        ).axe.run(),
      );
      const found = violations.filter((each) => !['region', 'landmark-one-main'].includes(each.id));
      expect(found.map((each) => each.id)).toEqual([]);
      await context.close();
    }
  });
});

it('is there to be tested', () => expect(switched.length).toBeGreaterThan(0));
