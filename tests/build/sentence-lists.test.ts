import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { displayPunctuation } from '../../src/lib/punctuation.ts';
import { readTables } from '../../src/lib/tables.ts';
import { subjectOf } from '../../src/marks/attributes.ts';
import { readTranslations } from '../../src/transcript/sources.ts';
import { builtFiles, siteFolder } from './built-site.ts';

const kilobyte = 1024;
const read = (file: string): string => readFileSync(join(siteFolder, file), 'utf8');
const parsed = (file: string): Document => parseHTML(read(file)).document;

const files = await builtFiles('index.html');
const listPages = files.filter((file) => /\/(sentences|cited)\/index\.html$/.test(file));
const documents = new Map(listPages.map((file) => [file, parsed(file)]));
const rows = readEditions().flatMap((edition) => readTables(edition.id).sentences);
const letters = (text: string): string => displayPunctuation(text).replaceAll(/\s/gu, '');

/** Sentence ids that a section links to, in order. */
const listedIn = (section: Element): string[] =>
  [...section.querySelectorAll('.said > a')].map((link) => link.getAttribute('href')?.split('#')[1] ?? '');

/** Marks of several sentences: where each leads, and its sentence ids. */
function severalOn(file: string): { href: string; sentences: string[] }[] {
  return [...parsed(file).querySelectorAll('.graphic[data-sentences] .drawing a')]
    .map((link) => ({ href: link.getAttribute('href') ?? '', sentences: subjectOf(link).sentences }))
    .filter(({ sentences }) => sentences.length > 1);
}

const withMarks = files
  .map((file) => ({ file, marks: severalOn(file) }))
  .filter(({ marks }) => marks.length > 0);

it('stand behind marks of charts in both languages', () => {
  expect(withMarks.length).toBeGreaterThan(1);
  expect(listPages.length).toBeGreaterThan(1);
});

describe.each(withMarks)('/$file', ({ marks }) => {
  it('leads from every mark of several sentences to the list of just these', () => {
    for (const { href, sentences } of marks) {
      const [path = '', id = ''] = href.split('#');
      const section = documents.get(`${path.slice(1)}index.html`)?.getElementById(id);
      expect(section && listedIn(section).toSorted(), href).toEqual(sentences.toSorted());
    }
  });
});

/** Whether a list consists of whole turns, as for an exchange. */
function isWhole(section: Element): boolean {
  const listed = listedIn(section);
  const turns = new Set(rows.filter((row) => listed.includes(row.sentence_id)).map((row) => row.turn_id));
  return rows.filter((row) => turns.has(row.turn_id)).length === listed.length;
}

// The essay may also cite whole questions: cited-sentences.test.ts.
it.each(listPages.filter((file) => file.includes('/charts/')))(
  'have something lit in each on /%s',
  (file) => {
    const sections = [...(documents.get(file)?.querySelectorAll('main section') ?? [])];
    const parts = sections.filter((section) => !isWhole(section));
    expect(parts).not.toEqual([]);
    for (const said of parts.flatMap((section) => [...section.querySelectorAll('.said')]))
      expect(said.querySelectorAll('mark').length, said.textContent ?? '').toBeGreaterThan(0);
  },
);

describe.each(listPages)('/%s', (file) => {
  const document = documents.get(file) ?? parsed(file);
  const english = file.startsWith('en/');
  const sections = [...document.querySelectorAll('main section')];

  it('quotes every sentence as printed, with who speaks, and links it to the transcript', () => {
    const texts = new Map(rows.map((row) => [row.sentence_id, letters(row.text)]));
    for (const section of sections) {
      for (const said of section.querySelectorAll('.said')) {
        const [path = '', id = ''] = said.querySelector('a')?.getAttribute('href')?.split('#') ?? [];
        expect(path).toMatch(english ? /^\/en\/[\w-]+\/transcript\/$/ : /^\/[\w-]+\/transcript\/$/);
        const quoted = said.querySelector('[lang=zh-Hans]');
        expect(letters(quoted?.textContent ?? '')).toBe(texts.get(id));
        expect(said.closest('li')?.querySelector('.who')?.textContent?.trim()).not.toBe('');
      }
    }
  });

  it('gives each section a name or a count, and sentences in reading order', () => {
    const order = new Map(rows.map((row, index) => [row.sentence_id, index]));
    for (const section of sections) {
      const places = listedIn(section).map((id) => order.get(id) ?? -1);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(section.querySelector('h2')?.textContent?.trim()).toMatch(/\d/);
    }
  });

  it('has our translation in English where a sentence has one', () => {
    const [edition = ''] = file.replace(/^en\//, '').split('/');
    const translations = readTranslations(edition, readTables(edition).sentences);
    const wanted = sections.flatMap(listedIn).flatMap((id) => translations.get(id) ?? []);
    const shown = [...document.querySelectorAll('.translation')].map((node) => node.textContent?.trim());
    expect(shown).toEqual(english ? wanted : []);
  });

  it('is left to readers: search engines are sent to the page that it belongs to', () => {
    const whole = file.replace(/[a-z]+\/index\.html$/, '');
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
    const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
    expect(new URL(canonical).pathname).toBe(`/${whole}`);
    expect(existsSync(join(siteFolder, whole, 'index.html'))).toBe(true);
    expect(read('sitemap.xml')).not.toContain(`/${file.replace(/index\.html$/, '')}<`);
  });

  it('weighs at most 150 KB compressed', () => {
    expect(brotliCompressSync(read(file)).length).toBeLessThanOrEqual(150 * kilobyte);
  });
});
