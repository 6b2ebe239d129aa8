import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { drawingWidths } from '../../src/charts/context.ts';
import type { PreparedChart } from '../../src/charts/chart.ts';
import type { DrawingSize } from '../../src/charts/context.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import { readEditions } from '../../src/lib/edition.ts';
import type { Lang } from '../../src/lib/language.ts';
import { readTables } from '../../src/lib/tables.ts';

const projectData = process.env['WENDA_DATA'];
const testData = join(import.meta.dirname, 'data');

/** Runs `work` with the tables of the test edition instead of the project's. */
export function withTestEdition<Result>(work: () => Result): Result {
  process.env['WENDA_DATA'] = testData;
  try {
    return work();
  } finally {
    if (projectData === undefined) delete process.env['WENDA_DATA'];
    else process.env['WENDA_DATA'] = projectData;
  }
}

/** The invented edition for snapshots; independent of the method. */
export const testEdition = withTestEdition(() => readEditions()[0]?.id ?? '');
export const testTables = withTestEdition(() => readTables(testEdition));

export const chartsByEdition: [string, PreparedChart[]][] = [
  [testEdition, prepareCharts(testTables)],
  ...readEditions().map(({ id }): [string, PreparedChart[]] => [id, prepareCharts(readTables(id))]),
];

export const drawingSizes = Object.keys(drawingWidths) as DrawingSize[];
export const bothLanguages: readonly Lang[] = ['zh', 'en'];

/** A drawing as in the build. */
export function drawn(chart: PreparedChart, width: number, lang: Lang): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return chart.draw({ document, width, lang });
}
