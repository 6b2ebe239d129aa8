import { hash } from 'node:crypto';
import { contextWeights } from '../topics/schemes.ts';
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
    ...bilingual('title', info.title),
    ...bilingual('description', description),
    version: info.version,
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
  return `${withSchemas(JSON.stringify(descriptor, undefined, 2), present)}\n`;
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

function withSchemas(descriptor: string, present: readonly TableSchema[]): string {
  const names = present.map(({ name }) => name).join(' ');
  const byMark = new Map(present.map((table) => [schemaMark(table), table]));
  return descriptor.replace(/"(schema of [a-z_]+)"/g, (quoted, mark: string) => {
    const table = byMark.get(mark);
    if (!table) return quoted;
    const key = `${table.name} among ${names}`;
    let written = writtenSchemas.get(key);
    if (written === undefined) {
      written = JSON.stringify(schemaOf(table, present), undefined, 2).replaceAll('\n', '\n      ');
      writtenSchemas.set(key, written);
    }
    return written;
  });
}

function schemaOf(table: TableSchema, present: readonly TableSchema[]): Json {
  return {
    $schema: `${STANDARD}/tableschema.json`,
    fields: table.columns.map(fieldOf),
    missingValues: [''],
    ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
    ...foreignKeysOf(table, present),
  };
}

function fieldOf({ name, type, title, description, constraints }: Column): Json {
  return {
    name,
    type,
    ...bilingual('title', title),
    ...bilingual('description', description),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints: { ...constraints } }),
  };
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
