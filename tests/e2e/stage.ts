import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Paths of the essay in both languages. */
export const essays = ['npc-2025/', 'en/npc-2025/'];
export const wide = { width: 1440, height: 900 };

/** Ids of all step texts, in order. */
export function stepIds(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('.step-text')].map((text) => text.id));
}

/** Ids of the steps whose pictures are active in the sequence of `id`. */
export async function shown(page: Page, id: string): Promise<string[]> {
  return page.evaluate(
    (step) =>
      [
        ...(document.getElementById(step)?.closest('.sequence')?.querySelectorAll('.picture.active') ?? []),
      ].map((picture) => picture.id.replace(/-picture$/, '')),
    id,
  );
}

/** Geometry of the visible marks, by key. */
export function geometry(page: Page, id: string): Promise<Record<string, string>> {
  return page.evaluate((step) => {
    const picture = document.getElementById(`${step}-picture`);
    const svg = [...(picture?.querySelectorAll('svg') ?? [])].find(
      (each) => each.getClientRects().length > 0,
    );
    const number = (node: Element, name: string): string => Number(node.getAttribute(name) ?? 0).toFixed(0);
    return Object.fromEntries(
      // A shared path is keyed by its list of sentences.
      [...(svg?.querySelectorAll<SVGElement>('[data-k], path[data-i]') ?? [])].map((node) => [
        node.dataset['k'] ?? node.dataset['i'] ?? '',
        node.getAttribute('d') ??
          ['x', 'y', 'width', 'height', 'cx', 'cy', 'r'].map((name) => number(node, name)).join(' '),
      ]),
    );
  }, id);
}

export async function jump(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ block: 'start' }), id);
  await taken(page, id);
}

/** Waits until a step's picture is active and its drawing inlined. */
export async function taken(page: Page, id: string): Promise<void> {
  await expect.poll(() => shown(page, id)).toEqual([id]);
  await expect.poll(() => isTaken(page, id)).toBe(true);
}

/** Whether the step's drawing is inlined in the window's shape. */
function isTaken(page: Page, id: string): Promise<boolean> {
  return page.evaluate(
    (step) =>
      [...document.querySelectorAll<HTMLElement>(`[id="${step}-picture"] .drawing`)]
        .filter((drawing) => drawing.getClientRects().length > 0)
        .map((drawing) => drawing.dataset['shape'])
        .join() === (innerWidth >= 640 ? 'wide' : 'phone'),
    id,
  );
}

/** Waits until no mark is moving. */
export async function arrived(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-moving]').count()).toBe(0);
}
