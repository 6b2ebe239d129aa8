import type { Lang } from '../lib/language.ts';
import type { Corpus } from './data.ts';
import { findAny, findEnglish, findText, findWord } from './find.ts';
import type { Hit } from './find.ts';
import { formsByInitials, formsByPinyin } from './spelling.ts';

/** Ways to search; `auto` takes the first that finds something. */
export const ways = ['auto', 'text', 'word', 'pinyin', 'english', 'place', 'pattern'] as const;
export type Way = (typeof ways)[number];

/** How hits were found. `folded`: in another script, width or case than typed. */
export type FoundBy = Exclude<Way, 'auto'> | 'folded' | 'initials';

export interface Found {
  by: FoundBy;
  /** In reading order. */
  hits: Hit[];
  /** Forms matched by pinyin, initials or place, most frequent first. */
  forms: [form: string, count: number][];
}

function formsOf(corpus: Corpus, hits: readonly Hit[]): Found['forms'] {
  const counts = new Map<string, number>();
  for (const { sentence, start, end } of hits) {
    const form = corpus.sentences[sentence]?.text.slice(start, end) ?? '';
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Removes what a paste brings along: blanks between Chinese characters, which the texts lack, and invisible signs. */
function closedUp(typed: string): string {
  return typed
    .replace(/\p{Cf}/gu, '')
    .replace(/([\u2e80-\u9fff\uf900-\ufaff])\s+(?=[\u2e80-\u9fff\uf900-\ufaff])/g, '$1');
}

type Search = (corpus: Corpus, typed: string) => Found;

const withForms = (by: FoundBy, corpus: Corpus, forms: readonly string[]): Found => {
  const hits = findAny(corpus, forms);
  return { by, hits, forms: formsOf(corpus, hits) };
};

const plain = (by: FoundBy, hits: Hit[]): Found => ({ by, hits, forms: [] });

const searchText: Search = (corpus, typed) => plain('text', findText(corpus, typed));

const searchFolded: Search = (corpus, typed) =>
  plain(
    'folded',
    findText(corpus, corpus.fold(closedUp(typed)), ({ folded }) => folded),
  );

const searchEnglish: Search = (corpus, typed) => plain('english', findEnglish(corpus, typed));
const searchBegunEnglish: Search = (corpus, typed) => plain('english', findEnglish(corpus, typed, true));

const searchPinyin: Search = (corpus, typed) =>
  withForms('pinyin', corpus, formsByPinyin(corpus, narrowed(typed)));

const searchBegunPinyin: Search = (corpus, typed) =>
  withForms('pinyin', corpus, formsByPinyin(corpus, narrowed(typed), true));

const searchInitials: Search = (corpus, typed) =>
  withForms('initials', corpus, formsByInitials(corpus, narrowed(typed)));

const searchPlace: Search = (corpus, typed) => {
  const wanted = corpus.fold(typed);
  const place = corpus.places.find(
    ({ id, names }) => corpus.fold(id) === wanted || names.some((name) => corpus.fold(name) === wanted),
  );
  const hits = (place?.mentions ?? []).slice();
  return { by: 'place', hits, forms: formsOf(corpus, hits) };
};

/** Latin input may be pinyin or English: most likely first, by page language. */
const latinOrder: Record<Lang, readonly Search[]> = {
  zh: [searchPinyin, searchInitials, searchEnglish, searchBegunPinyin, searchBegunEnglish],
  en: [searchEnglish, searchPinyin, searchBegunEnglish, searchInitials, searchBegunPinyin],
};

/** Letters as a Chinese keyboard may type them, in full width, as plain ones. */
const narrowed = (typed: string): string => typed.normalize('NFKC');

const isLatin = (typed: string): boolean =>
  /^[a-z0-9\s'’:.,-]+$/i.test(typed.normalize('NFKD').replace(/\p{M}/gu, ''));

function firstOf(searches: readonly Search[], corpus: Corpus, typed: string): Found {
  let found = plain('text', []);
  for (const each of searches) {
    found = each(corpus, typed);
    if (found.hits.length > 0) break;
  }
  return found;
}

const asked: Record<Exclude<Way, 'auto' | 'pattern'>, readonly Search[]> = {
  text: [searchText, searchFolded],
  word: [(corpus, typed) => plain('word', findWord(corpus, typed))],
  pinyin: [searchPinyin, searchInitials, searchBegunPinyin],
  english: [searchEnglish, searchBegunEnglish],
  place: [searchPlace],
};

/**
 * Hits of what was typed. `auto` tries the plain text first, then other scripts or widths, pinyin and English. Patterns
 * are matched in a worker (patterns.ts): they may never end.
 */
export function search(corpus: Corpus, typed: string, way: Exclude<Way, 'pattern'>, lang: Lang): Found {
  const wanted = typed.trim();
  if (wanted === '') return plain('text', []);
  if (way !== 'auto') return firstOf(asked[way], corpus, wanted);
  const further = isLatin(wanted) ? latinOrder[lang] : [];
  const found = firstOf([searchText, searchFolded, ...further], corpus, wanted);
  return found.hits.length > 0 ? found : plain('text', []);
}

/** Whether a search must wait for the English. */
export function needsEnglish(corpus: Corpus, typed: string, way: Way): boolean {
  return (
    !corpus.isEnglishKnown &&
    (way === 'english' || (way === 'auto' && typed.trim() !== '' && isLatin(typed.trim())))
  );
}

/** Other ways that find something, with their hit counts. */
export function otherWays(corpus: Corpus, typed: string, found: Found): [way: Way, count: number][] {
  const candidates: Exclude<Way, 'auto' | 'pattern'>[] = isLatin(typed)
    ? ['text', 'pinyin', 'english']
    : ['text', 'word', 'place'];
  return candidates.flatMap((way): [Way, number][] => {
    if (way === found.by || (way === 'text' && found.by === 'folded')) return [];
    if (way === 'pinyin' && found.by === 'initials') return [];
    const count = firstOf(asked[way], corpus, typed.trim()).hits.length;
    return count > 0 ? [[way, count]] : [];
  });
}
