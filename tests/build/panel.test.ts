import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { displayPunctuation } from '../../src/lib/punctuation.ts';
import { readTables } from '../../src/lib/tables.ts';
import type { PanelData } from '../../src/panel/data.ts';
import { subjectOf } from '../../src/marks/attributes.ts';
import { builtFiles, siteFolder } from './built-site.ts';

const kilobyte = 1024;
const read = (path: string): Buffer => readFileSync(join(siteFolder, path));
const panelData = (path: string): PanelData => JSON.parse(read(path).toString('utf8')) as PanelData;
const editions = readEditions().flatMap(({ id }) => languages.map((lang) => ({ id, lang })));
const pages = (await builtFiles('index.html'))
  .map((file) => ({ file, document: parseHTML(read(file).toString('utf8')).document }))
  .filter(({ document }) => document.querySelector('.graphic[data-sentences]'));

describe.each(editions)('the sentences of $id for the panel in $lang', ({ id, lang }) => {
  const data = panelData(`${id}/sentences/${lang}.json`);

  it('are those of the table, letter by letter, each with a speaker', () => {
    const letters = (text: string): string => displayPunctuation(text).replaceAll(/\s/gu, '');
    for (const row of readTables(id).sentences) {
      const [turn = '', pieces = []] = data.sentences[row.sentence_id] ?? [];
      const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join('');
      expect(letters(text)).toBe(letters(row.text));
      expect(turn).toBe(row.turn_id);
      expect(data.turns[turn]?.[0]).toBe(row.kind);
      expect(data.turns[turn]?.[1]).not.toBe('');
    }
  });

  it('carry every mention, figure and date as a mark', () => {
    const keys = new Map(
      Object.entries(data.sentences).map(([sentence, [, pieces]]) => [
        sentence,
        new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.slice(1)))),
      ]),
    );
    const { mentions, figures, dates } = readTables(id);
    for (const row of mentions) expect(keys.get(row.sentence_id)).toContain(row.place_id);
    for (const row of figures) expect(keys.get(row.sentence_id)).toContain(row.figure_id);
    for (const row of dates) expect(keys.get(row.sentence_id)).toContain(row.date_id);
  });

  it('weigh at most 40 KB compressed', () => {
    expect(gzipSync(read(`${id}/sentences/${lang}.json`)).length).toBeLessThanOrEqual(40 * kilobyte);
  });
});

it('stands on the pages of charts in both languages', () => {
  for (const { id, lang } of editions)
    expect(
      pages.filter(({ file }) => file.startsWith(`${lang === 'en' ? 'en/' : ''}${id}/charts/`)),
    ).not.toEqual([]);
});

describe.each(pages)('/$file', ({ document }) => {
  const graphics = [...document.querySelectorAll('.graphic[data-sentences]')];

  it('links its marks to sentences that the panel has', () => {
    for (const graphic of graphics) {
      const { sentences, transcript } = panelData(graphic.getAttribute('data-sentences') ?? '');
      for (const link of graphic.querySelectorAll('.drawing a')) {
        const [address, place = ''] = (link.getAttribute('href') ?? '').split('#');
        const ids = subjectOf(link).sentences;
        for (const id of ids) expect(sentences[id], id).toBeDefined();
        // Marks of several sentences link to their list: sentence-lists.test.ts.
        if (ids.length === 1) expect([address, place]).toEqual([transcript, ids[0]]);
        else expect(address).toMatch(/\/charts\/[\w-]+\/sentences\/$/);
      }
    }
  });

  it('loads the panel as a module of at most 4 KB compressed', () => {
    const addresses = [...document.querySelectorAll('script[type="module"][src]')].map(
      (script) => script.getAttribute('src') ?? '',
    );
    // Scripts shared by components are separate files, imported by theirs.
    const imported = addresses.flatMap((address) =>
      [
        ...read(address)
          .toString('utf8')
          .matchAll(/import\s*["']\.\/([^"']+)["']/g),
      ].map(([, name]) => `_astro/${name}`),
    );
    const panel = [...new Set([...addresses, ...imported])]
      .map(read)
      .filter((script) => script.includes('panel-title'));
    expect(panel).toHaveLength(1);
    for (const script of panel) expect(brotliCompressSync(script).length).toBeLessThanOrEqual(4 * kilobyte);
  });
});
