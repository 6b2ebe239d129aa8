import type { Lang } from '../lib/language.ts';

/** UI strings of the variant switch. */
export interface VariantStrings {
  title: string;
  forms: string;
  formsChoices: Record<'all' | 'full', string>;
  /** The group's label is the home country. */
  homeChoices: Record<'apart' | 'ranked', string>;
  said: string;
  saidChoices: Record<'both' | 'questions' | 'answers', string>;
  /** From a variant's page to the chart's own. */
  back: string;
  backHint: string;
  /** Precedes the link to the table behind all variants. */
  table: string;
}

const zh: VariantStrings = {
  title: '换一种数法',
  forms: '名称',
  formsChoices: { all: '全称和简称', full: '只算全称' },
  homeChoices: { apart: '另计', ranked: '计入' },
  said: '出处',
  saidChoices: { both: '问和答', questions: '只算提问', answers: '只算回答' },
  back: '回到通行的数法',
  backHint: '下载、嵌入、引用和计数说明都在图表自己的页面上。',
  table: '逐次提及的表格：',
};

const en: VariantStrings = {
  title: 'Count differently',
  forms: 'Names',
  formsChoices: { all: 'Full and short', full: 'Full only' },
  homeChoices: { apart: 'Apart', ranked: 'Ranked' },
  said: 'Said in',
  saidChoices: { both: 'Both', questions: 'Questions', answers: 'Answers' },
  back: 'Back to the usual count',
  backHint: 'Downloads, embed code, citation and rules are on the page of the chart itself.',
  table: 'The table of all mentions:',
};

export const variantStrings: Record<Lang, VariantStrings> = { zh, en };
