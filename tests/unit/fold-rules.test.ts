import { describe, expect, it } from 'vitest';
import { FOLDS, foldTypography } from '../../scripts/lib/reading/fold/folds.ts';
import { makeReading } from '../../scripts/lib/reading/reading.ts';

describe.each(FOLDS.map((fold) => [fold.name, fold] as const))('the fold %s', (name, { examples }) => {
  it.each(examples.map(([received, read]) => [received, read]))('reads %j as %j', (received, read) => {
    const reading = foldTypography(makeReading(received));
    expect(reading.text).toBe(read);
    // Every fold is counted.
    expect(reading.folded.length > 0).toBe(makeReading(received).text !== read);
  });

  it('is counted under its name, with its first place in the source', () => {
    const counted = examples
      .map(([received]) => foldTypography(makeReading(received)))
      .flatMap(({ folded, source }) => folded.map((fold) => ({ ...fold, source })))
      .filter((fold) => fold.name === name);
    expect(counted.length).toBeGreaterThan(0);
    for (const { count, first, source } of counted) {
      expect(count).toBeGreaterThan(0);
      for (const { start, end } of first) expect(source.slice(start, end)).not.toBe('');
    }
  });
});
