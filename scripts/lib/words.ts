/** Word counts for the word views. Places, figures and topics never depend on segmentation. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Segmenter } from './segment.ts';
import type { Transcript, WordCount } from './types.ts';

/**
 * Readable names of jieba's part-of-speech tags (the ICTCLAS set). A tag is a property of the word in the
 * dictionary, not of its use in the sentence.
 */
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

/** At least one Han character, or two letters: a single letter is a piece of something (A股, G7 written apart). */
const HAS_WORD = /\p{Script=Han}|\p{Script=Latin}{2}|\p{Script=Latin}\p{Nd}|\p{Nd}\p{Script=Latin}/u;
const HAN_NUMERALS = new Set('零〇一二三四五六七八九十百千万亿两');
const ONLY_NUMERALS = /^[\p{Nd}零〇一二三四五六七八九十百千万亿两.,%]+$/u;

interface Tally {
  entry: WordCount;
  /** Id of the last sentence counted in `entry.sentences`. */
  lastSentence: string;
}

/**
 * Counts of all Han and Latin words outside `stopwords`; no punctuation, no pure numbers.
 * `count` = `inQuestions` + `inAnswers` + occurrences in statements. `sentences` is the number of sentences
 * that hold the word. Sorted by count, largest first, then by code units of the word.
 */
export function countWords(
  transcript: Transcript,
  segmenter: Segmenter,
  stopwords: ReadonlySet<string>,
): WordCount[] {
  // `null` marks a word that is known not to count, so each word is looked at once.
  const tallies = new Map<string, Tally | null>();
  for (const { paragraphs } of transcript.turns) {
    for (const { sentences } of paragraphs) {
      const first = sentences[0];
      const last = sentences.at(-1);
      if (!first || !last) continue;
      let index = 0;
      let sentence = first;
      let offset = first.start;
      for (const { word, tag } of segmenter.tag(transcript.reading.text.slice(first.start, last.end))) {
        while (offset >= sentence.end && index + 1 < sentences.length) {
          index += 1;
          sentence = sentences[index] ?? sentence;
        }
        offset += word.length;
        let tally = tallies.get(word);
        if (tally === undefined) {
          tally = isCounted(word, stopwords) ? newTally(word, tag) : null;
          tallies.set(word, tally);
        }
        if (tally === null) continue;
        tally.entry.count += 1;
        if (sentence.kind === 'question') tally.entry.inQuestions += 1;
        if (sentence.kind === 'answer') tally.entry.inAnswers += 1;
        if (tally.lastSentence !== sentence.id) tally.entry.sentences += 1;
        tally.lastSentence = sentence.id;
      }
    }
  }
  const counted = new Map<number, string[]>();
  for (const [word, tally] of tallies) {
    if (tally === null) continue;
    const same = counted.get(tally.entry.count);
    if (same) same.push(word);
    else counted.set(tally.entry.count, [word]);
  }
  // Sorted word by word within a count: the default order of strings is by code unit and needs no comparator.
  return [...counted]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, words]) => words.sort().map((word) => (tallies.get(word) as Tally).entry));
}

function isCounted(word: string, stopwords: ReadonlySet<string>): boolean {
  if (stopwords.has(word)) return false;
  const first = word.charCodeAt(0);
  const isHan = first >= 0x4e00 && first <= 0x9fff;
  // Most words begin with a Han character that is no numeral: no need for the patterns.
  if (isHan && !HAN_NUMERALS.has(word.charAt(0))) return true;
  return HAS_WORD.test(word) && !ONLY_NUMERALS.test(word);
}

function newTally(word: string, tag: string): Tally {
  const partOfSpeech = PART_OF_SPEECH[tag] ?? tag;
  const entry = { word, partOfSpeech, count: 0, inQuestions: 0, inAnswers: 0, sentences: 0 };
  return { entry, lastSentence: '' };
}

/**
 * The stop words of `<lexiconDir>/stopwords.txt`: one a line, `#` begins a comment line, blank lines are skipped.
 * Throws an Error where the file is missing.
 */
export function loadStopwords(lexiconDir: string): ReadonlySet<string> {
  const path = resolve(lexiconDir, 'stopwords.txt');
  if (!existsSync(path))
    throw new Error(`${path}: the stop words are missing; restore the file from the repository.`);
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  return new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}
