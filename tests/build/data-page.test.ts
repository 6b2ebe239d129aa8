import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parseHTML } from '../../src/lib/dom.ts';
import * as Plot from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { derivedFiles } from '../../src/lib/data-root.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { excelCsv, jsonTable, typedValue } from '../../src/publish/formats.ts';
import { readPackage } from '../../src/publish/package.ts';
import type { ColumnInfo } from '../../src/publish/package.ts';
import { siteFolder } from './built-site.ts';

const site = process.env['SITE_URL'] ?? 'https://wenda.example';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const rowsOf = (text: string): string[][] => parseCsv(text) as string[][];

function column(name: string, type: ColumnInfo['type']): ColumnInfo {
  const empty = { zh: '', en: '' };
  return { name, type, title: empty, description: empty, required: false, codes: [] };
}

describe('a table for Excel', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-cmd|calc', "'-cmd|calc"],
    ['@import', "'@import"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['＝1', "'＝1"],
    ['-76', '-76'],
    ['-0.5', '-0.5'],
    ['——是的', '——是的'],
    ['中国', '中国'],
    ['', ''],
  ])('writes %j as %j', (cell, written) => {
    const [header, row] = rowsOf(excelCsv(['first', 'second'], [[cell, 'x']]).replace('\uFEFF', ''));
    expect(header).toEqual(['first', 'second']);
    expect(row).toEqual([written, 'x']);
  });

  it('begins with a byte order mark, ends rows with CRLF and quotes only where needed', () => {
    expect(excelCsv(['a', 'b'], [['x,"y"', 'two\nlines']])).toBe('\uFEFFa,b\r\n"x,""y""","two\nlines"\r\n');
  });
});

describe('a table as JSON', () => {
  it.each([
    ['integer', '12', 12],
    ['number', '-0.25', -0.25],
    ['boolean', 'true', true],
    ['string', '12', '12'],
    ['string', '', null],
    ['number', '', null],
  ] as const)('gives a cell of type %s that holds %j as %j', (type, cell, value) => {
    expect(typedValue(column('a', type), cell)).toBe(value);
  });

  it('stops at a cell that is not of its type, with the column and the value', () => {
    expect(() => typedValue(column('chars', 'integer'), 'many')).toThrow('chars: "many"');
  });

  it('is an empty array where the table has no rows', () => {
    expect(JSON.parse(jsonTable([column('a', 'string')], []))).toEqual([]);
  });
});

const python = spawnSync('python3', ['--version']).status === 0;
if (!python) console.warn('python3 is not here: no CSV file is read with its csv module');

