import { describe, expect, it } from 'vitest';
import { prepareCharts } from '../../src/charts/registry.ts';
import type { PlaceRow } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { chartsByEdition } from './editions.ts';
import { drawnStage, keysOf, shapes, views } from './stage-faults.ts';

const ids = ['countries-ranking', 'density-sides', 'map-world', 'pairs-together', 'rhythm-course'];

describe.each(chartsByEdition)('stages about places of %s', (_, charts) => {
  const stages = charts.flatMap((chart) => chart.stages).filter(({ id }) => ids.includes(id));

  it('are there', () => {
    // The test edition has few places, but enough for every stage.
    expect(stages.map(({ id }) => id)).toEqual(ids);
  });

  it('have marks for places only', () => {
    const keys = stages.flatMap((stage) =>
      views.flatMap(([shape, lang]) => keysOf(drawnStage(stage, shape, lang))),
    );
    expect(keys.filter((key) => !/^place:[A-Z0-9_]+(:(region|bloc))?(:asked)?$/.test(key))).toEqual([]);
  });
});

describe('a place', () => {
  const tables = readTables('npc-2025');
  const stages = prepareCharts(tables)
    .flatMap((chart) => chart.stages)
    .filter(({ id }) => ids.includes(id));

  it.each(shapes)('has one key in all pictures, so that it travels through them (%s)', (shape) => {
    const most = ['place:US', 'place:US:asked', 'place:JP', 'place:UN'];
    for (const stage of stages) {
      const keys = keysOf(drawnStage(stage, shape, 'en'));
      expect(most.filter((key) => !keys.includes(key) && stage.id !== 'pairs-together')).toEqual([]);
      expect(keys).toContain('place:US:asked');
    }
  });

  it('that shares its id with a country has a key of its own', () => {
    const union = tables.places.find(({ place_id }) => place_id === 'AU') as PlaceRow;
    const australia: PlaceRow = { ...union, type: 'country', name_en: 'Australia', in_answers: 90 };
    const withBoth = prepareCharts({ ...tables, places: [...tables.places, australia] });
    const ranking = withBoth.flatMap(({ stages: own }) => own).find(({ id }) => id === 'countries-ranking');
    expect(ranking && keysOf(drawnStage(ranking, 'wide', 'en'))).toContain('place:AU');
  });
});
