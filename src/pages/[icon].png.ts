import type { APIRoute, GetStaticPaths } from 'astro';
import { iconFile, iconPng, iconSizes } from '../build/icon.ts';

export const getStaticPaths = (() =>
  iconSizes.map((size) => ({
    params: { icon: iconFile(size).replace(/\.png$/, '') },
    props: { size },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = ({ props }) =>
  new Response(new Uint8Array(iconPng(props.size)), { headers: { 'Content-Type': 'image/png' } });
