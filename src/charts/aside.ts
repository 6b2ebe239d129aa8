import { inEnglishSentence } from '../lib/place-names.ts';

interface Named {
  name: { zh: string; en: string };
}

/** How a sentence begins that leaves the home country out; empty where nothing is left out. */
export function asideZh(home: Named | undefined): string {
  return home ? `${home.name.zh}之外，` : '';
}

/** China aside, … · The United States aside, … */
export function asideEn(home: Named | undefined): string {
  return home ? `${sentenceStart(home.name.en)} aside, ` : '';
}

/** A place's name at the beginning of an English sentence: The United States. */
export function sentenceStart(name: string): string {
  const inside = inEnglishSentence(name);
  return inside.charAt(0).toUpperCase() + inside.slice(1);
}
