import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { derivedFiles, derivedFolder } from '../../../lib/data-root.ts';
import { readEditions } from '../../../lib/edition.ts';

/** Every table of every edition and its data package, byte for byte as they lie in data/derived. */
export const getStaticPaths = (() =>
  readEditions().flatMap(({ id }) =>
    derivedFiles(id).map((file) => ({ params: { edition: id, file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { edition = '', file = '' } = params;
  const type = file.endsWith('.json') ? 'application/json' : 'text/csv';
  return new Response(readFileSync(join(derivedFolder(edition), file)), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
};
