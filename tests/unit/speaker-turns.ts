import { loadOutlets, outletNames } from '../../scripts/lib/outlets.ts';
import { readTranscript, type ReadOptions } from '../../scripts/lib/read.ts';
import { loadSegmenter, wordTest } from '../../scripts/lib/segment.ts';
import type { Kind } from '../../scripts/lib/types.ts';

export const lexicon = {
  outlets: outletNames(loadOutlets('data/lexicon')),
  isWord: wordTest(loadSegmenter('data/lexicon')),
};

/** Kind and speaker of each turn: `Q法新社 A张明 S主持人`. */
export function turnsOf(text: string, options: ReadOptions = {}): string {
  const letters: Record<Kind, string> = { question: 'Q', answer: 'A', statement: 'S' };
  return readTranscript(text, { ...lexicon, ...options })
    .turns.map(({ kind, speaker }) => letters[kind] + speaker)
    .join(' ');
}
