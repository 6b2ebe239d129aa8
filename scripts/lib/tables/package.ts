import { hash } from 'node:crypto';
import { contextWeights } from '../topics/schemes.ts';
import type { Code, OpenCodes } from './codes/code.ts';
import { TABLES } from './schema.ts';
import type { Bilingual, Column, ForeignKey, TableSchema } from './schema.ts';

/** Unknown facts are left out. */
export interface PackageInfo {
  /** Lower-case letters, digits, `-`, `_`, `.`. */
  id: string;
  title: Bilingual;
  /** Day of the conference, `YYYY-MM-DD`. */
  date?: string;
  /** Of the method: `0.1.0`. */
  version: string;
  /** Day of its release, `YYYY-MM-DD`. */
  released: string;
  /** Of the lexicon and the edition. */
  codes: OpenCodes;
  source: {
    title: Bilingual;
    publisher?: string;
    date?: string;
    url?: string;
    /** Of the transcript's bytes as received, 64 hexadecimal digits. */
    sha256: string;
  };
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

const STANDARD = 'https://datapackage.org/profiles/2.0';

/**
 * `datapackage.json` (Data Package v2) for the tables among `files`, name to content. Holds no creation time: equal
 * tables give equal bytes.
 *
 * Titles and descriptions are “中文 / English” for programs that know only the standard; `title_zh`, `title_en`,
 * `description_zh` and `description_en` give one language each.
 */
export function describePackage(info: PackageInfo, files: ReadonlyMap<string, string | Uint8Array>): string {
  const description: Bilingual = [
    `由《${info.source.title[0]}》的记录稿计算得出的数据表；每个数字都可以追到一个句子。`,
    `Tables computed from the transcript “${info.source.title[1]}”; every number can be traced to a sentence.`,
  ];
  const present = TABLES.filter(({ name }) => files.has(`${name}.csv`));
  const descriptor: Json = {
    $schema: `${STANDARD}/datapackage.json`,
    name: info.id,
    id: idOf(info),
    ...bilingual('title', info.title),
    ...bilingual('description', description),
    version: info.version,
    created: `${info.released}T00:00:00Z`,
    ...(info.date === undefined ? {} : { date: info.date }),
    languages: ['zh', 'en'],
    keywords: ['press conference', 'transcript', '记者会', '外交'],
    contributors: [{ title: 'Wenda 问答', roles: ['creator', 'publisher'] }],
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title: 'Creative Commons Attribution 4.0 International',
      },
    ],
    ...bilingual('rights', [
      '许可只及于这些数据表。记录稿的权利属于其发布者，此处作为研究对象引用。',
      'The licence covers these tables. The transcript remains its publisher’s and is quoted as the object of study.',
    ]),
    sources: [sourceOf(info.source)],
    topic_context_weights: contextWeights(),
    resources: present.map((table) => resourceOf(table, files.get(`${table.name}.csv`) ?? '')),
  };
  return `${withSchemas(JSON.stringify(descriptor, undefined, 2), present, info.codes)}\n`;
}

/** A name-based UUID (RFC 9562, version 8) of edition, version and transcript. */
function idOf({ id, version, source }: PackageInfo): string {
  const digits = hash('sha256', `wenda ${id} ${version} ${source.sha256}`);
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

function sourceOf(source: PackageInfo['source']): Json {
  return {
    ...bilingual('title', source.title),
    ...(source.url === undefined ? {} : { path: source.url }),
    ...(source.publisher === undefined ? {} : { publisher: source.publisher }),
    ...(source.date === undefined ? {} : { date: source.date }),
    sha256: source.sha256,
  };
}

function resourceOf(table: TableSchema, content: string | Uint8Array): Json {
  return {
    name: table.name,
    type: 'table',
    path: `${table.name}.csv`,
    ...bilingual('title', table.title),
    ...bilingual('description', table.description),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.length,
    hash: `sha256:${hash('sha256', content)}`,
    dialect: {
      $schema: `${STANDARD}/tabledialect.json`,
      header: true,
      delimiter: ',',
      lineTerminator: '\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: schemaMark(table),
  };
}

/**
 * Serialised once and inserted at placeholders: schemas are nine tenths of the descriptor and the same for all
 * transcripts.
 */
const writtenSchemas = new Map<string, string>();

function schemaMark(table: TableSchema): string {
  return `schema of ${table.name}`;
}

function withSchemas(descriptor: string, present: readonly TableSchema[], codes: OpenCodes): string {
  const names = present.map(({ name }) => name).join(' ');
  const byMark = new Map(present.map((table) => [schemaMark(table), table]));
  return descriptor.replace(/"(schema of [a-z_]+)"/g, (quoted, mark: string) => {
    const table = byMark.get(mark);
    if (!table) return quoted;
    const lists = table.columns.flatMap((column) => listOf(column, codes).map(({ value }) => value));
    const key = `${table.name} among ${names} with ${lists.join(' ')}`;
    let written = writtenSchemas.get(key);
    if (written === undefined) {
      written = JSON.stringify(schemaOf(table, present, codes), undefined, 2).replaceAll('\n', '\n      ');
      writtenSchemas.set(key, written);
    }
    return written;
  });
}

function schemaOf(table: TableSchema, present: readonly TableSchema[], codes: OpenCodes): Json {
  return {
    $schema: `${STANDARD}/tableschema.json`,
    fields: table.columns.map((column) => fieldOf(column, codes)),
    missingValues: [''],
    ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
    ...foreignKeysOf(table, present),
  };
}

function fieldOf(column: Column, codes: OpenCodes): Json {
  const { name, type, title, description } = column;
  const listed = listOf(column, codes);
  const constraints = {
    ...column.constraints,
    ...(listed.length === 0 ? {} : { enum: listed.map(({ value }) => value) }),
  };
  return {
    name,
    type,
    ...bilingual('title', title),
    ...bilingual('description', description),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(listed.length === 0
      ? {}
      : { categories: listed.map(({ value, meaning }) => ({ value, ...bilingual('label', meaning) })) }),
  };
}

/** Codes of a column; empty if it has none. */
function listOf({ codes: own = [] }: Column, codes: OpenCodes): readonly Code[] {
  return typeof own === 'string' ? codes[own] : own;
}

/** Omits keys into tables that the package lacks. */
function foreignKeysOf(table: TableSchema, present: readonly TableSchema[]): { foreignKeys?: Json } {
  const keys = table.foreignKeys.filter((key: ForeignKey) => present.some(({ name }) => name === key.table));
  if (keys.length === 0) return {};
  return {
    foreignKeys: keys.map((key) => ({
      fields: key.columns,
      reference: { resource: key.table, fields: key.references },
    })),
  };
}

function bilingual(property: string, [zh, en]: Bilingual): Record<string, string> {
  return { [property]: zh === en ? zh : `${zh} / ${en}`, [`${property}_zh`]: zh, [`${property}_en`]: en };
}
