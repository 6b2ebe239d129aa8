/**
 * Accuracy on invented exchanges in the style of ministry briefings and conferences, each with its topic. Written
 * before the lexicon was tuned; the lexicon was not written from them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../scripts/lib/read.ts';
import { decideTopics, loadTopics } from '../../scripts/lib/topics/index.ts';
import type { Turn } from '../../scripts/lib/types.ts';
import { placesIn } from './place-words.ts';

interface Exchange {
  topic: string;
  question: string;
  answer: string;
}

const exchanges = readFileSync('tests/fixtures/topic-exchanges.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Exchange);
const lexicon = loadTopics('data/lexicon');

/** Topics of question and answer, by number of characters. */
function mainTopics({ question, answer }: Exchange): string[] {
  const transcript = readTranscript(`问:${question}\n答:${answer}\n`);
  const decisions = decideTopics(transcript, lexicon, placesIn(transcript).mentions);
  return transcript.turns.map((turn: Turn) => {
    const chars = new Map<string, number>();
    for (const sentence of turn.sentences) {
      const topic = decisions.get(sentence.id)?.topic ?? '';
      chars.set(topic, (chars.get(topic) ?? 0) + sentence.chars);
    }
    return [...chars].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  });
}

describe('topics of exchanges in other styles and about other regions', () => {
  const results = exchanges.map((exchange) => ({ exchange, found: mainTopics(exchange) }));

  it('are right in at least 95 of 100 questions and answers', () => {
    const wrong = results.flatMap(({ exchange, found }) =>
      found.filter((topic) => topic !== exchange.topic).map((topic) => `${topic}: ${exchange.question}`),
    );
    expect(wrong.length / (2 * exchanges.length), wrong.join('\n')).toBeLessThanOrEqual(0.05);
  });

  it.each(lexicon.topics.map(({ id }) => id))('are right in most exchanges about %s', (topic) => {
    const found = results
      .filter(({ exchange }) => exchange.topic === topic)
      .flatMap((result) => result.found);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((id) => id === topic).length / found.length).toBeGreaterThanOrEqual(0.75);
  });
});
