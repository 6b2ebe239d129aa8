import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PreparedChart } from '../charts/chart.ts';
import { publishedFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import { packName, sharedFolder, unpackState } from '../lib/frozen-pack.ts';
import type { PackedFile, StateFiles } from '../lib/frozen-pack.ts';
import { parseTable } from '../lib/tables.ts';
import { chartState, chartStateSchema } from './chart-state.ts';
import type { ChartState } from './chart-state.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 as 64 hexadecimal digits');

/** A row of `versions.csv`: a frozen chart state and the checksums of its files. */
const versionSchema = z.object({
  chart: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{10}$/),
  /** Day it was frozen. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
  zh_sha256: sha256,
  en_sha256: sha256,
  state_sha256: sha256,
  /** Version of the tables. */
  release: z.string(),
});

export type FrozenVersion = z.infer<typeof versionSchema>;

/** Checksums of a frozen state's files: the embed in each language, and its data. */
const checksumOf = {
  'zh.html': 'zh_sha256',
  'en.html': 'en_sha256',
  'state.json': 'state_sha256',
} as const satisfies Record<PackedFile, keyof FrozenVersion>;

const listed = new Map<string, { text: string; versions: readonly FrozenVersion[] }>();

/** Frozen states of an edition's charts, oldest first; empty if none. Throws like `parseTable`. */
export function frozenVersions(edition: string): readonly FrozenVersion[] {
  const file = join(publishedFolder(edition), 'versions.csv');
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const known = listed.get(file);
  if (known?.text === text) return known.versions;
  const versions = parseTable(text, versionSchema, file, 'Only npm run freeze writes it');
  listed.set(file, { text, versions });
  return versions;
}

/** The state unpacked last: its three files are asked for one after the other. */
let unpacked: { file: string; files: StateFiles } | undefined;

/** Text of a frozen state's file. Throws if it is not as it was frozen. */
export function frozenFile(edition: string, version: FrozenVersion, name: PackedFile): string {
  const folder = publishedFolder(edition);
  const file = join(folder, version.chart, packName(version.hash));
  if (unpacked?.file !== file) {
    const piece = (shared: string): Buffer => readFileSync(join(folder, sharedFolder, packName(shared)));
    unpacked = { file, files: unpackState(readFileSync(file), piece) };
  }
  const text = unpacked.files[name];
  if (createHash('sha256').update(text).digest('hex') !== version[checksumOf[name]])
    throw new Error(`${file}: ${name} is not as it was frozen on ${version.date}; restore it`);
  return text;
}

/** Data of a frozen state. Throws with the key if malformed. */
export function frozenState(edition: string, version: FrozenVersion): ChartState {
  return chartStateSchema.parse(JSON.parse(frozenFile(edition, version, 'state.json')));
}

/** A chart's current state as frozen, if it is, else undefined. Its drawing may be older than today's. */
export function frozenToday(chart: PreparedChart, edition: Edition): FrozenVersion | undefined {
  const { hash } = chartState(chart, edition);
  return frozenVersions(edition.id).find((version) => version.chart === chart.id && version.hash === hash);
}
