import type { Entry, FrameWord, Gazetteer } from './gazetteer.ts';
import type { Span } from '../types.ts';
import type { Trie } from './trie.ts';

/** Whether `text` has one of the strings at `at`. */
export function startsWithAny(text: string, at: number, strings: readonly string[]): boolean {
  return strings.some((string) => text.startsWith(string, at));
}

/** Length of the longest table word at `at`, or 0. */
export function frameWordAt(words: Trie<FrameWord>, text: string, at: number, limit: number): number {
  const found = words.matches(text, at, limit);
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, end } = found[i]!;
    if (!startsWithAny(text, end, value.unless)) return end - at;
  }
  return 0;
}

/** Length of the longest table word that ends at `at`, or 0. */
export function frameWordBefore(words: Trie<FrameWord>, text: string, at: number, lower: number): number {
  for (let length = Math.min(4, at - lower); length > 0; length--) {
    if (words.get(text.slice(at - length, at))) return length;
  }
  return 0;
}

/** In UTF-16 units. */
const LONGEST_WORD = 6;

/**
 * The ordinary word (or excluded name) that strictly contains `start..end`: 集中 around 中, 日益 around 日.
 *
 * @param lower start of the sentence
 * @param limit end of the sentence
 * @param holds whether a word counts
 */
export function wordAround(
  gazetteer: Gazetteer,
  text: string,
  start: number,
  end: number,
  lower: number,
  limit: number,
  holds: (word: Span) => boolean = () => true,
): Span | undefined {
  for (let from = Math.max(lower, start - LONGEST_WORD + 1); from <= start; from++) {
    if (!gazetteer.words.begins(text.charCodeAt(from))) continue;
    for (const { value, end: to } of gazetteer.words.matches(
      text,
      from,
      Math.min(limit, from + 2 * LONGEST_WORD),
    )) {
      if (to < end || (from === start && to === end)) continue;
      if (!startsWithAny(text, to, value.unless) && holds({ start: from, end: to }))
        return { start: from, end: to };
    }
  }
  return undefined;
}

/** End of the longest name or phrase at `start`; `start` if none. */
export function longestNameEnd(entries: Trie<Entry>, text: string, start: number, limit: number): number {
  const found = entries.matches(text, start, limit);
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, end } = found[i]!;
    if (value.phrase || (value.name && !startsWithAny(text, end, value.name.unless))) return end;
  }
  return start;
}
