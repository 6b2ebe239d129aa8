import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { countriesModel } from '../../src/charts/countries/model.ts';
import { countingVariants, variantName, standardName } from '../../src/charts/countries/variants.ts';
import type { VariantPayload } from '../../src/variants/variant.ts';
import { newestEdition } from '../../src/lib/edition.ts';
import { formatInteger } from '../../src/lib/format.ts';
import { readTables } from '../../src/lib/tables.ts';
import { builtFiles, siteFolder } from './built-site.ts';

const edition = newestEdition().id;
const folder = (root: string, variant: string): string =>
  `${root}${edition}/charts/countries/${variant === standardName ? '' : `${variant}/`}`;
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
const page = (root: string, variant: string): Document =>
  parseHTML(read(`${folder(root, variant)}index.html`)).document;
const cases = ['', 'en/'].flatMap((root) =>
  countingVariants.map((variant) => [root, variantName(variant), variant] as const),
);

describe.each(cases)('the ranking on /%s under %s', (root, name, variant) => {
  const document = page(root, name);
  const chosen = [...document.querySelectorAll('.variants a')];

  it('offers each variant that differs in one choice, and marks what is chosen', () => {
    const words = name.split('-');
    const differing = countingVariants
      .map(variantName)
      .filter((other) => other.split('-').filter((word, at) => word !== words[at]).length === 1);
    const hrefs = chosen.map((link) => link.getAttribute('href'));
    const own = `/${folder(root, name)}`;
    expect(hrefs.filter((href) => href !== own).toSorted()).toEqual(
      differing.map((other) => `/${folder(root, other)}`).toSorted(),
    );
    const marked = chosen.filter((link) => link.getAttribute('aria-current') === 'true');
    expect(marked.map((link) => link.getAttribute('href'))).toEqual([own, own, own]);
  });

  it('has the counts of that variant in its table', () => {
    const model = countriesModel(readTables(edition), variant);
    const rows = [...document.querySelectorAll('.table-open tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(2, 4).map((cell) => cell.textContent?.trim()),
    );
    const places = model?.home ? [model.home, ...model.places] : (model?.places ?? []);
    expect(rows).toEqual(
      places.map(({ questions, answers }) => [formatInteger(questions), formatInteger(answers)]),
    );
  });

  it('is drawn in three widths with the marks of the same places', () => {
    const drawn = ['phone', 'column', 'wide'].map((size) =>
      [...document.querySelectorAll(`.drawing.${size} [data-k]`)].map((mark) => mark.getAttribute('data-k')),
    );
    expect(drawn[0]?.length).toBeGreaterThan(0);
    expect(drawn[1]).toEqual(drawn[0]);
    expect(drawn[2]).toEqual(drawn[0]);
  });

  it('leaves the search engines to the page of the chart', () => {
    const robots = document.querySelector('meta[name=robots]')?.getAttribute('content');
    expect(robots).toBe(name === standardName ? undefined : 'noindex');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
      new RegExp(`/${folder(root, standardName)}$`),
    );
    expect(document.querySelector(`main a[href="/${folder(root, standardName)}"]`)).not.toBeNull();
    expect(read('sitemap.xml')).not.toContain(`/countries/${name}/`);
  });

  it('has what differs as a light file with the drawings of page and essay', () => {
    const lang = root === '' ? 'zh' : 'en';
    const file = read(`${edition}/charts/countries/${name}/payload.${lang}.json`);
    expect(brotliCompressSync(file).length).toBeLessThan(6 * 1024);
    const { alt, texts, rows, drawings } = JSON.parse(file) as VariantPayload;
    expect(alt.length).toBeGreaterThan(20);
    expect(drawings.stage['phone']).toContain('viewBox="0 0 360 430"');
    expect(drawings.stage['wide']).toContain('viewBox="0 0 760 680"');
    for (const size of ['phone', 'column', 'wide']) {
      expect(drawings.chart[size]).toBe(document.querySelector(`.drawing.${size}`)?.innerHTML.trim());
    }
    const shown = (html = ''): string =>
      (parseHTML(`<p>${html}</p>`).document.querySelector('p')?.textContent ?? '').trim();
    const part = (what: string): string =>
      document.querySelector(`figure [data-variant-text="${what}"]`)?.textContent?.trim() ?? '';
    for (const what of ['finding', 'description', 'note']) expect(shown(texts[what])).toBe(part(what));
    const cells = document.querySelector('[data-variant-rows]')?.innerHTML.replaceAll('=""', '');
    expect(cells).toBe(rows);
  });
});

it('is switched by at most 2 KB of script, besides the moving of marks that the essay has too', async () => {
  const scripts = await builtFiles('.js');
  const own = scripts.filter((file) => read(file).includes('data-variant-rows'));
  expect(own).toHaveLength(1);
  expect(brotliCompressSync(read(own[0] ?? '')).length).toBeLessThan(2 * 1024);
});
