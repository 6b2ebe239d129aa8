/** Frames of single sentences. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { readErrata } from '../../src/transcript/sources.ts';
import { siteFolder } from './built-site.ts';

const pathOf = { zh: '', en: 'en' } as const;

describe.each(readEditions())('quotations of $id', (edition) => {
  const sentences = [
    ...csvParse(readFileSync(join(siteFolder, edition.id, 'data', 'sentences.csv'), 'utf8')),
  ];

  describe.each(languages)('in %s', (lang) => {
    const folder = join(siteFolder, pathOf[lang], edition.id, 'embed', 'quote');
    const read = (id = ''): string => readFileSync(join(folder, id, 'index.html'), 'utf8');

    it('have a frame for every sentence, of 6 KB at most, without scripts and other files', () => {
      expect(readdirSync(folder).toSorted()).toEqual(sentences.map((row) => row['sentence_id']).toSorted());
      for (const { sentence_id: id } of sentences) {
        const html = read(id);
        expect(Buffer.byteLength(html), id).toBeLessThanOrEqual(6 * 1024);
        expect(html, id).not.toMatch(/<script|<img|<link rel="?(?:stylesheet|preload)|url\(/);
      }
    });

    it('quote the sentence as printed, without its label and without notes, and lead to it', () => {
      const notes = readErrata(edition.id).map((erratum) => erratum[`reason_${lang}`]);
      for (const row of sentences) {
        const { document } = parseHTML(read(row['sentence_id']));
        const said = [...document.querySelectorAll('blockquote p')].at(-1)?.textContent ?? '';
        const bare = (text = ''): string => text.normalize('NFKC').replace(/[\s“”‘’"]/g, '');
        const text = [...(row['text'] ?? '')]
          .slice(Number(row['speech_start']) - Number(row['start']))
          .join('');
        expect(bare(said), row['sentence_id']).toBe(bare(text));
        for (const note of notes) expect(said).not.toContain(note);
        expect(document.querySelector('figcaption a')?.getAttribute('href')).toMatch(
          new RegExp(`/${edition.id}/transcript/#${row['sentence_id']}$`),
        );
      }
    });

    it('are fetched by the page in one file of at most 32 KB in Brotli', () => {
      const file = readFileSync(join(siteFolder, edition.id, 'quotes', `${lang}.json`));
      const { quotes } = JSON.parse(file.toString('utf8')) as { quotes: [string][] };
      expect(quotes.map(([id]) => id)).toEqual(sentences.map((row) => row['sentence_id']));
      expect(brotliCompressSync(file).length).toBeLessThanOrEqual(32 * 1024);
    });
  });
});
