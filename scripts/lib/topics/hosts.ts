/** Host institutions: a ministry of commerce is asked about trade even if the partner is a great power. */
import type { Transcript } from '../types.ts';
import type { TopicLexicon } from './lexicon.ts';

const SENTENCE_END = /[。!?\n]/u;

/**
 * Hosts' topics, by index, with the institution's name. Hosts are named next to 发布会, 发言人 or the like before the first
 * question, or in an answer's label. Linear.
 */
export function findHosts({ reading, turns }: Transcript, lexicon: TopicLexicon): Map<number, string> {
  const hosts = new Map<number, string>();
  const firstQuestion = turns.find(({ kind }) => kind === 'question')?.sentences[0]?.start ?? 0;
  const labels = new Set(turns.filter(({ kind }) => kind !== 'question').map(({ label }) => label));
  for (const line of [...reading.text.slice(0, firstQuestion).split(SENTENCE_END), ...labels]) {
    const found = lexicon.hosts.find(line, 0, line.length);
    if (!found.some(({ value }) => value === 'conference')) continue;
    for (const { start, end, value } of found) {
      if (value !== 'conference' && !hosts.has(value.topic)) hosts.set(value.topic, line.slice(start, end));
    }
  }
  return hosts;
}
