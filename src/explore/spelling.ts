import type { Corpus, Sentence, WordForm } from './data.ts';
import { parsePinyin, readAs } from './pinyin.ts';
import type { PinyinQuery } from './pinyin.ts';

/** Readings of a sentence's characters from `start`. */
function readingsAt(corpus: Corpus, { text, offset }: Sentence, start: number) {
  return (index: number) =>
    start + index < text.length ? corpus.readingAt(offset + start + index) : undefined;
}

/** Words read as the query; with `begun`, whose reading starts with it. */
function wordsReadAs(corpus: Corpus, query: PinyinQuery, begun: boolean): string[] {
  return corpus.words.flatMap(({ word, sentence, start }) => {
    const where = corpus.sentences[sentence];
    if (!where) return [];
    const length = readAs(query, readingsAt(corpus, where, start), begun);
    return length > 0 && (begun ? length <= word.length : length === word.length) ? [word] : [];
  });
}

/** Stretches read as the query, starting at a word, or anywhere without tokens. */
function stretchesReadAs(corpus: Corpus, query: PinyinQuery): string[] {
  const forms = new Set<string>();
  for (const sentence of corpus.sentences) {
    const { text, tokens, label } = sentence;
    const starts = corpus.hasTokens ? tokens.filter((_, index) => index % 2 === 0) : undefined;
    const from = starts ? 0 : label;
    for (let at = from; at < (starts ? starts.length : text.length); at += 1) {
      const start = starts ? (starts[at] ?? 0) : at;
      const length = readAs(query, readingsAt(corpus, sentence, start));
      if (length > 0) forms.add(text.slice(start, start + length));
    }
  }
  return [...forms];
}

/** Forms read as the pinyin: words, else stretches; with `begun`, words whose reading starts so. */
export function formsByPinyin(corpus: Corpus, typed: string, begun = false): string[] {
  const query = parsePinyin(typed);
  if (!query) return [];
  if (begun) return wordsReadAs(corpus, query, true);
  const words = wordsReadAs(corpus, query, false);
  return words.length > 0 ? words : stretchesReadAs(corpus, query);
}

/** Words of 2 to 8 characters by the initials of their readings: `my` is 贸易, among others. */
export function formsByInitials(corpus: Corpus, typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  if (!/^[a-z]{2,8}$/.test(wanted)) return [];
  const isRead = ({ word, sentence, start }: WordForm): boolean => {
    const where = corpus.sentences[sentence];
    if (!where || word.length !== wanted.length) return false;
    const readingOf = readingsAt(corpus, where, start);
    return [...wanted].every((letter, index) => readingOf(index)?.letters.startsWith(letter));
  };
  return corpus.words.filter(isRead).map(({ word }) => word);
}
