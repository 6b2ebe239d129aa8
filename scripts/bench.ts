import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.ts';
import { computeFile } from './lib/compute.ts';
import { EDITIONS_DIR, LEXICON_DIR } from './lib/folders.ts';
import { listEditions } from './lib/editions.ts';
import { loadLexicon } from './lib/pipeline.ts';

/**
 * Throughput and memory of the pipeline. Everything is measured against bare segmentation of the same text in the
 * same run: absolute times say more about the machine than about the method.
 */
const USAGE = 'usage: npm run bench [-- --rounds N]';
const SIZES = [10, 32, 100, 316, 1000];
const OPTIONS = { rounds: { type: 'string' } } as const;

runCommand(OPTIONS, USAGE, ({ rounds }) => {
  const dir = mkdtempSync(join(tmpdir(), 'wenda-bench-'));
  try {
    againstBareTagging(dir, Math.max(1, Number(rounds ?? 7) || 7));
    growth(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return 0;
});

/** Pairs of runs in turn, whole pipeline (file to table bytes) and nodejieba tagging alone; medians. */
function againstBareTagging(dir: string, rounds: number): void {
  const lexicon = loadLexicon(LEXICON_DIR);
  const text = sampleText();
  const file = join(dir, 'sample.txt');
  // Ten transcripts' worth in one call evens out the clock; each is worked on whole.
  writeFileSync(file, text);
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const a = time(() => repeat(10, () => computeFile(file, 'sample', lexicon)));
    const b = time(() => repeat(10, () => lexicon.segmenter.tagBare(text)));
    if (round < 0) continue;
    whole.push(a);
    bare.push(b);
  }
  const ratio = median(bare.map((b, i) => b / (whole[i] as number)));
  const characters = 10 * text.length;
  console.log('throughput (median of %d pairs, %d characters a run)', rounds, characters);
  console.log('  bare nodejieba tagging  %s characters/s', rate(characters, median(bare)));
  console.log('  whole pipeline          %s characters/s', rate(characters, median(whole)));
  console.log('  speed against bare      %s (floor 0.50)', ratio.toFixed(2));
}

/** Folders of 10 to 1,000 transcripts, each in a process of its own; time's exponent is the slope in log–log. */
function growth(dir: string): void {
  const text = sampleText();
  const command = fileURLToPath(new URL('./data.ts', import.meta.url));
  const points: { n: number; seconds: number; memory: number }[] = [];
  for (const n of SIZES) {
    const input = join(dir, `in-${n}`);
    mkdirSync(input);
    for (let i = 0; i < n; i += 1) writeFileSync(join(input, `p${String(i).padStart(4, '0')}.txt`), text);
    const out = join(dir, `out-${n}`);
    const started = performance.now();
    const run = spawnSync(
      process.execPath,
      ['--import', fileURLToPath(new URL('./lib/report-memory.ts', import.meta.url)), command, '--transcript', input, '--out', out],
      { encoding: 'utf8' },
    );
    const seconds = (performance.now() - started) / 1000;
    if (run.status !== 0) throw new Error(`data ended with ${run.status}: ${run.stderr.slice(0, 200)}`);
    const memory = Number(/peak-memory-kb (\d+)/.exec(run.stderr)?.[1]) / 1024;
    points.push({ n, seconds, memory });
    rmSync(input, { recursive: true });
    rmSync(out, { recursive: true });
  }
  // Loading the dictionary costs the same whatever the number; it would flatten the slope.
  const fixed = lineThrough(points.map(({ n, seconds }) => [n, seconds])).intercept;
  const slope = lineThrough(
    points.map(({ n, seconds }) => [Math.log(n), Math.log(Math.max(seconds - Math.max(0, fixed), 1e-3))]),
  ).slope;
  console.log('growth (one process each, files written)');
  for (const { n, seconds, memory } of points) {
    console.log('  %s transcripts  %s s  %s MB peak', String(n).padStart(4), seconds.toFixed(2), memory.toFixed(0));
  }
  console.log('  exponent %s after %s s of loading (1 is linear)', slope.toFixed(2), Math.max(0, fixed).toFixed(2));
  console.log('  peak memory %s MB (ceiling 700)', Math.max(...points.map(({ memory }) => memory)).toFixed(0));
}

function sampleText(): string {
  return listEditions(EDITIONS_DIR)
    .map((id) => readFileSync(join(EDITIONS_DIR, id, 'transcript.txt'), 'utf8'))
    .join('\n\n');
}

function repeat(times: number, run: () => unknown): void {
  for (let i = 0; i < times; i += 1) run();
}

/** Milliseconds that a call takes. */
function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function rate(characters: number, milliseconds: number): string {
  return `${((characters / milliseconds) * 1000).toExponential(2)}`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Least squares. */
function lineThrough(points: readonly (readonly [number, number])[]): { slope: number; intercept: number } {
  const n = points.length;
  const mx = points.reduce((sum, [x]) => sum + x, 0) / n;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / n;
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return { slope, intercept: my - slope * mx };
}
