import { inEnglishSentence } from '../lib/place-names.ts';

interface Named {
  name: { zh: string; en: string };
}

/**
 * How a sentence begins that counts the home country separately: 中国另计，. It says how is counted and nothing about whether
 * the places that follow belong to that country or not. Empty where nothing is left out.
 */
export function asideZh(home: Named | undefined): string {
  return home ? `${home.name.zh}另计，` : '';
}

/** With China counted separately, … */
export function asideEn(home: Named | undefined): string {
  return home ? `With ${inEnglishSentence(home.name.en)} counted separately, ` : '';
}

/** The same behind what is counted: … named, with China counted separately. */
export function separatelyEn(home: Named | undefined): string {
  return home ? `, with ${inEnglishSentence(home.name.en)} counted separately` : '';
}

/** A place's name at the beginning of an English sentence: The United States. */
export function sentenceStart(name: string): string {
  const inside = inEnglishSentence(name);
  return inside.charAt(0).toUpperCase() + inside.slice(1);
}
