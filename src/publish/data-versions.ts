import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { publishedFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { downloads, zipFile } from './downloads.ts';
import type { Files } from './downloads.ts';
import { dataVersionPath } from '../site/addresses.ts';
import { readPackage } from './package.ts';
import type { PackageInfo } from './package.ts';

/** Folder of the newest version. */
const latest = 'latest';

/** A version of an edition's tables, served below `data/<name>/`. */
export interface DataVersion {
  /** `v1.0.0`, or `latest`. */
  name: string;
  /** `1.0.0`; empty if unknown. */
  version: string;
  /** Whether its files come from the repository and never change. */
  isFrozen: boolean;
}

const versionFile = /^v(\d+\.\d+\.\d+)\.zip$/;

/** `data/published/<edition>/tables`: a ZIP per release, written by `npm run freeze`. */
function archiveFolder(edition: string): string {
  return join(publishedFolder(edition), 'tables');
}

const newestFirst = (a: string, b: string): number => b.localeCompare(a, 'en', { numeric: true });

/** `latest` and every version, newest first. The tables' own version is there before it is frozen. */
export function dataVersions({ id }: Edition): DataVersion[] {
  const folder = archiveFolder(id);
  const frozen = (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
    const version = versionFile.exec(file)?.[1];
    return version === undefined ? [] : [version];
  });
  const { version: current } = readPackage(id);
  const all = [...new Set([...frozen, ...(current ? [current] : [])])].toSorted(newestFirst);
  return [
    { name: latest, version: current, isFrozen: false },
    ...all.map((version) => ({ name: `v${version}`, version, isFrozen: frozen.includes(version) })),
  ];
}

/** Path that a citation of the current version names. */
export function citedPath({ id }: Edition, { version }: Pick<PackageInfo, 'version'>, lang: Lang): string {
  return dataVersionPath(id, lang, version ? `v${version}` : latest);
}

const unpacked = new Map<string, Files>();

/** Files of a version by path: those of its release, or as `downloads` makes them. */
export async function versionFiles(
  edition: Edition,
  { name, isFrozen }: DataVersion,
  site: URL | undefined,
): Promise<Files> {
  if (!isFrozen) return downloads(edition, site);
  const file = join(archiveFolder(edition.id), `${name}.zip`);
  const known = unpacked.get(file);
  if (known) return known;
  const bytes = new Uint8Array(readFileSync(file));
  const folder = `${edition.id}/`;
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path.replace(folder, ''), content]),
  );
  files.set(zipFile(edition.id), bytes);
  unpacked.set(file, files);
  return files;
}
