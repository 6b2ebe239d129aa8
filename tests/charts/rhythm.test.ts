import { describe, expect, it } from 'vitest';
import { rhythmModel } from '../../src/charts/rhythm/model.ts';
import { rhythmStrings } from '../../src/charts/rhythm/strings.ts';
import { plain } from '../../src/lib/phrase.ts';
import { need } from './need.ts';
import { conference } from './place-conference.ts';

describe('rhythm', () => {
  const tables = conference([['PE', 'CN'], ['PE', 'PE'], ['CN'], ['KR'], ['KR', 'PE'], [], ['CN'], ['LA']]);
  const model = need(rhythmModel(tables));

  it('places ticks by characters from the beginning of the first turn', () => {
    expect(model.chars).toBe(80);
    const peru = need(model.all.find(({ id }) => id === 'PE'));
    expect(peru.ticks.map(({ at }) => at)).toEqual([0, 10, 11, 41]);
  });

  it('counts exchanges, and what falls into the densest', () => {
    expect(model.exchanges).toBe(3);
    expect(model.all.map(({ id, exchanges, densest }) => [id, exchanges, densest])).toEqual([
      ['PE', 2, 3],
      ['KR', 1, 2],
      ['LA', 1, 1],
    ]);
    expect(model.concentrated).toBe(3);
    expect(model.home?.exchanges).toBe(2);
  });

  it('orders rows as the conference comes to the places', () => {
    expect(model.places.map(({ id }) => id)).toEqual(['PE', 'KR', 'LA']);
  });

  it('says what is concentrated and what is spread', () => {
    expect(plain(rhythmStrings.en.finding(model))).toBe(
      'Three of three places belong mainly to a single exchange',
    );
    expect(plain(rhythmStrings.en.finding({ ...model, widest: model.all[0] }))).toMatch(
      /^Three of three places belong mainly to a single exchange; \w+ exchanges? names? \w+land$/,
    );
    const spread = need(
      rhythmModel(conference([['PE'], [], ['PE', 'KR'], [], ['PE', 'KR'], [], ['PE'], []])),
    );
    expect(spread.widest?.id).toBe('PE');
    expect(plain(rhythmStrings.zh.finding(spread))).toBe('提到PE国的有三轮，多于别处');
  });

  it('names no widest where places are tied', () => {
    const tied = need(rhythmModel(conference([['PE', 'KR'], [], [], ['PE', 'KR']])));
    expect(tied.widest).toBeUndefined();
  });

  it('is absent where nothing but China is named', () => {
    expect(rhythmModel(conference([['CN']]))).toBeUndefined();
  });
});
