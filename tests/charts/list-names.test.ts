import { describe, expect, it } from 'vitest';
import { prepareCharts } from '../../src/charts/registry.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';
import { sentenceLists } from '../../src/panel/lists.ts';
import { bothLanguages } from './editions.ts';

// Charts in which a place has several rows or counts.
describe.each(readEditions())('lists of sentences of $id', (edition) => {
  const charts = prepareCharts(readTables(edition.id)).filter(({ id }) =>
    ['asked-answered', 'countries'].includes(id),
  );
  it.each(charts.flatMap((chart) => bothLanguages.map((lang) => [chart.id, lang, chart] as const)))(
    'of %s in %s have names of their own',
    (_, lang, chart) => {
      const called = sentenceLists(chart, edition, lang).map(
        ({ names, words, sentences }) => `${[...names, ...words].join()} ${sentences.length}`,
      );
      expect(called.length).toBeGreaterThan(0);
      expect(called.filter((name, index) => called.indexOf(name) !== index)).toEqual([]);
    },
  );
});
