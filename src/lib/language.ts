/** The languages of the site: Chinese at the root, English under /en/. */
export type Lang = 'zh' | 'en';

export const languages: readonly Lang[] = ['zh', 'en'];

/** BCP 47 tag for `lang` and `hreflang`. */
export const languageTag: Record<Lang, string> = { zh: 'zh-Hans', en: 'en' };

/** Tag of Chinese words on a page, which a page in Chinese need not give. */
export const tagOfChinese: Record<Lang, string | undefined> = { zh: undefined, en: 'zh-Hans' };

/** What a reader of the other language calls this one. */
export const languageName: Record<Lang, string> = { zh: '中文', en: 'English' };

const others: Record<Lang, Lang> = { zh: 'en', en: 'zh' };

/** The other language. */
export function otherLanguage(lang: Lang): Lang {
  return others[lang];
}
