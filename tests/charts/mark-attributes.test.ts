import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { defineChart } from '../../src/charts/chart.ts';
import type { ChartStrings, StageDefinition } from '../../src/charts/chart.ts';
import { say } from '../../src/lib/phrase.ts';
import { testTables } from './editions.ts';

const root = join(import.meta.dirname, '../..');
const written =
  /\bdata-(?:k|i|s|m|place|word)\b(?!-)|\bdataset\.(?:k|i|s|m|place|word)\b|\bdataset\[['"](?:k|i|s|m|place|word)['"]\]/g;

/** Script-facing attributes that a file writes or reads directly. */
const literals = (source: string): string[] => source.match(written) ?? [];

describe('what a drawing tells scripts', () => {
  it.each([
    [`element(document, 'g', { 'data-place': id })`, ['data-place']],
    [`svg.querySelectorAll('path[data-i]')`, ['data-i']],
    [`mark.dataset.k`, ['dataset.k']],
    [`mark.dataset['word']`, [`dataset['word']`]],
    [`{ 'data-n': from, 'data-set': id, 'data-sentences': path, 'data-k-x': 1 }`, []],
  ])('is found in %s', (source, expected) => expect(literals(source)).toEqual(expected));

  it('is written and read in src/marks alone', () => {
    const files = globSync('src/**/*.{ts,astro,css}', { cwd: root }).filter(
      (path) => !path.startsWith('src/marks/'),
    );
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((path) =>
      literals(readFileSync(join(root, path), 'utf8')).map((literal) => `${path}: ${literal}`),
    );
    expect(found).toEqual([]);
  });
});

const { document } = parseHTML('<html><body></body></html>');

function drawing(markup: string): SVGElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<svg>${markup}</svg>`;
  return holder.firstElementChild as unknown as SVGElement;
}

const words: ChartStrings<string> = {
  name: 'Planted',
  finding: () => say`A finding`,
  description: () => say`How to read it: a mark for each place, in the order of the tables.`,
  alt: () => say`What it shows: places by the number of their mentions.`,
  table: () => ({ columns: [{ label: 'Row', numeric: false }], rows: [['One']] }),
};
const stage: StageDefinition<string> = {
  id: 'planted-stage',
  draw: drawing,
  strings: { zh: { caption: words.finding, alt: words.alt }, en: { caption: words.finding, alt: words.alt } },
};

const planted = (markup: string) =>
  defineChart({
    id: 'planted',
    tables: ['places'],
    model: () => markup,
    draw: drawing,
    stages: [stage],
    strings: { zh: words, en: words },
  }).prepare(testTables);

const request = { document, lang: 'en' as const, width: 360 };
const link = '<a href="/t/#t01" aria-label="Peru: 9 mentions" class="with-words" data-s="t01 t02"></a>';
const strip = 'M0 0h1v1h-1z';

describe('a chart', () => {
  it.each([
    ['is not named', '<a href="/t/#t01" data-s="t01"></a>', 'a link has no aria-label'],
    ['leads nowhere', '<a aria-label="Peru" data-s="t01"></a>', 'the link “Peru” has no href'],
    ['has no sentences', '<a href="/t/" aria-label="Peru"></a>', 'the link “Peru” has no data-s'],
    [
      'has words and no list of sentences',
      '<a href="/t/#s-1" class="with-words" aria-label="Peru"></a>',
      'the link “Peru” has no data-s',
    ],
    ['has the key of another', '<path data-k="t01"/><path data-k="t01"/>', 'two marks have the data-k “t01”'],
    ['has an empty key', '<path data-k=""/>', 'a mark has an empty data-k'],
    [
      'shares a path with fewer strips than sentences',
      `<path data-i="0-2" d="${strip}"/>`,
      'a path has a wrong data-i: 3 sentences have 1 strips in a path',
    ],
  ])('with a mark that %s is not drawn, and named', (_, markup, fault) => {
    expect(() => planted(`${link}${markup}`)?.draw(request)).toThrow(`chart planted: ${fault}`);
    const [picture] = planted(`<path data-k="place:PE"/>${markup}`)?.stages ?? [];
    expect(() => picture?.draw({ ...request, height: 400 })).toThrow(
      `chart planted: its stage planted-stage: ${fault}`,
    );
  });

  it('with nothing that moves in the picture of a step is not drawn, and named', () => {
    const chart = planted(link);
    expect(chart?.draw(request).querySelectorAll('a').length).toBe(1);
    expect(() => chart?.stages[0]?.draw({ ...request, height: 400 })).toThrow(
      'chart planted: its stage planted-stage: no mark has a data-k',
    );
  });

  it.each([link, '<path data-k="place:PE"/>', `<path data-i="0 4" d="${strip}${strip}"/>`])(
    'whose marks say what they are is drawn: %s',
    (markup) => expect(planted(markup)?.draw(request).childElementCount).toBe(1),
  );

  it('whose description and alternative say too little for a data set is not prepared, and named', () => {
    const terse = { ...words, description: () => say`Bars.`, alt: () => say`A bar chart.` };
    const chart = defineChart({
      id: 'planted',
      tables: ['places'],
      model: () => ({}),
      draw: () => document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGElement,
      strings: { zh: terse, en: terse },
    });
    expect(() => chart.prepare(testTables)).toThrow(
      /chart planted: alt and description in zh have 17 characters/,
    );
  });
});
