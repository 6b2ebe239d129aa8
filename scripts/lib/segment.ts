/**
 * Chinese word segmentation with part-of-speech tags; the only user of nodejieba, an optional native dependency that
 * only recomputing the tables needs. Hence loaded on demand.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface TaggedWord {
  word: string;
  /** jieba's tag set (`n`, `ns`, `v`, …); `x` if unknown. */
  tag: string;
}

export interface Segmenter {
  /** Joined, the words give back exactly `text`. */
  tag(text: string): TaggedWord[];
}

interface Jieba {
  load(dictionaries: { userDict: string }): void;
  /** As `tag` cuts, with the hidden Markov model for unknown words. */
  cut(text: string, useHmm: boolean): string[];
  tag(text: string): TaggedWord[];
}

/** Cache size; a word's tag never varies. */
const REMEMBERED_WORDS = 200_000;

/** UTF-16 units per call. Memory follows the longest unbroken run: a line of 1 MB would need hundreds of MB. */
const CHUNK = 32_768;

/** The segmenter restarts at these, so cuts here change nothing. */
const SEPARATORS = new Set([' ', '\t', '\n', ',', ';', '!', '?', '，', '。']);

/** The native module holds one dictionary per process. */
let loadedDictionary: string | undefined;

/**
 * A segmenter with `<lexiconDir>/userdict.txt`. Throws an Error if nodejieba, its binary or the dictionary is missing
 * or malformed.
 */
export function loadSegmenter(lexiconDir: string): Segmenter {
  const userDict = checkedDictionary(resolve(lexiconDir, 'userdict.txt'));
  const jieba = requireJieba();
  const ensureLoaded = (): void => {
    if (loadedDictionary === userDict) return;
    try {
      jieba.load({ userDict });
    } catch (error) {
      throw missingSegmenter(error);
    }
    loadedDictionary = userDict;
  };
  ensureLoaded();
  const remembered = new Map<string, TaggedWord>();
  const look = (word: string): TaggedWord => {
    const known = remembered.get(word);
    if (known) return known;
    const looked = jieba.tag(word);
    // Inferred from context, not in the dictionary: no tag.
    const tagged = { word, tag: looked.length === 1 ? (looked[0] as TaggedWord).tag : 'x' };
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
    remembered.set(word, tagged);
    return tagged;
  };
  // Takes half the time of tagging: fewer objects cross from the native module.
  const cut = (text: string): string[] => jieba.cut(text, true);
  return {
    tag(text) {
      ensureLoaded();
      return tagWhole(cut, look, text);
    },
  };
}

/**
 * A test for texts that start with a dictionary word that is no personal name: 例如, 任务一, but not 王国强. Unknown names come
 * out as single characters or untagged.
 */
export function wordTest(segmenter: Segmenter): (text: string) => boolean {
  return (text) => {
    const first = segmenter.tag(text)[0];
    return first !== undefined && first.word.length >= 2 && !/^(?:nr|x$|nz$)/.test(first.tag);
  };
}

/** Plain nodejieba with the same dictionary, the benchmark's baseline. Throws like `loadSegmenter`. */
export function loadBareTagger(lexiconDir: string): (text: string) => TaggedWord[] {
  loadSegmenter(lexiconDir);
  const jieba = requireJieba();
  return (text) => jieba.tag(text);
}

function requireJieba(): Jieba {
  try {
    return createRequire(import.meta.url)('nodejieba') as Jieba;
  } catch (error) {
    throw missingSegmenter(error);
  }
}

function missingSegmenter(cause: unknown): Error {
  return new Error(
    'The word segmenter nodejieba is not installed or has no native binary for this machine, and recomputing the ' +
      'tables needs it. Run "npm rebuild nodejieba" (or "npm install" without --ignore-scripts and --omit=optional; ' +
      'it needs python3, make and a C++ compiler where no binary can be downloaded). ' +
      'Building the site from the committed tables works without it.',
    { cause },
  );
}

/** nodejieba aborts the process if it cannot open the file, and misreads malformed lines. */
function checkedDictionary(path: string): string {
  if (!existsSync(path)) {
    throw new Error(
      `${path}: the user dictionary of the segmenter is missing; restore it from the repository.`,
    );
  }
  if (/[|;]/.test(path)) {
    throw new Error(
      `${path}: the segmenter reads | and ; in a path as list separators; move the project elsewhere.`,
    );
  }
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.forEach((line, index) => {
    if (line !== '' && !/^[^\s]+( [1-9]\d*)? [a-z]+$/.test(line)) {
      throw new Error(
        `${path}, line ${index + 1}: "${line}" is not of the form "word tag" or "word frequency tag", single spaces.`,
      );
    }
  });
  return path;
}

function tagWhole(
  cut: (text: string) => string[],
  look: (word: string) => TaggedWord,
  text: string,
): TaggedWord[] {
  // Lone surrogates have no UTF-8 form; U+FFFD is one UTF-16 unit too, so offsets stay.
  const clean = text.isWellFormed() ? text : text.toWellFormed();
  const words: TaggedWord[] = [];
  for (let start = 0; start < clean.length;) {
    const end = chunkEnd(clean, start);
    const piece = clean.slice(start, end);
    const pieces = cut(piece);
    const exact = clean === text && pieces.join('') === piece;
    const tagged = exact ? pieces.map(look) : alignWords(text.slice(start, end), piece, pieces, look);
    if (start === 0 && end === clean.length) return tagged;
    for (const word of tagged) words.push(word);
    start = end;
  }
  return words;
}

/** After the last separator, else at a character boundary. */
function chunkEnd(text: string, start: number): number {
  const limit = start + CHUNK;
  if (limit >= text.length) return text.length;
  for (let end = limit; end > start + CHUNK / 2; end--) {
    if (SEPARATORS.has(text.charAt(end - 1))) return end;
  }
  const last = text.charCodeAt(limit - 1);
  return last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
}

/** Words in the original's characters; dropped or changed text becomes a word with tag `x`. */
function alignWords(
  original: string,
  clean: string,
  words: readonly string[],
  look: (word: string) => TaggedWord,
): TaggedWord[] {
  const aligned: TaggedWord[] = [];
  let position = 0;
  for (const word of words) {
    const at = clean.indexOf(word, position);
    if (at < 0 || word === '') continue;
    if (at > position) aligned.push({ word: original.slice(position, at), tag: 'x' });
    position = at + word.length;
    aligned.push({ word: original.slice(at, position), tag: look(word).tag });
  }
  if (position < original.length) aligned.push({ word: original.slice(position), tag: 'x' });
  return aligned;
}
