import type { PreparedChart } from '../charts/chart.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import drawingSheet from '../styles/drawing.css?raw';
import { withoutLayers } from '../styles/layers.ts';
import type { Layers } from '../styles/layers.ts';
import { customProperties, dark, darkContrast, light, lightContrast } from '../styles/tokens.ts';
import type { Contrast, Palette } from '../styles/tokens.ts';
import embedSheet from './embed.css?raw';
import variantsSheet from './variants.css?raw';
import { embedDrawings } from './drawings.ts';
import {
  columns,
  drawingRatio,
  embedStretches,
  measures,
  roomPerRatio,
  stretchRoom,
  widestDrawing,
} from './layout.ts';
import type { Stretch } from './layout.ts';
import { embedVariants, variantStyle, switchMeasures } from './variants.ts';

type Properties = Record<string, string>;

const px = (value: number): string => `${value}px`;

function constant(lang: Lang, hasSwitch: boolean): Properties {
  return {
    '--stroke': px(measures.stroke),
    '--apart': px(measures.apart),
    ...Object.fromEntries(Object.entries(measures.gaps).map(([name, gap]) => [`--gap-${name}`, px(gap)])),
    ...(hasSwitch
      ? {
          '--variants-gap': px(switchMeasures.gap),
          '--variants-below': px(switchMeasures.below),
          '--variants-apart': px(switchMeasures.apart),
          '--variants-beside': px(switchMeasures.beside),
          '--variants-padding': px(switchMeasures.padding),
          '--variants-label': `${switchMeasures.label[lang]}em`,
        }
      : {}),
    '--how-column': `${columns.how[lang]}em`,
    '--note-column': `${columns.note[lang]}em`,
  };
}

function stretchProperties(stretch: Stretch, ratio: number): Properties {
  const { edge, setting, size: drawing, stacked } = stretch;
  const { base, slope } = roomPerRatio(stretch);
  const isThere = ([name]: [string, unknown]): boolean => name !== 'variants' || stretch.lines.variants > 0;
  return {
    '--edge': px(edge),
    ...Object.fromEntries(
      Object.entries(setting)
        .filter(isThere)
        .flatMap(([name, { size, line }]) => [
          [`--${name}-size`, px(size)],
          [`--${name}-line`, px(line)],
        ]),
    ),
    ...Object.fromEntries(
      Object.entries(stretchRoom(stretch))
        .filter(isThere)
        .map(([name, room]) => [`--${name}-room`, px(room)]),
    ),
    '--room': slope === 0 ? px(base) : `calc(100vw - ${px(-base)})`,
    // The script of chosen rows (places.ts) sets the ratio of what it draws.
    '--ratio': `var(--ratio-${drawing},${Number(ratio.toFixed(5))})`,
    '--foot': stacked ? 'column' : 'row',
  };
}

const block = (properties: Properties): string =>
  `:root{${Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`;

/** Rules by range of widths: changes from the narrower one, and which drawing is shown. */
function stretchRules(chart: PreparedChart, edition: Edition, lang: Lang): string {
  const rules = [block(constant(lang, chart.variantChoices !== undefined))];
  let before: Properties = {};
  let shown: Stretch['size'] | undefined;
  for (const stretch of embedStretches(chart, edition, lang)) {
    const now = stretchProperties(stretch, drawingRatio(chart, edition, lang, stretch.size));
    const changed = Object.fromEntries(Object.entries(now).filter(([name, value]) => before[name] !== value));
    let css = Object.keys(changed).length > 0 ? block(changed) : '';
    if (shown !== stretch.size) {
      const most = widestDrawing[stretch.size];
      if (shown) css += `.drawing.${shown}{display:none}`;
      css += `.drawing.${stretch.size}{display:block${Number.isFinite(most) ? `;max-inline-size:${most}px` : ''}}`;
      shown = stretch.size;
    }
    if (css) rules.push(stretch.from === 0 ? css : `@media(min-width:${stretch.from}px){${css}}`);
    before = now;
  }
  return rules.join('');
}

/**
 * The colours in use: light, or dark by system, by `?theme=` (set by setup.ts) or, without script, by `#light` or
 * `#dark` in the address. Always light in print.
 */
function colours(used: string): string {
  const fills = customProperties(light).map(([name]) => ({
    name,
    mark: name.replace(/^--(topic-)?/, 'fill-'),
  }));
  const marks = fills.filter(({ mark }) => new RegExp(`[" ]${mark}[" ]`).test(used));
  const names = new Set([
    ...marks.map(({ name }) => name),
    ...[...`${drawingSheet}${embedSheet}`.matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? ''),
  ]);
  const values = (palette: Palette | Contrast): string =>
    customProperties(palette)
      .filter(([name]) => names.has(name))
      .map(([name, value]) => `${name}:${value}`)
      .join(';');
  return [
    `:root{color-scheme:light dark;${values(light)}}`,
    '@media screen{',
    `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${values(dark)}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${values(dark)}}`,
    // Separate rules: browsers without :has() drop the whole selector list.
    `:root:has(#dark:target){color-scheme:dark;${values(dark)}}`,
    `:root:has(#light:target){color-scheme:light;${values(light)}}`,
    '}',
    ':root[data-theme=light]{color-scheme:light}',
    '@media screen and (prefers-contrast:more){',
    `:root{${values(lightContrast)}}`,
    `@media(prefers-color-scheme:dark){:root:not([data-theme=light]){${values(darkContrast)}}}`,
    `:root[data-theme=dark]{${values(darkContrast)}}`,
    `:root:has(#dark:target){${values(darkContrast)}}`,
    `:root:has(#light:target){${values(lightContrast)}}`,
    '}',
    ...marks.map(({ name, mark }) => `.${mark}{fill:var(${name})}`),
  ].join('');
}

function compact(sheet: string): string {
  return sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

/** The drawing's sheet beats the frame's; colours beat both. */
const layers: Layers = { embed: 0, figure: 1, '': 2 };

/** The style sheet of a chart's frame. */
export function embedStyle(chart: PreparedChart, edition: Edition, lang: Lang): string {
  const markup = embedVariants(chart, lang)
    .flatMap((variant) => embedDrawings(variant.chart, edition, lang))
    .map((drawing) => drawing.markup)
    .join('');
  const hasSwitch = chart.variantChoices !== undefined;
  const sheet = [
    colours(markup),
    compact(drawingSheet),
    // Before the sheet, which sets the room of switched-off parts to 0.
    `@layer embed{${stretchRules(chart, edition, lang)}}`,
    compact(embedSheet),
    hasSwitch ? `${compact(variantsSheet)}@layer embed{${variantStyle(chart, lang)}}` : '',
  ].join('');
  return withoutLayers(sheet, layers);
}
