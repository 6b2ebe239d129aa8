import { describe, expect, it } from 'vitest';
import type { TurnOutlet } from '../../scripts/lib/tables/rows.ts';
import { makeTables } from '../../scripts/lib/tables/rows.ts';
import { resultsOf, TEXT } from './table-results.ts';

function outlet(turnId: string, outletId: string, country = ''): TurnOutlet {
  return { turnId, outletId, name: outletId, nameEn: '', country, group: '' };
}

describe('rows of outlets and exchanges', () => {
  it('count a joint question for the first outlet and list the others', () => {
    const outlets = [outlet('t02', 'jia', 'US'), outlet('t02', 'yi'), outlet('t04', 'bing')];
    const joint = makeTables(resultsOf(TEXT, { outlets }));
    const counted = joint['outlets']?.map((row) => [
      row['outlet_id'],
      row['questions'],
      row['question_chars'],
      row['answer_chars'],
    ]);
    expect(counted).toEqual([
      ['jia', 1, 6, 22],
      ['yi', 0, 0, 0],
      ['bing', 1, 4, 6],
    ]);
    expect(joint['turns']?.[1]).toMatchObject({ outlet_id: 'jia', outlet_country: 'US', co_outlets: 'yi' });
  });

  it('give an answer to no outlet after a question that names none', () => {
    const rows = makeTables(resultsOf(TEXT, { outlets: [outlet('t02', 'jia')] }))['outlets'];
    expect(rows).toMatchObject([{ outlet_id: 'jia', questions: 1, answer_chars: 22 }]);
  });

  it('set what is asked against what the answers up to the next question say', () => {
    const text = [
      '主持人:欢迎法国的朋友。',
      '甲报记者:美国、法国、美国怎么看?',
      '王毅:美国和中国都是大国。',
      '副部长李华:我再说说中国。',
      '乙报记者:法国呢?',
      '丙报记者:中国呢?',
      '王毅:美国。',
    ].join('\n\n');
    const rows = makeTables(resultsOf(text))['asked_answered'];
    expect(rows?.map((row) => Object.values(row).join(' ').replace('country ', ''))).toEqual([
      't02 t03 US 2 1',
      't02 t03 FR 1 0',
      't02 t03 CN 0 2',
      't05  FR 1 0',
      't06 t07 CN 1 0',
      't06 t07 US 0 1',
    ]);
  });

  it('leave answers that nobody asked for out of the exchanges', () => {
    expect(makeTables(resultsOf('王毅:中国很好。'))['asked_answered']).toEqual([]);
  });
});
