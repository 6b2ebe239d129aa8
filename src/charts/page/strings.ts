import { formatInteger, formatWord } from '../../lib/format.ts';
import { computed, say } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import type { Lang } from '../../lib/language.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { PageModel } from './model.ts';

function table(
  model: PageModel,
  labels: [string, string, string, string],
  kinds: Record<string, string>,
  lang: Lang,
): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 1 })),
    rows: model.turns.map((turn) => [
      kinds[turn.kind] ?? turn.kind,
      turn.label[lang],
      { number: formatInteger(turn.sentences.length) },
      { number: formatInteger(turn.sentences.reduce((sum, sentence) => sum + sentence.chars, 0)) },
    ]),
  };
}

const zh: ChartStrings<PageModel> = {
  name: '版面',
  finding: (model) => say`${computed(formatInteger(model.sentences), 'sentences')}句话，一句一道`,
  description: (model) =>
    say`从左上读起，读完一栏再读下一栏。一道的长短就是句子的字数；朱色是提问，其余是${model.hasStatements ? '回答和发布' : '回答'}。`,
  alt: (model) =>
    say`全部${computed(formatInteger(model.sentences), 'sentences')}句话按原来的顺序排成报纸的栏：${computed(formatInteger(model.questions), 'questions')}段提问共${computed(formatInteger(model.questionChars), 'question_chars')}字，夹在${computed(formatInteger(model.answerChars), 'answer_chars')}字的回答之间。`,
  table: (model) =>
    table(
      model,
      ['话轮', '谁', '句数', '字数'],
      { question: '提问', answer: '回答', statement: '发布' },
      'zh',
    ),
};

const en: ChartStrings<PageModel> = {
  name: 'The page',
  finding: (model) =>
    say`${computed(formatInteger(model.sentences), 'sentences')} sentences, a stroke for each`,
  description: (model) =>
    say`Read down each column, then on to the next. A stroke is as long as its sentence in Chinese characters. Vermilion marks the questions; the rest is ${model.hasStatements ? 'answers and statements' : 'answers'}.`,
  alt: (model) =>
    say`All ${computed(formatInteger(model.sentences), 'sentences')} sentences of the transcript in order, set in columns like a newspaper page: ${computed(formatWord(model.questions, 'en'), 'questions')} ${plural(model.questions, 'question')} with ${computed(formatInteger(model.questionChars), 'question_chars')} characters in all, between answers of ${computed(formatInteger(model.answerChars), 'answer_chars')} characters.`,
  table: (model) =>
    table(
      model,
      ['Turn', 'Who', 'Sentences', 'Characters'],
      { question: 'Question', answer: 'Answer', statement: 'Statement' },
      'en',
    ),
};

export const pageStrings = { zh, en };
