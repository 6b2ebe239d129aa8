import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { inTheme } from '../../../export/drawing.ts';
import { editionCharts } from '../../../export/edition-files.ts';
import { pngOf } from '../../../export/png.ts';
import { pageCard } from '../../../export/social.ts';
import { strings } from '../../../i18n/strings.ts';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import { pageIds } from '../../../i18n/strings.ts';

/** Sharing pictures of the sections: `essay.zh.png`, `data.en.png` … */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    pageIds.flatMap((page) =>
      languages.map((lang) => ({
        params: { edition: edition.id, file: `${page}.${lang}.png` },
        props: { edition, page, lang },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, page, lang } }) => {
  const [opening] = editionCharts(edition);
  if (!opening) throw new Error(`${edition.id}: no chart has anything to show`);
  const name = page === 'essay' ? undefined : strings[lang].pages[page];
  return new Response(pngOf(inTheme(pageCard(opening, edition, lang, name), 'light'), 1), {
    headers: { 'Content-Type': 'image/png' },
  });
};
