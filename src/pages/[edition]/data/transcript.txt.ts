import type { APIRoute, GetStaticPaths } from 'astro';
import { readEditions } from '../../../lib/edition.ts';
import { readTranscriptFile } from '../../../transcript/sources.ts';

/** The transcript, where an edition keeps one, byte for byte as received. */
export const getStaticPaths = (() =>
  readEditions()
    .filter(({ id }) => readTranscriptFile(id) !== undefined)
    .map(({ id }) => ({ params: { edition: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const file = readTranscriptFile(params['edition'] ?? '');
  return new Response(file ? new Uint8Array(file.bytes) : undefined, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
