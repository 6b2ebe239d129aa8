import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { editionsFolder } from '../../src/lib/data-root.ts';
import { newestEdition, readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import type { Lang } from '../../src/lib/language.ts';
import { displayPunctuation } from '../../src/lib/punctuation.ts';
import { readTables } from '../../src/lib/tables.ts';
import { markUp } from '../../src/transcript/marks.ts';
import type { Mark, MarkedPiece } from '../../src/transcript/marks.ts';
import { readErrata, readTranslations } from '../../src/transcript/sources.ts';
import { siteFolder } from './built-site.ts';

const editions = readEditions();

function open(file: string): Document {
  return parseHTML(readFileSync(join(siteFolder, file), 'utf8')).document;
}

function transcriptFile(edition: string, lang: Lang): string {
  return join(lang === 'zh' ? '' : 'en', edition, 'transcript', 'index.html');
}

const spoken = (text: string): string => text.replaceAll(/\s/g, '');

describe.each(editions.map((edition) => [edition.id, edition] as const))(
  'transcript of %s',
  (id, edition) => {
    const tables = readTables(id);
    const errata = readErrata(id);

    describe.each(languages)('in %s', (lang) => {
      const document = open(transcriptFile(id, lang));

      it('has every sentence once, in order, under its id', () => {
        expect([...document.querySelectorAll('.sentence')].map((node) => node.id)).toEqual(
          tables.sentences.map((row) => row.sentence_id),
        );
      });

      it('changes no character of the source but punctuation to full width', () => {
        for (const row of tables.sentences) {
          const said = document.getElementById(row.sentence_id)?.querySelector('.said');
          expect(spoken(said?.textContent ?? ''), row.sentence_id).toBe(spoken(displayPunctuation(row.text)));
        }
      });

      it('has no space where a column of the page broke', () => {
        const gaps = [...document.querySelectorAll('.said')]
          .map((node) => node.textContent ?? '')
          .filter((text) => /\p{Script=Han}\s+\p{Script=Han}/u.test(text));
        expect(gaps).toEqual([]);
      });

      it('gives every turn a heading, and every question its number in the index', () => {
        const turns = [...document.querySelectorAll('section.turn')];
        expect(turns.map((node) => node.id)).toEqual(tables.turns.map((turn) => turn.turn_id));
        for (const turn of turns) expect(turn.querySelector('h2, h3')?.textContent?.trim()).not.toBe('');
        expect(
          [...document.querySelectorAll('.questions a')].map((link) => link.getAttribute('href')?.slice(1)),
        ).toEqual(tables.turns.filter((turn) => turn.kind === 'question').map((turn) => turn.turn_id));
      });

      it('links every sentence to itself, under a name that no other has', () => {
        const links = [...document.querySelectorAll('.permalink')];
        expect(links.map((link) => link.getAttribute('href'))).toEqual(
          tables.sentences.map((row) => `#${row.sentence_id}`),
        );
        const names = links.map(
          (link) => `${link.closest('.turn')?.id} ${link.getAttribute('aria-label') ?? ''}`,
        );
        expect(new Set(names).size).toBe(links.length);
      });

      it.each([
        ['place', 'mentions', tables.mentions.map((row) => [row.mention_id, row.surface])],
        ['figure', 'figures', tables.figures.map((row) => [row.figure_id, row.surface])],
        ['date', 'dates', tables.dates.map((row) => [row.date_id, row.surface])],
      ] as const)('marks each %s of %s once, around its very words', (kind, table, rows) => {
        const marks = [...document.querySelectorAll(`.text mark.${kind}[data-mark]`)].map((mark) => [
          mark.getAttribute('data-mark'),
          mark.textContent,
        ]);
        const expected = rows.map(([mark, surface]) => [mark, displayPunctuation(surface ?? '')]);
        const inOrder = (list: readonly (readonly (string | null | undefined)[])[]): string[] =>
          list.map((row) => row.join(' ')).toSorted();
        expect(inOrder(marks)).toEqual(inOrder(expected));
        expect(document.querySelector(`label .count[data-n=${table}]`)?.textContent).toBe(
          String(rows.length).replace(/\B(?=(\d{3})+$)/g, ','),
        );
      });

      it('notes every misprint in its sentence, with reading and reason', () => {
        const marked = [...document.querySelectorAll('.erratum')];
        expect(marked.map((node) => node.textContent)).toEqual(errata.map(({ surface }) => surface));
        marked.forEach((node, index) => {
          const { reading, reason_zh, reason_en } = errata[index] ?? {
            reading: '?',
            reason_zh: '?',
            reason_en: '?',
          };
          const notes = [...(node.closest('.sentence')?.querySelectorAll('.misprint') ?? [])];
          const note = notes.map((each) => each.textContent).join('\n');
          expect(note).toContain(reading);
          expect(note).toContain(lang === 'zh' ? reason_zh : reason_en);
        });
      });

      it('offers the text itself, byte for byte, with its checksum', () => {
        const source = join(editionsFolder(), id, 'transcript.txt');
        if (!existsSync(source)) return;
        expect(document.querySelector('.source-line a[download]')?.getAttribute('href')).toBe(
          `/${id}/data/transcript.txt`,
        );
        const served = readFileSync(join(siteFolder, id, 'data', 'transcript.txt'));
        expect(served.equals(readFileSync(source))).toBe(true);
        expect(document.querySelector('.checksum')?.textContent).toContain(edition.sha256);
      });
    });

    it('keeps the Chinese text in the English page, named as Chinese, with our English under it', () => {
      const document = open(transcriptFile(id, 'en'));
      for (const said of document.querySelectorAll('.said'))
        expect(said.closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans');
      const shown = [...document.querySelectorAll('.translation')].map((node) => [
        node.closest('.sentence')?.id,
        node.textContent,
      ]);
      const translations = readTranslations(id, tables.sentences);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(translations));
      // Translations are complete or absent, and every turn says whose they are.
      if (tables.sentences.every((row) => row.text_en)) {
        expect(translations.size).toBe(tables.sentences.length);
        for (const facts of document.querySelectorAll('.turn-facts'))
          expect(facts.textContent).toContain('our translation');
      }
      for (const node of document.querySelectorAll('.translation'))
        expect(node.getAttribute('lang')).toBe('en');
    });

    it('translates the figures of a sentence with the same digits or their product', () => {
      const numbers = (text: string): number[] =>
        [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
      for (const [sentence, english] of readTranslations(id, tables.sentences)) {
        const written = english.replace('one third', String(1 / 3));
        const values = tables.figures
          .filter((row) => row.sentence_id === sentence && row.value !== 0)
          .map((row) => row.value);
        // Zero is a word; 2.4 billion means 2,400,000,000, 1.1 million 1,100,000; percentages match shares.
        const scales = [1, 1e6, 1e9, 0.01];
        for (const value of values) {
          const found = numbers(written).some((number) =>
            scales.some((scale) => Math.abs(number * scale - value) < value * 1e-9),
          );
          expect(found || !/\d/.test(english), `${sentence}: ${value} in ${english}`).toBe(true);
        }
      }
    });

    it.each(languages)('is where the strips of the graphics lead, in %s', (lang) => {
      if (id !== newestEdition().id) return;
      const sentences = new Set(tables.sentences.map((row) => row.sentence_id));
      const answers = tables.sentences.filter((row) => row.kind === 'answer').length;
      const prefix = `${lang === 'zh' ? '' : '/en'}/${id}/transcript/#`;
      for (const [chart, count] of [
        ['page', sentences.size],
        ['outlets', sentences.size - tables.sentences.filter((row) => row.kind === 'statement').length],
        ['topics', answers],
      ] as const) {
        const page = open(`${lang === 'zh' ? '' : 'en/'}${id}/charts/${chart}/index.html`);
        const drawings = page.querySelectorAll(`#${chart} .drawing`);
        expect(drawings.length).toBeGreaterThan(0);
        for (const drawing of drawings) {
          const links = [...drawing.querySelectorAll('svg a')];
          expect(links).toHaveLength(count);
          for (const link of links) {
            const address = link.getAttribute('href') ?? '';
            expect(address.startsWith(prefix) && sentences.has(address.slice(prefix.length)), address).toBe(
              true,
            );
            expect(link.getAttribute('aria-label')).toMatch(/\S+(，第\d+句，共\d+句|, sentence \d+ of \d+)$/);
          }
          expect(drawing.querySelector('svg')?.hasAttribute('aria-hidden')).toBe(false);
        }
        expect(page.querySelector(`#${chart} .graphic`)?.getAttribute('role')).toBe('group');
      }
    });
  },
);

describe('marks in a text', () => {
  const mark = (start: number, end: number, kind: Mark['kind'] = 'place', id = `m${start}`): Mark => ({
    kind,
    id,
    start,
    end,
  });
  const flat = (pieces: readonly MarkedPiece[]): string =>
    pieces
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : `[${piece.mark.kind}${piece.first ? '' : '…'} ${flat(piece.children)}]`,
      )
      .join('');

  it.each([
    ['stand side by side', '中美关系', [mark(0, 1), mark(1, 2)], '[place 中][place 美]关系'],
    [
      'stand in each other, the longer outside',
      '14亿中国人民',
      [mark(3, 5), mark(0, 7, 'figure')],
      '[figure 14亿[place 中国]人民]',
    ],
    [
      'stand in a fixed order where they are the same',
      '80周年',
      [mark(0, 4, 'figure'), mark(0, 4, 'date')],
      '[date [figure 80周年]]',
    ],
    [
      'are cut where they cross, and keep every character',
      '甲乙丙丁戊',
      [mark(0, 3, 'date'), mark(2, 5, 'figure')],
      '[date 甲乙[figure 丙]][figure… 丁戊]',
    ],
    ['count characters outside the basic plane as one', '𠮷野家', [mark(1, 3)], '𠮷[place 野家]'],
    ['are left out where they lie outside', '甲乙', [mark(1, 9), mark(-1, 1)], '甲乙'],
  ])('%s', (_, text, marks, expected) => expect(flat(markUp(text, marks))).toBe(expected));
});
