import type { PanelData } from './data.ts';

/** Subject of a mark or list; its first place or word is searched. */
interface Subject {
  sentences: readonly string[];
  /** Ids of places, figures and dates. */
  shown: readonly string[];
  word: string | undefined;
}

/** Ids of figures and dates start with their sentence's id. */
const isPlace = (id: string): boolean => !/^t\d+p\d+s\d+/.test(id);

/** Concordance link: to the word, the place by all its names, or similar sentences. */
export function findMore(
  { explore, names, words }: Pick<PanelData, 'explore' | 'names' | 'words'>,
  { sentences, shown, word }: Subject,
): { href: string; label: string } | undefined {
  if (word)
    return { href: `${explore}?q=${encodeURIComponent(word)}`, label: words.search.replace('{name}', word) };
  const place = shown.find(isPlace);
  const name = place === undefined ? undefined : names[place];
  if (name !== undefined)
    return {
      href: `${explore}?q=${encodeURIComponent(name)}&by=place`,
      label: words.search.replace('{name}', name),
    };
  const [only, another] = sentences;
  return only !== undefined && another === undefined
    ? { href: `${explore}?like=${only}`, label: words.alike }
    : undefined;
}
