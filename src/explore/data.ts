/**
 * The concordance's data: made at build time (index-data.ts), read in the browser instead of the edition's tables.
 * Offsets are UTF-16 units of a sentence's text unless noted.
 */
import { foldWith } from './fold.ts';
import type { Fold } from './fold.ts';
import { readingsFrom } from './pinyin.ts';
import type { Reading, ReadingData } from './pinyin.ts';

export type Kind = 'question' | 'answer' | 'statement';

/** The searchable text, as JSON. */
export interface ConcordanceData {
  /** Turns in order: kind, speaker, outlet group, characters spoken, paragraphs as `t01p01:3`. */
  turns: [kind: Kind, who: string, group: string, chars: number, paragraphs: string][];
  /** Sentence texts, in reading order. */
  texts: string[];
  /** Code points before each sentence since the previous one's end. */
  gaps: number[];
  /** Length of the leading speaker label, by sentence index. */
  labels: Record<number, number>;
  /** Token lengths of each sentence, one character each; `!` marks a length outside tokens. */
  tokens?: string[];
  /** Words not read as printed (misprints, words broken across columns), by sentence and token. */
  readAs: [sentence: number, token: number, word: string][];
  /** Stop words for keywords, space-separated. */
  stops: string;
  /** Pairs of a character and its folded form: 貿贸. */
  folds: string;
  readings: ReadingData;
  /** English is fetched on demand. */
  hasEnglish: boolean;
  /** Places: id, names, and mentions as sentence (delta from the previous), start, length. */
  places: [id: string, names: string[], mentions: number[]][];
}

export interface Turn {
  id: string;
  kind: Kind;
  who: string;
  group: string;
  chars: number;
  /** Index of its first sentence, and one past its last. */
  from: number;
  to: number;
}

export interface Sentence {
  /** Index in reading order, from 0. */
  index: number;
  id: string;
  turn: number;
  kind: Kind;
  text: string;
  folded: string;
  label: number;
  /** Transcript offset, in code points. */
  start: number;
  /** Alternating starts and ends of tokens. */
  tokens: number[];
  /** The intended word for each token. */
  words: string[];
  english: string;
  foldedEnglish: string;
  /** Offset of its first character in all texts. */
  offset: number;
}

export interface WordForm {
  word: string;
  count: number;
  /** First occurrence. */
  sentence: number;
  start: number;
}

/** An edition's texts, ready to search. */
export interface Corpus {
  turns: Turn[];
  sentences: Sentence[];
  fold: Fold;
  hasTokens: boolean;
  hasEnglish: boolean;
  /** False until the English is added. */
  isEnglishKnown: boolean;
  words: WordForm[];
  stops: ReadonlySet<string>;
  /** Reading of the character at an offset in all texts; undefined if not Chinese. */
  readingAt(place: number): Reading | undefined;
  places: { id: string; names: string[]; mentions: { sentence: number; start: number; end: number }[] }[];
}

/** Token lengths as characters: 1 is `1`, 10 is `:`. */
const lengthBase = 48;

/** Encodes alternating token starts and ends, one character per token. */
export function writeTokens(tokens: readonly number[]): string {
  let [at, written] = [0, ''];
  const sign = (length: number): string => String.fromCharCode(lengthBase + length);
  for (let index = 0; index < tokens.length; index += 2) {
    const [start = 0, end = 0] = tokens.slice(index, index + 2);
    if (start > at) written += `!${sign(start - at)}`;
    written += sign(end - start);
    at = end;
  }
  return written;
}

/** Decodes `writeTokens`. */
export function readTokens(written: string): number[] {
  const tokens: number[] = [];
  let at = 0;
  for (let index = 0; index < written.length; index += 1) {
    if (written[index] === '!') {
      index += 1;
      at += written.charCodeAt(index) - lengthBase;
      continue;
    }
    const end = at + written.charCodeAt(index) - lengthBase;
    tokens.push(at, end);
    at = end;
  }
  return tokens;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function readPlaces(data: ConcordanceData['places']): Corpus['places'] {
  return data.map(([id, names, numbers]) => {
    const mentions: Corpus['places'][number]['mentions'] = [];
    let sentence = 0;
    for (let index = 0; index < numbers.length; index += 3) {
      const [further = 0, start = 0, length = 0] = numbers.slice(index, index + 3);
      sentence += further;
      mentions.push({ sentence, start, end: start + length });
    }
    return { id, names, mentions };
  });
}

function wordsAt(text: string, tokens: readonly number[]): string[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at += 2) words.push(text.slice(tokens[at], tokens[at + 1]));
  return words;
}

/** In order of first occurrence. */
function wordForms(sentences: readonly Sentence[]): WordForm[] {
  const forms = new Map<string, WordForm>();
  for (const { index, tokens, words } of sentences) {
    words.forEach((word, token) => {
      const known = forms.get(word);
      if (known) known.count += 1;
      else forms.set(word, { word, count: 1, sentence: index, start: tokens[2 * token] ?? 0 });
    });
  }
  return [...forms.values()];
}

/** Decodes the shipped data for searching. */
export function readCorpus(data: ConcordanceData): Corpus {
  const fold = foldWith(data.folds);
  const turns: Turn[] = [];
  const sentences: Sentence[] = [];
  let [end, offset] = [0, 0];
  for (const [kind, who, group, chars, paragraphs] of data.turns) {
    const from = sentences.length;
    for (const paragraph of paragraphs.split(' ')) {
      const [name = '', count] = paragraph.split(':');
      for (let number = 1; number <= Number(count); number += 1) {
        const index = sentences.length;
        const text = data.texts[index] ?? '';
        const start = end + (data.gaps[index] ?? 0);
        const tokens = readTokens(data.tokens?.[index] ?? '');
        sentences.push({
          index,
          id: `${name}s${String(number).padStart(2, '0')}`,
          turn: turns.length,
          kind,
          text,
          folded: fold(text),
          label: data.labels[index] ?? 0,
          start,
          tokens,
          words: wordsAt(text, tokens),
          english: '',
          foldedEnglish: '',
          offset,
        });
        end = start + codePoints(text);
        offset += text.length;
      }
    }
    const id = paragraphs.split('p')[0] ?? '';
    turns.push({ id, kind, who, group, chars, from, to: sentences.length });
  }
  for (const [sentence, token, word] of data.readAs) {
    const { words } = sentences[sentence] ?? { words: [] };
    words[token] = word;
  }
  return {
    turns,
    sentences,
    fold,
    hasTokens: data.tokens !== undefined,
    hasEnglish: data.hasEnglish,
    isEnglishKnown: !data.hasEnglish,
    words: wordForms(sentences),
    stops: new Set(data.stops.split(' ')),
    readingAt: readingsFrom(data.readings, sentences),
    places: readPlaces(data.places),
  };
}

/** Adds each sentence's English, empty if it has none. */
export function addEnglish(corpus: Corpus, english: readonly string[]): void {
  corpus.isEnglishKnown = true;
  for (const sentence of corpus.sentences) {
    sentence.english = english[sentence.index] ?? '';
    sentence.foldedEnglish = corpus.fold(sentence.english);
  }
}
