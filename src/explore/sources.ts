import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { derivedFolder, editionsFolder } from '../lib/data-root.ts';
import { parseTable } from '../lib/tables.ts';

const offset = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);

const tokenSchema = z.object({
  sentence_id: z.string().min(1),
  token: z.string().min(1),
  /** Transcript code points, end exclusive. */
  start: offset,
  end: offset,
  stop: z.enum(['true', 'false']).transform((value) => value === 'true'),
});

/** A segmenter's token. */
export type Token = z.infer<typeof tokenSchema>;

const englishSchema = z.object({ sentence_id: z.string().min(1), text_en: z.string() });

function readOptional<Row>(file: string, schema: z.ZodType<Row>): Row[] | undefined {
  return existsSync(file) ? parseTable(readFileSync(file, 'utf8'), schema, file) : undefined;
}

/** Inputs beyond the site's common tables. */
export interface Sources {
  /** Undefined if the edition has none. */
  tokens: Token[] | undefined;
  /** English by sentence id; undefined if there is no translation. */
  english: Map<string, string> | undefined;
}

/** Reads an edition's tokens and English, if any. Throws like `parseTable`. */
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
