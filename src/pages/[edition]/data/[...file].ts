import type { APIRoute, GetStaticPaths } from 'astro';
import { readEditions } from '../../../lib/edition.ts';
import type { Edition } from '../../../lib/edition.ts';
import { dataVersions, versionFiles } from '../../../publish/data-versions.ts';
import type { DataVersion } from '../../../publish/data-versions.ts';
import { contentTypeOf } from '../../../publish/downloads.ts';

interface Props {
  edition: Edition;
  version: DataVersion;
  /** Path within the version. */
  path: string;
}

/** Every edition's `data/`: tables in all formats, what they were made from, and the same by version. */
export const getStaticPaths = (async () => {
  const routes = readEditions().flatMap((edition) =>
    dataVersions(edition).map((version) => ({ edition, version })),
  );
  const found = await Promise.all(
    routes.map(async ({ edition, version }) => {
      const files = await versionFiles(edition, version, new URL(import.meta.env.SITE));
      return [...files.keys()].flatMap((path) =>
        [...(version.name === 'latest' ? [''] : []), `${version.name}/`].map((folder) => ({
          params: { edition: edition.id, file: `${folder}${path}` },
          props: { edition, version, path },
        })),
      );
    }),
  );
  return found.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { edition, version, path }, site }) => {
  const bytes = (await versionFiles(edition, version, site)).get(path);
  if (!bytes) throw new Error(`${path}: not made for ${edition.id}`);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentTypeOf(path) } });
};
