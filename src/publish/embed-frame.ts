import type { EmbedForm } from '../embed/short.ts';
import { heightValue, narrowest, usualHeight } from '../embed/height-value.ts';
import type { HeightStep } from '../embed/height-value.ts';

/**
 * Version of what the snippets look like; each carries it in `data-wenda`. A snippet pasted today has to work in ten
 * years: whatever understands them (`embed.js`, host pages' styles) keeps understanding every version.
 */
export const snippetVersion = '2';

/** Escapes text for an attribute in double quotes or for text between tags. */
export function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The height in px that a frame declares where no style and no script tells it better: the largest that the chart needs
 * in the usual columns, so that nothing is cut off there.
 */
export function declaredHeight(heights: readonly HeightStep[]): number {
  return Math.max(usualHeight(heights, 'phone'), usualHeight(heights, 'text'));
}

/** The class of a snippet, by which an article can address it: `wenda-npc-2025-topics-zh`, `wenda-npc-2025-topics-short-zh`. */
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

/** Declarations that no style sheet of an article outdoes: an inline style that is important goes before every rule. */
function firm(declarations: readonly (readonly [property: string, value: string])[]): string {
  return declarations.map(([property, value]) => `${property}:${value}!important`).join(';');
}

/** The width in px that a chart asks for in a box that is as wide as what is in it. */
const asked = 1200;

/** What holds for every box of a snippet, whatever an article's style sheet says of all its boxes. */
const grows = [
  ['position', 'relative'],
  ['float', 'none'],
  ['box-sizing', 'border-box'],
  ['height', 'auto'],
  ['max-height', 'none'],
  ['overflow', 'visible'],
] as const;

/**
 * The box around a chart and its credit. A container that is asked for its width has none of its own, and would vanish in a
 * box that shrinks to fit (flex, float, table cell …); this grid has one. Its first column says which, the second one takes
 * what is left where there is more room. Margins and the largest width are left to the article.
 */
export const outerStyle = firm([
  ['display', 'grid'],
  ['grid-template-columns', `minmax(${narrowest}px,${asked}px) minmax(0,1fr)`],
  ['gap', '0'],
  ...grows,
]);

/** Across both columns of that grid. */
export const acrossStyle = firm([['grid-column', '1/-1']]);

/** The box whose width decides the height of what is in it: a query container. */
export const columnStyle = firm([
  ['display', 'block'],
  ['grid-column', '1/-1'],
  ['min-width', '0'],
  ['container-type', 'inline-size'],
  ['padding', '0'],
  ['border', '0'],
  ...grows,
]);

/**
 * The declarations of a height that follows the column. A browser without container queries drops the last one, and has the
 * window to go by: it knows phones from the rest.
 */
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

/** The style of what stands in the column: a plain frame, or `<wenda-chart>`, which holds the place of one. */
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

/** The same styles as rules of a style sheet, for pages whose policy lets no element have a style of its own. */
export function frameRules(name: string, heights: readonly HeightStep[]): string[] {
  return [
    `.${name}{${outerStyle}}`,
    `.${name}>*{${acrossStyle}}`,
    `.${name}>div{${columnStyle}}`,
    `.${name} iframe{${heldStyle(heights)}}`,
  ];
}
