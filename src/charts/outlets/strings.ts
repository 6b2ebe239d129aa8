import { formatDecimal, formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import { homeName } from '../../lib/place-names.ts';
import { plural } from '../../lib/plural.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { OutletsModel } from './model.ts';

export const outletsLabels: Record<Lang, { question: string; answer: string; unknown: string }> = {
  zh: { question: '提问', answer: '回答（字数）', unknown: '未注明媒体' },
  en: { question: 'Question', answer: 'Answer, characters', unknown: 'Outlet not named' },
};

function table(model: OutletsModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index === 0 || index > 2 })),
    rows: model.exchanges.map((exchange) => [
      { number: String(exchange.number) },
      exchange.outlet[lang] || outletsLabels[lang].unknown,
      homeName(exchange.country, lang),
      { number: formatInteger(exchange.question) },
      { number: formatInteger(exchange.answer) },
    ]),
  };
}

const ratio = (model: OutletsModel) =>
  computed(formatDecimal(model.answer / model.question), 'answer_per_question');
const chars = (value: number) => computed(formatInteger(value), 'turns.chars');

const zh: ChartStrings<OutletsModel> = {
  name: '谁在问',
  finding: (model) => say`提问每用一个字，回答平均用${ratio(model)}个字`,
  description: () =>
    say`按提问的先后排列。左边是问题，右边是回答，同一把尺子；细缝隔开句与句。字数各见图表页的表格。`,
  alt: (model) =>
    say`横条图：${computed(formatWord(model.exchanges.length, 'zh'), 'questions')}个问题依次排列，问题共${chars(model.question)}字，回答共${chars(model.answer)}字。最短的回答${chars(model.shortestAnswer.answer)}字，最长的${chars(model.longestAnswer.answer)}字。`,
  note: () => say`国家和地区指媒体总部所在地。字数含标点，不含空格和说话人的名字。`,
  table: (model) => table(model, ['次序', '媒体', '所在地', '提问字数', '回答字数'], 'zh'),
};

const en: ChartStrings<OutletsModel> = {
  name: 'Who asks',
  finding: (model) => say`For every character asked, ${ratio(model)}\u00a0characters of answer`,
  description: () =>
    say`In the order of asking. Questions to the left, answers to the right, on one scale; hairlines part the sentences. The length of each is in the table on the chart’s page.`,
  alt: (model) =>
    say`Bar chart of ${computed(formatWord(model.exchanges.length, 'en'), 'questions')} ${plural(model.exchanges.length, 'question')} in order. The questions have ${chars(model.question)} Chinese characters in all, the answers ${chars(model.answer)}. The shortest answer has ${chars(model.shortestAnswer.answer)}, the longest ${chars(model.longestAnswer.answer)}.`,
  note: () =>
    say`Countries and territories are where an outlet has its head office. Lengths count Chinese characters and punctuation, without spaces and speakers’ names.`,
  table: (model) =>
    table(model, ['Order', 'Outlet', 'Home', 'Question, characters', 'Answer, characters'], 'en'),
};

export const outletsStrings = { zh, en };
