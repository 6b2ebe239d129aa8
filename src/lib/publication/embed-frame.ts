import type { HeightStep } from '../embed-heights.ts';

/** Escapes text for an attribute in double quotes or for text between tags. */
export function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Widths in px between which the columns of articles lie: text columns on phones and on wide screens. */
const usualColumns = { from: 320, to: 720 } as const;

/**
 * The height in px that a frame declares where no style and no script tells it better: the largest that the chart needs
 * in the usual columns, so that nothing is cut off there.
 */
export function declaredHeight(heights: readonly HeightStep[]): number {
  const reached = heights.filter(
    ({ upTo }, index) => upTo >= usualColumns.from && (heights[index - 1]?.upTo ?? 0) < usualColumns.to,
  );
  return Math.max(...(reached.length > 0 ? reached : heights).map(({ height }) => height));
}

/** The height in px that a chart needs in a frame of a width in px. */
export function heightAt(heights: readonly HeightStep[], width: number): number {
  const step = heights.find(({ upTo }) => width <= upTo) ?? heights.at(-1);
  if (!step) throw new Error(`no height is known for a frame of ${width} px`);
  return step.height;
}

/** The class of a snippet, which keeps its styles to itself: `wenda-npc-2025-topics-zh`. */
export function frameClass(edition: string, chart: string, lang: string): string {
  return `wenda-${edition}-${chart}-${lang}`;
}

/**
 * The rules that give a frame its height at every width of its column, one to a line. They ask for the width of the
 * column (container queries), not of the window. Steps of equal height are one rule.
 */
export function frameRules(name: string, heights: readonly HeightStep[]): string[] {
  const merged = heights.filter(({ height }, index) => height !== heights[index + 1]?.height);
  const widest = merged.at(-1);
  if (!widest) throw new Error(`${name}: no height is known`);
  return [
    `.${name}{container-type:inline-size;margin:0}`,
    `.${name} iframe{display:block;width:100%;max-width:none;height:${widest.height}px;max-height:none;border:0}`,
    ...merged
      .slice(0, -1)
      .toReversed()
      .map(({ upTo, height }) => `@container (max-width:${upTo}px){.${name} iframe{height:${height}px}}`),
  ];
}
