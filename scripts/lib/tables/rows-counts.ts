import type { Results, Row } from './results.ts';
import { byCode, perThousand, rounded } from './results.ts';

interface TopicCount {
  chars: number;
  sentences: number;
  answers: number;
}

/**
 * `topics.csv` and `topics_by_turn.csv`. Counts answers only; other topics get 0, so that every topic has a name. Empty
 * without answers.
 */
export function topicRows(results: Results): { topics: Row[]; byTurn: Row[] } {
  const order = new Map(results.topicNames.map(({ topic }, index) => [topic, index]));
  const rank = (topic: string): number => order.get(topic) ?? order.size;
  const counts = new Map<string, TopicCount>();
  const byTurn: Row[] = [];
  let answered = 0;
  for (const turn of results.transcript.turns) {
    const chars = new Map<string, number>();
    for (const sentence of turn.sentences) {
      const topic = results.topics.get(sentence.id)?.topic ?? 'other';
      const count = counts.get(topic) ?? { chars: 0, sentences: 0, answers: 0 };
      counts.set(topic, count);
      if (turn.kind !== 'answer') continue;
      count.chars += sentence.chars;
      count.sentences += 1;
      if (!chars.has(topic)) count.answers += 1;
      chars.set(topic, (chars.get(topic) ?? 0) + sentence.chars);
    }
    if (turn.kind !== 'answer') continue;
    answered += turn.chars;
    for (const [topic, spoken] of [...chars].toSorted(([a], [b]) => rank(a) - rank(b) || byCode(a, b))) {
      if (turn.chars === 0) continue;
      byTurn.push({ turn_id: turn.id, topic, chars: spoken, share: rounded(spoken / turn.chars, 12) });
    }
  }
  if (answered === 0) return { topics: [], byTurn: [] };
  const names = new Map(results.topicNames.map((name) => [name.topic, name]));
  const topics = [...counts]
    .toSorted(([a, x], [b, y]) => y.chars - x.chars || rank(a) - rank(b) || byCode(a, b))
    .map(([topic, count]) => ({
      topic,
      name_zh: names.get(topic)?.nameZh ?? topic,
      name_en: names.get(topic)?.nameEn ?? topic,
      chars: count.chars,
      share: rounded(count.chars / answered, 12),
      sentences: count.sentences,
      answers: count.answers,
    }));
  return { topics, byTurn };
}

/** `words.csv`, by descending count, then word and part of speech. */
export function wordRows(results: Results): Row[] {
  const spoken = results.transcript.turns.reduce((sum, turn) => sum + turn.chars, 0);
  return results.words
    .toSorted((a, b) => b.count - a.count || byCode(a.word, b.word) || byCode(a.partOfSpeech, b.partOfSpeech))
    .map((word) => ({
      word: word.word,
      part_of_speech: word.partOfSpeech,
      count: word.count,
      per_1000: perThousand(word.count, spoken),
      in_questions: word.inQuestions,
      in_answers: word.inAnswers,
      sentences: word.sentences,
    }));
}
