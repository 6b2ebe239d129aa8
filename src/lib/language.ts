/** The languages of the site: Chinese at the root, English under /en/. */
export type Lang = 'zh' | 'en';

export const languages: readonly Lang[] = ['zh', 'en'];

/** BCP 47 tag for `lang` and `hreflang`. */
export const languageTag: Record<Lang, string> = { zh: 'zh-Hans', en: 'en' };

/** Name of each language, in that language. */
export const languageName: Record<Lang, string> = { zh: '中文', en: 'English' };

/** The other language. */
export function otherLanguage(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}
