import type { Corpus, Sentence } from './data.ts';

/** A stretch of a sentence's text, or of its English; end exclusive. */
export interface Hit {
  /** Place of the sentence in reading order. */
  sentence: number;
  start: number;
  end: number;
}

/** Where a needle stands in a text, from left to right, none inside another. */
function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

type TextOf = (sentence: Sentence) => string;

/** Every occurrence of a plain string in the sentences. */
export function findText({ sentences }: Corpus, needle: string, textOf: TextOf = ({ text }) => text): Hit[] {
  return sentences.flatMap((sentence) =>
    occurrences(textOf(sentence), needle).map((start) => ({
      sentence: sentence.index,
      start,
      end: start + needle.length,
    })),
  );
}

/** Every occurrence of one of several strings; where two overlap the one that begins first counts, then the longer. */
export function findAny(corpus: Corpus, needles: readonly string[]): Hit[] {
  const all = needles.flatMap((needle) => findText(corpus, needle));
  all.sort((a, b) => a.sentence - b.sentence || a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of all) {
    const last = kept[kept.length - 1];
    if (!last || last.sentence !== hit.sentence || hit.start >= last.end) kept.push(hit);
  }
  return kept;
}

/** Every token that is the word, in whatever way it is typed. */
export function findWord({ sentences, fold }: Corpus, typed: string): Hit[] {
  const wanted = fold(typed);
  return sentences.flatMap(({ index, words, tokens }) =>
    words.flatMap((word, token) =>
      // Folding changes no length, and folding all words takes longer than a reader waits.
      word.length === wanted.length && (word === typed || fold(word) === wanted)
        ? [{ sentence: index, start: tokens[2 * token] ?? 0, end: tokens[2 * token + 1] ?? 0 }]
        : [],
    ),
  );
}

const inWord = /[a-z0-9]/;

/** Every place in the English where the words stand: whole words, or with `begun` also longer ones that begin so. */
export function findEnglish(corpus: Corpus, typed: string, begun = false): Hit[] {
  const wanted = corpus.fold(typed).replace(/\s+/g, ' ');
  return findText(corpus, wanted, ({ foldedEnglish }) => foldedEnglish).filter(({ sentence, start, end }) => {
    const english = corpus.sentences[sentence]?.foldedEnglish ?? '';
    const isAt = (at: number): boolean => inWord.test(english.charAt(at));
    const startsInside = isAt(start) && isAt(start - 1);
    return !startsInside && (begun || !(isAt(end - 1) && isAt(end)));
  });
}
