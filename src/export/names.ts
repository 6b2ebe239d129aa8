import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** For wide columns and print, or for phones. */
export type GraphicShape = 'wide' | 'narrow';

/** Cards for sharing: link previews, feeds, stories. */
export const cardShapes = ['social', 'square', 'portrait'] as const;
export type CardShape = (typeof cardShapes)[number];

/** Files for graphics desks: with live text, in print's format, without ground. */
export const deskFormats = ['text.svg', 'pdf', 'transparent.png'] as const;
export type DeskFormat = (typeof deskFormats)[number];

/** A chart's graphic in a theme, a file for graphics desks, or a card for sharing. */
export type ChartFile = { name: string; lang: Lang } & (
  | { kind: 'graphic'; theme: Theme; type: 'svg' | 'png'; shape: GraphicShape }
  | { kind: 'desk'; format: DeskFormat }
  | { kind: 'card'; shape: CardShape }
);

/** `topics.zh.light.svg`, `topics.zh.narrow.light.svg`. */
export function graphicName(
  chart: string,
  lang: Lang,
  theme: Theme,
  type: 'svg' | 'png',
  shape: GraphicShape = 'wide',
): string {
  return [chart, lang, ...(shape === 'wide' ? [] : [shape]), theme, type].join('.');
}

/** A chart's card: `topics.zh.social.png`, `topics.zh.square.png`. */
export function cardName(chart: string, lang: Lang, shape: CardShape = 'social'): string {
  return `${chart}.${lang}.${shape}.png`;
}

/** `topics.zh.text.svg`, `topics.zh.pdf`, `topics.zh.transparent.png`. */
export function deskName(chart: string, lang: Lang, format: DeskFormat): string {
  return `${chart}.${lang}.${format}`;
}

const graphics = [
  ['svg', 'wide'],
  ['png', 'wide'],
  ['svg', 'narrow'],
] as const;

/**
 * All files of a chart: by language and theme, a wide SVG and PNG and a narrow SVG; per language, files for graphics
 * desks and cards.
 */
export function chartFiles(chart: string): ChartFile[] {
  return languages.flatMap((lang): ChartFile[] => [
    ...themes.flatMap((theme) =>
      graphics.map(([type, shape]) => ({
        kind: 'graphic' as const,
        name: graphicName(chart, lang, theme, type, shape),
        lang,
        theme,
        type,
        shape,
      })),
    ),
    ...deskFormats.map((format) => ({
      kind: 'desk' as const,
      name: deskName(chart, lang, format),
      lang,
      format,
    })),
    ...cardShapes.map((shape) => ({
      kind: 'card' as const,
      name: cardName(chart, lang, shape),
      lang,
      shape,
    })),
  ]);
}
