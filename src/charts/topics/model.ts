import type { Tables } from '../../lib/schemas.ts';

export interface TopicShare {
  topic: string;
  name: { zh: string; en: string };
  chars: number;
  /** Of all answer characters, 0 to 1. */
  share: number;
  /** In reading order. */
  sentences: { id: string; chars: number }[];
  answers: number;
}

export interface TopicsModel {
  /** Largest first; topics without sentences are left out. */
  topics: TopicShare[];
  chars: number;
}

/** Topic shares of the answers' characters; undefined without topics. */
export function topicsModel(tables: Tables): TopicsModel | undefined {
  const sentences = new Map<string, TopicShare['sentences']>();
  for (const sentence of tables.sentences) {
    if (sentence.kind !== 'answer') continue;
    const list = sentences.get(sentence.topic) ?? [];
    list.push({ id: sentence.sentence_id, chars: sentence.chars });
    sentences.set(sentence.topic, list);
  }
  const topics = tables.topics
    .filter((row) => row.chars > 0)
    .map((row) => ({
      topic: row.topic,
      name: { zh: row.name_zh, en: row.name_en },
      chars: row.chars,
      share: row.share,
      sentences: sentences.get(row.topic) ?? [],
      answers: row.answers,
    }))
    .toSorted((a, b) => b.chars - a.chars || (a.topic < b.topic ? -1 : 1));
  if (topics.length === 0) return undefined;
  return { topics, chars: topics.reduce((sum, topic) => sum + topic.chars, 0) };
}
