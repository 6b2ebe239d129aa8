import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import { displayName, punctuation } from '../../lib/punctuation.ts';
import { formatQualified } from '../../lib/quantities.ts';
import type { FigureRow } from '../../lib/schemas.ts';
import type { StageDefinition } from '../chart.ts';
import { figureName, figuresLabels, figuresStrings } from './strings.ts';
import type { AnswerFigures } from './answers.ts';
import type { FiguresModel } from './model.ts';

interface AnswersLabels {
  /** In the key. */
  exact: string;
  sentence: string;
  asked: string;
  years: string;
  others: string;
  /** Rows that are not drawn: without figures; for want of room. */
  empty(count: string, n: number): string;
  left(count: string, n: number): string;
  /** Under measures on one scale: what a full line stands for. */
  line(quantity: string): string;
}

export const answersLabels: Record<Lang, AnswersLabels> = {
  zh: {
    exact: '确数',
    sentence: '同一句话',
    asked: '在提问里',
    years: '数的是年',
    others: '其他数字',
    empty: (count) => `另有${count}轮问答没有数字`,
    left: (count) => `另有${count}轮，见表`,
    line: (quantity) => `一整行是${quantity}，各条同一比例`,
  },
  en: {
    exact: 'exact',
    sentence: 'one sentence',
    asked: 'in a question',
    years: 'counts years',
    others: 'other figures',
    empty: (count, n) => `${count} more ${n === 1 ? 'exchange has' : 'exchanges have'} none`,
    left: (count, n) => `and ${count} more ${n === 1 ? 'exchange' : 'exchanges'} in the table`,
    line: (quantity) => `A full line is ${quantity}; one scale throughout`,
  },
};

/** Name of a token: 近10万公里：新建和升级的公路. */
export function saidName(row: FigureRow, lang: Lang): string {
  const label = displayName(row[`label_${lang}`] || row.label_zh);
  const asked = row.kind === 'question' ? `${punctuation[lang].comma}${figuresLabels[lang].asked}` : '';
  return `${figureName(formatQualified(row, lang), [label], lang)}${asked}`;
}

/** Name of the strip under a sentence's figures: 同一句话：24年、6国、26国. */
export function sentenceName(rows: readonly FigureRow[], lang: Lang): string {
  const { colon, enumerationComma } = punctuation[lang];
  const said = rows.map((row) => formatQualified(row, lang)).join(enumerationComma);
  return `${answersLabels[lang].sentence}${colon}${said}`;
}

type Strings = StageDefinition<FiguresModel>['strings'];

const count = (value: number) => computed(formatInteger(value), 'figures');

/** Whether few answers hold most figures: worth saying. */
const isUneven = ({ answers }: FiguresModel): boolean => answers.some(({ isFull }) => isFull);

/** 尼日利亚通讯社10个、… of the rows that stand out, else of all with figures. */
function listed(model: FiguresModel, lang: Lang): Phrase {
  const each: Record<Lang, (row: AnswerFigures) => Phrase> = {
    zh: ({ who, figures }) => say`${who.zh || answersLabels.zh.asked}${count(figures)}个`,
    en: ({ who, figures }) => say`${who.en || answersLabels.en.asked} ${count(figures)}`,
  };
  const full = model.answers.filter(({ isFull }) => isFull);
  const rows = full.length > 0 ? full : model.answers.filter(({ figures }) => figures > 0);
  return joined(rows.map(each[lang]), punctuation[lang].enumerationComma);
}

export const answersStrings: Strings = {
  zh: {
    caption: (model) =>
      isUneven(model)
        ? say`${count(model.rows.length)}个数字里，${count(model.fullest.figures)}个出在${count(model.fullest.answers)}段回答里，${count(model.hedged)}个不是确数`
        : figuresStrings.zh.finding(model),
    alt: (model) =>
      say`一轮问答一行，一个数字一格，按说出的先后，实心的是确数，空心的带限定词。共${count(model.rows.length)}个：${listed(model, 'zh')}。每个数字见图表页的表格。`,
  },
  en: {
    caption: (model) =>
      isUneven(model)
        ? say`Of ${count(model.rows.length)} figures, ${count(model.fullest.figures)} stand in ${count(model.fullest.answers)} ${plural(model.fullest.answers, 'answer')}; ${count(model.hedged)} ${plural(model.hedged, 'is', 'are')} not exact`
        : figuresStrings.en.finding(model),
    alt: (model) =>
      say`A row for each exchange, a token for each figure in the order in which they were said: solid if exact, open if hedged. ${count(model.rows.length)} ${plural(model.rows.length, 'figure')}: ${listed(model, 'en')}. All figures are in the table on the chart’s page.`,
  },
};

export const yearFiguresStrings: Strings = {
  zh: {
    caption: (model) => say`${count(model.rows.length)}个数字里，${count(model.years)}个数的是年`,
    alt: (model) =>
      say`一轮问答一行，一个数字一格；数年份和周年的${count(model.years)}个点亮，其余退淡，共${count(model.rows.length)}个。`,
  },
  en: {
    caption: (model) =>
      say`Of ${count(model.rows.length)} ${plural(model.rows.length, 'figure')}, ${count(model.years)} ${plural(model.years, 'counts', 'count')} years`,
    alt: (model) =>
      say`A row for each exchange, a token for each figure. Of ${count(model.rows.length)}, the ${count(model.years)} that ${plural(model.years, 'counts', 'count')} years are lit, all others faint.`,
  },
};
