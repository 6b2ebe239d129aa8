import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { LEXICON_DIR } from '../../scripts/lib/folders.ts';
import { analyse, loadLexicon, type Lexicon } from '../../scripts/lib/pipeline.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { scoreResults } from '../../scripts/lib/score/load.ts';
import type { Measured } from '../../scripts/lib/score/score.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/transcripts/', import.meta.url));
const names = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Floors of the data contract for any text; a single short one may fall slightly below. */
const FLOORS = { 'turns.exact': 0.95, 'mentions.f1': 0.95, 'figures.f1': 0.9, 'topics.paragraphs': 0.75 };
const SLACK = 0.1;

let lexicon: Lexicon;
beforeAll(() => {
  lexicon = loadLexicon(LEXICON_DIR);
}, 60_000);

function measure(name: string): readonly Measured[] {
  const dir = join(FIXTURES, name);
  const meta = JSON.parse(readFileSync(join(dir, 'meta.json'), 'utf8')) as { date?: string; speaker?: string };
  const text = readFileSync(join(dir, 'transcript.txt'), 'utf8');
  const transcript = readTranscript(text, {
    file: name,
    outlets: lexicon.outletLabels,
    ...(meta.date ? { date: meta.date } : {}),
    ...(meta.speaker ? { speaker: meta.speaker } : {}),
  });
  return scoreResults(analyse(transcript, lexicon), dir).measured;
}

describe('conferences of other places, years and label styles', () => {
  const totals = new Map<string, [number, number]>();

  it.each(names)('%s', (name) => {
    for (const { task, measure: what, value, numerator, denominator } of measure(name)) {
      const key = `${task}.${what}`;
      const total = totals.get(key) ?? [0, 0];
      totals.set(key, [total[0] + numerator, total[1] + denominator]);
      const floor = FLOORS[key as keyof typeof FLOORS];
      if (floor !== undefined) expect(value, key).toBeGreaterThanOrEqual(floor - SLACK);
    }
  });

  it.each(Object.entries(FLOORS))('all together reach %s ≥ %d', (key, floor) => {
    const [numerator, denominator] = totals.get(key) ?? [0, 0];
    expect(denominator).toBeGreaterThan(0);
    expect(numerator / denominator).toBeGreaterThanOrEqual(floor);
  });
});
