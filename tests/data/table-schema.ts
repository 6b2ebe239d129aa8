/** Checks published tables against the Table Schema (Data Package v2) in `datapackage.json`. */

export type Row = Record<string, string>;

interface Field {
  name: string;
  type: string;
  constraints?: {
    required?: boolean;
    unique?: boolean;
    pattern?: string;
    enum?: string[];
    minimum?: number;
    maximum?: number;
  };
  categories?: { value: string; label: string }[];
}

interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey?: string[];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
  };
}

export interface Descriptor {
  id: string;
  created: string;
  version: string;
  resources: Resource[];
  sources: { sha256: string }[];
}

const LEXICAL: Record<string, RegExp> = {
  string: /^/,
  integer: /^-?(0|[1-9]\d*)$/,
  number: /^-?(0|[1-9]\d*)(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** One line per schema violation in a resource's rows; `tables` by name for foreign keys. */
export function misfits({ name, schema }: Resource, tables: ReadonlyMap<string, readonly Row[]>): string[] {
  const rows = tables.get(name) ?? [];
  const found: string[] = [];
  const header = Object.keys(rows[0] ?? {});
  const names = schema.fields.map((field) => field.name);
  if (rows.length > 0 && header.join() !== names.join()) found.push(`columns are ${header.join()}`);
  for (const field of schema.fields) {
    rows.forEach((row, index) => {
      const problem = misfit(row[field.name] ?? '', field);
      if (problem !== undefined) found.push(`row ${index + 1}, ${field.name}: ${problem}`);
    });
    if (field.constraints?.unique) found.push(...repeated(rows, [field.name]));
  }
  if (schema.primaryKey) found.push(...repeated(rows, schema.primaryKey));
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const known = new Set((tables.get(reference.resource) ?? []).map((row) => keyOf(row, reference.fields)));
    rows.forEach((row, index) => {
      if (fields.every((field) => row[field] === '')) return;
      if (!known.has(keyOf(row, fields))) {
        found.push(
          `row ${index + 1}: ${fields.join()} ${keyOf(row, fields)} is not in ${reference.resource}`,
        );
      }
    });
  }
  return found;
}

function misfit(value: string, { type, constraints = {} }: Field): string | undefined {
  if (value === '') return constraints.required ? 'empty' : undefined;
  if (!(LEXICAL[type] ?? /(?!)/).test(value)) return `“${value}” is no ${type}`;
  const { pattern, minimum, maximum } = constraints;
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value))
    return `“${value}” is not ${pattern}`;
  if (constraints.enum !== undefined && !constraints.enum.includes(value))
    return `“${value}” is not in the enum`;
  if (minimum !== undefined && Number(value) < minimum) return `${value} is below ${minimum}`;
  if (maximum !== undefined && Number(value) > maximum) return `${value} is above ${maximum}`;
  return undefined;
}

function repeated(rows: readonly Row[], key: readonly string[]): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  for (const row of rows) {
    const value = keyOf(row, key);
    if (seen.has(value)) found.push(`${key.join()} ${value} stands twice`);
    seen.add(value);
  }
  return found;
}

function keyOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => row[column] ?? '').join(' ');
}
