import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import type { z } from 'zod';
import { derivedFolder } from './data-root.ts';
import { readEditions } from './edition.ts';
import { tableSchemas } from './schemas.ts';
import type { Occasion, TableName, Tables } from './schemas.ts';

/**
 * Rows of a CSV text, checked against a schema. Throws with file, row, column and value on a bad cell, and with what to
 * do about it.
 */
export function parseTable<Row>(
  text: string,
  schema: z.ZodType<Row>,
  file: string,
  remedy = 'Run: npm run data',
): Row[] {
  const records: Record<string, string>[] = csvParse(text);
  return records.map((record, index) => {
    const result = schema.safeParse(record);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const column = String(issue?.path[0] ?? '');
    // Spreadsheet rows: the header is row 1.
    throw new Error(
      `${file}, row ${index + 2}, column ${column}: ${issue?.message ?? 'is wrong'} (found ${JSON.stringify(record[column])}). ${remedy}`,
    );
  });
}

function readTable<Name extends TableName>(edition: string, name: Name): Tables[Name] {
  const file = join(derivedFolder(edition), `${name}.csv`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error(`${file} is missing. Run: npm run data`);
  }
  return parseTable(
    text,
    tableSchemas[name] as unknown as z.ZodType<Tables[Name][number]>,
    file,
  ) as Tables[Name];
}

function readOccasion(id: string): Occasion {
  const edition = readEditions().find((one) => one.id === id);
  if (!edition) throw new Error(`no edition ${id} with an edition.yaml`);
  return {
    date: edition.date,
    speaker: { zh: edition.speaker, en: edition.speaker_en ?? '' },
    groups: edition.figure_groups ?? {},
  };
}

const read = new Map<string, Tables>();

/** An edition's tables from `data/derived/<edition>`, read once per process. Throws like `parseTable`. */
export function readTables(edition: string): Tables {
  let tables = read.get(edition);
  if (!tables) {
    tables = {
      turns: readTable(edition, 'turns'),
      sentences: readTable(edition, 'sentences'),
      places: readTable(edition, 'places'),
      topics: readTable(edition, 'topics'),
      outlets: readTable(edition, 'outlets'),
      words: readTable(edition, 'words'),
      topics_by_turn: readTable(edition, 'topics_by_turn'),
      sentence_topics: readTable(edition, 'sentence_topics'),
      asked_answered: readTable(edition, 'asked_answered'),
      mentions: readTable(edition, 'mentions'),
      pairs: readTable(edition, 'pairs'),
      figures: readTable(edition, 'figures'),
      dates: readTable(edition, 'dates'),
      tokens: readTable(edition, 'tokens'),
      occasion: readOccasion(edition),
    };
    read.set(edition, tables);
  }
  return tables;
}
