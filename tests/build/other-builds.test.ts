import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { chartsByEdition } from '../charts/editions.ts';
import { buildInto, builtFiles, isFrame, siteFolder } from './built-site.ts';
import { unvouchedNumbers } from './unvouched-numbers.ts';

const again = `${siteFolder}-again`;
const other = `${siteFolder}-other`;

/** The charts that have rows in the made-up edition, in the order of the registry. */
const preparedIds = chartsByEdition[0]?.[1].map((chart) => chart.id) ?? [];

it('gives the same bytes when it is built again', async () => {
  await buildInto(again, { TZ: 'Asia/Shanghai', LANG: 'de_DE.UTF-8' });
  const files = await builtFiles();
  expect(await builtFiles('', again)).toEqual(files);
  for (const file of files) {
    expect(readFileSync(join(again, file)).equals(readFileSync(join(siteFolder, file))), file).toBe(true);
  }
});

describe('an edition that nobody wrote prose for, below another base', async () => {
  await buildInto(other, {
    WENDA_DATA: join(import.meta.dirname, '..', 'charts', 'data'),
    BASE_PATH: '/press/wenda',
  });
  const read = (file: string): string => readFileSync(join(other, file), 'utf8');

  it.each([
    ['index.html', '三问', '三个提问，三段回答'],
    ['en/index.html', 'Three Questions', 'Three questions, four answers'],
  ])('has a whole page at %s without a line of code', (file, title) => {
    const { document } = parseHTML(read(file));
    expect(document.querySelector('h1')?.textContent).toBe(title);
    expect(document.querySelector('h1 [data-n]')).not.toBeNull();
    const drawn = [...document.querySelectorAll('figure.chart, .picture')];
    const charts = drawn.map((picture) => /chart-([a-z-]+)/.exec(picture.className)?.[1] ?? '');
    expect(preparedIds.filter((id) => charts.includes(id)).length).toBeGreaterThanOrEqual(8);
    // Nobody wrote a word, so each picture's own sentence stands beside it.
    const texts = [...document.querySelectorAll('.step-text > p:first-child')].map(
      (text) => text.textContent,
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.every((text) => text.trim().length > 5)).toBe(true);
    expect(unvouchedNumbers(read(file))).toEqual([]);
  });

  it('writes every address below the base', async () => {
    for (const file of await builtFiles('.html', other)) {
      const { document } = parseHTML(read(file));
      const addresses = [...document.querySelectorAll('a[href], link[href]')]
        .map((node) => new URL(node.getAttribute('href') ?? '', 'https://wenda.example/press/wenda/'))
        .filter((url) => url.host === 'wenda.example' && !url.pathname.startsWith('/press/wenda/'));
      expect(addresses.map(String)).toEqual([]);
      // A frame has no face of its own to load.
      if (!isFrame(file)) expect(read(file)).toContain('url(/press/wenda/fonts/display-');
    }
  });
});
