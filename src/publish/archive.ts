import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { z } from 'zod';
import type { PreparedChart } from '../charts/chart.ts';
import { publishedFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import { chartState, chartStateSchema } from './chart-state.ts';
import type { ChartState } from './chart-state.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 as 64 hexadecimal digits');

/** A row of `versions.csv`: a state of a chart that was frozen, and checksums of its three files. */
const versionSchema = z.object({
  chart: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{10}$/),
  /** Day on which it was frozen. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
  zh_sha256: sha256,
  en_sha256: sha256,
  state_sha256: sha256,
});

export type FrozenVersion = z.infer<typeof versionSchema>;

/** Files of a frozen state: the embed page in each language, and what it says as data. */
const frozenFiles = {
  'zh.html': 'zh_sha256',
  'en.html': 'en_sha256',
  'state.json': 'state_sha256',
} as const satisfies Record<string, keyof FrozenVersion>;

export type FrozenFile = keyof typeof frozenFiles;

/** The states of an edition's charts that were frozen, oldest first; none where the archive has no such edition. */
export function frozenVersions(edition: string): FrozenVersion[] {
  const file = join(publishedFolder(edition), 'versions.csv');
  if (!existsSync(file)) return [];
  return csvParse(readFileSync(file, 'utf8')).map((row, index) => {
    const result = versionSchema.safeParse(row);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    throw new Error(
      `${file}: row ${index + 1}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`,
    );
  });
}

/** Bytes of a file of a frozen state, as it lies in the archive. */
export function frozenFile(
  edition: string,
  { chart, hash }: FrozenVersion,
  file: FrozenFile,
): Buffer<ArrayBuffer> {
  return readFileSync(join(publishedFolder(edition), chart, hash, file));
}

/** What a frozen state says and holds. Throws with the key where its file is malformed. */
export function frozenState(edition: string, version: FrozenVersion): ChartState {
  return chartStateSchema.parse(JSON.parse(frozenFile(edition, version, 'state.json').toString('utf8')));
}

/** The hash of a chart as it is now, where this very state is in the archive. */
export function frozenToday(chart: PreparedChart, edition: Edition): string | undefined {
  const { hash } = chartState(chart, edition);
  return frozenVersions(edition.id).some((version) => version.chart === chart.id && version.hash === hash)
    ? hash
    : undefined;
}
