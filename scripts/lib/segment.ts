/**
 * Chinese word segmentation with part-of-speech tags: the only place that touches nodejieba.
 *
 * nodejieba is a native, optional dependency. The site builds from the committed tables without it; only
 * recomputing them needs it, so it is loaded when `loadSegmenter` is called and not before.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

export interface TaggedWord {
  word: string;
  /** Part of speech in jieba's tag set: `n`, `ns`, `v`, … `x` where it knows none. */
  tag: string;
}

export interface Segmenter {
  /** Words of `text` in order; joined they give back exactly `text`, whatever it contains. */
  tag(text: string): TaggedWord[];
}

interface Jieba {
  load(dictionaries: { userDict: string }): void;
  /** Words with the hidden Markov model for those that the dictionary lacks, as `tag` cuts them. */
  cut(text: string, useHmm: boolean): string[];
  tag(text: string): TaggedWord[];
}

/** A tag belongs to the word, not to its use, so each word is looked up once; no more than this are remembered. */
const REMEMBERED_WORDS = 200_000;

/**
 * UTF-16 units handed over in one call. The segmenter builds its word graph for a whole unbroken run at once,
 * so memory follows the longest run; a line of a megabyte must not need hundreds of them.
 */
const CHUNK = 32_768;

/** Where the segmenter itself starts afresh, so that cutting there changes nothing. */
const SEPARATORS = new Set([' ', '\t', '\n', ',', ';', '!', '?', '，', '。']);

/** The native module holds one dictionary for the whole process: which file it has loaded. */
let loadedDictionary: string | undefined;

/**
 * A segmenter with the user dictionary `<lexiconDir>/userdict.txt`.
 * Throws an Error with a plain message where nodejieba, its binary or the dictionary is missing or malformed.
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
    // A word that only its neighbours made one has no entry in the dictionary, hence no tag.
    const tagged = { word, tag: looked.length === 1 ? (looked[0] as TaggedWord).tag : 'x' };
    if (remembered.size >= REMEMBERED_WORDS) remembered.clear();
    remembered.set(word, tagged);
    return tagged;
  };
  // Cutting and looking up costs half of tagging: far fewer objects cross from the native module.
  const cut = (text: string): string[] => jieba.cut(text, true);
  return {
    tag(text) {
      ensureLoaded();
      return tagWhole(cut, look, text);
    },
  };
}

/**
 * Whether a text is, or begins with, a word of the dictionary that is nobody's name: 例如, 任务一, and not 王国强. Names
 * that the dictionary lacks come out as single characters or with no part of speech.
 */
export function wordTest(segmenter: Segmenter): (text: string) => boolean {
  return (text) => {
    const first = segmenter.tag(text)[0];
    return first !== undefined && first.word.length >= 2 && !/^(?:nr|x$|nz$)/.test(first.tag);
  };
}

/**
 * Tagging by nodejieba alone with the same dictionary, nothing aligned or copied: the benchmark's yardstick.
 * Throws as `loadSegmenter` does.
 */
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

/** nodejieba ends the whole process on a file that it cannot open, and misreads lines of another form: so look first. */
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
  // A lone surrogate has no UTF-8 form; U+FFFD is one UTF-16 unit too, so offsets stay.
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

/** End of the chunk that begins at `start`: after the last separator in it, else where it does not split a character. */
function chunkEnd(text: string, start: number): number {
  const limit = start + CHUNK;
  if (limit >= text.length) return text.length;
  for (let end = limit; end > start + CHUNK / 2; end--) {
    if (SEPARATORS.has(text.charAt(end - 1))) return end;
  }
  const last = text.charCodeAt(limit - 1);
  return last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit;
}

/**
 * Gives each word the characters of the original text at its place. What the segmenter dropped or changed
 * comes back as a word of its own with tag `x`.
 */
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
