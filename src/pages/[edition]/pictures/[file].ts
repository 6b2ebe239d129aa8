import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { themes } from '../../../export/names.ts';
import { pictureFileBody, pictureName } from '../../../export/picture-file.ts';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import { essayPictures } from '../../../story/pictures.ts';

/** The essays' pictures in each shape, language and theme. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    languages.flatMap((lang) =>
      essayPictures(edition, lang).flatMap((picture) =>
        picture.shapes.flatMap((shape) =>
          themes.map((theme) => ({
            params: { edition: edition.id, file: pictureName(picture, shape, lang, theme) },
            props: { edition, picture, shape, lang, theme },
          })),
        ),
      ),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, picture, shape, lang, theme } }) =>
  new Response(pictureFileBody(picture, shape, edition, lang, theme), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
