import type { TableSchema } from './codebook.ts';
import { accuracy, warnings } from './schema-checks.ts';
import { outlets, topics, topicsByTurn, words } from './schema-counts.ts';
import { dates, figures } from './schema-figures.ts';
import { askedAnswered } from './schema-exchanges.ts';
import { mentions, pairs, places, rejected } from './schema-places.ts';
import { sentences, turns } from './schema-text.ts';
import { tokens } from './schema-tokens.ts';
import { sentenceTopics } from './schema-topics.ts';

export type { Bilingual, Column, ForeignKey, TableSchema } from './codebook.ts';

/** In reading order. */
export const TABLES: readonly TableSchema[] = [
  turns,
  sentences,
  mentions,
  rejected,
  places,
  pairs,
  figures,
  dates,
  topics,
  topicsByTurn,
  sentenceTopics,
  words,
  outlets,
  tokens,
  askedAnswered,
  warnings,
  accuracy,
];

/** The schema of a table. Throws a RangeError for an unknown name. */
export function tableSchema(name: string): TableSchema {
  const schema = TABLES.find((table) => table.name === name);
  if (schema === undefined) {
    throw new RangeError(
      `no table “${name}”; the codebook has ${TABLES.map((table) => table.name).join(', ')}`,
    );
  }
  return schema;
}

/** A table's column names, in file order. */
export function columnNames(name: string): string[] {
  return tableSchema(name).columns.map((column) => column.name);
}
