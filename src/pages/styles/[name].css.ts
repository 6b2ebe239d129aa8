import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { lateSheetName, lateSheets } from '../../styles/late.ts';
import type { LateSheet } from '../../styles/late.ts';

/** Style sheets that essays link below their head. */
export const getStaticPaths = (() =>
  (Object.keys(lateSheets) as LateSheet[]).map((sheet) => ({
    params: { name: lateSheetName(sheet) },
    props: { sheet },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { sheet } }) =>
  new Response(lateSheets[sheet], { headers: { 'Content-Type': 'text/css' } });
