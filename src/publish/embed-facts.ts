import type { PreparedChart } from '../charts/chart.ts';
import { stepsWithout } from '../embed/height-value.ts';
import { usualPlaces } from '../embed/places-form.ts';
import { inForm } from '../embed/short.ts';
import type { EmbedForm } from '../embed/short.ts';
import { graphicSize } from '../export/edition-files.ts';
import { cardName, graphicName } from '../export/names.ts';
import type { GraphicShape, Theme } from '../export/names.ts';
import { embedStrings } from '../i18n/embed-code.ts';
import { strings } from '../i18n/strings.ts';
import {
  absolute,
  chartFilePath,
  chartPath,
  embedPath,
  filePath,
  placesEmbedPath,
  shortEmbedPath,
} from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { embedStretchHeights } from '../embed/heights.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { punctuation } from '../lib/punctuation.ts';
import { sourceText } from '../i18n/source-text.ts';
import { frozenState, frozenToday } from './archive.ts';
import type { EmbedFacts } from './embed-snippet.ts';

/** Path of a chart's frame in a form. */
function framePath(chart: PreparedChart, { id }: Edition, lang: Lang, form: EmbedForm): string {
  if (form === 'places') return placesEmbedPath(id, lang, chart.id);
  return (form === 'short' ? shortEmbedPath : embedPath)(id, lang, chart.id);
}

/** Facts for a chart's snippets. Addresses are absolute; with `onThisSite`, paths for previews. */
export function embedFacts(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  site: URL | undefined,
  { onThisSite = false, form = 'full' }: { onThisSite?: boolean; form?: EmbedForm } = {},
): EmbedFacts {
  const written = (path: string): string => (onThisSite ? path : absolute(path, site));
  const file = (theme: Theme, type: 'svg' | 'png', shape: GraphicShape = 'wide'): string =>
    written(chartFilePath(edition.id, chart.id, graphicName(chart.id, lang, theme, type, shape)));
  const stretches = embedStretchHeights(inForm(chart, edition, form), edition, lang);
  const { colon } = punctuation[lang];
  // What is frozen is the whole chart.
  const frozen = form === 'full' ? frozenToday(chart, edition) : undefined;
  return {
    edition: edition.id,
    chart: chart.id,
    lang,
    form,
    places: form === 'places' ? usualPlaces(chart) : [],
    title: plain(chart.finding(lang)),
    alt: plain(chart.alt(lang)),
    label: `${embedStrings[lang].chart}${colon}${chart.name(lang)}`,
    source: sourceText(edition, lang),
    credit: `${strings[lang].siteName}${colon}${edition.title[lang]}`,
    stretches,
    heights: stepsWithout(stretches, []),
    addresses: {
      page: written(chartPath(edition.id, lang, chart.id)),
      frame: written(framePath(chart, edition, lang, form)),
      frozen:
        frozen === undefined
          ? undefined
          : {
              hash: frozen.hash,
              frame: written(embedPath(edition.id, lang, chart.id, frozen.hash)),
              stretches: frozenState(edition.id, frozen).heights[lang],
            },
      script: written(filePath('embed.js')),
      card: written(chartFilePath(edition.id, chart.id, cardName(chart.id, lang))),
      svg: { light: file('light', 'svg'), dark: file('dark', 'svg') },
      narrow: { light: file('light', 'svg', 'narrow'), dark: file('dark', 'svg', 'narrow') },
      png: { light: file('light', 'png'), dark: file('dark', 'png') },
    },
    picture: {
      wide: graphicSize(chart, edition, lang, site),
      narrow: graphicSize(chart, edition, lang, site, 'narrow'),
    },
  };
}
