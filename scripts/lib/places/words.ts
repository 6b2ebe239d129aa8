import type { SentenceTokens, WordForm } from '../tokens.ts';
import type { Span } from '../types.ts';

/** A segmenter's word; UTF-16 offsets into the reading. */
export interface PlacedWord extends Span {
  form: WordForm;
}

/** The segmenter's words of a sentence. A place may not begin or end inside one. */
export class SentenceWords {
  readonly tokens: SentenceTokens;

  constructor(tokens: SentenceTokens) {
    this.tokens = tokens;
  }

  /** The word that covers an offset; undefined in white space and outside the sentence. */
  over(at: number): PlacedWord | undefined {
    const index = this.indexOver(at);
    const word = index < 0 ? undefined : this.at(index);
    return word && word.end > at ? word : undefined;
  }

  /** The word that covers the character before an offset. */
  before(at: number): PlacedWord | undefined {
    return this.over(at - 1);
  }

  /** Whether the span is exactly one word. */
  isWord(start: number, end: number): boolean {
    const word = this.over(start);
    return word !== undefined && word.start === start && word.end === end;
  }

  /** Whether the span is one or more whole words. */
  isWhole(start: number, end: number): boolean {
    return (this.over(start)?.start ?? start) === start && (this.over(end - 1)?.end ?? end) === end;
  }

  *[Symbol.iterator](): Generator<PlacedWord> {
    for (let index = 0; index < this.tokens.starts.length; index++) yield this.at(index)!;
  }

  private at(index: number): PlacedWord | undefined {
    const start = this.tokens.starts[index];
    const form = this.tokens.forms[index];
    return start === undefined || !form ? undefined : { start, end: start + form.word.length, form };
  }

  /** Index of the last word that begins at or before an offset. Binary: a sentence may be a whole file. */
  private indexOver(at: number): number {
    const { starts } = this.tokens;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Whether the dictionary has the word; guessed words have no part of speech. */
export function isKnown({ form }: PlacedWord): boolean {
  return form.partOfSpeech !== 'other';
}

/**
 * The dictionary word that crosses an edge of the span by one character (有关|岛礁 tears 关岛, 今日|本届 tears 日本), or undefined.
 * With more in common, it is a longer word from the name: 朝鲜|半岛核问题.
 */
export function tearingWord(words: SentenceWords, start: number, end: number): PlacedWord | undefined {
  const left = words.over(start);
  if (left && left.start < start && left.end === start + 1 && left.end < end && isKnown(left)) return left;
  const right = words.over(end - 1);
  // The second half of a state's name alone tears nothing (韩|国防|长); 中美|国情 is torn on both sides.
  if (end - start === 2 && right?.form.word.startsWith('国') && left?.start === start) return undefined;
  const tears = right && right.start > start && right.start === end - 1 && right.end > end && isKnown(right);
  return tears ? right : undefined;
}
