import type { Entry, FrameWord, Gazetteer } from './gazetteer.ts';
import type { Span } from '../types.ts';
import type { Trie } from './trie.ts';

/** Whether one of the strings stands in `text` at `at`. */
export function startsWithAny(text: string, at: number, strings: readonly string[]): boolean {
  return strings.some((string) => text.startsWith(string, at));
}

/** The longest word of the table that stands at `at`; its length, 0 where there is none. */
export function frameWordAt(words: Trie<FrameWord>, text: string, at: number, limit: number): number {
  const found = words.matches(text, at, limit);
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, end } = found[i]!;
    if (!startsWithAny(text, end, value.unless)) return end - at;
  }
  return 0;
}

/** The longest word of the table that ends at `at`; its length, 0 where there is none. */
export function frameWordBefore(words: Trie<FrameWord>, text: string, at: number, lower: number): number {
  for (let length = Math.min(4, at - lower); length > 0; length--) {
    if (words.get(text.slice(at - length, at))) return length;
  }
  return 0;
}

/** Longest ordinary word that the exclusions hold, in UTF-16 units. */
const LONGEST_WORD = 6;

/**
 * The ordinary word (or excluded name) that holds `start..end` and more: 集中 around 中, 日益 around 日.
 * A word that only begins or ends inside the stretch does not count.
 *
 * @param lower start of the sentence; @param limit its end; @param holds whether a word counts; all do by default.
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

/** The end of the longest name or phrase that stands at `start`; `start` where there is none. */
export function longestNameEnd(entries: Trie<Entry>, text: string, start: number, limit: number): number {
  const found = entries.matches(text, start, limit);
  for (let i = found.length - 1; i >= 0; i--) {
    const { value, end } = found[i]!;
    if (value.phrase || (value.name && !startsWithAny(text, end, value.name.unless))) return end;
  }
  return start;
}
