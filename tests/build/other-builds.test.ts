import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { frozenFile, frozenVersions } from '../../src/publish/archive.ts';
import { chartsByEdition, withTestEdition } from '../charts/editions.ts';
import { buildInto, builtFiles, isFrame, siteFolder } from './built-site.ts';
import { unvouchedNumbers } from './unvouched-numbers.ts';

const again = `${siteFolder}-again`;
const other = `${siteFolder}-other`;

/** Ids of the made-up edition's charts, in registry order. */
const preparedIds = chartsByEdition[0]?.[1].map((chart) => chart.id) ?? [];

// A whole build, on whatever the machine has left.
it('gives the same bytes when it is built again', { timeout: 300_000 }, async () => {
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
    const charts = new Set(drawn.map((picture) => /chart-([a-z-]+)/.exec(picture.className)?.[1] ?? ''));
    expect(preparedIds.filter((id) => charts.has(id)).length).toBeGreaterThanOrEqual(8);
    // Without prose, each picture's own sentence is its text.
    const texts = [...document.querySelectorAll('.step-card > p:first-child')].map(
      (text) => text.textContent,
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.every((text) => text.trim().length > 5)).toBe(true);
    expect(unvouchedNumbers(read(file))).toEqual([]);
  });

  it.each([
    ['demo-2031', 'zh.html' as const, '“甲”占40%', '甲：占比 40% → 41%', '新增：丁', '删去：丙'],
    ['en/demo-2031', 'en.html' as const, '“A” takes 40%', '甲: Share 40% → 41%', 'Added: 丁', 'Removed: 丙'],
  ])('serves frozen charts below %s and says what changed between them', (folder, archived, ...changes) => {
    for (const version of withTestEdition(() => frozenVersions('demo-2031'))) {
      const { chart, hash } = version;
      expect(read(`${folder}/embed/${chart}/${hash}/index.html`)).toBe(
        withTestEdition(() => frozenFile('demo-2031', version, archived)),
      );
    }
    const html = read(`${folder}/charts/topics/index.html`);
    const { document } = parseHTML(html);
    const versions = [...document.querySelectorAll('.versions ol > li')];
    const texts = versions.map((node) => (node.textContent ?? '').replaceAll(/\s+/g, ' '));
    expect(versions.map((node) => node.querySelector('a')?.textContent?.trim())).toEqual([
      '0000000002',
      '0000000001',
    ]);
    for (const change of changes) expect(texts[0]).toContain(change);
    expect(unvouchedNumbers(html)).toEqual([]);
    // The current chart is not archived: do not offer freezing.
    expect(document.querySelector('[value=frozen]')).toBeNull();
  });

  it('writes every address below the base', async () => {
    for (const file of await builtFiles('.html', other)) {
      const { document } = parseHTML(read(file));
      const addresses = [...document.querySelectorAll('a[href], link[href]')]
        .map((node) => new URL(node.getAttribute('href') ?? '', `https://wenda.example/press/wenda/${file}`))
        .filter((url) => url.host === 'wenda.example' && !url.pathname.startsWith('/press/wenda/'));
      expect(addresses.map(String)).toEqual([]);
      // Frames load no font.
      if (!isFrame(file)) expect(read(file)).toContain('url(/press/wenda/fonts/display-');
    }
  });
});
