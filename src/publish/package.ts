import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse, csvParseRows } from 'd3';
import { z } from 'zod';
import { derivedFiles, derivedFolder } from '../lib/data-root.ts';
import type { Lang } from '../lib/language.ts';

type Bilingual = Record<Lang, string>;

/** A value of a coded column and what it means. */
export interface Code {
  value: string;
  meaning: Bilingual;
}

/** From the Table Schema. */
export interface ColumnInfo {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  title: Bilingual;
  description: Bilingual;
  required: boolean;
  /** Allowed values with their meanings; empty if any value is. */
  codes: readonly Code[];
}

/** Columns in file order. */
export interface TableInfo {
  name: string;
  title: Bilingual;
  description: Bilingual;
  columns: readonly ColumnInfo[];
  /** Empty if there is none. */
  key: readonly string[];
  /** `sentence_id` → `sentences.sentence_id`. */
  references: readonly { columns: readonly string[]; table: string; to: readonly string[] }[];
}

/** Contents of `datapackage.json`. */
export interface PackageInfo {
  version: string;
  /** Day the version was released, `YYYY-MM-DD`; empty if unknown. */
  released: string;
  description: Bilingual;
  rights: Bilingual;
  licence: { name: string; title: string; url: string };
  creator: string;
  keywords: readonly string[];
  /** Of the topic coding, by scheme and context; absent from earlier versions. */
  contextWeights: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  tables: readonly TableInfo[];
}

const field = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  title_zh: z.string(),
  title_en: z.string(),
  description_zh: z.string(),
  description_en: z.string(),
  constraints: z
    .object({ required: z.boolean().optional(), enum: z.array(z.string()).optional() })
    .optional(),
  categories: z.array(z.object({ value: z.string(), label_zh: z.string(), label_en: z.string() })).optional(),
});

const resource = z.object({
  name: z.string(),
  title_zh: z.string(),
  title_en: z.string(),
  description_zh: z.string(),
  description_en: z.string(),
  schema: z.object({
    fields: z.array(field),
    primaryKey: z.array(z.string()).optional(),
    foreignKeys: z
      .array(
        z.object({
          fields: z.array(z.string()),
          reference: z.object({ resource: z.string(), fields: z.array(z.string()) }),
        }),
      )
      .optional(),
  }),
});

const descriptor = z.object({
  version: z.string(),
  created: z.string().optional(),
  description_zh: z.string(),
  description_en: z.string(),
  rights_zh: z.string(),
  rights_en: z.string(),
  keywords: z.array(z.string()),
  topic_context_weights: z.record(z.string(), z.record(z.string(), z.number())).optional(),
  licenses: z.array(z.object({ name: z.string(), title: z.string(), path: z.string() })).min(1),
  contributors: z.array(z.object({ title: z.string() })).min(1),
  resources: z.array(resource),
});

function codesOf({ categories, constraints }: z.infer<typeof field>): Code[] {
  if (categories)
    return categories.map(({ value, label_zh: zh, label_en: en }) => ({ value, meaning: { zh, en } }));
  return (constraints?.enum ?? []).map((value) => ({ value, meaning: { zh: '', en: '' } }));
}

function tableInfo(from: z.infer<typeof resource>): TableInfo {
  return {
    name: from.name,
    title: { zh: from.title_zh, en: from.title_en },
    description: { zh: from.description_zh, en: from.description_en },
    columns: from.schema.fields.map((each) => ({
      name: each.name,
      type: each.type,
      title: { zh: each.title_zh, en: each.title_en },
      description: { zh: each.description_zh, en: each.description_en },
      required: each.constraints?.required ?? false,
      codes: codesOf(each),
    })),
    key: from.schema.primaryKey ?? [],
    references: (from.schema.foreignKeys ?? []).map(({ fields, reference }) => ({
      columns: fields,
      table: reference.resource,
      to: reference.fields,
    })),
  };
}

/** A table missing from the data package, all columns as strings. */
function bareTable(edition: string, name: string): TableInfo {
  const same = (text: string): Bilingual => ({ zh: text, en: text });
  const columns = readRows(edition, name).columns.map((column): ColumnInfo => ({
    name: column,
    type: 'string',
    title: same(column),
    description: same(''),
    required: false,
    codes: [],
  }));
  return { name, title: same(name), description: same(''), columns, key: [], references: [] };
}

function readDescriptor(edition: string): z.infer<typeof descriptor> | undefined {
  const file = join(derivedFolder(edition), 'datapackage.json');
  if (!existsSync(file)) return undefined;
  const result = descriptor.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new Error(
    `${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}. Run: npm run data`,
  );
}

/**
 * An edition's data package: its tables in order, then tables it does not describe. Throws with file and key if
 * malformed.
 */
export function readPackage(edition: string): PackageInfo {
  const found = readDescriptor(edition);
  const described = (found?.resources ?? []).map(tableInfo);
  const bare = derivedFiles(edition)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => file.slice(0, -'.csv'.length))
    .filter((name) => !described.some((table) => table.name === name))
    .map((name) => bareTable(edition, name));
  const licence = found?.licenses[0];
  return {
    version: found?.version ?? '',
    released: found?.created?.slice(0, 10) ?? '',
    description: { zh: found?.description_zh ?? '', en: found?.description_en ?? '' },
    rights: { zh: found?.rights_zh ?? '', en: found?.rights_en ?? '' },
    licence: { name: licence?.name ?? '', title: licence?.title ?? '', url: licence?.path ?? '' },
    creator: found?.contributors[0]?.title ?? '',
    keywords: found?.keywords ?? [],
    contextWeights: found?.topic_context_weights,
    tables: [...described, ...bare],
  };
}

/** Undefined if there is none. */
function readText(edition: string, name: string): string | undefined {
  const file = join(derivedFolder(edition), `${name}.csv`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Header and raw cells of a table. */
export function readRows(edition: string, name: string): { columns: string[]; rows: string[][] } {
  const [columns = [], ...rows] = csvParseRows(readText(edition, name) ?? '');
  return { columns, rows };
}

/** Raw rows of a table by column name; empty if there is no table. */
export function readRecords(edition: string, name: string): Record<string, string>[] {
  return [...csvParse(readText(edition, name) ?? '')];
}
