import { leadOf } from '../../claims/leads.ts';
import { intervals } from '../../claims/resample.ts';
import type { Interval } from '../../claims/resample.ts';
import type { Tables } from '../../lib/schemas.ts';

export interface TopicShare {
  topic: string;
  name: { zh: string; en: string };
  chars: number;
  /** Of all answer characters, 0 to 1. */
  share: number;
  /** Of the share, with exchanges drawn again: 95 %. Undefined without exchanges. */
  interval: Interval | undefined;
  /** In reading order. */
  sentences: { id: string; chars: number }[];
  answers: number;
}

export interface TopicsModel {
  /** Largest first; topics without sentences are left out. */
  topics: TopicShare[];
  chars: number;
  lead: TopicLead;
}

/** Topics that take most room in some way of counting. */
export interface TopicLead {
  /** Ids; those that lead as published come first. */
  topics: readonly string[];
  isSteady: boolean;
  /** That no other topic leads. */
  claim: string;
}

/** Who takes most room in the answers. */
export function topicLead(tables: Tables): TopicLead {
  const { ids, isSteady, claim } = leadOf(tables, 'topics.share');
  return { topics: ids, isSteady, claim };
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
  const drawn = intervals(tables).topics;
  const topics = tables.topics
    .filter((row) => row.chars > 0)
    .map((row) => ({
      topic: row.topic,
      name: { zh: row.name_zh, en: row.name_en },
      chars: row.chars,
      share: row.share,
      interval: drawn.get(row.topic),
      sentences: sentences.get(row.topic) ?? [],
      answers: row.answers,
    }))
    .toSorted((a, b) => b.chars - a.chars || (a.topic < b.topic ? -1 : 1));
  if (topics.length === 0) return undefined;
  return { topics, chars: topics.reduce((sum, topic) => sum + topic.chars, 0), lead: topicLead(tables) };
}
