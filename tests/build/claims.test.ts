import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { newestEdition } from '../../src/lib/edition.ts';
import { siteFolder } from './built-site.ts';

const { id } = newestEdition();
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
const rows = parse(read(`${id}/data/claims.csv`), { columns: true }) as Record<string, string>[];
const claims = new Set(rows.map((row) => row['claim_id']));
const places = rows.map((row) => row['where'] ?? '');
const ways = new Set(rows.map((row) => row['alternative']).filter((way) => way !== 'published'));

describe('claims.csv', () => {
  it('has the columns of the data contract', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'claim_id',
      'where',
      'claim',
      'alternative',
      'value',
      'holds',
      'declared',
    ]);
  });

  it('has every claim as published, where each holds', () => {
    const published = rows.filter((row) => row['alternative'] === 'published');
    expect(new Set(published.map((row) => row['claim_id']))).toEqual(claims);
    expect(published.filter((row) => row['holds'] !== 'true')).toEqual([]);
  });

  it('has no claim that a way of counting breaks and that is not said', () => {
    const broken = rows.filter((row) => row['holds'] === 'false');
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.filter((row) => row['declared'] !== 'true')).toEqual([]);
  });

  it('leads to where each claim stands', () => {
    for (const where of new Set(places)) {
      const [page = '', anchor] = where.split('#');
      const { document } = parseHTML(read(join(id, page, 'index.html')));
      if (anchor) expect(document.getElementById(anchor), where).not.toBeNull();
    }
  });
});

it.each([
  ['', '去掉一轮问答'],
  ['en/', 'With one exchange left out'],
])('%sa chart says how sure its finding is, and the methods show every claim', (folder, words) => {
  const chart = parseHTML(read(join(folder, id, 'charts/density/index.html'))).document;
  expect(chart.querySelector('#how-sure')?.textContent).toContain(words);
  const methods = parseHTML(read(join(folder, id, 'methods/index.html'))).document;
  const shownClaims = [...methods.querySelectorAll('#claims tr.claim')];
  const shown = shownClaims.map((row) =>
    row.querySelector('a')?.getAttribute('href')?.split(`${id}/`).at(-1),
  );
  expect(new Set(shown)).toEqual(new Set(places));
  const marks = new Set(shownClaims.map((row) => row.querySelectorAll('td').length));
  expect([...marks]).toEqual([ways.size]);
});
