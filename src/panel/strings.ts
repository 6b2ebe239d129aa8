import type { Lang } from '../lib/language.ts';

/** Strings of the sentence panel; `{n}` is the number of sentences. */
export interface PanelWords {
  one: string;
  many: string;
  /** Sentences with a word, also inside a longer one. */
  holding: string;
  /** Between a mark's name and its number of sentences. */
  colon: string;
  /** Between names, and between lines of text. */
  comma: string;
  space: string;
  previous: string;
  next: string;
  close: string;
  /** Link to the transcript. */
  open: string;
  /** Link to the sentence's quote card. */
  card: string;
  /** Credit. */
  translation: string;
  /** Links to the concordance: for a word or place, or for similar sentences. */
  search: string;
  alike: string;
}

/** Shown if the sentences are unavailable; bundled, as fetching has failed. */
export const unreachableWords: Record<Lang, { title: string; link: string; close: string }> = {
  zh: { title: '暂时取不到这些句子', link: '到原文里看', close: '关闭' },
  en: {
    title: 'The sentences cannot be reached just now',
    link: 'See them in the transcript',
    close: 'Close',
  },
};

export const panelWords: Record<Lang, PanelWords> = {
  zh: {
    one: '{n}句',
    many: '{n}句',
    holding: '{n}句里有这几个字',
    colon: '：',
    comma: '、',
    space: '',
    previous: '上一个标记',
    next: '下一个标记',
    close: '关闭',
    open: '在原文中看这句',
    card: '引语卡',
    translation: '译文为本站自译',
    search: '检索：{name}',
    alike: '检索近似的句子',
  },
  en: {
    one: '{n} sentence',
    many: '{n} sentences',
    holding: '{n} sentences with these characters',
    colon: ': ',
    comma: ', ',
    space: ' ',
    previous: 'Previous mark',
    next: 'Next mark',
    close: 'Close',
    open: 'See it in the transcript',
    card: 'Quote card',
    translation: 'English: our translation',
    search: 'Search for {name}',
    alike: 'Find more like this',
  },
};
