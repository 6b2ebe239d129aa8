/**
 * Years of releases, frozen into a throw-away archive: bytes in the repository and in the built site, and seconds to pack
 * and to unpack. `node tests/bench/archive.ts [--site dist] [--weeks 520] [--changed 3] [--digits
 * 0.3]`: of a built site, so many charts change each week, in this share of their markup's digits and in their height.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addStates, readVersions, versionRow } from '../../scripts/lib/freeze/archive.ts';
import type { StateFiles } from '../../scripts/lib/freeze/archive.ts';
import { builtCharts, builtFile } from '../../scripts/lib/freeze/built-charts.ts';
import type { BuiltChart } from '../../scripts/lib/freeze/built-charts.ts';
import { frozenPage } from '../../scripts/lib/freeze/frozen-page.ts';
import { packName, sharedFolder, unpackState } from '../../src/lib/frozen-pack.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    edition: { type: 'string', default: 'npc-2025' },
    weeks: { type: 'string', default: '520' },
    changed: { type: 'string', default: '3' },
    digits: { type: 'string', default: '0.3' },
  },
});
const { site, edition } = values;
const [weeks, changed, share] = [Number(values.weeks), Number(values.changed), Number(values.digits)];
const { root, release, charts } = builtCharts(site, edition);

/** Numbers from 0 to 1, the same in every run (xorshift). */
function numbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A page of other data: other digits in the drawing and the words, and another height in the style sheet. */
function ofOtherData(html: string, seed: number): string {
  const random = numbers(seed);
  const digits = (text: string): string =>
    text.replaceAll(/\d/g, (digit) => (random() < share ? String(Math.floor(random() * 10)) : digit));
  const [head = '', body = ''] = html.split(/(?=<body>)/);
  return (
    head.replaceAll(/(--ratio-\w+,)[\d.]+/g, (_, name: string) => name + random().toFixed(5)) +
    body.replaceAll(/<script>.*?<\/script>|\d+/gs, (part) => (part.startsWith('<') ? part : digits(part)))
  );
}

function stateOf(chart: BuiltChart, week: number): { hash: string; date: string; files: StateFiles } {
  const date = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
  const hash = createHash('sha256').update(`${chart.id} ${week}`).digest('hex').slice(0, 10);
  const page = (path: string, seed: number): string =>
    frozenPage({
      html: ofOtherData(builtFile(site, path), seed),
      path,
      frozenPath: `${path}${hash}/`,
      root,
      hash,
      date,
    });
  const seed = week * 7919 + 17;
  return {
    hash,
    date,
    files: {
      'zh.html': page(chart.paths.zh, seed),
      'en.html': page(chart.paths.en, seed),
      'state.json': builtFile(site, chart.paths.state),
    },
  };
}

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
try {
  const start = performance.now();
  for (let week = 0; week < weeks; week += 1) {
    const now = Array.from({ length: changed }, (_, at) => charts[(week * changed + at) % charts.length]);
    const added = now.flatMap((chart) => {
      if (!chart) return [];
      const { hash, date, files } = stateOf(chart, week);
      return [{ row: versionRow(chart.id, hash, date, release, files), files }];
    });
    addStates(folder, readVersions(folder), added);
  }
  const packed = performance.now();
  const versions = readVersions(folder);
  let served = 0;
  for (const { chart, hash } of versions) {
    const files = unpackState(readFileSync(join(folder, chart, packName(hash))), (name) =>
      readFileSync(join(folder, sharedFolder, packName(name))),
    );
    for (const text of Object.values(files)) served += Buffer.byteLength(text);
  }
  const unpacked = performance.now();
  const stored = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
  const bytes = stored.reduce((sum, size) => sum + size, 0);
  const each = (sum: number): string => (sum / versions.length).toFixed(1);
  console.log(`${weeks} weeks, ${changed} charts each: ${versions.length} states, ${stored.length} files`);
  console.log(`repository ${(bytes / 1e6).toFixed(1)} MB, ${each(bytes / 1000)} KB a state`);
  console.log(`site ${(served / 1e6).toFixed(1)} MB, ${each(served / 1000)} KB a state`);
  console.log(`packing ${((packed - start) / 1000).toFixed(1)} s, ${each(packed - start)} ms a state`);
  console.log(
    `unpacking ${((unpacked - packed) / 1000).toFixed(1)} s, ${each(unpacked - packed)} ms a state`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
