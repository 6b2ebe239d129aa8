import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { failureSummary?: string }[] }[];
}

interface AxeOptions {
  /** Selectors; the whole page by default. */
  include?: string[];
  /** Rules to disable. */
  without?: string[];
  iframes?: boolean;
}

/** Axe violations by rule. Injects axe, so open the page with `bypassCSP`. */
export async function axeFindings(
  page: Page,
  { include, without = [], iframes = true }: AxeOptions = {},
): Promise<{ id: string; nodes: (string | undefined)[] }[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(
    async ({ parts, off, frames }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(scope: Document | { include: string[][] }, options: object): Promise<AxeResult> };
      };
      const { violations } = await axe.run(parts ? { include: parts.map((part) => [part]) } : document, {
        iframes: frames,
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        // Describing passes takes time.
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.failureSummary) }));
    },
    { parts: include, off: without, frames: iframes },
  );
}
