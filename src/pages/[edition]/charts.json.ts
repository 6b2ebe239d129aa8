import type { APIRoute, GetStaticPaths } from 'astro';
import { editionCharts } from '../../export/edition-files.ts';
import { readEditions } from '../../lib/edition.ts';
import type { Edition } from '../../lib/edition.ts';
import { manifest } from '../../publish/manifest.ts';
import { readPackage } from '../../publish/package.ts';

/** Machine-readable list of charts. */
export const getStaticPaths = (() =>
  readEditions().map((edition) => ({
    params: { edition: edition.id },
    props: { edition },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition }, site }) => {
  const list = manifest(editionCharts(edition), edition, readPackage(edition.id), site);
  return new Response(`${JSON.stringify(list, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
