import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readEditions } from '../../../../../../lib/edition.ts';
import { frozenFile, frozenVersions } from '../../../../../../publish/archive.ts';

/** Frozen charts' English pages, byte for byte from the archive. */
export const getStaticPaths = (() =>
  readEditions().flatMap(({ id }) =>
    frozenVersions(id).map((version) => ({
      params: { edition: id, chart: version.chart, hash: version.hash },
      props: { edition: id, version },
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, version } }) =>
  new Response(frozenFile(edition, version, 'en.html'), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
