import type { EmbedForm } from '../embed/short.ts';
import { heightValue, narrowest, usualHeight } from '../embed/height-value.ts';
import type { HeightStep } from '../embed/height-value.ts';

/**
 * Snippet version, in `data-wenda`. Snippets pasted into articles live for years: `embed.js` and host styles must
 * support every version.
 */
export const snippetVersion = '2';

/** Escapes text for HTML content or a double-quoted attribute. */
export function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Frame height in px without styles or scripts: the largest needed in usual columns. */
export function declaredHeight(heights: readonly HeightStep[]): number {
  return Math.max(usualHeight(heights, 'phone'), usualHeight(heights, 'text'));
}

/** Class for an article's styles: `wenda-npc-2025-topics-zh`, `wenda-npc-2025-topics-short-zh`. */
export function frameClass({
  edition,
  chart,
  lang,
  form,
}: {
  edition: string;
  chart: string;
  lang: string;
  form: EmbedForm;
}): string {
  return ['wenda', edition, chart, ...(form === 'full' ? [] : [form]), lang].join('-');
}

/** Inline `!important` overrides every author style sheet. */
function firm(declarations: readonly (readonly [property: string, value: string])[]): string {
  return declarations.map(([property, value]) => `${property}:${value}!important`).join(';');
}

/** Preferred width of a chart in a shrink-to-fit box, in px. */
const asked = 1200;

/** Common to all boxes of a snippet, against the article's styles. */
const grows = [
  ['position', 'relative'],
  ['float', 'none'],
  ['box-sizing', 'border-box'],
  ['height', 'auto'],
  ['min-height', '0'],
  ['max-height', 'none'],
  ['aspect-ratio', 'auto'],
  ['columns', 'auto'],
  ['contain', 'none'],
  ['overflow', 'visible'],
  // In vertical text the container's inline size would be its height.
  ['writing-mode', 'horizontal-tb'],
  ['white-space', 'normal'],
] as const;

/**
 * Box around a chart and its credit. A size container has no intrinsic width and would collapse in a shrink-to-fit
 * parent (flex, float, table cell …); this grid's first column gives it one, and the second takes the remaining space.
 * Margins and maximum width are the article's.
 */
export const outerStyle = firm([
  ['display', 'grid'],
  ['container-type', 'normal'],
  ['grid-template-columns', `minmax(${narrowest}px,${asked}px) minmax(0,1fr)`],
  ['gap', '0'],
  ...grows,
]);

/** Spans both columns of that grid. */
export const acrossStyle = firm([['grid-column', '1/-1']]);

/** Query container whose width sets the height of its content. A width or margins of the article's could make it 0. */
export const columnStyle = firm([
  ['display', 'block'],
  ['grid-column', '1/-1'],
  ['justify-self', 'stretch'],
  ['width', 'auto'],
  ['min-width', '0'],
  ['max-width', 'none'],
  ['margin', '0'],
  ['container-type', 'inline-size'],
  ['padding', '0'],
  ['border', '0'],
  ...grows,
]);

/** Browsers without container queries drop the last height and go by the window's width. */
function heightDeclarations(heights: readonly HeightStep[]): (readonly [string, string])[] {
  const [phone, text] = [usualHeight(heights, 'phone'), usualHeight(heights, 'text')];
  const byWindow =
    phone > text
      ? `clamp(${text}px,(700px - 100vw)*99,${phone}px)`
      : `clamp(${phone}px,(100vw - 700px)*99,${text}px)`;
  return [
    ['height', byWindow],
    ['height', heightValue(heights)],
  ];
}

/** Style of the frame, or of the `<wenda-chart>` that holds one. */
export function heldStyle(heights: readonly HeightStep[]): string {
  return firm([
    ['display', 'block'],
    ['position', 'static'],
    ['float', 'none'],
    ['box-sizing', 'border-box'],
    ['width', '100%'],
    ['min-width', '0'],
    ['max-width', 'none'],
    ...heightDeclarations(heights),
    ['min-height', '0'],
    ['max-height', 'none'],
    ['margin', '0'],
    ['padding', '0'],
    ['border', '0'],
  ]);
}

/** The same styles as rules, for pages whose CSP forbids inline styles. */
export function frameRules(name: string, heights: readonly HeightStep[]): string[] {
  return [
    `.${name}{${outerStyle}}`,
    `.${name}>*{${acrossStyle}}`,
    `.${name}>div{${columnStyle}}`,
    `.${name} iframe{${heldStyle(heights)}}`,
  ];
}
