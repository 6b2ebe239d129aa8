/**
 * A computed piece of a phrase, tagged with its source. Pages render it with `data-n`; a test checks that no digit
 * is outside one.
 */
export interface Computed {
  text: string;
  /** Table and column, or fact: `topics.share`. */
  from: string;
}

/** Words in another language: 美 in an English sentence. */
export interface Foreign {
  text: string;
  /** BCP 47 tag. */
  lang: string;
}

export type Piece = string | Computed | Foreign;
export type Phrase = readonly Piece[];

/** A computed piece. */
export function computed(text: string, from: string): Computed {
  return { text, from };
}

/** Chinese inside an English phrase. */
export function chinese(text: string): Foreign {
  return { text, lang: 'zh-Hans' };
}

/** Template tag: say`… ${computed('6.9', 'answers_per_question')} …`. Phrases may nest. */
export function say(words: TemplateStringsArray, ...values: readonly (Piece | Phrase)[]): Phrase {
  const pieces: Piece[] = [];
  words.forEach((word, index) => {
    if (word) pieces.push(word);
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === 'string' || 'text' in value) pieces.push(value);
    else pieces.push(...value);
  });
  return pieces;
}

/** Phrases in a row. */
export function joined(phrases: readonly Phrase[], separator: string): Phrase {
  return phrases.flatMap((phrase, index) => (index > 0 ? [separator, ...phrase] : phrase));
}

/** The phrase as plain text, for attributes and alternatives. */
export function plain(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
