import { describe, expect, it } from 'vitest';
import { pairsModel } from '../../src/charts/pairs/model.ts';
import { pairsStrings } from '../../src/charts/pairs/strings.ts';
import { plain } from '../../src/lib/phrase.ts';
import { need } from './need.ts';
import { conference } from './place-conference.ts';

describe('pairs', () => {
  const model = need(
    pairsModel(
      conference([
        ['PE', 'KR', 'CN'],
        ['PE', 'KR'],
        ['PE', 'CN', 'PE'],
        ['LA', 'PE'],
        ['CN', 'LA'],
      ]),
    ),
  );

  it('set China aside and list who is named together with it', () => {
    expect(model.pairs.map(({ a, b, sentences }) => [a.id, b.id, sentences.length])).toEqual([
      ['PE', 'KR', 2],
      ['PE', 'LA', 1],
    ]);
    expect(model.partners.map(({ id, sentences }) => [id, sentences.length])).toEqual([
      ['PE', 2],
      ['KR', 1],
      ['LA', 1],
    ]);
  });

  it('draw a sentence once, whoever it names', () => {
    const three = need(pairsModel(conference([['PE', 'KR', 'LA']])));
    expect(three.pairs).toHaveLength(3);
    expect(three.threads).toEqual([{ id: 's0', kind: 'question', rows: [0, 1, 2] }]);
  });

  it('say who leads, and nothing of the kind where nobody does', () => {
    const steady = { ...model, leaders: model.pairs.slice(0, 1), isSteady: true };
    expect(plain(pairsStrings.en.finding(steady))).toBe(
      'With China counted separately, PEland and KRland are named together most, in two sentences',
    );
    const either = { ...model, leaders: model.pairs.slice(0, 2), isSteady: false };
    expect(plain(pairsStrings.zh.finding(either))).toMatch(
      /^中国另计，最常在同一句里出现的是.+或.+（看怎样数）$/,
    );
    expect(plain(pairsStrings.zh.finding({ ...model, leaders: [] }))).toMatch(
      /^中国另计，同句的地方没有哪一对稳居第一：/,
    );
    const tied = need(
      pairsModel(
        conference([
          ['PE', 'KR'],
          ['LA', 'MM'],
        ]),
      ),
    );
    expect(plain(pairsStrings.zh.finding(tied))).toBe('有2对地方在同一句话里出现');
  });

  it('put places that meet often next to each other', () => {
    const often = need(
      pairsModel(
        conference([
          ['A', 'D'],
          ['A', 'D'],
          ['A', 'D'],
          ['B', 'C'],
          ['B', 'C'],
          ['B', 'A'],
        ]),
      ),
    );
    const order = often.places.map(({ id }) => id).join('');
    expect(order).toMatch(/AD|DA/);
    expect(order).toMatch(/BC|CB/);
  });

  it('never cut a tie in the graphic', () => {
    const frequent = [
      ['A', 'B'],
      ['A', 'B'],
    ];
    const rare = Array.from({ length: 20 }, (_, index) => [`X${index}`, `Y${index}`]);
    const places = need(pairsModel(conference([...frequent, ...rare]))).places;
    expect(places.map(({ id }) => id).toSorted()).toEqual(['A', 'B']);
  });

  it('are absent where no two others are named together', () => {
    expect(pairsModel(conference([['PE', 'CN'], ['KR']]))).toBeUndefined();
  });

  it('refuse counts that the mentions do not bear out', () => {
    const tables = conference([['PE', 'KR']]);
    const wrong = { ...tables, pairs: [{ place_a: 'KR', place_b: 'PE', sentences: 2 }] };
    expect(() => pairsModel(wrong)).toThrow(/pairs\.csv counts 2 sentences with KR and PE/);
  });
});
