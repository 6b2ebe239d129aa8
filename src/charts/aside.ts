import { inEnglishSentence } from '../lib/place-names.ts';

interface Named {
  name: { zh: string; en: string };
}

/**
 * Sentence opening that says the home country is counted separately (中国另计，); empty without one. Does not imply that
 * the places that follow belong to that country.
 */
export function asideZh(home: Named | undefined): string {
  return home ? `${home.name.zh}另计，` : '';
}

/** English `asideZh`: With China counted separately, … */
export function asideEn(home: Named | undefined): string {
  return home ? `With ${inEnglishSentence(home.name.en)} counted separately, ` : '';
}

/** The same as a trailing clause: … named, with China counted separately. */
export function separatelyEn(home: Named | undefined): string {
  return home ? `, with ${inEnglishSentence(home.name.en)} counted separately` : '';
}

/** A place name starting an English sentence: The United States. */
export function sentenceStart(name: string): string {
  const inside = inEnglishSentence(name);
  return inside.charAt(0).toUpperCase() + inside.slice(1);
}
