import { z } from 'zod';

/**
 * A schema per table of the data contract, §3: what the site needs of each, and what it may rely on.
 * Columns that are added to a table later pass through unread.
 */
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
const placeType = z.enum(['country', 'territory', 'region', 'bloc']);

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

const topicByTurnRow = z.object({
  turn_id: filled,
  topic: filled,
  chars: integer,
  share: decimal,
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

/** The tables that the site reads, by the name of their file without `.csv`. */
export const tableSchemas = {
  turns: turnRow,
  sentences: sentenceRow,
  places: placeRow,
  topics: topicRow,
  outlets: outletRow,
  mentions: mentionRow,
  topics_by_turn: topicByTurnRow,
  words: wordRow,
} as const;

export type TableName = keyof typeof tableSchemas;
export type TurnRow = z.infer<typeof turnRow>;
export type SentenceRow = z.infer<typeof sentenceRow>;
export type PlaceRow = z.infer<typeof placeRow>;
export type TopicRow = z.infer<typeof topicRow>;
export type OutletRow = z.infer<typeof outletRow>;
export type MentionRow = z.infer<typeof mentionRow>;
export type WordRow = z.infer<typeof wordRow>;

/** All tables of one edition, typed; rows in the order of the files. */
export type Tables = { [Name in TableName]: z.infer<(typeof tableSchemas)[Name]>[] };
