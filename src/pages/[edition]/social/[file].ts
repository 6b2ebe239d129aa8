import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { inTheme } from '../../../export/drawing.ts';
import { editionCharts, leadingChart } from '../../../export/edition-files.ts';
import { cardShapes } from '../../../export/names.ts';
import { pngOf } from '../../../export/png.ts';
import { chartCard, pageCard } from '../../../export/social.ts';
import { strings } from '../../../i18n/strings.ts';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import { pageIds } from '../../../i18n/strings.ts';
import { absolute, editionPath } from '../../../site/addresses.ts';

/** Sharing pictures of the sections: `essay.zh.png`, `data.en.png` …; of the essay also in other shapes. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    languages.flatMap((lang) => [
      ...pageIds.map((page) => ({
        params: { edition: edition.id, file: `${page}.${lang}.png` },
        props: { edition, page, lang, shape: 'social' as const },
      })),
      ...cardShapes
        .filter((shape) => shape !== 'social')
        .map((shape) => ({
          params: { edition: edition.id, file: `essay.${lang}.${shape}.png` },
          props: { edition, page: 'essay' as const, lang, shape },
        })),
    ]),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { edition, page, lang, shape }, site }) => {
  const [opening] = editionCharts(edition);
  if (!opening) throw new Error(`${edition.id}: no chart has anything to show`);
  const card =
    page === 'essay'
      ? chartCard(leadingChart(edition), edition, lang, absolute(editionPath(edition.id, lang), site), shape)
      : pageCard(opening, edition, lang, strings[lang].pages[page]);
  return new Response(await pngOf(inTheme(card, 'light'), 1), { headers: { 'Content-Type': 'image/png' } });
};
