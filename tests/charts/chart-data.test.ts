import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import type { PreparedChart } from '../../src/charts/chart.ts';
import type { TableView } from '../../src/charts/context.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { chartCsv, chartJson, chartMetadata, chartRows } from '../../src/publish/chart-data.ts';
import { sha256 } from '../../src/publish/downloads.ts';
import { readPackage } from '../../src/publish/package.ts';
import { bothLanguages, chartsByEdition } from './editions.ts';
import { need } from './need.ts';

const edition = newestEdition();
const charts = need(chartsByEdition.find(([id]) => id === edition.id))[1];

function rowsOf(table: TableView): ReturnType<typeof chartRows> {
  return chartRows({ ...need(charts[0]), table: () => table } as PreparedChart, 'en');
}

const columns = [
  { label: 'Name', numeric: false },
  { label: 'Share', numeric: true },
  { label: 'Share', numeric: true },
  { label: 'Mixed', numeric: true },
];

describe('the rows of a chart as data', () => {
  const data = rowsOf({
    columns,
    rows: [
      ['A, “the first”', { number: '20.9%' }, { number: '1,234' }, { number: '38 countries' }],
      ['B', { number: '5%' }, { number: '−2' }, { number: '240 hours' }],
      ['C', '', '', ''],
    ],
  });

  it('have numbers without separators, and their unit once', () => {
    expect(data.columns).toEqual([
      { name: 'Name', type: 'string', unit: undefined },
      { name: 'Share', type: 'number', unit: '%' },
      { name: 'Share 2', type: 'number', unit: undefined },
      // Numbers of different units stay words.
      { name: 'Mixed', type: 'string', unit: undefined },
    ]);
    expect(data.rows).toEqual([
      ['A, “the first”', 20.9, 1234, '38 countries'],
      ['B', 5, -2, '240 hours'],
      ['C', null, null, null],
    ]);
  });

  it('are the same in CSV and JSON', () => {
    expect(chartCsv(data)).toBe(
      'Name,Share,Share 2,Mixed\n"A, “the first”",20.9,1234,38 countries\nB,5,-2,240 hours\nC,,,\n',
    );
    expect(JSON.parse(chartJson(data))).toEqual([
      { Name: 'A, “the first”', Share: 20.9, 'Share 2': 1234, Mixed: '38 countries' },
      { Name: 'B', Share: 5, 'Share 2': -2, Mixed: '240 hours' },
      { Name: 'C', Share: null, 'Share 2': null, Mixed: null },
    ]);
  });
});

describe.each(charts.map((chart) => [chart.id, chart] as const))(
  'the files of the rows of %s',
  (_, chart) => {
    it.each(bothLanguages)('hold what its table shows, described, in %s', (lang) => {
      const data = chartRows(chart, lang);
      const text = chartCsv(data);
      const parsed = csvParse(text);
      expect(parsed.columns).toEqual(data.columns.map(({ name }) => name));
      expect(parsed).toHaveLength(chart.table(lang).rows.length);
      const said = JSON.parse(
        JSON.stringify(
          chartMetadata(chart, edition, lang, readPackage(edition.id), new URL('https://w.example/')),
        ),
      );
      const [resource] = said.resources;
      expect(resource.path).toBe(
        `https://w.example/${lang === 'en' ? 'en/' : ''}${edition.id}/charts/${chart.id}.csv`,
      );
      expect(resource.hash).toBe(`sha256:${sha256(new TextEncoder().encode(text))}`);
      expect(resource.schema.fields.map((field: { name: string }) => field.name)).toEqual(parsed.columns);
      expect(said.licenses[0].path).toContain('creativecommons.org');
      expect(said.name).toMatch(/^[a-z0-9-]+$/);
      for (const [at, { type }] of data.columns.entries()) {
        if (type !== 'number') continue;
        for (const row of data.rows) expect(row[at] === null || Number.isFinite(row[at])).toBe(true);
      }
    });
  },
);
