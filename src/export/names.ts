import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Shapes of a graphic: for wide columns and print, and for columns of phones. */
export type GraphicShape = 'wide' | 'narrow';

/** A file of a chart: its graphic in one theme, or the picture for sharing. */
export type ChartFile =
  | { name: string; lang: Lang; theme: Theme; type: 'svg' | 'png'; shape: GraphicShape }
  | { name: string; lang: Lang; theme: undefined; type: 'png' };

/** Name of a graphic's file: `topics.zh.light.svg`, `topics.zh.narrow.light.svg`. */
export function graphicName(
  chart: string,
  lang: Lang,
  theme: Theme,
  type: 'svg' | 'png',
  shape: GraphicShape = 'wide',
): string {
  return [chart, lang, ...(shape === 'wide' ? [] : [shape]), theme, type].join('.');
}

/** Name of the picture that stands for a chart's page when it is shared, 1,200 by 630 px. */
export function cardName(chart: string, lang: Lang): string {
  return `${chart}.${lang}.social.png`;
}

/**
 * Every file that is made of a chart: two languages, two themes, two formats, a narrow SVG, and a card in each language.
 */
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