describe.each(readEditions())('files of $id', (edition) => {
  const folder = join(siteFolder, edition.id, 'data');
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const info = readPackage(edition.id);

  it('are described in the data package, table by table and column by column', () => {
    const tables = derivedFiles(edition.id).filter((file) => file.endsWith('.csv'));
    expect(info.tables.map(({ name }) => `${name}.csv`).toSorted()).toEqual(tables);
    for (const table of info.tables) {
      for (const { name, description } of table.columns) {
        expect(description.zh, `${table.name}.${name}`).not.toBe('');
        expect(description.en, `${table.name}.${name}`).not.toBe('');
      }
    }
  });

  it.each(info.tables)('$name holds the same as CSV, for Excel and as JSON', ({ name, columns }) => {
    const [header = [], ...rows] = rowsOf(read(`${name}.csv`).toString('utf8'));
    expect(header).toEqual(columns.map((each) => each.name));

    const excel = read(`${name}.excel.csv`).toString('utf8');
    expect(excel.codePointAt(0)).toBe(0xfeff);
    expect(excel.endsWith('\r\n')).toBe(true);
    const [excelHeader, ...excelRows] = parseCsv(excel.slice(1), { record_delimiter: '\r\n' }) as string[][];
    expect(excelHeader).toEqual(header);
    expect(excelRows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')))).toEqual(
      rows,
    );
    for (const cell of excelRows.flat()) expect(cell).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?!\d+(\.\d+)?$)/);

    const records = JSON.parse(read(`${name}.json`).toString('utf8')) as Record<string, unknown>[];
    expect(records).toHaveLength(rows.length);
    records.forEach((record, index) => {
      expect(Object.keys(record)).toEqual(header);
      columns.forEach((each, position) => {
        const written = rows[index]?.[position] ?? '';
        const value = record[each.name];
        if (written === '') expect(value).toBeNull();
        else if (each.type === 'boolean') expect(value).toBe(written === 'true');
        else if (each.type === 'string' || each.type === 'date') expect(value).toBe(written);
        else {
          expect(typeof value).toBe('number');
          expect(value).toBe(Number(written));
          if (each.type === 'integer') expect(Number.isInteger(value)).toBe(true);
        }
      });
    });
  });

  if (!python) console.warn('skipped: no python3 on this machine to read the tables with');
  it.skipIf(!python)('are read by Python as they are meant', () => {
    const script = [
      'import csv, glob, json, os, sys',
      'os.chdir(sys.argv[1])',
      'counts = {}',
      'for file in sorted(glob.glob("*.csv")):',
      '    encoding = "utf-8-sig" if file.endswith(".excel.csv") else "utf-8"',
      '    with open(file, encoding=encoding, newline="") as handle:',
      '        rows = list(csv.reader(handle, strict=True))',
      '    assert all(len(row) == len(rows[0]) for row in rows), file',
      '    counts[file] = len(rows) - 1',
      'print(json.dumps(counts))',
    ].join('\n');
    const counts = JSON.parse(
      execFileSync('python3', ['-c', script, folder], { encoding: 'utf8' }),
    ) as Record<string, number>;
    for (const { name } of info.tables) {
      const records = JSON.parse(read(`${name}.json`).toString('utf8')) as unknown[];
      expect(counts[`${name}.csv`], name).toBe(records.length);
      expect(counts[`${name}.excel.csv`], name).toBe(records.length);
    }
  });

  const sums = (text: string): [string, string][] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]);

  it('match their checksums, and none is left out', () => {
    const listed = new Map(sums(read('SHA256SUMS.txt').toString('utf8')));
    for (const [file, hash] of listed) expect(sha256(read(file)), file).toBe(hash);
    // Versions have checksums of their own, and pages need none.
    const kept = (readdirSync(folder, { recursive: true }) as string[]).filter(
      (path) =>
        /\.\w+$/.test(path) && !/^(latest|v\d+\.\d+\.\d+)(\/|$)|index\.html$|SHA256SUMS\.txt$/.test(path),
    );
    expect([...listed.keys()].toSorted()).toEqual(kept.toSorted());
  });

  it('come as one ZIP with README, codebook and checksums that match', () => {
    const files = unzipSync(new Uint8Array(read(`${edition.id}.zip`)));
    const names = Object.keys(files).map((name) => name.replace(`${edition.id}/`, ''));
    expect(names).toEqual(
      expect.arrayContaining([
        'README.md',
        'datapackage.json',
        'SHA256SUMS.txt',
        'transcript.txt',
        'tables.xlsx',
        'corpus.tei.xml',
        'corpus.conllu',
        'pairs.gexf',
        'citation.ris',
        'lexicon/stopwords.txt',
        ...(existsSync(join('data/gold', edition.id)) ? ['gold/GUIDE.md', 'gold/mentions.jsonl'] : []),
      ]),
    );
    for (const { name } of info.tables) {
      expect(names).toEqual(expect.arrayContaining([`${name}.csv`, `${name}.excel.csv`, `${name}.json`]));
    }
    const inside = (name: string): Uint8Array => files[`${edition.id}/${name}`] ?? new Uint8Array();
    const listed = sums(new TextDecoder().decode(inside('SHA256SUMS.txt')));
    expect(listed.map(([name]) => name).toSorted()).toEqual(
      names.filter((name) => name !== 'SHA256SUMS.txt').toSorted(),
    );
    for (const [name, hash] of listed) {
      expect(sha256(inside(name)), name).toBe(hash);
      expect(Buffer.from(inside(name)).equals(read(name)), name).toBe(true);
    }
  });

  it('have a README that says what a row is, every column, the source and how to cite', () => {
    const text = read('README.md').toString('utf8');
    for (const table of info.tables) {
      expect(text).toContain(table.description.zh);
      expect(text).toContain(table.description.en);
      for (const each of table.columns) expect(text).toContain(`| \`${each.name}\` |`);
    }
    for (const part of [edition.sha256, 'GB/T 7714', 'APA', 'BibTeX', info.version]) {
      expect(text).toContain(part);
    }
  });

  describe.each(['', 'en/'])('page /%s', (language) => {
    const { document } = parseHTML(
      readFileSync(join(siteFolder, language, edition.id, 'data', 'index.html'), 'utf8'),
    );
    const snippets = new Map(
      [...document.querySelectorAll('.snippet')].map((node) => [
        node.querySelector('h3')?.textContent?.trim() ?? '',
        node.textContent ?? '',
      ]),
    );
    const columns = new Set(info.tables.flatMap((table) => table.columns.map(({ name }) => name)));

    it('shows the first rows and the codebook of every table, and offers it in every format', () => {
      for (const table of info.tables) {
        const section = document.getElementById(table.name);
        expect(
          [...(section?.querySelectorAll('.formats a') ?? [])].map((link) =>
            link.getAttribute('href')?.replace(/^.*\//, ''),
          ),
        ).toEqual([`${table.name}.csv`, `${table.name}.excel.csv`, `${table.name}.json`]);
        expect(
          [...(section?.querySelectorAll('.codebook dt code') ?? [])].map((node) => node.textContent),
        ).toEqual(table.columns.map(({ name }) => name));
        const [, ...rows] = rowsOf(read(`${table.name}.csv`).toString('utf8'));
        expect(section?.querySelectorAll('.preview tbody tr').length).toBe(Math.min(rows.length, 4));
      }
    });

    it('has lines for these programs, and says of each who ran it', () => {
      const programs = ['pandas', 'R', 'polars', 'quanteda', 'Frictionless', 'Observable', 'DuckDB', 'Excel'];
      expect([...snippets.keys()]).toEqual(programs);
      expect(document.querySelectorAll('.snippet .run-by').length).toBe(programs.length - 1);
    });

    it('draws a chart where the lines for Observable are pasted as they stand', async () => {
      const code = document.querySelector('#snippet-observable ~ pre')?.textContent ?? '';
      const page = parseHTML('<!doctype html><html><body></body></html>');
      const plot = { ...Plot, plot: (options: object) => Plot.plot({ ...options, document: page.document }) };
      const load = {
        json: (address: string) =>
          Promise.resolve(JSON.parse(readFileSync(join(siteFolder, new URL(address).pathname), 'utf8'))),
      };
      // A cell of a notebook is one expression, shown when it resolves.
      const cell = new Function('d3', 'Plot', `return (${code});`) as (
        ...given: unknown[]
      ) => Promise<Element>;
      const shown = await cell(load, plot);
      const rows = rowsOf(read('places.csv').toString('utf8')).length - 1;
      expect(shown.querySelectorAll('[aria-label=bar] rect').length).toBe(rows);
    });

    it('names no address in them that is not built', () => {
      for (const [program, code] of snippets) {
        const addresses = code.match(/https?:\/\/[^\s"'，。,)]+/g) ?? [];
        expect(addresses.length, program).toBeGreaterThan(0);
        for (const address of addresses) {
          expect(address.startsWith(site), address).toBe(true);
          expect(existsSync(join(siteFolder, new URL(address).pathname)), address).toBe(true);
        }
        for (const file of code.match(/[a-z_.]+\.(csv|json)(?!\w|\()/g) ?? []) {
          expect(existsSync(join(folder, file)), `${program}: ${file}`).toBe(true);
        }
      }
    });

    it('names no column in them that the tables do not have', () => {
      const wanted: Record<string, RegExp> = {
        pandas: /(?:on=\[?|named\[\[)((?:"\w+",? ?)+)/g,
        R: /(?:by = (?:c\()?|distinct\()([\w", ]+)/g,
        Observable: /[xy]: ("\w+")/g,
        polars: /(?:on=\[?|select\()((?:"\w+",? ?)+)/g,
        quanteda: /(?:tokens_csv|sentences)\$(\w+)/g,
        DuckDB: /(?:USING \(|[mps]\.)([\w, ]+?)(?:\)|,|\n| DESC)/g,
      };
      for (const [program, pattern] of Object.entries(wanted)) {
        const named = [...(snippets.get(program) ?? '').matchAll(pattern)].flatMap(
          ([, list = '']) => list.match(/\w+/g) ?? [],
        );
        expect(named.length, program).toBeGreaterThanOrEqual(2);
        expect(named.filter((name) => !columns.has(name))).toEqual([]);
      }
    });
  });
});
