import type { Span } from '../../types.ts';

/** A stretch of a reading that is read as `text` instead: as nothing, where it is only typography. */
export interface Edit extends Span {
  text: string;
}

/** Names of the folds, as the pre-flight report lists them. `broken_lines` is applied once speakers are known. */
export type FoldName =
  | 'entities'
  | 'tags'
  | 'links'
  | 'headings'
  | 'line_marks'
  | 'emphasis'
  | 'pictographs'
  | 'straight_quotes'
  | 'page_furniture'
  | 'stage_directions'
  | 'digit_breaks'
  | 'label_breaks'
  | 'label_signs'
  | 'number_blanks'
  | 'blanks'
  | 'broken_lines';

export interface FoldCount {
  name: FoldName;
  count: number;
  /** The first places, in code points of the source. */
  first: readonly Span[];
}

/** One kind of thing that typography does to a text, and how the reading undoes it. Linear in the text's length. */
export interface Fold {
  name: FoldName;
  zh: string;
  en: string;
  /** What to read otherwise, in order and without overlap. */
  find(text: string): Edit[];
  /** Not spoken, yet part of the turn in which it stands. */
  aside?: boolean;
  /** As received, as read. */
  examples: readonly (readonly [string, string])[];
}

/** Edits that read nothing where a pattern matches. */
export function dropped(text: string, pattern: RegExp): Edit[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }));
}
