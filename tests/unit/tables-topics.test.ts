import { describe, expect, it } from 'vitest';
import { makeTables, writeTables } from '../../scripts/lib/tables/rows.ts';
import { resultsOf, TEXT } from './table-results.ts';

describe('rows of topics', () => {
  const tables = makeTables(resultsOf(TEXT));

  it('share out the characters of answers among topics', () => {
    expect(tables['topics']).toEqual([
      {
        topic: 'other',
        name_zh: '其他',
        name_en: 'Other',
        chars: 18,
        share: 0.642857142857,
        sentences: 3,
        answers: 2,
      },
      {
        topic: 'great_powers',
        name_zh: '大国关系',
        name_en: 'Great powers',
        chars: 10,
        share: 0.357142857143,
        sentences: 1,
        answers: 1,
      },
    ]);
    expect(
      tables['topics_by_turn']?.map((row) => [row['turn_id'], row['topic'], row['chars'], row['share']]),
    ).toEqual([
      ['t03', 'great_powers', 10, 0.454545454545],
      ['t03', 'other', 12, 0.545454545455],
      ['t05', 'other', 6, 1],
    ]);
  });

  it('give every sentence a topic under each scheme', () => {
    expect(tables['sentence_topics']?.slice(0, 4)).toEqual(
      Object.entries({ published: 'other', halved: 'other', equal: 'other', own: 'none' }).map(
        ([scheme, topic]) => ({ sentence_id: tables['sentences']?.[0]?.['sentence_id'], scheme, topic }),
      ),
    );
    expect(tables['sentence_topics']).toHaveLength(4 * (tables['sentences']?.length ?? 0));
  });

  it('put the codes of people behind those of the method, by place', () => {
    const [, second] = tables['sentences'] ?? [];
    const codes = { own_a: 'none', own_b: 'people', context_a: 'domestic', context_b: 'other' };
    const [start, end] = [Number(second?.['speech_start']), Number(second?.['end'])];
    const coded = makeTables(resultsOf(TEXT), { coded: [{ start, end, ...codes }] })['sentence_topics'];
    const behind = coded?.filter((row) => row['sentence_id'] === second?.['sentence_id']).slice(4);
    expect(behind?.map((row) => [row['scheme'], row['topic']])).toEqual([
      ['a_own', 'none'],
      ['b_own', 'people'],
      ['a_context', 'domestic'],
      ['b_context', 'other'],
    ]);
    expect(coded).toHaveLength((tables['sentence_topics']?.length ?? 0) + 4);
  });

  it('leave topics empty where nobody answers, with a header all the same', () => {
    const unanswered = makeTables(resultsOf('甲报记者:美国怎么看?'));
    expect(unanswered['topics']).toEqual([]);
    expect(unanswered['topics_by_turn']).toEqual([]);
    expect(unanswered['places']?.[0]?.['per_1000_answers']).toBeUndefined();
    expect(writeTables(unanswered).get('topics.csv')).toBe(
      'topic,name_zh,name_en,chars,share,sentences,answers\n',
    );
  });
});
