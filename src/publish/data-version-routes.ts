import { readEditions } from '../lib/edition.ts';
import type { Edition } from '../lib/edition.ts';
import { dataVersions } from './data-versions.ts';
import type { DataVersion } from './data-versions.ts';

/** For `getStaticPaths`. */
export interface DataVersionRoute {
  params: { edition: string; version: string };
  props: { edition: Edition; version: DataVersion };
}

/** One page per version of an edition's tables. */
export function dataVersionRoutes(): DataVersionRoute[] {
  return readEditions().flatMap((edition) =>
    dataVersions(edition).map((version) => ({
      params: { edition: edition.id, version: version.name },
      props: { edition, version },
    })),
  );
}
