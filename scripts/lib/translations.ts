import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from './types.ts';

/** The project's own English. */
export interface Translations {
  /** Path, for messages. */
  file: string;
  /** In file order; `line` is the row's last, from 1. */
  rows: readonly { line: number; sentenceId: string; text: string }[];
}

/** By sentence id. */
export type TextByLanguage = ReadonlyMap<string, string>;

const COLUMNS = ['sentence_id', 'text_en'] as const;

/**
 * Rows of a translation file, columns `sentence_id` and `text_en`; undefined if there is none.
 *
 * @throws InputError with file and line for missing columns or an empty cell.
 */
export function readTranslations(file: string): Translations | undefined {
  if (!existsSync(file)) return undefined;
  const [header, ...rows] = cellsOf(file);
  if (header === undefined || COLUMNS.some((column) => !header.cells.includes(column))) {
    throw new InputError(
      `${file}: line 1: the columns are “${header?.cells.join(',') ?? ''}”; expected ${COLUMNS.join(',')}`,
    );
  }
  const [id, text] = COLUMNS.map((column) => header.cells.indexOf(column)) as [number, number];
  return {
    file,
    rows: rows.map(({ cells, line }) => {
      const sentenceId = (cells[id] ?? '').trim();
      if (sentenceId === '')
        throw new InputError(`${file}: line ${line}: sentence_id is empty; say which sentence is translated`);
      const translated = (cells[text] ?? '').trim();
      if (translated === '')
        throw new InputError(`${file}: line ${line}: ${sentenceId} has no text_en; translate the sentence`);
      return { line, sentenceId, text: translated };
    }),
  };
}

/**
 * English by sentence id. A translation must be complete: gaps would look deliberate.
 *
 * @throws InputError with file and line for an unknown, duplicate or missing sentence.
 */
export function matchTranslations(
  translations: Translations | undefined,
  sentenceIds: readonly string[],
): TextByLanguage {
  const texts = new Map<string, string>();
  if (translations === undefined) return texts;
  const { file, rows } = translations;
  const known = new Set(sentenceIds);
  const lines = new Map<string, number>();
  for (const { line, sentenceId, text } of rows) {
    const before = lines.get(sentenceId);
    if (before !== undefined)
      throw new InputError(
        `${file}: line ${line}: ${sentenceId} stands there twice, first in line ${before}; remove one`,
      );
    if (!known.has(sentenceId))
      throw new InputError(
        `${file}: line ${line}: the transcript has no sentence ${sentenceId}; correct sentence_id (sentences.csv lists them) or remove the row`,
      );
    lines.set(sentenceId, line);
    texts.set(sentenceId, text);
  }
  const missing = sentenceIds.filter((id) => !texts.has(id));
  const [first] = missing;
  if (first !== undefined) {
    const previous = sentenceIds[sentenceIds.indexOf(first) - 1];
    const line = ((previous && lines.get(previous)) || 1) + 1;
    const others = missing.length > 1 ? ` (and of ${missing.length - 1} more after it)` : '';
    throw new InputError(
      `${file}: line ${line}: the row of sentence ${first} is missing here${others}; translate it, or remove ${basename(file)} until the translation is whole`,
    );
  }
  return texts;
}

function cellsOf(file: string): { cells: string[]; line: number }[] {
  try {
    const records = parse(readFileSync(file), {
      bom: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    throw new InputError(
      `${file}: line ${line}: ${error.message.replace(/ (?:on|at) line \d+.*$/, '')}; a cell with a comma or a quotation mark stands in double quotes`,
    );
  }
}
