import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';
import { readReview, readTranslations } from '../../src/transcript/sources.ts';

describe.each(readEditions().map(({ id }) => id))('the review of the English of %s', (edition) => {
  const english = readTranslations(edition, readTables(edition).sentences);
  const review = readReview(edition);

  it('names each sentence once', () =>
    expect(new Set(review.map((row) => row.sentence_id)).size).toBe(review.length));

  it('names sentences that read differently now', () =>
    expect(
      review.filter((row) => (english.get(row.sentence_id) ?? row.first_en) === row.first_en),
    ).toEqual([]));
});
