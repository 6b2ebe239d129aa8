import { readTables } from '../lib/tables.ts';
import type { Lang } from '../lib/language.ts';
import { languages } from '../lib/language.ts';
import { readCorpus } from './data.ts';
import type { ConcordanceData, Corpus } from './data.ts';
import { findText, findWord } from './find.ts';
import type { Hit } from './find.ts';
import { concordanceData, englishData } from './index-data.ts';
import { keyWords } from './keyness.ts';
import type { KeyWord } from './keyness.ts';
import { membership } from './parts.ts';
import { setPhrases } from './phrases.ts';
import type { SetPhrase } from './phrases.ts';
import { readSources } from './sources.ts';

/** An edition's texts and lists, made once per build. */
interface Prepared {
  data: Record<Lang, ConcordanceData>;
  corpus: Record<Lang, Corpus>;
  english: string[];
  phrases: SetPhrase[];
  words?: ListedHits[][];
}

const prepared = new Map<string, Prepared>();

function prepare(edition: string): Prepared {
  let made = prepared.get(edition);
  if (!made) {
    const [tables, sources] = [readTables(edition), readSources(edition)];
    const byLanguage = languages.map((lang) => [lang, concordanceData(tables, sources, lang)] as const);
    const data = Object.fromEntries(byLanguage) as Prepared['data'];
    const corpus = { zh: readCorpus(data.zh), en: readCorpus(data.en) };
    made = { data, corpus, english: englishData(tables, sources), phrases: setPhrases(corpus.zh) };
    prepared.set(edition, made);
  }
  return made;
}

/** The concordance data of an edition. */
export function editionConcordance(edition: string, lang: Lang): ConcordanceData {
  return prepare(edition).data[lang];
}

/** English of an edition's sentences; see `englishData`. */
export function editionEnglish(edition: string): string[] {
  return prepare(edition).english;
}

/** An edition's searchable texts, with names in `lang`. */
export function editionCorpus(edition: string, lang: Lang): Corpus {
  return prepare(edition).corpus[lang];
}

/** Repeated phrases of an edition; see `setPhrases`. */
export function editionPhrases(edition: string): SetPhrase[] {
  return prepare(edition).phrases;
}

/** Keywords of one side by descending log-likelihood; at most `mostKeyWords`. */
export function editionKeyWords(edition: string, side: 'questions' | 'answers'): KeyWord[] {
  const { zh } = prepare(edition).corpus;
  return keyWords(zh, membership(zh, side)).slice(0, mostKeyWords);
}

/** Keywords shown per part. */
const mostKeyWords = 12;

/** Words listed, in all and per page. */
const mostWords = 300;
const perPage = 50;

/** A word, place or phrase with all its lines. */
export interface ListedHits {
  /** Section id. */
  id: string;
  name: string;
  hits: Hit[];
}

/** Section id of a word or phrase. */
export const wordSection = (word: string): string => `w-${word.replace(/\s/g, '_')}`;

/**
 * Words with their lines, in pages: the 300 most frequent of words.csv, then other keywords. Matches tokens, or
 * characters if there are no tokens.
 */
export function wordLists(edition: string): ListedHits[][] {
  const made = prepare(edition);
  if (made.words) return made.words;
  const { zh: corpus } = made.corpus;
  const frequent = readTables(edition).words.slice(0, mostWords);
  const keys = (['questions', 'answers'] as const).flatMap((side) => editionKeyWords(edition, side));
  const words = [...new Set([...frequent, ...keys].map(({ word }) => word))];
  const lists = words.map((word) => ({
    id: wordSection(word),
    name: word,
    hits: corpus.hasTokens ? findWord(corpus, word) : findText(corpus, word),
  }));
  const parts: ListedHits[][] = [];
  for (let from = 0; from < lists.length; from += perPage) parts.push(lists.slice(from, from + perPage));
  made.words = parts;
  return parts;
}

/** Page of the word lists with a word, from 1; undefined if not listed. */
export function wordPart(edition: string, word: string): number | undefined {
  const at = wordLists(edition).findIndex((part) => part.some(({ name }) => name === word));
  return at < 0 ? undefined : at + 1;
}

/** Places with their lines, most mentioned first. */
export function placeLists(edition: string, lang: Lang): ListedHits[] {
  const { places } = prepare(edition).corpus[lang];
  return places
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ id, names, mentions }, index) => ({
      // Two places of different types may share an id.
      id: places.findIndex((place) => place.id === id) < index ? `p-${id}-${index}` : `p-${id}`,
      name: names[languages.indexOf(lang)] ?? id,
      hits: mentions,
    }))
    .toSorted((a, b) => b.hits.length - a.hits.length);
}

/** Set phrases with their lines. */
export function phraseLists(edition: string): ListedHits[] {
  return editionPhrases(edition).map(({ phrase, hits }) => ({
    id: wordSection(phrase),
    name: phrase,
    hits,
  }));
}
