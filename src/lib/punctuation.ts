import type { Lang } from './language.ts';

/** Marks between words, each with the space that its language sets beside it. */
interface Punctuation {
  comma: string;
  /** Between the items of a list: 顿号 in Chinese. */
  enumerationComma: string;
  semicolon: string;
  colon: string;
  fullStop: string;
  openingBracket: string;
  closingBracket: string;
  dash: string;
  /** Between items in quotation marks, where Chinese sets none. */
  betweenQuotations: string;
  /** Between words, and between a number and its unit; Chinese sets none. */
  space: string;
}

/** How each language punctuates: GB/T 15834 in Chinese, British usage in English. */
export const punctuation: Record<Lang, Punctuation> = {
  zh: {
    comma: '，',
    enumerationComma: '、',
    semicolon: '；',
    colon: '：',
    fullStop: '。',
    openingBracket: '（',
    closingBracket: '）',
    dash: '——',
    betweenQuotations: '',
    space: '',
  },
  en: {
    comma: ', ',
    enumerationComma: ', ',
    semicolon: '; ',
    colon: ': ',
    fullStop: '.',
    openingBracket: ' (',
    closingBracket: ')',
    dash: ' — ',
    betweenQuotations: ', ',
    space: ' ',
  },
};

/** ASCII marks that the transcript has between Chinese characters, and their full-width forms (GB/T 15834). */
const fullWidth: Record<string, string> = {
  ',': '，',
  ':': '：',
  '?': '？',
  '!': '！',
  ';': '；',
  '(': '（',
  ')': '）',
};

/** Display form of an English name: People's Daily → People’s Daily. */
export function displayName(name: string): string {
  return name.replaceAll("'", '’');
}

const han = /[\p{Script=Han}”’》）」』、。，！？：；%\d]/u;

/**
 * Display form of source text: ASCII marks beside Chinese become full width, except between digits (1,000; 10:30). The
 * tables keep the source's characters.
 */
export function displayPunctuation(text: string): string {
  return text.replace(/[,:?!;()]/g, (mark, offset: number) => {
    const before = text[offset - 1] ?? '';
    const after = text[offset + 1] ?? '';
    if (/\d/.test(before) && /\d/.test(after)) return mark;
    return han.test(before) || han.test(after) ? (fullWidth[mark] ?? mark) : mark;
  });
}

/** Quotes the transcript; inner double quotes become single, as in both languages. */
export function quotation(text: string): string {
  return `“${displayPunctuation(text).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
