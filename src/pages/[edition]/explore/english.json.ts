import type { APIRoute } from 'astro';
import { editionEnglish } from '../../../explore/lists.ts';
import { editionRoutes } from '../../../routes/static-paths.ts';
import type { EditionRoute } from '../../../routes/static-paths.ts';

export const getStaticPaths = editionRoutes;

export const GET: APIRoute<EditionRoute['props']> = ({ props: { edition } }) =>
  Response.json(editionEnglish(edition.id));
