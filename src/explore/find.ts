import type { Corpus, Sentence } from './data.ts';

/** A range in a sentence's text or its English; end exclusive. */
export interface Hit {
  /** Sentence index. */
  sentence: number;
  start: number;
  end: number;
}

/** Starts of non-overlapping occurrences, left to right. */
function occurrences(text: string, needle: string): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) found.push(at);
  return found;
}

type TextOf = (sentence: Sentence) => string;

/** Every occurrence of a plain string. */
export function findText({ sentences }: Corpus, needle: string, textOf: TextOf = ({ text }) => text): Hit[] {
  return sentences.flatMap((sentence) =>
    occurrences(textOf(sentence), needle).map((start) => ({
      sentence: sentence.index,
      start,
      end: start + needle.length,
    })),
  );
}

/** Every occurrence of any string; of overlapping hits the earliest wins, then the longest. */
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

/** Every token equal to the word after folding. */
export function findWord({ sentences, fold }: Corpus, typed: string): Hit[] {
  const wanted = fold(typed);
  return sentences.flatMap(({ index, words, tokens }) =>
    words.flatMap((word, token) =>
      // Folding keeps lengths; folding every word would be too slow for typing.
      word.length === wanted.length && (word === typed || fold(word) === wanted)
        ? [{ sentence: index, start: tokens[2 * token] ?? 0, end: tokens[2 * token + 1] ?? 0 }]
        : [],
    ),
  );
}

const inWord = /[a-z0-9]/;

/** Every occurrence in the English, as whole words; with `begun`, also as prefixes. */
export function findEnglish(corpus: Corpus, typed: string, begun = false): Hit[] {
  const wanted = corpus.fold(typed).replace(/\s+/g, ' ');
  return findText(corpus, wanted, ({ foldedEnglish }) => foldedEnglish).filter(({ sentence, start, end }) => {
    const english = corpus.sentences[sentence]?.foldedEnglish ?? '';
    const isAt = (at: number): boolean => inWord.test(english.charAt(at));
    const startsInside = isAt(start) && isAt(start - 1);
    return !startsInside && (begun || !(isAt(end - 1) && isAt(end)));
  });
}
