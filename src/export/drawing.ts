import { parseHTML } from '../lib/dom.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { languageTag } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { customProperties, dark, light, tokensCss } from '../styles/tokens.ts';
import type { Palette } from '../styles/tokens.ts';
import type { Theme } from './names.ts';
import { applyRules, sheetRules, withPalette } from './sheet-rules.ts';
import type { SheetRule } from './sheet-rules.ts';
import { nameGroups } from './group-names.ts';
import { outlineTexts } from './text-outlines.ts';
import type { Letters } from './typeset.ts';
import { xml } from './xml.ts';

const palettes: Record<Theme, Palette> = { light, dark };

const sheets = import.meta.glob<string>('/src/styles/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let rules: SheetRule[] | undefined;

/** The site's CSS rules for drawings. */
export function siteRules(): SheetRule[] {
  const files = Object.keys(sheets).toSorted();
  rules ??= sheetRules([tokensCss(), ...files.map((file) => sheets[file] ?? '')]);
  return rules;
}

/** Attributes that only browsers need. */
const forReaders = /^(data-|aria-(?!label$)|tabindex$|focusable$|role$|lang$|class$|id$|on)/;

export interface PlainDrawing {
  width: number;
  height: number;
  /** Children of the root; colours are `var(--…)`. */
  markup: string;
}

const drawn = new WeakMap<PreparedChart, Map<string, PlainDrawing>>();

/**
 * A chart's drawing as plain SVG, `width` px wide: styles as attributes, texts as outlines, no links. Colours stay
 * `var(--…)`, to serve both themes. With letters as `text`, texts stay and groups have names. Throws, naming the chart,
 * if a text cannot be outlined.
 */
export function plainDrawing(
  chart: PreparedChart,
  width: number,
  lang: Lang,
  letters: Letters = 'outlines',
): PlainDrawing {
  let known = drawn.get(chart);
  if (!known) drawn.set(chart, (known = new Map()));
  const key = `${width} ${lang} ${letters}`;
  let drawing = known.get(key);
  if (!drawing) known.set(key, (drawing = drawPlain(chart, width, lang, letters)));
  return drawing;
}

function drawPlain(chart: PreparedChart, width: number, lang: Lang, letters: Letters): PlainDrawing {
  const { document } = parseHTML(
    `<!doctype html><html lang="${languageTag[lang]}"><body><figure class="chart chart-${chart.id}" id="${chart.id}"><div class="graphic"><div class="drawing wide"></div></div></figure></body></html>`,
  );
  const svg = chart.draw({ document, width, lang });
  document.querySelector('.drawing')?.appendChild(svg);
  svg.querySelectorAll('style, script, title, desc').forEach((node) => node.remove());
  applyRules(svg, document as unknown as ParentNode, siteRules());
  svg.querySelectorAll('[display=none]').forEach((node) => node.remove());
  try {
    if (letters === 'outlines') outlineTexts(svg, document, lang);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`chart ${chart.id} as a file in ${lang}: ${reason}`, { cause: error });
  }
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  const isNamed = letters === 'text';
  if (isNamed) nameGroups(svg, document);
  const used = new Set(
    [...svg.outerHTML.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map((m) => m[1] ?? m[2]),
  );
  for (const node of svg.querySelectorAll('*')) {
    for (const name of node.getAttributeNames()) {
      if (name === 'id' && (isNamed || used.has(node.id))) continue;
      if (forReaders.test(name)) node.removeAttribute(name);
    }
  }
  const [, , drawnWidth = width, drawnHeight = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(' ')
    .map(Number);
  return {
    width: drawnWidth,
    height: drawnHeight,
    markup: [...svg.children].map((node) => xml(node, isNamed ? 'live' : 'outlined')).join(''),
  };
}

/** Markup with the colours of a theme in place of `var(--…)`. */
export function inTheme(markup: string, theme: Theme): string {
  return withPalette(markup, new Map(customProperties(palettes[theme])));
}
