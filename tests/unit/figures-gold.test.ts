import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../scripts/lib/csv.ts';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { findFigures } from '../../scripts/lib/figures/figures.ts';
import { applyLabels } from '../../scripts/lib/figures/labels.ts';
import { loadUnits } from '../../scripts/lib/figures/units.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

interface GoldFigure {
  start: number;
  end: number;
  surface: string;
  value: number;
  unit: string;
  qualifier: string;
}

const transcript = readTranscript(readFileSync('data/editions/npc-2025/transcript.txt', 'utf8'), {
  date: '2025-03-07',
});
const { dates } = findDates(transcript);
const { figures } = findFigures(transcript, loadUnits('data/lexicon'), dates);
const gold = readFileSync('data/gold/npc-2025/figures.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as GoldFigure);

describe('the figures of the 2025 edition', () => {
  it('are those of the gold standard, with the same value, unit and qualifier', () => {
    const found = figures.map((figure) => {
      const { start, end } = transcript.reading.toSource(figure);
      return [start, end, figure.value.toPrecision(3), figure.unit, figure.qualifier].join(' ');
    });
    expect(found).toEqual(
      gold.map((row) => [row.start, row.end, row.value.toPrecision(3), row.unit, row.qualifier].join(' ')),
    );
  });

  it('all have a label, and so have the dates', () => {
    const labels = readCsv('data/editions/npc-2025/labels.csv');
    const result = applyLabels({ figures, dates }, labels, transcript);
    expect(result.warnings).toEqual([]);
    expect(result.figures.filter((figure) => /[“：:]$/.test(figure.labelEn))).toEqual([]);
    expect(result.dates.filter((date) => date.eventEn === '')).toEqual([]);
  });
});
