import type { Lang } from '../lib/language.ts';
import type { Note } from '../lib/contact.ts';

/** Where a reader found something wrong. */
interface Found {
  /** Title of page, chart or mark. */
  what: string;
  /** Address of the page. */
  page: string;
  /** Ids of the sentences shown. */
  sentences?: string;
}

export interface ContactStrings {
  byline: string;
  write: string;
  wrong: string;
  corrections: string;
  note(found: Found): Note;
  /** Of a letter about nothing in particular. */
  letter(page: string): Note;
}

const lines = (...all: string[]): string => all.filter(Boolean).join('\n');

export const contactStrings: Record<Lang, ContactStrings> = {
  zh: {
    byline: '图文：问答 Wenda',
    write: '写信给我们',
    wrong: '这里有错？',
    corrections: '更正记录',
    note: ({ what, page, sentences }) => ({
      subject: `有错：${what}`,
      body: lines(
        `所在：${what}`,
        sentences ? `句子：${sentences}` : '',
        `页面：${page}`,
        '',
        '错在哪里：',
        '',
      ),
    }),
    letter: (page) => ({ subject: '致问答', body: lines(`页面：${page}`, '', '') }),
  },
  en: {
    byline: 'Text and graphics: Wenda',
    write: 'Write to us',
    wrong: 'Something wrong?',
    corrections: 'Corrections',
    note: ({ what, page, sentences }) => ({
      subject: `Something wrong: ${what}`,
      body: lines(
        `Where: ${what}`,
        sentences ? `Sentences: ${sentences}` : '',
        `Page: ${page}`,
        '',
        'What is wrong:',
        '',
      ),
    }),
    letter: (page) => ({ subject: 'To Wenda', body: lines(`Page: ${page}`, '', '') }),
  },
};
