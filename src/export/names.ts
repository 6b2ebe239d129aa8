import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** For wide columns and print, or for phones. */
export type GraphicShape = 'wide' | 'narrow';

/** A chart's graphic in a theme, or its card for sharing. */
export type ChartFile =
  | { name: string; lang: Lang; theme: Theme; type: 'svg' | 'png'; shape: GraphicShape }
  | { name: string; lang: Lang; theme: undefined; type: 'png' };

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

/** The card of a chart's page, 1,200 × 630 px. */
export function cardName(chart: string, lang: Lang): string {
  return `${chart}.${lang}.social.png`;
}

/** All files of a chart: by language and theme, a wide SVG and PNG and a narrow SVG; a card per language. */
export function chartFiles(chart: string): ChartFile[] {
  return languages.flatMap((lang): ChartFile[] => [
    ...themes.flatMap((theme) =>
      (
        [
          ['svg', 'wide'],
          ['png', 'wide'],
          ['svg', 'narrow'],
        ] as const
      ).map(([type, shape]) => ({
        name: graphicName(chart, lang, theme, type, shape),
        lang,
        theme,
        type,
        shape,
      })),
    ),
    { name: cardName(chart, lang), lang, theme: undefined, type: 'png' },
  ]);
}
