import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PreparedChart } from '../charts/chart.ts';
import { publishedFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
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
});

export type FrozenVersion = z.infer<typeof versionSchema>;

/** Files of a frozen state: the embed in each language, and its data. */
const frozenFiles = {
  'zh.html': 'zh_sha256',
  'en.html': 'en_sha256',
  'state.json': 'state_sha256',
} as const satisfies Record<string, keyof FrozenVersion>;

export type FrozenFile = keyof typeof frozenFiles;

/** Frozen states of an edition's charts, oldest first; empty if none. Throws like `parseTable`. */
export function frozenVersions(edition: string): FrozenVersion[] {
  const file = join(publishedFolder(edition), 'versions.csv');
  if (!existsSync(file)) return [];
  return parseTable(readFileSync(file, 'utf8'), versionSchema, file, 'Only npm run freeze writes it');
}

/** Bytes of a frozen state's file. */
export function frozenFile(
  edition: string,
  { chart, hash }: FrozenVersion,
  file: FrozenFile,
): Buffer<ArrayBuffer> {
  return readFileSync(join(publishedFolder(edition), chart, hash, file));
}

/** Data of a frozen state. Throws with the key if malformed. */
export function frozenState(edition: string, version: FrozenVersion): ChartState {
  return chartStateSchema.parse(JSON.parse(frozenFile(edition, version, 'state.json').toString('utf8')));
}

/** Hash of a chart's current state if it is frozen, else undefined. */
export function frozenToday(chart: PreparedChart, edition: Edition): string | undefined {
  const { hash } = chartState(chart, edition);
  return frozenVersions(edition.id).some((version) => version.chart === chart.id && version.hash === hash)
    ? hash
    : undefined;
}
