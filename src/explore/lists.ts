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

/** Texts of an edition and what can be said of them without a search, made once per build. */
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

/** What the concordance of an edition ships. */
export function editionConcordance(edition: string, lang: Lang): ConcordanceData {
  return prepare(edition).data[lang];
}

/** English of an edition's sentences in reading order; none where nobody translated any. */
export function editionEnglish(edition: string): string[] {
  return prepare(edition).english;
}

/** The texts of an edition, as the concordance reads them, with names in `lang`. */
export function editionCorpus(edition: string, lang: Lang): Corpus {
  return prepare(edition).corpus[lang];
}

/** Stretches that an edition's speakers say more than once; see `setPhrases`. */
export function editionPhrases(edition: string): SetPhrase[] {
  return prepare(edition).phrases;
}

/** Words that are peculiar to one side, the surest first; at most `mostKeyWords`. */
export function editionKeyWords(edition: string, side: 'questions' | 'answers'): KeyWord[] {
  const { zh } = prepare(edition).corpus;
  return keyWords(zh, membership(zh, side)).slice(0, mostKeyWords);
}

/** So many keywords of a part are shown. */
const mostKeyWords = 12;

/** So many words have their lines listed, and so many stand on a page. */
const mostWords = 300;
const perPage = 50;

/** Something with every line in which it stands. */
export interface ListedHits {
  /** Id of its section. */
  id: string;
  name: string;
  hits: Hit[];
}

/** Id of the section of a word, and of a phrase. */
export const wordSection = (word: string): string => `w-${word.replace(/\s/g, '_')}`;

/**
 * The most frequent words of an edition with their lines, in parts of a page each: the three hundred of words.csv, then
 * keywords that are none of these. Places where the word stands as a token; where no tokens are known, as characters.
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

/** The page of the lists that a word stands on, counted from 1; undefined where it has none. */
export function wordPart(edition: string, word: string): number | undefined {
  const at = wordLists(edition).findIndex((part) => part.some(({ name }) => name === word));
  return at < 0 ? undefined : at + 1;
}

/** Every place that is named, the most often named first, with its lines. */
export function placeLists(edition: string, lang: Lang): ListedHits[] {
  const { places } = prepare(edition).corpus[lang];
  return places
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ id, names, mentions }, index) => ({
      // An id may stand for two places of different types.
      id: places.findIndex((place) => place.id === id) < index ? `p-${id}-${index}` : `p-${id}`,
      name: names[languages.indexOf(lang)] ?? id,
      hits: mentions,
    }))
    .toSorted((a, b) => b.hits.length - a.hits.length);
}

/** The set phrases with their lines. */
export function phraseLists(edition: string): ListedHits[] {
  return editionPhrases(edition).map(({ phrase, hits }) => ({
    id: wordSection(phrase),
    name: phrase,
    hits,
  }));
}
