import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  compressed,
  packedFiles,
  packName,
  packState,
  sharedFolder,
  unpackState,
  type PackedFile,
  type StateFiles,
} from '../../../src/lib/frozen-pack.ts';
import { formatCsv, readCsv } from '../csv.ts';
import { publish } from '../publish.ts';

export type { StateFiles };

/** Columns of `versions.csv`; src/publish/archive.ts reads the same ones. */
const columns = ['chart', 'hash', 'date', 'zh_sha256', 'en_sha256', 'state_sha256', 'release'] as const;

export type VersionRow = Record<(typeof columns)[number], string>;

/** Checksum columns of the unpacked files. */
const checksumOf = {
  'zh.html': 'zh_sha256',
  'en.html': 'en_sha256',
  'state.json': 'state_sha256',
} as const satisfies Record<PackedFile, keyof VersionRow>;

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Frozen states of an edition, oldest first. */
export function readVersions(folder: string): VersionRow[] {
  const file = join(folder, 'versions.csv');
  return existsSync(file) ? (readCsv(file) as VersionRow[]) : [];
}

/** One line per archived state that is missing, or of which a file is not as it was frozen. */
export function alteredFiles(folder: string): string[] {
  return readVersions(folder).flatMap((version) => {
    const file = join(folder, version.chart, packName(version.hash));
    if (!existsSync(file)) return [`${file}: missing`];
    try {
      const files = unpackState(readFileSync(file), (name) =>
        readFileSync(join(folder, sharedFolder, packName(name))),
      );
      return packedFiles
        .filter((name) => sha256(files[name]) !== version[checksumOf[name]])
        .map((name) => `${file}: ${name} was altered`);
    } catch (error) {
      return [`${file}: cannot be unpacked (${error instanceof Error ? error.message : String(error)})`];
    }
  });
}

/** Row of a new state. `release`: version of the tables. */
export function versionRow(
  chart: string,
  hash: string,
  date: string,
  release: string,
  files: StateFiles,
): VersionRow {
  return {
    chart,
    hash,
    date,
    zh_sha256: sha256(files['zh.html']),
    en_sha256: sha256(files['en.html']),
    state_sha256: sha256(files['state.json']),
    release,
  };
}

/** Adds states to an archive, and what they share; undone on failure. Returns the bytes added. */
export function addStates(
  folder: string,
  versions: readonly VersionRow[],
  added: readonly { row: VersionRow; files: StateFiles }[],
): number {
  const made: string[] = [];
  let size = 0;
  const add = (place: string, name: string, bytes: Uint8Array): void => {
    const file = join(folder, place, packName(name));
    if (existsSync(file)) return;
    publish(join(folder, place), new Map([[packName(name), bytes]]));
    made.push(file);
    size += bytes.length;
  };
  try {
    for (const { row, files } of added) {
      const { bytes, shared } = packState(files);
      for (const [name, content] of shared) add(sharedFolder, name, compressed(content));
      add(row.chart, row.hash, bytes);
    }
    const list = formatCsv(columns, [...versions, ...added.map(({ row }) => row)]);
    publish(folder, new Map([['versions.csv', list]]));
    return size;
  } catch (error) {
    for (const file of made) rmSync(file, { force: true });
    throw error;
  }
}
