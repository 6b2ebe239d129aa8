import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { makeTables } from '../../scripts/lib/tables/rows.ts';
import type { PlaceType } from '../../scripts/lib/types.ts';
import { occurrences, resultsOf, TEXT } from './table-results.ts';

describe('rows of places', () => {
  const tables = makeTables(resultsOf(TEXT));

  it('count places per 1,000 characters spoken; statements count in mentions alone', () => {
    // Question characters: 美国怎么看? and 今年呢? make 10; answers of 10 + 6 + 6 and 6 make 28.
    expect(tables['places']?.map((row) => ({ ...row, name_zh: '', name_en: '' }))).toEqual([
      {
        place_id: 'US',
        type: 'country',
        name_zh: '',
        name_en: '',
        region: '',
        lon: 0,
        lat: 0,
        mentions: 5,
        in_questions: 1,
        in_answers: 3,
        turns: 3,
        per_1000_questions: 100,
        per_1000_answers: 107.142857,
      },
      {
        place_id: 'CN',
        type: 'country',
        name_zh: '',
        name_en: '',
        region: '',
        lon: 0,
        lat: 0,
        mentions: 2,
        in_questions: 0,
        in_answers: 2,
        turns: 2,
        per_1000_questions: 0,
        per_1000_answers: 71.428571,
      },
      {
        place_id: 'FR',
        type: 'country',
        name_zh: '',
        name_en: '',
        region: '',
        lon: 0,
        lat: 0,
        mentions: 1,
        in_questions: 0,
        in_answers: 0,
        turns: 1,
        per_1000_questions: 0,
        per_1000_answers: 0,
      },
    ]);
  });

  it('pair two places once a sentence, the smaller id first', () => {
    expect(tables['pairs']).toEqual([
      { place_a: 'CN', place_b: 'US', sentences: 1, type_a: 'country', type_b: 'country' },
      { place_a: 'FR', place_b: 'US', sentences: 1, type_a: 'country', type_b: 'country' },
    ]);
  });

  it('keep places apart that share an id: AU is Australia, and the African Union', () => {
    const text = '王毅:非盟和澳大利亚。非盟。';
    const transcript = readTranscript(text, { speaker: '王毅' });
    const place = (nameZh: string, nameEn: string, type: PlaceType) => ({
      placeId: 'AU',
      type,
      nameZh,
      nameEn,
      region: '',
      mentions: occurrences(transcript, nameZh).map((at) =>
        Object.assign(at, { placeId: 'AU', type, form: 'full' as const }),
      ),
    });
    const australia = place('澳大利亚', 'Australia', 'country');
    const union = place('非盟', 'African Union', 'bloc');
    const rows = makeTables(
      resultsOf(text, {
        transcript,
        mentions: [...australia.mentions, ...union.mentions],
        places: new Map([
          ['AU', australia],
          ['AU:bloc', union],
        ]),
      }),
    );
    expect(rows['places']?.map((row) => [row['place_id'], row['name_en'], row['mentions']])).toEqual([
      ['AU', 'African Union', 2],
      ['AU', 'Australia', 1],
    ]);
    expect(rows['pairs']).toEqual([
      { place_a: 'AU', place_b: 'AU', sentences: 1, type_a: 'bloc', type_b: 'country' },
    ]);
  });
});
