import { strings } from './strings.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';

/** Plain-text source line: 来源：标题（出版者），日期. SourceLine.astro is the same with markup. */
export function sourceText({ source }: Edition, lang: Lang): string {
  const title = lang === 'en' ? (source.title_en ?? source.title) : source.title;
  const date = source.date ? formatDate(source.date, lang) : undefined;
  return lang === 'zh'
    ? `${strings.zh.source}：${title}（${source.publisher.zh}）${date ? `，${date}` : ''}`
    : `${strings.en.source}: ${title} (${source.publisher.en})${date ? `, ${date}` : ''}`;
}
