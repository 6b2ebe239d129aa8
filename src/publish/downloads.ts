import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvFormat } from 'd3';
import { derivedFiles, derivedFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import { absolute, dataVersionPath } from '../site/addresses.ts';
import { citationFile } from './citation-file.ts';
import { claimColumns, claimRows } from './claims.ts';
import { bibtex, cslJson, ris } from './corpus/bibliography.ts';
import { conllu } from './corpus/conllu.ts';
import { gexf } from './corpus/gexf.ts';
import { tei } from './corpus/tei.ts';
import { workbook } from './corpus/workbook.ts';
import { excelCsv, jsonTable } from './formats.ts';
import { materials } from './materials.ts';
import { readPackage, readRows } from './package.ts';
import type { TableInfo } from './package.ts';
import { readme } from './readme.ts';
import { zipOf } from './zip.ts';

/** By file extension. */
export const tableFormats = ['csv', 'excel.csv', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** File name of a table: `turns.excel.csv`. */
export function tableFile(table: string, format: TableFormat): string {
  return `${table}.${format}`;
}

/** File name of the ZIP of all other files. */
export function zipFile(edition: string): string {
  return `${edition}.zip`;
}

const descriptorFile = 'datapackage.json';
export const readmeFile = 'README.md';
/** Claims under every alternative; made at build time because it needs the prose. */
export const claimsFile = 'claims.csv';
export const checksumsFile = 'SHA256SUMS.txt';

const contentTypes: Record<string, string> = {
  bib: 'application/x-bibtex; charset=utf-8',
  cff: 'application/yaml; charset=utf-8',
  conllu: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/tei+xml; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  zip: 'application/zip',
};

/** Media type of a download, by its extension. */
export function contentTypeOf(path: string): string {
  return contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Contents by file name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** SHA-256 in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** CSV (RFC 4180), with LF. */
function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, string>[],
): string {
  return `${csvFormat(rows, columns)}\n`;
}

/** Checksums in the format of `sha256sum -c`. */
function checksums(files: Files): string {
  return [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join('');
}

function tableFiles(edition: string, { name, columns }: TableInfo): [string, string][] {
  const { columns: header, rows } = readRows(edition, name);
  const described = columns.map((column) => column.name);
  if (described.join() !== header.join()) {
    throw new Error(
      `${name}.csv of ${edition} has the columns ${header.join(', ')}; datapackage.json describes ${described.join(', ')}. Run: npm run data`,
    );
  }
  return [
    [tableFile(name, 'excel.csv'), excelCsv(header, rows)],
    [tableFile(name, 'json'), jsonTable(columns, rows)],
  ];
}

/** Files made of the tables for other programs, by name. */
export const corpusFiles = {
  workbook: 'tables.xlsx',
  tei: 'corpus.tei.xml',
  conllu: 'corpus.conllu',
  gexf: 'pairs.gexf',
  csl: 'citation.csl.json',
  ris: 'citation.ris',
  bibtex: 'citation.bib',
  cff: 'CITATION.cff',
} as const;

const made = new Map<string, Promise<Files>>();

/** Everything but checksums and ZIP; `site` as in `downloads`. */
async function contents(edition: Edition, site: URL | undefined): Promise<Map<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const info = readPackage(edition.id);
  const address = absolute(
    dataVersionPath(edition.id, 'zh', info.version ? `v${info.version}` : 'latest'),
    site,
  );
  const texts = new Map<string, string>([
    [readmeFile, readme(edition, info, site)],
    [claimsFile, csvText(claimColumns, claimRows(edition))],
    [corpusFiles.tei, tei(edition, info, address)],
    [corpusFiles.conllu, conllu(edition)],
    [corpusFiles.gexf, gexf(edition, info)],
    [corpusFiles.csl, cslJson(edition, info, address)],
    [corpusFiles.ris, ris(edition, info, address)],
    [corpusFiles.bibtex, bibtex(edition, info, address)],
    [corpusFiles.cff, citationFile(edition, info, address)],
    ...info.tables.flatMap((table) => tableFiles(edition.id, table)),
  ]);
  const files = materials(edition);
  for (const file of derivedFiles(edition.id)) {
    const bytes = readFileSync(join(derivedFolder(edition.id), file));
    files.set(file, new Uint8Array(file === descriptorFile ? withHomepage(bytes, address) : bytes));
  }
  for (const [name, text] of texts) if (text !== '') files.set(name, encoder.encode(text));
  files.set(corpusFiles.workbook, await workbook(edition, info, address));
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

async function makeDownloads(edition: Edition, site: URL | undefined): Promise<Files> {
  const encoder = new TextEncoder();
  const inside = await contents(edition, site);
  const archive = new Map([...inside, [checksumsFile, encoder.encode(checksums(inside))]] as const);
  const entries = new Map([...archive].map(([name, bytes]) => [`${edition.id}/${name}`, bytes] as const));
  const outside = new Map([...inside, [zipFile(edition.id), zipOf(entries, edition.date)]] as const);
  return new Map([...outside, [checksumsFile, encoder.encode(checksums(outside))]] as const);
}

/**
 * Every file in an edition's `data/`, by path: what the tables were made from, computed files as they are (the data
 * package with its address), tables for Excel and as JSON, other programs' formats, README, checksums, and a ZIP of
 * these. Made once per process. Throws if a table's columns differ from `datapackage.json`.
 */
export function downloads(edition: Edition, site: URL | undefined): Promise<Files> {
  const known = made.get(edition.id) ?? makeDownloads(edition, site);
  made.set(edition.id, known);
  return known;
}

/** The data package with the address of its page. */
function withHomepage(bytes: Buffer, address: string): Buffer {
  const descriptor = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  const entries = Object.entries(descriptor).flatMap((entry) =>
    entry[0] === 'version' ? [['homepage', address], entry] : [entry],
  );
  return Buffer.from(`${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
}
