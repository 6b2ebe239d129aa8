import type { APIRoute, GetStaticPaths } from 'astro';
import { readEditions } from '../../../lib/edition.ts';
import type { Edition } from '../../../lib/edition.ts';
import { downloadNames, downloads } from '../../../publish/downloads.ts';

const types: Record<string, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

/** Every edition's `data/`: tables in all formats, README, checksums, ZIP. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    downloadNames(edition).map((file) => ({ params: { edition: edition.id, file }, props: { edition } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ params, props, site }) => {
  const file = params['file'] ?? '';
  const bytes = downloads(props.edition, site).get(file);
  if (!bytes) throw new Error(`${file}: not made for ${props.edition.id}`);
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream' },
  });
};
