import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { InputError } from '../types.ts';

/** Version of the tables in a built site, and the ZIP of all their files. Throws `InputError` if they are missing. */
export function builtTables(site: string, edition: string): { version: string; zip: Buffer } {
  const folder = join(site, edition, 'data');
  const [descriptor, archive] = [join(folder, 'datapackage.json'), join(folder, `${edition}.zip`)];
  for (const file of [descriptor, archive])
    if (!existsSync(file)) throw new InputError(`${file}: no such file; run npm run build first`);
  const { version = '' } = JSON.parse(readFileSync(descriptor, 'utf8')) as { version?: string };
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new InputError(`${descriptor}: version is “${version}”, expected three numbers such as 1.0.0`);
  return { version, zip: readFileSync(archive) };
}

/** Tables of a ZIP that differ from another's, by name; README and addresses may differ between builds. */
function changedTables(before: Uint8Array, after: Uint8Array): string[] {
  const tablesOf = (zip: Uint8Array): Map<string, string> =>
    new Map(
      Object.entries(unzipSync(zip, { filter: ({ name }) => /^[^/]+\/[a-z_]+\.csv$/.test(name) })).map(
        ([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')],
      ),
    );
  const [old, now] = [tablesOf(before), tablesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .toSorted();
}

/** The archive of a version in an edition's folder of frozen files. */
const archiveOf = (folder: string, version: string): string => join(folder, 'tables', `v${version}.zip`);

/** Whether a version is archived in an edition's folder of frozen files. */
export function isFrozen(folder: string, version: string): boolean {
  return existsSync(archiveOf(folder, version));
}

/**
 * Archives the tables of a built site as `tables/v<version>.zip` in `folder`, once; says what was done. A released
 * version never changes: throws `InputError` if its tables are not what the archive has.
 */
export function freezeTables(site: string, edition: string, folder: string): string {
  const { version, zip } = builtTables(site, edition);
  const file = archiveOf(folder, version);
  if (existsSync(file)) {
    const changed = changedTables(readFileSync(file), zip);
    if (changed.length === 0) return `${version} frozen before`;
    throw new InputError(
      `${file}: version ${version} is released, and ${changed.join(', ')} changed since; raise METHOD_VERSION in scripts/lib/compute.ts`,
    );
  }
  mkdirSync(join(folder, 'tables'), { recursive: true });
  // Whole or not at all.
  writeFileSync(`${file}.part`, zip);
  renameSync(`${file}.part`, file);
  return `${version} frozen now`;
}
