import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readEditions } from '../../../../../lib/edition.ts';
import { frozenFile, frozenVersions } from '../../../../../publish/archive.ts';

const served = [
  { file: 'index.html', from: 'zh.html', type: 'text/html' },
  { file: 'state.json', from: 'state.json', type: 'application/json' },
] as const;

/** Frozen charts, byte for byte from the archive; the English pages have a twin of this file. */
export const getStaticPaths = (() =>
  readEditions().flatMap(({ id }) =>
    frozenVersions(id).flatMap((version) =>
      served.map(({ file, from, type }) => ({
        params: { edition: id, chart: version.chart, hash: version.hash, file },
        props: { edition: id, version, from, type },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, version, from, type } }) =>
  new Response(frozenFile(edition, version, from), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
