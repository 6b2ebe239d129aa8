import type { PanelData } from './data.ts';

/** What a mark or a list stands for; of places and words the first is searched. */
interface Subject {
  sentences: readonly string[];
  /** Ids of places, figures and dates. */
  shown: readonly string[];
  word: string | undefined;
}

/** Id of a place; figures and dates have the ids of their sentences. */
const isPlace = (id: string): boolean => !/^t\d+p\d+s\d+/.test(id);

/** Where the concordance finds more of the same: the word, the place by all its names, or what is like a sentence. */
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
