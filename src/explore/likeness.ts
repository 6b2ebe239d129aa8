import type { Corpus } from './data.ts';
import { wordsOf } from './keyness.ts';
import { mostSearches } from './state.ts';

/**
 * Words to find similar sentences by: words also said elsewhere, ranked by rarity times length, in sentence order.
 * Empty if there are none.
 */
export function tellingWords(corpus: Corpus, id: string): string[] {
  const sentence = corpus.sentences.find((each) => each.id === id);
  if (!sentence) return [];
  const sentencesWith = new Map<string, number>();
  for (const each of corpus.sentences) {
    for (const word of new Set(wordsOf(each).map((token) => token.word)))
      sentencesWith.set(word, (sentencesWith.get(word) ?? 0) + 1);
  }
  const own = [...new Set(wordsOf(sentence).map(({ word }) => word))];
  const weight = (word: string): number =>
    word.length * Math.log(corpus.sentences.length / (sentencesWith.get(word) ?? 1));
  const telling = new Set(
    own
      .filter((word) => word.length > 1 && !corpus.stops.has(word) && (sentencesWith.get(word) ?? 0) > 1)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, mostSearches),
  );
  return own.filter((word) => telling.has(word));
}
