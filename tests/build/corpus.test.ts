/** What researchers take away, opened by readers that are not ours. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import conllup from 'conllup';
import { csvParse } from 'd3';
import Graphology from 'graphology';
import gexf from 'graphology-gexf';
import { readXlsx } from 'hucre/xlsx';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readEditions } from '../../src/lib/edition.ts';
import { readPackage } from '../../src/publish/package.ts';
import { siteFolder } from './built-site.ts';
import { elements, parseXml } from './xml.ts';

const { returnTokensInOrder, sentenceConllToJson, sentenceJsonToConll } = conllup;

/** https://universaldependencies.org/u/pos/ */
const universalTags = new Set(
  'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '),
);

describe.each(readEditions())('the corpus of $id', (edition) => {
  const read = (file: string): string => readFileSync(join(siteFolder, edition.id, 'data', file), 'utf8');
  const table = (name: string): Record<string, string>[] => [...csvParse(read(`${name}.csv`))];
  const [tokens, sentences, turns] = [table('tokens'), table('sentences'), table('turns')];
  const spoken = (text = ''): string => text.replace(/[\s\p{Cf}]/gu, '');

  it.each(['corpus.tei.xml', 'pairs.gexf'])('%s is well-formed to libxml2', async (fileName) => {
    const result = await validateXML({ xml: { fileName, contents: read(fileName) }, normalization: 'c14n' });
    expect([result.valid, result.errors]).toEqual([true, []]);
  });

  describe('TEI', () => {
    const root = parseXml(read('corpus.tei.xml'));
    const all = (name: string) => elements(root, name);
    const ids = (name: string): (string | undefined)[] => all(name).map((node) => node.attributes['xml:id']);

    it('has every turn, paragraph, sentence and token with the ids of the tables', () => {
      expect(ids('u')).toEqual(turns.map((row) => row['turn_id']));
      expect(ids('seg')).toEqual([...new Set(sentences.map((row) => row['paragraph_id']))]);
      expect(ids('s')).toEqual(sentences.map((row) => row['sentence_id']));
      const found = all('s').flatMap((node) => node.children.map((child) => child.attributes['xml:id']));
      expect(found).toEqual(tokens.map((row) => row['token_id']));
    });

    it('gives back what was said', () => {
      const said = all('u').map((node) =>
        [...elements(node, 's')].map((s) => s.children.map((w) => w.text).join('')).join(''),
      );
      const text = [...read('transcript.txt').replace(/^\uFEFF/, '')];
      expect(said).toEqual(
        turns.map((row) => spoken(text.slice(Number(row['speech_start']), Number(row['end'])).join(''))),
      );
    });

    it('points at nothing that is not there, and names nothing twice', () => {
      const nodes = [
        root,
        ...[
          'TEI',
          'category',
          'taxonomy',
          'org',
          'person',
          'place',
          'u',
          'seg',
          's',
          'w',
          'pc',
          'span',
        ].flatMap(all),
      ];
      const known = nodes.flatMap((node) => node.attributes['xml:id'] ?? []);
      expect(new Set(known).size).toBe(known.length);
      const references = ['u', 's', 'span', 'affiliation']
        .flatMap(all)
        .flatMap(({ attributes }) =>
          ['who', 'ana', 'from', 'to', 'ref'].flatMap((name) => attributes[name]?.split(' ') ?? []),
        );
      expect(references.length).toBeGreaterThan(turns.length);
      expect(references.filter((each) => !known.includes(each.slice(1)))).toEqual([]);
    });

    it('has every mention of a place, at tokens that hold it', () => {
      const form = new Map(
        all('s').flatMap(({ children }) => children.map((each) => [each.attributes['xml:id'], each.text])),
      );
      const spans = all('span');
      expect(spans.map((node) => node.attributes['xml:id'])).toEqual(
        table('mentions').map((row) => row['mention_id']),
      );
      for (const { attributes, text } of spans.filter(({ attributes: { from, to } }) => from === to))
        expect(form.get(attributes['from']?.slice(1))).toContain(text);
    });

    it('says where it departs from ParlaMint, in both languages', () => {
      const notes = elements(all('projectDesc')[0]!, 'p');
      expect(new Set(notes.map((note) => note.attributes['xml:lang']))).toEqual(new Set(['zh-Hans', 'en']));
      expect(notes.map(({ text }) => text).join()).toContain('Where it departs');
    });
  });

  describe('CoNLL-U', () => {
    const blocks = read('corpus.conllu').trimEnd().split('\n\n');

    it('is read by conllup: every sentence and token with its word, tags, place and stop mark', () => {
      const parsed = blocks.map(sentenceConllToJson);
      expect(parsed.map(({ metaJson }) => metaJson['sent_id'])).toEqual(
        sentences.map((row) => row['sentence_id']),
      );
      // Neither the text nor its English has the label.
      for (const { metaJson } of parsed)
        expect([
          /^[^：:]{1,12}记者[：:]/.test(String(metaJson['text'])),
          / reporter: /.test(String(metaJson['text_en'])),
        ]).toEqual([false, false]);
      const found = parsed
        .flatMap(({ treeJson }) => returnTokensInOrder(treeJson))
        .map(({ LEMMA, XPOS, MISC }) => [LEMMA, XPOS, MISC['Start'], MISC['End'], MISC['Stop'] === 'Yes']);
      expect(found).toEqual(
        tokens.map(({ token, part_of_speech, start, end, stop }) => [
          token,
          part_of_speech || '_',
          start,
          end,
          stop === 'true',
        ]),
      );
    });

    it('is written by conllup as it stands here, with universal tags alone', () => {
      for (const block of blocks)
        expect(sentenceJsonToConll(sentenceConllToJson(block)).trimEnd()).toBe(block);
      const tags = blocks.flatMap((block) =>
        returnTokensInOrder(sentenceConllToJson(block).treeJson).map(({ UPOS }) => UPOS),
      );
      expect(tags.filter((tag) => !universalTags.has(tag))).toEqual([]);
    });

    it.each(
      blocks
        .filter((_, index) => index % 20 === 0)
        .map((block) => [/sent_id = (\S+)/.exec(block)?.[1], block] as const),
    )('%s has ten columns, numbers from one, and a text that its forms give back', (_, block) => {
      const lines = block.split('\n');
      const words = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'));
      expect(words.map((cells) => cells.length)).toEqual(words.map(() => 10));
      expect(words.map(([n]) => n)).toEqual(words.map((__, index) => String(index + 1)));
      const text = words
        .map(([, form = '', ...rest]) => form + (rest.at(-1)?.includes('SpaceAfter=No') ? '' : ' '))
        .join('');
      expect(lines.find((line) => line.startsWith('# text = '))?.slice(9)).toBe(text.trimEnd());
    });
  });

  it('GEXF is read by graphology, with a node per place and an edge per pair', () => {
    const graph = gexf.parse(Graphology, read('pairs.gexf'));
    const [places, pairs] = [table('places'), table('pairs')];
    expect(graph.order).toBe(places.length);
    expect(graph.size).toBe(pairs.length);
    for (const row of places) {
      const node = graph.getNodeAttributes(`${row['type']}:${row['place_id']}`);
      expect([node['label'], node['name_en'], node['mentions']]).toEqual([
        row['name_zh'],
        row['name_en'],
        Number(row['mentions']),
      ]);
    }
    for (const row of pairs) {
      const edge = graph.edge(`${row['type_a']}:${row['place_a']}`, `${row['type_b']}:${row['place_b']}`);
      expect(graph.getEdgeAttribute(edge, 'weight')).toBe(Number(row['sentences']));
    }
  });

  it('the workbook is read by hucre: a sheet per table with typed cells, codebook and codes', async () => {
    const bytes = readFileSync(join(siteFolder, edition.id, 'data', 'tables.xlsx'));
    const { sheets } = await readXlsx(bytes);
    const info = readPackage(edition.id);
    expect(sheets.map(({ name }) => name)).toEqual([
      'about',
      'codebook',
      'codes',
      ...info.tables.map(({ name }) => name),
    ]);
    const rowsOf = (name: string): unknown[][] => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    for (const { name, columns } of info.tables) {
      const [header, ...rows] = rowsOf(name);
      expect(header).toEqual(columns.map((column) => column.name));
      const records = JSON.parse(read(`${name}.json`)) as Record<string, unknown>[];
      expect(rows.length).toBe(records.length);
      for (const at of [0, Math.floor(records.length / 2), records.length - 1].filter((each) => each >= 0)) {
        const record = Object.values(records[at] ?? {});
        expect(record.map((_, index) => rows[at]?.[index] ?? null)).toEqual(record);
      }
    }
    const coded = info.tables.flatMap((each) => each.columns.flatMap((column) => column.codes));
    expect(rowsOf('codes').length - 1).toBe(coded.length);
    expect(rowsOf('codebook').length - 1).toBe(info.tables.flatMap((each) => each.columns).length);
  });

  describe('the citation', () => {
    const csl = (JSON.parse(read('citation.csl.json')) as Record<string, unknown>[])[0]!;

    it('says the same as CSL-JSON, RIS and BibTeX to citation.js', () => {
      for (const file of ['citation.csl.json', 'citation.ris', 'citation.bib']) {
        const [item] = new Cite(read(file)).data;
        expect(item?.title, file).toBe(csl['title']);
        expect(item?.URL, file).toBe(csl['URL']);
        expect(item?.author?.[0]?.literal ?? item?.author?.[0]?.family, file).toContain('Wenda');
        expect(item?.issued?.['date-parts']?.[0]?.[0], file).toBe(
          Number(readPackage(edition.id).released.slice(0, 4)),
        );
      }
    });

    it('in APA is what citeproc makes of it', () => {
      const made = new Cite([{ ...csl, author: [{ literal: 'Wenda' }], publisher: undefined }])
        .format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' })
        .trim();
      const { document } = parseHTML(
        readFileSync(join(siteFolder, 'en', edition.id, 'data', 'index.html'), 'utf8'),
      );
      const shown = [...document.querySelectorAll('.citations dt')].find(
        (dt) => dt.textContent?.trim() === 'APA',
      )?.nextElementSibling;
      const plain = (text = ''): string =>
        text
          .replace(/https?:\S+/, '')
          .replace(/\s+/g, ' ')
          .trim()
          .toLowerCase();
      // citeproc's locale has “Dataset”, the manual “Data set”.
      expect(plain(shown?.textContent)).toBe(plain(made).replace('[dataset]', '[data set]'));
    });

    it('in GB/T 7714 has type and carrier, version, day of release, a place for the day of access and the version’s address', () => {
      const { document } = parseHTML(
        readFileSync(join(siteFolder, edition.id, 'data', 'index.html'), 'utf8'),
      );
      const shown = document.querySelector('.citations dd');
      const info = readPackage(edition.id);
      expect(shown?.textContent?.replace(/\s+/g, ' ').trim()).toMatch(
        new RegExp(
          String.raw`^问答\. .+\[DS/OL\]\. ${info.version}版\. \(${info.released}\)\[引用日期\]\. https?://\S+/data/v${info.version}/\.$`,
        ),
      );
      expect(shown?.querySelector('[data-accessed]')?.textContent).toBe('引用日期');
    });
  });
});
