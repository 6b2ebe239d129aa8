import { z } from 'zod';

/** Table schemas of the data contract, §3: the columns the site uses. Others are ignored. */
const integer = z
  .string()
  .regex(/^-?\d+$/, 'must be a whole number')
  .transform(Number);
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'must be a number')
  .transform(Number);
const optionalDecimal = z.union([z.literal('').transform(() => undefined), decimal]);
const filled = z.string().min(1, 'must not be empty');
const kind = z.enum(['question', 'answer', 'statement']);
export const placeType = z.enum(['country', 'territory', 'region', 'bloc']);

const turnRow = z.object({
  turn_id: filled,
  n: integer,
  kind,
  speaker: z.string(),
  outlet_id: z.string(),
  outlet: z.string(),
  outlet_en: z.string(),
  outlet_country: z.string(),
  outlet_group: z.string(),
  start: integer,
  end: integer,
  chars: integer,
  sentences: integer,
});

const sentenceRow = z.object({
  sentence_id: filled,
  turn_id: filled,
  paragraph_id: filled,
  kind,
  start: integer,
  end: integer,
  chars: integer,
  topic: z.string(),
  text: z.string(),
  /** Start after the speaker's label; the sentence's start without one. */
  speech_start: integer.optional(),
  /** English with the speaker's label; empty or absent if not translated. */
  text_en: z.string().optional(),
});

const placeRow = z.object({
  place_id: filled,
  type: placeType,
  name_zh: filled,
  name_en: filled,
  region: z.string(),
  lon: optionalDecimal,
  lat: optionalDecimal,
  mentions: integer,
  in_questions: integer,
  in_answers: integer,
  turns: integer,
  per_1000_questions: decimal,
  per_1000_answers: decimal,
});

const topicRow = z.object({
  topic: filled,
  name_zh: filled,
  name_en: filled,
  chars: integer,
  share: decimal,
  sentences: integer,
  answers: integer,
});

const outletRow = z.object({
  outlet_id: z.string(),
  outlet: z.string(),
  outlet_en: z.string(),
  country: z.string(),
  group: z.string(),
  questions: integer,
  question_chars: integer,
  answer_chars: integer,
});

const mentionRow = z.object({
  mention_id: filled,
  place_id: filled,
  type: placeType,
  surface: filled,
  form: z.enum(['full', 'short']),
  start: integer,
  end: integer,
  sentence_id: filled,
  turn_id: filled,
  kind,
});

const pairRow = z.object({
  /** Ordered by id. */
  place_a: filled,
  place_b: filled,
  sentences: integer,
  /** Places of different types may share an id; absent in older tables. */
  type_a: placeType.optional(),
  type_b: placeType.optional(),
});

const topicByTurnRow = z.object({
  turn_id: filled,
  topic: filled,
  chars: integer,
  share: decimal,
});

const askedAnsweredRow = z.object({
  turn_id: filled,
  /** Its first answer; empty if none. */
  answer_id: z.string(),
  place_id: filled,
  type: placeType,
  /** Mentions in the question, and in all its answers. */
  asked: integer,
  answered: integer,
});

/** A sentence's topic under a coding scheme; `none` if its own words do not tell. */
const sentenceTopicRow = z.object({
  sentence_id: filled,
  scheme: z.enum(['published', 'halved', 'equal', 'own', 'a_own', 'b_own', 'a_context', 'b_context']),
  topic: filled,
});

const wordRow = z.object({
  word: filled,
  part_of_speech: z.string(),
  count: integer,
  per_1000: decimal,
  in_questions: integer,
  in_answers: integer,
  sentences: integer,
});

/** A token of the segmenter; `start` and `end` as in the transcript; stop words are in no count of words. */
const tokenRow = z.object({
  sentence_id: filled,
  token: filled,
  part_of_speech: z.string(),
  start: integer,
  end: integer,
  stop: z.enum(['true', 'false']).transform((value) => value === 'true'),
});

const optionalYear = z.union([
  z.literal('').transform(() => undefined),
  z
    .string()
    .regex(/^-?\d+$/, 'must be a year')
    .transform(Number),
]);

const figureRow = z.object({
  figure_id: filled,
  surface: filled,
  value: decimal,
  unit: filled,
  qualifier: z.enum(['exact', 'near', 'over', 'at_least', 'under', 'range']),
  group: z.string(),
  label_zh: z.string(),
  label_en: z.string(),
  series: z.string(),
  role: z.enum(['', 'from', 'to']),
  start: integer,
  end: integer,
  sentence_id: filled,
  turn_id: filled,
  kind,
  /** `by` for 增长了1.5倍, `to` for 增长到1.5倍; absent in older tables, as is `per`. */
  change: z.enum(['', 'by', 'to']).optional(),
  per: z.enum(['', 'head']).optional(),
});

const dateRow = z.object({
  date_id: filled,
  surface: filled,
  date_kind: z.enum(['date', 'year', 'period', 'relative', 'elapsed', 'anniversary', 'future']),
  year_from: optionalYear,
  year_to: optionalYear,
  precision: z.string(),
  event_zh: z.string(),
  event_en: z.string(),
  start: integer,
  end: integer,
  sentence_id: filled,
  turn_id: filled,
  kind,
  /** First and last day, ISO 8601; empty if open, absent in older tables. */
  date_from: z.string().optional(),
  date_to: z.string().optional(),
});

/** Tables the site reads, by file name without `.csv`. */
export const tableSchemas = {
  turns: turnRow,
  sentences: sentenceRow,
  places: placeRow,
  topics: topicRow,
  outlets: outletRow,
  mentions: mentionRow,
  pairs: pairRow,
  topics_by_turn: topicByTurnRow,
  sentence_topics: sentenceTopicRow,
  asked_answered: askedAnsweredRow,
  words: wordRow,
  tokens: tokenRow,
  figures: figureRow,
  dates: dateRow,
} as const;

export type TableName = keyof typeof tableSchemas;
export type TurnRow = z.infer<typeof turnRow>;
export type SentenceRow = z.infer<typeof sentenceRow>;
export type PlaceRow = z.infer<typeof placeRow>;
export type MentionRow = z.infer<typeof mentionRow>;
export type AskedAnsweredRow = z.infer<typeof askedAnsweredRow>;
export type WordRow = z.infer<typeof wordRow>;
export type FigureRow = z.infer<typeof figureRow>;
export type DateRow = z.infer<typeof dateRow>;

/** Facts from `edition.yaml` that are not in the tables. */
export interface Occasion {
  /** YYYY-MM-DD; reference day of the tables. */
  date: string;
  /** Who answers; empty if not recorded. */
  speaker: { zh: string; en: string };
  /** Names of the editor's groups in `figures.csv`. */
  groups: Readonly<Record<string, { zh: string; en: string }>>;
}

/** All tables of an edition, rows in file order. */
export type Tables = { [Name in TableName]: z.infer<(typeof tableSchemas)[Name]>[] } & {
  occasion: Occasion;
};
