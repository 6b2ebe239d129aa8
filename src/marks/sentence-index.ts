/**
 * The sentences of a conference in reading order, small enough to stand in a page: what a script needs to make links of
 * strips that share a path.
 */

import type { Lang } from '../lib/language.ts';
import { sentenceStrings } from './sentence-strings.ts';

/** Name of one sentence among those of a group: 路透社提问，第1句，共3句 · Reuters, question, sentence 1 of 3. */
export function sentenceName(owner: string, index: number, count: number, lang: Lang): string {
  return sentenceStrings[lang](owner, index + 1, count);
}

/** As it stands in the page (JSON). */
export interface SentenceIndex {
  /** Address of the transcript; a sentence's is this, `#` and its id. */
  transcript: string;
  /** A turn: whose it is, as a screen reader says it, and its paragraphs with their numbers of sentences: `t01p01:3`. */
  turns: [owner: string, paragraphs: string][];
}

/** A sentence of the index. */
export interface IndexedSentence {
  id: string;
  href: string;
  /** As a screen reader says it. */
  label: string;
}

/** Class of the data block that holds the index in a page. */
export const indexClass = 'sentence-index';

/**
 * Writes the index. Sentences of a paragraph are numbered from 1, so their count names them.
 *
 * @throws Error naming a sentence whose id is not its paragraph's and its number.
 */
export function sentenceIndex(
  transcript: string,
  turns: readonly { owner: string; paragraphs: readonly (readonly string[])[] }[],
): SentenceIndex {
  return {
    transcript,
    turns: turns.map(({ owner, paragraphs }) => [
      owner,
      paragraphs
        .map((ids) => {
          const paragraph = (ids[0] ?? '').replace(/s\d+$/, '');
          ids.forEach((id, index) => {
            if (id !== idIn(paragraph, index))
              throw new Error(`${id} is not sentence ${index + 1} of ${paragraph}`);
          });
          return `${paragraph}:${ids.length}`;
        })
        .join(' '),
    ]),
  };
}

function idIn(paragraph: string, index: number): string {
  return `${paragraph}s${String(index + 1).padStart(2, '0')}`;
}

/** Reads the index: every sentence in reading order. */
export function indexedSentences({ transcript, turns }: SentenceIndex, lang: Lang): IndexedSentence[] {
  return turns.flatMap(([owner, paragraphs]) => {
    const ids = paragraphs.split(' ').flatMap((paragraph) => {
      const [name = '', count] = paragraph.split(':');
      return Array.from({ length: Number(count) }, (_, index) => idIn(name, index));
    });
    return ids.map((id, index) => ({
      id,
      href: `${transcript}#${id}`,
      label: sentenceName(owner, index, ids.length, lang),
    }));
  });
}
