import { schemeTables } from '../../claims/alternatives.ts';
import { computeFacts } from '../../lib/facts.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { Tables } from '../../lib/schemas.ts';

interface AnswerTopic {
  topic: string;
  name: { zh: string; en: string };
  chars: number;
  /** Of the answer's characters, 0 to 1. */
  share: number;
}

export interface TopicAnswer {
  turnId: string;
  /** Of the question answered, from 1; undefined before the first. */
  number: number | undefined;
  /** The asking outlet; the speaker for a continued answer, or if nobody asked. */
  label: { zh: string; en: string };
  chars: number;
  sentences: { id: string; chars: number; topic: string }[];
  /** Largest first. */
  topics: AnswerTopic[];
}

export interface TopicsByTurnModel {
  /** In conference order. */
  answers: TopicAnswer[];
  pure: TopicAnswer[];
  mixed: TopicAnswer[];
  topics: number;
  /** Answers on a single topic by the words of each sentence alone; undefined if nobody coded these. */
  pureByOwnWords: number | undefined;
  /** The same by the codes of two people; undefined without them. */
  coders: Record<'context' | 'own', [a: number, b: number]> | undefined;
}

/** Each answer with its sentences and topics; undefined without answers. */
export function topicsByTurnModel(tables: Tables): TopicsByTurnModel | undefined {
  const names = new Map(tables.topics.map((row) => [row.topic, { zh: row.name_zh, en: row.name_en }]));
  const answers: TopicAnswer[] = [];
  let number = 0;
  let asker = { zh: '', en: '' };
  let isFirst = false;
  for (const turn of tables.turns) {
    if (turn.kind === 'question') {
      number += 1;
      asker = { zh: turn.outlet, en: displayName(turn.outlet_en || turn.outlet) };
      isFirst = true;
    }
    if (turn.kind !== 'answer') continue;
    const topics = tables.topics_by_turn
      .filter((row) => row.turn_id === turn.turn_id && row.chars > 0)
      .map(({ topic, chars, share }) => ({
        topic,
        name: names.get(topic) ?? { zh: topic, en: topic },
        chars,
        share,
      }))
      .toSorted((a, b) => b.chars - a.chars || (a.topic < b.topic ? -1 : 1));
    if (topics.length === 0) continue;
    answers.push({
      turnId: turn.turn_id,
      number: number || undefined,
      label: isFirst && asker.zh ? asker : { zh: turn.speaker, en: displayName(turn.speaker) },
      chars: turn.chars,
      sentences: tables.sentences
        .filter((sentence) => sentence.turn_id === turn.turn_id)
        .map((sentence) => ({ id: sentence.sentence_id, chars: sentence.chars, topic: sentence.topic })),
      topics,
    });
    isFirst = false;
  }
  if (answers.length === 0) return undefined;
  const pureUnder = (scheme: string): number | undefined => {
    const coded = schemeTables(tables, scheme);
    return coded && computeFacts(coded).answers_on_one_topic;
  };
  const [aContext, bContext] = [pureUnder('a_context'), pureUnder('b_context')];
  const [aOwn, bOwn] = [pureUnder('a_own'), pureUnder('b_own')];
  return {
    answers,
    pure: answers.filter((answer) => answer.topics.length === 1),
    mixed: answers.filter((answer) => answer.topics.length > 1),
    topics: new Set(answers.flatMap((answer) => answer.topics.map(({ topic }) => topic))).size,
    pureByOwnWords: pureUnder('own'),
    coders:
      aContext === undefined || bContext === undefined || aOwn === undefined || bOwn === undefined
        ? undefined
        : { context: [aContext, bContext], own: [aOwn, bOwn] },
  };
}
