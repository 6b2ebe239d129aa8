/**
 * What the concordance searches, as it is shipped: made at build (index-data.ts), read in the browser. A table of the
 * edition is never fetched for it. Offsets count UTF-16 units of a sentence's text unless they say otherwise.
 */
import { foldWith } from './fold.ts';
import type { Fold } from './fold.ts';
import { readingsFrom } from './pinyin.ts';
import type { Reading, ReadingData } from './pinyin.ts';

export type Kind = 'question' | 'answer' | 'statement';

/** Everything that is searched, as JSON. */
export interface ConcordanceData {
  /** Turns in their order: kind, who speaks, group of the outlet, characters spoken, and its paragraphs as `t01p01:3`. */
  turns: [kind: Kind, who: string, group: string, chars: number, paragraphs: string][];
  /** Texts of the sentences as the table has them, in reading order. */
  texts: string[];
  /** Code points between the end of the sentence before and the start of each. */
  gaps: number[];
  /** Length of the speaker's label that a sentence begins with, by the sentence's place. */
  labels: Record<number, number>;
  /** Tokens of each sentence: a character for each length, `!` and a character for what no token covers; or nothing. */
  tokens?: string[];
  /** Words that are read otherwise than they are printed, by sentence and token: misprints, words broken by a column. */
  readAs: [sentence: number, token: number, word: string][];
  /** Words that a search for what is peculiar leaves out, parted by spaces. */
  stops: string;
  /** Characters and what each is folded into, in pairs: 貿贸. */
  folds: string;
  readings: ReadingData;
  /** Whether there is English, which comes by itself: most readers never ask for it. */
  hasEnglish: boolean;
  /** Places that are named: id, its names, and mentions as sentence, start, length; sentences counted from the one before. */
  places: [id: string, names: string[], mentions: number[]][];
}

export interface Turn {
  id: string;
  kind: Kind;
  who: string;
  group: string;
  chars: number;
  /** Place of its first sentence, and of the one after its last. */
  from: number;
  to: number;
}

export interface Sentence {
  /** Place in reading order, from 0. */
  index: number;
  id: string;
  turn: number;
  kind: Kind;
  text: string;
  folded: string;
  label: number;
  /** In the transcript, in code points. */
  start: number;
  /** Start and end of each token in turn. */
  tokens: number[];
  /** The word that each token is, as it is meant. */
  words: string[];
  english: string;
  foldedEnglish: string;
  /** Place of its first character among all characters. */
  offset: number;
}

/** A word as the segmenter cut it, with its first place. */
export interface WordForm {
  word: string;
  count: number;
  /** Where it stands first: the sentence and the start in it. */
  sentence: number;
  start: number;
}

/** The texts of an edition, ready to be searched. */
export interface Corpus {
  turns: Turn[];
  sentences: Sentence[];
  fold: Fold;
  hasTokens: boolean;
  hasEnglish: boolean;
  /** False until the English has been added. */
  isEnglishKnown: boolean;
  words: WordForm[];
  stops: ReadonlySet<string>;
  /** Reading of the character at a place among all characters; none where it is no Chinese character. */
  readingAt(place: number): Reading | undefined;
  places: { id: string; names: string[]; mentions: { sentence: number; start: number; end: number }[] }[];
}

/** Lengths of tokens as characters: 1 is `1`, 10 is `:` … and back. */
const lengthBase = 48;

/** Tokens of a sentence, as start and end in turn, in as many characters as there are tokens. */
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

/** The tokens that `writeTokens` wrote. */
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

/** The words of the texts, in the order in which they first come. */
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

/** What was shipped, ready to be searched. */
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

/** Adds the English of each sentence, empty where there is none. */
export function addEnglish(corpus: Corpus, english: readonly string[]): void {
  corpus.isEnglishKnown = true;
  for (const sentence of corpus.sentences) {
    sentence.english = english[sentence.index] ?? '';
    sentence.foldedEnglish = corpus.fold(sentence.english);
  }
}
