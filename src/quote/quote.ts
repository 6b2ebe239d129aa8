import type { Lang } from '../lib/language.ts';

/** A sentence as it is quoted. */
export interface Quote {
  id: string;
  kind: 'question' | 'answer' | 'statement';
  /** Chinese as printed, without notes. */
  text: string;
  /** Our translation, on English pages. */
  english?: string;
  /** 王毅的回答 · Wang Yi’s answer. */
  who: string;
  /** Day and event. */
  occasion: string;
  /** Permanent address in the transcript. */
  address: string;
}

/** Quotation marks inside others are single ones. */
const single = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** A text in quotation marks. */
export function quoted(text: string): string {
  return `“${single(text.trim())}”`;
}

/** What stands first on a page of a language, and what stands below it: the original under its translation. */
export function saidIn(quote: Quote, lang: Lang): { main: string; isChinese: boolean; below?: string } {
  if (lang === 'en' && quote.english)
    return { main: quoted(quote.english), isChinese: false, below: quoted(quote.text) };
  return { main: quoted(quote.text), isChinese: true };
}

/** All sentences of an edition, fetched by the page's script. */
export interface QuoteData {
  occasion: string;
  whos: string[];
  /** `who` is an index of `whos`. */
  quotes: [id: string, kind: Quote['kind'], who: number, text: string, english?: string][];
}
