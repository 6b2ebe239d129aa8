import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './lib/command.ts';
import { computeFile } from './lib/compute.ts';
import { EDITIONS_DIR, LEXICON_DIR } from './lib/folders.ts';
import { listEditions } from './lib/editions.ts';
import { loadLexicon } from './lib/pipeline.ts';
import { loadBareTagger } from './lib/segment.ts';

/**
 * Throughput and memory of the pipeline, relative to bare segmentation in the same run: absolute times depend on the
 * machine.
 */
const USAGE = 'usage: npm run bench [-- --rounds N] [--brief]';
const WARM_UP = 60;
const SIZES = [10, 100, 1000, 10_000];
/** Characters per transcript in the growth test; short, so that 10,000 take minutes. */
const SHORT = 1500;
const OPTIONS = { rounds: { type: 'string' }, brief: { type: 'boolean' } } as const;

await runCommand(OPTIONS, USAGE, ({ rounds, brief }) => {
  const dir = mkdtempSync(join(tmpdir(), 'wenda-bench-'));
  try {
    againstBareTagging(dir, Math.max(1, Number(rounds ?? 100) || 100));
    if (!brief) growth(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return 0;
});

/**
 * Times the pipeline (file to table bytes) and bare tagging in turn; reports the median of pairwise ratios, because the
 * machine's speed drifts. Skips the first WARM_UP pairs.
 */
function againstBareTagging(dir: string, rounds: number): void {
  const lexicon = loadLexicon(LEXICON_DIR);
  const tagBare = loadBareTagger(LEXICON_DIR);
  const text = sampleText();
  const file = join(dir, 'sample.txt');
  writeFileSync(file, text);
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const a = time(() => computeFile(file, 'sample', lexicon));
    const b = time(() => tagBare(text));
    if (round < 0) continue;
    whole.push(a);
    bare.push(b);
  }
  const ratios = bare.map((b, i) => b / (whole[i] as number)).sort((a, b) => a - b);
  const quartile = (q: number) => (ratios[Math.floor(q * (ratios.length - 1))] as number).toFixed(2);
  console.log('throughput (median of %d pairs, %d characters each)', rounds, text.length);
  console.log('  bare nodejieba tagging  %s characters/s', rate(text.length, median(bare)));
  console.log('  whole pipeline          %s characters/s', rate(text.length, median(whole)));
  console.log(
    '  speed against bare      %s, quartiles %s to %s (floor 0.50)',
    quartile(0.5),
    quartile(0.25),
    quartile(0.75),
  );
}

interface Use {
  cpuSeconds: number;
  peakKb: number;
}

/**
 * Folders of 10 to 10,000 short transcripts, one process each. The exponent is the log–log slope of CPU time over
 * transcripts, less the loading time (one transcript's run).
 */
function growth(dir: string): void {
  const whole = sampleText();
  // Ends at a paragraph: a question and the start of its answer.
  const text = whole.slice(0, whole.indexOf('\n', SHORT));
  const loading = useOf(dir, 1, text).cpuSeconds;
  const points = SIZES.map((n) => ({ n, ...useOf(dir, n, text) }));
  // Of ten transcripts the time is mostly loading, whose difference is noise and may be negative.
  const timed = points.filter(({ cpuSeconds }) => cpuSeconds - loading > loading / 4);
  const slope = slopeOf(timed.map(({ n, cpuSeconds }) => [Math.log(n - 1), Math.log(cpuSeconds - loading)]));
  console.log('growth (one process each, %d characters a transcript, files written)', text.length);
  for (const { n, cpuSeconds, peakKb } of points) {
    console.log(
      '  %s transcripts  %s s of processor time  %s MB peak',
      String(n).padStart(5),
      cpuSeconds.toFixed(2),
      (peakKb / 1024).toFixed(0),
    );
  }
  console.log(
    '  exponent %s from %d to %d transcripts, after %s s of loading (1 is linear, ceiling 1.05)',
    slope.toFixed(2),
    timed[0]?.n ?? 0,
    timed.at(-1)?.n ?? 0,
    loading.toFixed(2),
  );
  console.log(
    '  peak memory %s MB (ceiling 700)',
    (Math.max(...points.map(({ peakKb }) => peakKb)) / 1024).toFixed(0),
  );
}

function useOf(dir: string, n: number, text: string): Use {
  const input = join(dir, 'in');
  const out = join(dir, 'out');
  mkdirSync(input);
  for (let i = 0; i < n; i += 1) writeFileSync(join(input, `p${String(i).padStart(5, '0')}.txt`), text);
  const run = spawnSync(
    process.execPath,
    ['--import', scriptPath('lib/report-use.ts'), scriptPath('data.ts'), '--transcript', input, '--out', out],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  rmSync(input, { recursive: true });
  rmSync(out, { recursive: true, force: true });
  const used = [...run.stderr.matchAll(/^used (\{.*\})$/gm)].map(
    ([, use]) => JSON.parse(use as string) as Use,
  );
  if (run.status !== 0 || used.length === 0)
    throw new Error(`data ended with ${run.status}: ${run.stderr.slice(0, 200)}`);
  // Several processes: CPU times add up; so do peaks, at worst.
  return {
    cpuSeconds: used.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    peakKb: used.reduce((sum, { peakKb }) => sum + peakKb, 0),
  };
}

function scriptPath(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

function sampleText(): string {
  return listEditions(EDITIONS_DIR)
    .map((id) => readFileSync(join(EDITIONS_DIR, id, 'transcript.txt'), 'utf8'))
    .join('\n\n');
}

/** Duration, in milliseconds. */
function time(run: () => unknown): number {
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
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Least-squares slope. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mx = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const my = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const across = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return across / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
