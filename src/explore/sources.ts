import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { derivedFolder, editionsFolder } from '../lib/data-root.ts';
import { parseTable } from '../lib/tables.ts';

const offset = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);

const tokenSchema = z.object({
  sentence_id: z.string().min(1),
  token: z.string().min(1),
  /** Code points of the transcript, end exclusive. */
  start: offset,
  end: offset,
  stop: z.enum(['true', 'false']).transform((value) => value === 'true'),
});

/** A token of the segmenter. */
export type Token = z.infer<typeof tokenSchema>;

const englishSchema = z.object({ sentence_id: z.string().min(1), text_en: z.string() });

function readOptional<Row>(file: string, schema: z.ZodType<Row>): Row[] | undefined {
  return existsSync(file) ? parseTable(readFileSync(file, 'utf8'), schema, file) : undefined;
}

/** What the concordance knows beside the tables that the whole site reads. */
export interface Sources {
  /** Undefined where the edition's tables have none. */
  tokens: Token[] | undefined;
  /** English of sentences by their ids; undefined where nobody translated any. */
  english: Map<string, string> | undefined;
}

/** Tokens and English of an edition, where it has them. Throws as `parseTable`. */
export function readSources(edition: string): Sources {
  const rows = readOptional(join(editionsFolder(), edition, 'sentences.en.csv'), englishSchema);
  const filled = (rows ?? []).filter(({ text_en }) => text_en !== '');
  return {
    tokens: readOptional(join(derivedFolder(edition), 'tokens.csv'), tokenSchema),
    english:
      filled.length > 0
        ? new Map(filled.map(({ sentence_id, text_en }) => [sentence_id, text_en]))
        : undefined,
  };
}
