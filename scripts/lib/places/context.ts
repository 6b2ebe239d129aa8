import type { Sentence, Span, Transcript } from '../types.ts';
import type { Evidence } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Token } from './scan.ts';

/** A sentence with what its short forms are read from. */
export interface SentenceContext {
  gazetteer: Gazetteer;
  text: string;
  sentence: Sentence;
  tokens: readonly Token[];
  evidence: Evidence;
  /** The question and its answers, or the statement, that the sentence belongs to. */
  exchange: Span;
}

/**
 * The exchange of each turn, by index: a question (or several in a row) and the answers after it share one stretch
 * of `reading.text`; a statement stands alone.
 */
export function findExchanges(transcript: Transcript): Span[] {
  const spans: Span[] = [];
  let current: Span | undefined;
  let previous = '';
  for (const turn of transcript.turns) {
    const start = turn.sentences[0]?.start ?? current?.end ?? 0;
    const end = turn.sentences.at(-1)?.end ?? start;
    const continues =
      turn.kind === 'answer' ? previous !== 'statement' : turn.kind === 'question' && previous === 'question';
    if (current && continues) current.end = end;
    else current = { start, end };
    spans.push(current);
    previous = turn.kind;
  }
  return spans;
}
