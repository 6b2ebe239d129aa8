import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { editionsFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import type { SentenceRow } from '../lib/schemas.ts';
import { parseTable } from '../lib/tables.ts';

const offset = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);

const erratumSchema = z.object({
  /** Transcript code points, end exclusive. */
  start: offset,
  end: offset,
  surface: z.string(),
  reading: z.string(),
  certainty: z.enum(['certain', 'probable']),
  reason_zh: z.string(),
  reason_en: z.string(),
});

/** A misprint and its correction. */
export type Erratum = z.infer<typeof erratumSchema>;

const quotationSchema = z.object({ sentence_id: z.string().min(1), en: z.string().min(1) });

function editionFile(edition: string, name: string): string | undefined {
  const file = join(editionsFolder(), edition, name);
  return existsSync(file) ? file : undefined;
}

function readEditionTable<Row>(edition: string, name: string, schema: z.ZodType<Row>): Row[] {
  const file = editionFile(edition, name);
  return file === undefined ? [] : parseTable(readFileSync(file, 'utf8'), schema, file);
}

/** Misprints of an edition's source, in file order; empty if none. Throws like `parseTable`. */
export function readErrata(edition: string): Erratum[] {
  return readEditionTable(edition, 'errata.csv', erratumSchema);
}

const reviewSchema = z.object({
  sentence_id: z.string().min(1),
  first_en: z.string().min(1),
  reason: z.enum(['accuracy', 'register', 'title', 'english', 'note']),
});

/**
 * Sentences whose English the second reader changed, with their first wording; empty if nobody has compared it. The
 * reader compares every sentence. Throws like `parseTable`.
 */
export function readReview(edition: string): z.infer<typeof reviewSchema>[] {
  return readEditionTable(edition, 'sentences.en.review.csv', reviewSchema);
}

/**
 * The project's English by sentence id: `text_en` of the table if it has any, else `quotes.en.csv` without quotation
 * marks. Throws like `parseTable`, and for a duplicate sentence in `quotes.en.csv`.
 */
export function readTranslations(edition: string, sentences: readonly SentenceRow[]): Map<string, string> {
  const translations = new Map<string, string>();
  for (const { sentence_id: id, text_en: text } of sentences) if (text) translations.set(id, text);
  if (translations.size > 0) return translations;
  for (const { sentence_id: id, en } of readEditionTable(edition, 'quotes.en.csv', quotationSchema)) {
    if (translations.has(id)) throw new Error(`quotes.en.csv of ${edition}: ${id} stands there twice`);
    translations.set(id, en.replace(/^“|”$/g, ''));
  }
  return translations;
}

/** Name of the transcript, served with the tables. */
export const transcriptFile = 'transcript.txt';

/** The original transcript and its SHA-256 in hex; undefined if the edition has none. */
export function readTranscriptFile(edition: string): { bytes: Buffer; sha256: string } | undefined {
  const file = editionFile(edition, transcriptFile);
  if (file === undefined) return undefined;
  const bytes = readFileSync(file);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const summarySchema = z.record(z.string().regex(/^t\d+$/, 'turn ids only'), z.string().min(1));

const summaryFiles = import.meta.glob<string>('/src/content/*/summaries.*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * Summaries of an edition's turns by turn id, with placeholders such as `{questions|word}`; empty if none. Throws with
 * the file name.
 */
export function readSummaries(edition: Edition, lang: Lang): { file: string; turns: Record<string, string> } {
  const path = `/src/content/${edition.id}/summaries.${lang}.yaml`;
  const file = path.slice(1);
  const text = summaryFiles[path];
  if (text === undefined) return { file, turns: {} };
  const result = summarySchema.safeParse(parse(text));
  if (result.success) return { file, turns: result.data };
  const issue = result.error.issues[0];
  throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}

/** A translation without the speaker's label that its sentence begins with: what was said. */
export function spokenTranslation(english: string): string {
  return english.replace(/^[^:“”]{1,80}: /, '');
}
