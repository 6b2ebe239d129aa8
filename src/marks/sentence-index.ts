/** A compact index of a conference's sentences, embedded in pages to turn shared strips into links. */

import type { Lang } from '../lib/language.ts';
import { sentenceStrings } from './sentence-strings.ts';

/** Name of a sentence in a group: 路透社提问，第1句，共3句 · Reuters, question, sentence 1 of 3. */
export function sentenceName(owner: string, index: number, count: number, lang: Lang): string {
  return sentenceStrings[lang](owner, index + 1, count);
}

export interface SentenceIndex {
  /** Address of the transcript, without `#` and sentence id. */
  transcript: string;
  /** Owner as screen readers say it, and paragraphs with sentence counts: `t01p01:3`. */
  turns: [owner: string, paragraphs: string][];
}

export interface IndexedSentence {
  id: string;
  href: string;
  /** Accessible name. */
  label: string;
}

export const indexClass = 'sentence-index';

/**
 * Builds the index. Sentences are numbered within paragraphs, so counts suffice.
 *
 * @throws Error if a sentence id does not follow its paragraph's numbering.
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

/** The sentences of an index in reading order. */
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
