/** Word counts for the word views. Places use words only as a veto; figures and topics not at all. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SentenceTokens, WordForm } from './tokens.ts';
import type { Sentence, WordCount } from './types.ts';

/** jieba's part-of-speech tags (ICTCLAS set), which belong to the word, not its use. */
const PART_OF_SPEECH: Readonly<Record<string, string>> = {
  a: 'adjective',
  ad: 'adjective',
  ag: 'adjective',
  an: 'adjective',
  b: 'attributive',
  c: 'conjunction',
  d: 'adverb',
  df: 'adverb',
  dg: 'adverb',
  e: 'interjection',
  eng: 'latin',
  f: 'locative',
  g: 'morpheme',
  h: 'prefix',
  i: 'idiom',
  j: 'abbreviation',
  k: 'suffix',
  l: 'set_phrase',
  m: 'numeral',
  mg: 'numeral',
  mq: 'numeral',
  n: 'noun',
  ng: 'noun',
  nr: 'person',
  nrfg: 'person',
  nrt: 'person',
  ns: 'place',
  nt: 'organisation',
  nz: 'proper_noun',
  o: 'onomatopoeia',
  p: 'preposition',
  q: 'measure',
  r: 'pronoun',
  rg: 'pronoun',
  rr: 'pronoun',
  rz: 'pronoun',
  s: 'place_word',
  t: 'time',
  tg: 'time',
  u: 'particle',
  ud: 'particle',
  ug: 'particle',
  uj: 'particle',
  ul: 'particle',
  uv: 'particle',
  uz: 'particle',
  v: 'verb',
  vd: 'verb',
  vg: 'verb',
  vi: 'verb',
  vn: 'verbal_noun',
  vq: 'verb',
  x: 'other',
  y: 'particle',
  z: 'descriptive',
  zg: 'descriptive',
};

/** A Han character or two letters; a single letter is a fragment (A股, G7 written apart). */
const HAS_WORD = /\p{Script=Han}|\p{Script=Latin}{2}|\p{Script=Latin}\p{Nd}|\p{Nd}\p{Script=Latin}/u;
const HAN_NUMERALS = new Set('零〇一二三四五六七八九十百千万亿两');
const ONLY_NUMERALS = /^[\p{Nd}零〇一二三四五六七八九十百千万亿两.,%]+$/u;

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

/** Whether to count a word: no stop word, and more than punctuation, a numeral or a single letter. */
export function isCounted(word: string, stopwords: ReadonlySet<string>): boolean {
  if (stopwords.has(word)) return false;
  const first = word.charCodeAt(0);
  const isHan = first >= 0x4e00 && first <= 0x9fff;
  // Fast path for most words.
  if (isHan && !HAN_NUMERALS.has(word.charAt(0))) return true;
  return HAS_WORD.test(word) && !ONLY_NUMERALS.test(word);
}

/** Readable name of a jieba tag, or the tag if unknown. */
export function partOfSpeechOf(tag: string): string {
  return PART_OF_SPEECH[tag] ?? tag;
}

function newTally({ word, partOfSpeech }: WordForm): Tally {
  const entry = { word, partOfSpeech, count: 0, inQuestions: 0, inAnswers: 0, sentences: 0 };
  return { entry, lastSentence: undefined };
}

/** `<lexiconDir>/stopwords.txt`, one per line, `#` for comments. Throws an Error if missing. */
export function loadStopwords(lexiconDir: string): ReadonlySet<string> {
  const path = resolve(lexiconDir, 'stopwords.txt');
  if (!existsSync(path))
    throw new Error(`${path}: the stop words are missing; restore the file from the repository.`);
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}
