import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { punctuation } from '../../lib/punctuation.ts';

/** Maximum rows named. */
export const named = 3;

interface Counted {
  name: Record<Lang, string>;
  total: number;
}

const entry: Record<Lang, (name: string, count: Phrase) => Phrase> = {
  zh: (name, count) => say`${name}${count}次`,
  en: (name, count) => say`${name} ${count}`,
};

const list: Record<Lang, (entries: Phrase) => Phrase> = {
  zh: (entries) => say`自上而下：${entries}。`,
  en: (entries) => say`From the top: ${entries}.`,
};

/** The first rows by name and count; says of none that it leads. `from` is the counts' table and column. */
export function firstNames(rows: readonly Counted[], lang: Lang, from: string): Phrase {
  const entries = rows
    .slice(0, named)
    .map(({ name, total }) => entry[lang](name[lang], [computed(formatInteger(total), from)]));
  return joined(entries, punctuation[lang].enumerationComma);
}

/** The same as a sentence on a ranking: 自上而下：美国28次、日本27次、台湾24次。 */
export function firstFew(rows: readonly Counted[], lang: Lang, from: string): Phrase {
  return list[lang](firstNames(rows, lang, from));
}
