/** Word counts for the word views. Places use words only as a veto; figures and topics not at all. */
import type { SentenceTokens, WordForm } from './tokens.ts';
import type { Sentence, WordCount } from './types.ts';

interface Tally {
  entry: WordCount;
  /** Last one counted in `entry.sentences`. */
  lastSentence: Sentence | undefined;
}

/**
 * Counts of Han and Latin words, without stop words, punctuation and numbers. `count` = `inQuestions` + `inAnswers` +
 * statements. Sorted by descending count, then by code units.
 */
export function countWords(tokens: readonly SentenceTokens[]): WordCount[] {
  const tallies = new Map<WordForm, Tally>();
  for (const { sentence, forms } of tokens) {
    for (const form of forms) {
      if (form.stop) continue;
      let tally = tallies.get(form);
      if (tally === undefined) {
        tally = newTally(form);
        tallies.set(form, tally);
      }
      tally.entry.count += 1;
      if (sentence.kind === 'question') tally.entry.inQuestions += 1;
      if (sentence.kind === 'answer') tally.entry.inAnswers += 1;
      if (tally.lastSentence !== sentence) tally.entry.sentences += 1;
      tally.lastSentence = sentence;
    }
  }
  const counted = new Map<number, WordCount[]>();
  for (const { entry } of tallies.values()) {
    const same = counted.get(entry.count);
    if (same) same.push(entry);
    else counted.set(entry.count, [entry]);
  }
  return [...counted]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, entries]) => entries.sort((a, b) => (a.word < b.word ? -1 : 1)));
}

function newTally({ word, partOfSpeech }: WordForm): Tally {
  const entry = { word, partOfSpeech, count: 0, inQuestions: 0, inAnswers: 0, sentences: 0 };
  return { entry, lastSentence: undefined };
}
