import { strings } from './strings.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { punctuation } from '../lib/punctuation.ts';

/** Title of the source, in Chinese where nobody gave an English one. */
export function sourceTitle({ title, title_en }: Edition['source'], lang: Lang): string {
  return (lang === 'en' ? title_en : undefined) ?? title;
}

/** Plain-text source line: 来源：标题（出版者），日期. SourceLine.astro is the same with markup. */
export function sourceText({ source }: Edition, lang: Lang): string {
  const { colon, openingBracket, closingBracket, comma } = punctuation[lang];
  const publisher = `${openingBracket}${source.publisher[lang]}${closingBracket}`;
  const date = source.date ? `${comma}${formatDate(source.date, lang)}` : '';
  return `${strings[lang].source}${colon}${sourceTitle(source, lang)}${publisher}${date}`;
}
