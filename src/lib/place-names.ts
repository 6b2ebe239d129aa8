import type { Lang } from './language.ts';

const names: Record<Lang, Intl.DisplayNames> = {
  zh: new Intl.DisplayNames('zh-Hans', { type: 'region', style: 'short', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', style: 'short', fallback: 'none' }),
};

/**
 * Name of an outlet's home by ISO 3166-1 alpha-2 code, in CLDR's short form (美国 · US); empty for an unknown code. Names
 * of mentioned places are in places.csv.
 */
export function homeName(code: string, lang: Lang): string {
  return /^[A-Z]{2}$/.test(code) ? (names[lang].of(code) ?? '') : '';
}

/** Names that take the article in English: unions, states, islands, points of the compass. */
const withArticle =
  /^(United|European Union|African Union|Arab|Global|Middle|West|Gulf|Philippines|Netherlands|Maldives|Bahamas|Gambia|Comoros|Seychelles|Marshall|Solomon|Czech|Dominican Republic|Central African|Democratic|Korean|Shanghai|Holy See|Asia-Pacific|Indo-Pacific|Eurozone|.* (Organi[sz]ation|Cooperation|Islands|Republic|Union|League|Council|Group|Peninsula|states|countries)$)/;

/** A place name in an English sentence: the United States, the Global South, Japan. */
export function inEnglishSentence(name: string): string {
  return withArticle.test(name) ? `the ${name}` : name;
}

/** A place's name as it stands inside a sentence; in Chinese names do not change. */
export const inSentence: Record<Lang, (name: Record<Lang, string>) => string> = {
  zh: ({ zh }) => zh,
  en: ({ en }) => inEnglishSentence(en),
};
