import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readCsv } from './csv.ts';
import { decodeTranscript, hasByteOrderMark } from './reading/decode.ts';
import type { Erratum } from './reading/reading.ts';
import { readTranslations, type Translations } from './translations.ts';
import { InputError } from './types.ts';
import { parseYaml } from './yaml.ts';

const bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const day = z.string().refine(isDay, 'expected a day as YYYY-MM-DD');

/** `edition.yaml`: facts missing from the transcript. */
const editionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens, a letter first'),
  title: bilingual,
  /** Checked against the tables. */
  questions_in_title: z.int().positive().optional(),
  event: bilingual,
  date: day.optional(),
  speaker: z.string().min(1).optional(),
  speaker_en: z.string().optional(),
  /** By name or label; override inferred roles. */
  speakers: z
    .array(z.strictObject({ name: z.string().min(1), role: z.enum(['asks', 'answers', 'hosts']) }))
    .optional(),
  /** Groups used in `labels.csv`. */
  figure_groups: z.record(z.string().min(1), bilingual).optional(),
  source: z.strictObject({
    title: z.string().min(1),
    title_en: z.string().min(1),
    publisher: bilingual,
    date: day.optional(),
    url: z.url().optional(),
    language: z.string().min(2),
    /** Whether the source covers the whole conference. */
    complete: z.boolean(),
    note: bilingual.optional(),
  }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type EditionInfo = z.infer<typeof editionSchema>;

export interface Edition {
  info: EditionInfo;
  dir: string;
  /** Without byte-order mark. */
  text: string;
  /** Whether the file had a byte-order mark. */
  marked: boolean;
  errata: Erratum[];
  /** Rows of `labels.csv`. */
  labels: Record<string, string>[];
  /** `sentences.en.csv`, if any. */
  translations?: Translations;
}

/** Edition ids, in code-unit order. */
export function listEditions(editionsDir: string): string[] {
  if (!existsSync(editionsDir)) return [];
  return readdirSync(editionsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(editionsDir, entry.name, 'edition.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads and checks an edition.
 *
 * @throws InputError naming the file and the problem: a missing file, a malformed entry, or a transcript with another
 * SHA-256 than in `edition.yaml` (misprints go to `errata.csv`).
 */
export function loadEdition(dir: string): Edition {
  const yamlFile = join(dir, 'edition.yaml');
  const transcriptFile = join(dir, 'transcript.txt');
  const info = parseYaml(readFileSync(yamlFile, 'utf8'), yamlFile, editionSchema);
  if (!existsSync(transcriptFile))
    throw new InputError(`${transcriptFile}: not there; an edition needs its transcript`);
  const bytes = readFileSync(transcriptFile);
  const sha256 = hashOf(bytes);
  if (sha256 !== info.sha256) {
    throw new InputError(
      `${transcriptFile}: its SHA-256 is ${sha256}, edition.yaml says ${info.sha256}; ` +
        'restore the file (misprints belong in errata.csv), or correct sha256 if the source itself is new',
    );
  }
  const translations = readTranslations(join(dir, 'sentences.en.csv'));
  return {
    info,
    dir,
    text: decodeTranscript(bytes, transcriptFile),
    marked: hasByteOrderMark(bytes),
    errata: readErrata(join(dir, 'errata.csv')),
    labels: existsSync(join(dir, 'labels.csv')) ? readCsv(join(dir, 'labels.csv')) : [],
    ...(translations ? { translations } : {}),
  };
}

/** Messages for missing fields that the site requires and the tables do not. */
export function missingForSite(info: EditionInfo): string[] {
  const needed = { date: 'the day of the conference, as YYYY-MM-DD in quotes', speaker: 'who answers' };
  return Object.entries(needed)
    .filter(([key]) => info[key as keyof typeof needed] === undefined)
    .map(
      ([key, what]) =>
        `${info.id}: edition.yaml: ${key} is missing (${what}); the site cannot be built without`,
    );
}

/** Messages for English fields that are missing or still Chinese, as `npm run new` leaves them. */
export function missingEnglish({ id, title, event, speaker, speaker_en, source }: EditionInfo): string[] {
  const fields = {
    'title.en': title.en,
    'event.en': event.en,
    ...(speaker === undefined ? {} : { speaker_en: speaker_en ?? '' }),
    'source.title_en': source.title_en,
    'source.publisher.en': source.publisher.en,
  };
  const missing = Object.entries(fields).filter(([, text]) => text === '' || /\p{Script=Han}/u.test(text));
  if (missing.length === 0) return [];
  return [`${id}: edition.yaml: no English yet in ${missing.map(([field]) => field).join(', ')}`];
}

/** SHA-256 as 64 hexadecimal digits. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether a text is a valid day, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const time = new Date(Date.UTC(year, month - 1, date));
  return time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
}

function readErrata(file: string): Erratum[] {
  if (!existsSync(file)) return [];
  return readCsv(file).map((row, i) => {
    const start = Number(row['start']);
    const end = Number(row['end']);
    if (!Number.isInteger(start) || !Number.isInteger(end) || end <= start || !row['surface']) {
      throw new InputError(
        `${file}: line ${i + 2}: start, end and surface must say which characters are meant`,
      );
    }
    return { start, end, surface: row['surface'], reading: row['reading'] ?? '' };
  });
}
