import { embedHeightAt, heightValue } from '../embed/heights.ts';
import type { HeightStep } from '../embed/heights.ts';

/** Escapes text for an attribute in double quotes or for text between tags. */
export function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Widths in px between which the columns of articles lie, on phones and on wide screens. */
const usualColumns = [
  { from: 320, to: 400 },
  { from: 560, to: 720 },
] as const;

/**
 * The height in px that a frame declares where no style and no script tells it better: the largest that the chart needs
 * in the usual columns, so that nothing is cut off there.
 */
export function declaredHeight(heights: readonly HeightStep[]): number {
  // Between two ends of its steps the height rises or falls evenly.
  const widths = usualColumns.flatMap(({ from, to }) => {
    const ends = heights.map(({ upTo }) => upTo).filter((width) => width > from && width < to);
    return [from, ...ends, ...ends.map((width) => width + 0.01), to];
  });
  return Math.ceil(Math.max(...widths.map((width) => embedHeightAt(heights, width))));
}

/** The class of a snippet, which keeps its styles to itself: `wenda-npc-2025-topics-zh`. */
export function frameClass(edition: string, chart: string, lang: string): string {
  return `wenda-${edition}-${chart}-${lang}`;
}

/**
 * The rules that give what stands in a column its height at every width of the column, one to a line. They ask for the
 * width of the column (container queries), not of the window; beyond the widest step the height stays.
 */
function heightRules(
  name: string,
  heights: readonly HeightStep[],
  {
    selector,
    style = '',
    important = '',
  }: { selector: string; style?: string; important?: '!important' | '' },
): string[] {
  const widest = heights.at(-1);
  if (!widest) throw new Error(`${name}: no height is known`);
  const held = `.${name} ${selector}`;
  return [
    `.${name}{container-type:inline-size;margin:0}`,
    `${held}{display:block;height:${widest.height}px${important}${style}}`,
    ...heights
      .toReversed()
      .map(
        (step) => `@container (max-width:${step.upTo}px){${held}{height:${heightValue(step)}${important}}}`,
      ),
  ];
}

/** The rules of a plain frame. */
export function frameRules(name: string, heights: readonly HeightStep[]): string[] {
  const style = ';width:100%;max-width:none;min-height:0;max-height:none;border:0;padding:0';
  return heightRules(name, heights, { selector: 'iframe', style });
}

/**
 * The rules of `<wenda-chart>`: they hold the place until the script comes and puts the frame in, against the height of the
 * attribute, which is for where no style is. The link in it gives way to the frame.
 */
export function elementRules(name: string, heights: readonly HeightStep[]): string[] {
  return [
    ...heightRules(name, heights, { selector: 'wenda-chart', important: '!important' }),
    `.${name} iframe+a{display:none}`,
  ];
}
