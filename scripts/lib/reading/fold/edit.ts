import type { FoldName, Span } from '../../types.ts';

/** A span to be read as `text`; '' drops it. */
export interface Edit extends Span {
  text: string;
}

/** An artefact of typography and its undoing. Linear time. */
export interface Fold {
  name: FoldName;
  zh: string;
  en: string;
  /** Edits in order, without overlap. */
  find(text: string): Edit[];
  /** Not spoken, but part of its turn. */
  aside?: boolean;
  /** Pairs: as received, as read. */
  examples: readonly (readonly [string, string])[];
}

/** Edits that drop each match. */
export function dropped(text: string, pattern: RegExp): Edit[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: '',
  }));
}
