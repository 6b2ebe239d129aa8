import { createHash } from 'node:crypto';
import { sentenceListPath, sentencePath } from '../site/addresses.ts';
import type { Lang } from '../lib/language.ts';
import type { MarkContext } from './context.ts';

/** Id of a set's section in the list of sentences: a hash, the same in every drawing and language. */
export function sectionId(sentences: readonly string[]): string {
  const key = [...new Set(sentences)].toSorted().join(' ');
  return `s-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
}

/** Targets of a chart's marks: a sentence in the transcript, or a list of sentences. */
export function markLinks(
  edition: string,
  lang: Lang,
  chart: string,
): Required<Pick<MarkContext, 'sentence' | 'list'>> {
  return {
    sentence: (id) => sentencePath(edition, lang, id),
    list: (ids) => sentenceListPath(edition, lang, chart, sectionId(ids)),
  };
}
