import type { Lang } from '../lib/language.ts';

/** Words of the sentence panel; `{n}` is the number of sentences. */
export interface PanelWords {
  one: string;
  many: string;
  /** Between a mark's name and the number of its sentences. */
  colon: string;
  previous: string;
  next: string;
  close: string;
  /** The link to a sentence in the transcript. */
  open: string;
}

export const panelWords: Record<Lang, PanelWords> = {
  zh: {
    one: '{n}句',
    many: '{n}句',
    colon: '：',
    previous: '上一个标记',
    next: '下一个标记',
    close: '关闭',
    open: '在原文中看这句',
  },
  en: {
    one: '{n} sentence',
    many: '{n} sentences',
    colon: ': ',
    previous: 'Previous mark',
    next: 'Next mark',
    close: 'Close',
    open: 'See it in the transcript',
  },
};
