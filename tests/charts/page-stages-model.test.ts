import { describe, expect, it } from 'vitest';
import { pageModel } from '../../src/charts/page/model.ts';
import { testTables } from './editions.ts';

describe('what the pictures sort by', () => {
  const stages = pageModel(testTables)?.stages;
  const find = (id: string) => stages?.sentences.find((sentence) => sentence.id === id);

  it('sets the country of the conference apart', () => {
    expect(stages?.home).toBe('PE');
    expect(stages?.places.map(({ id }) => id)).not.toContain('PE');
    expect(find('t02p01s01')?.places).not.toContain('PE');
  });

  it('takes an outlet of that country for one at home', () => {
    expect(stages?.groups.map(({ id, exchanges }) => [id, exchanges.length])).toEqual([
      ['home', 1],
      ['elsewhere', 1],
      ['unknown', 1],
    ]);
  });

  it('counts a sentence with figures once, however many stand in it', () => {
    const withFigures = new Set(testTables.figures.map((figure) => figure.sentence_id));
    expect(stages?.figureSentences).toBe(withFigures.size);
    expect(stages?.figures).toBe(testTables.figures.length);
  });

  it('lights no place that is named as often as one that is left out', () => {
    const tied = testTables.places.map((place) =>
      place.place_id === 'PE' ? place : { ...place, mentions: 3 },
    );
    const many = [...tied, ...tied.slice(1).map((place) => ({ ...place, place_id: `${place.place_id}2` }))];
    expect(pageModel({ ...testTables, places: many })?.stages.places).toEqual([]);
  });
});
