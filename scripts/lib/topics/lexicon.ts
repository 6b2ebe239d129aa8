/** Reads `topics.yaml`: topics with their words and places. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { makeMatcher, type Matcher } from './matcher.ts';

/** Weight of one occurrence; `topic` is an index into `TopicLexicon.topics`. */
export interface TopicWeight {
  topic: number;
  weight: number;
}

interface Topic {
  id: string;
  nameZh: string;
  nameEn: string;
  descriptionZh: string;
  descriptionEn: string;
}

/** A word with topic weights, of relations, or referring back to a question. */
interface Term {
  weights: readonly TopicWeight[];
  relation: boolean;
  followUp: boolean;
}

/** An institution with its topic (index), or a word for a conference or spokesperson. */
type Host = { topic: number } | 'conference';

export interface TopicLexicon {
  /** In file order, as in the tables. */
  topics: readonly Topic[];
  terms: Matcher<Term>;
  /** By `place_id`. */
  places: ReadonlyMap<string, readonly TopicWeight[]>;
  /** Institutions and words that mark hosts. */
  hosts: Matcher<Host>;
  /** For unlisted countries and territories: `bilateral`. */
  unlisted: readonly TopicWeight[];
  domestic: number;
  /** By topic index: whether it is a home topic (economy, technology, domestic). */
  home: readonly boolean[];
  /** Index of `other`, for sentences without evidence. */
  other: number;
}

/** Topics in which another country is a location, not the subject. */
const HOME_TOPICS: ReadonlySet<string> = new Set(['economy_opening', 'technology', 'domestic']);

const wordList = z.string().transform((text) => text.split(/\s+/u).filter((word) => word !== ''));
const weight = z.number().positive().max(10);
const topicSchema = z.strictObject({
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  description_zh: z.string().min(1),
  description_en: z.string().min(1),
  places: z.array(z.strictObject({ weight, ids: wordList })).default([]),
  terms: z.array(z.strictObject({ weight, words: wordList })).default([]),
  hosts: wordList.optional(),
});
const fileSchema = z.strictObject({
  topics: z
    .record(z.string().regex(/^[a-z_]+$/), topicSchema)
    .refine(
      (topics) => 'bilateral' in topics && 'other' in topics,
      'the topics bilateral and other are missing',
    ),
  relations: wordList,
  follow_up: wordList,
  conference: wordList,
  masks: wordList,
});

/**
 * Loads `<lexiconDir>/topics.yaml`. Throws an Error naming file and problem: missing, not YAML, malformed, or a word
 * listed twice for a topic.
 */
export function loadTopics(lexiconDir: string): TopicLexicon {
  const path = resolve(lexiconDir, 'topics.yaml');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path}: the topic lexicon cannot be read; restore it from the repository.`, { cause });
  }
  try {
    return parseTopics(text);
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Same, for a text; errors name the key and the word. */
export function parseTopics(text: string): TopicLexicon {
  const result = fileSchema.safeParse(parse(text));
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new Error(
      `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not of the expected form'}`,
    );
  }
  const { topics: sections, relations, follow_up: followUps, conference, masks } = result.data;
  const terms = new Map<string, { weights: TopicWeight[]; relation: boolean; followUp: boolean }>();
  const places = new Map<string, TopicWeight[]>();
  const hosts = new Map<string, Host>(conference.map((word) => [word, 'conference']));
  const term = (word: string) => {
    const key = word.toLowerCase();
    const entry = terms.get(key) ?? { weights: [], relation: false, followUp: false };
    terms.set(key, entry);
    return entry;
  };

  const topics = Object.entries(sections).map(([id, section], topic): Topic => {
    for (const group of section.terms) {
      for (const word of group.words)
        addWeight(term(word).weights, { topic, weight: group.weight }, id, word);
    }
    for (const group of section.places) {
      for (const place of group.ids) {
        const weights = places.get(place) ?? [];
        addWeight(weights, { topic, weight: group.weight }, id, place);
        places.set(place, weights);
      }
    }
    for (const host of section.hosts ?? []) hosts.set(host, { topic });
    return {
      id,
      nameZh: section.name_zh,
      nameEn: section.name_en,
      descriptionZh: section.description_zh,
      descriptionEn: section.description_en,
    };
  });
  for (const word of relations) term(word).relation = true;
  for (const word of followUps) term(word).followUp = true;
  for (const word of masks) term(word);

  return {
    topics,
    terms: makeMatcher(terms),
    places,
    hosts: makeMatcher(hosts),
    unlisted: [{ topic: topics.findIndex(({ id }) => id === 'bilateral'), weight: 1 }],
    domestic: topics.findIndex(({ id }) => id === 'domestic'),
    home: topics.map(({ id }) => HOME_TOPICS.has(id)),
    other: topics.findIndex(({ id }) => id === 'other'),
  };
}

function addWeight(weights: TopicWeight[], added: TopicWeight, id: string, word: string): void {
  if (weights.some(({ topic }) => topic === added.topic)) {
    throw new Error(`topics.${id}: "${word}" is listed twice; keep one weight.`);
  }
  weights.push(added);
}

/** Topic names for the tables, in lexicon order. */
export function topicNames(lexicon: TopicLexicon): { topic: string; nameZh: string; nameEn: string }[] {
  return lexicon.topics.map(({ id, nameZh, nameEn }) => ({ topic: id, nameZh, nameEn }));
}
