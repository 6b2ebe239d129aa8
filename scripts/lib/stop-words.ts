import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A Han character or two letters; a single letter is a fragment (A股, G7 written apart). */
const HAS_WORD = /\p{Script=Han}|\p{Script=Latin}{2}|\p{Script=Latin}\p{Nd}|\p{Nd}\p{Script=Latin}/u;
const HAN_NUMERALS = new Set('零〇一二三四五六七八九十百千万亿两');
const ONLY_NUMERALS = /^[\p{Nd}零〇一二三四五六七八九十百千万亿两.,%]+$/u;

/** `<lexiconDir>/stopwords.txt`, one per line, `#` for comments. Throws an Error if missing. */
export function loadStopwords(lexiconDir: string): ReadonlySet<string> {
  const path = resolve(lexiconDir, 'stopwords.txt');
  if (!existsSync(path))
    throw new Error(`${path}: the stop words are missing; restore the file from the repository.`);
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}

/** Whether to count a word: no stop word, and more than punctuation, a numeral or a single letter. */
export function isCounted(word: string, stopwords: ReadonlySet<string>): boolean {
  if (stopwords.has(word)) return false;
  const first = word.charCodeAt(0);
  const isHan = first >= 0x4e00 && first <= 0x9fff;
  // Fast path for most words.
  if (isHan && !HAN_NUMERALS.has(word.charAt(0))) return true;
  return HAS_WORD.test(word) && !ONLY_NUMERALS.test(word);
}
