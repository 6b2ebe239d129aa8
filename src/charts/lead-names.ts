import { formatList } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { punctuation } from '../lib/punctuation.ts';

/** What joins those of whom one leads, and says that the way of counting decides which. */
const either: Record<Lang, { or: string; depends: string }> = {
  zh: { or: '或', depends: '（看怎样数）' },
  en: { or: ' or ', depends: ' (depending on the count)' },
};

/**
 * Names of those who lead. Steady leaders share the lead: 非洲和联合国 · Africa and the United Nations; others have it
 * in turn: 非洲或联合国（看怎样数） · Africa or the United Nations (depending on the count).
 */
export function leadNames(names: readonly string[], isSteady: boolean, lang: Lang): string {
  if (isSteady) return formatList(names, lang);
  const { or, depends } = either[lang];
  const first = names.slice(0, -1).join(punctuation[lang].enumerationComma);
  return `${first}${first ? or : ''}${names.at(-1) ?? ''}${depends}`;
}
