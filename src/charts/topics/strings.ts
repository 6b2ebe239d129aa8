import { formatInteger, formatShare, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { TopicShare, TopicsModel } from './model.ts';

export const topicsLabels: Record<Lang, { count(digits: string, n: number): string }> = {
  zh: { count: (digits) => `${digits}句` },
  en: { count: (digits, n) => `${digits} ${n === 1 ? 'sentence' : 'sentences'}` },
};

function table(model: TopicsModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 0 })),
    rows: model.topics.map((topic) => [
      topic.name[lang],
      { number: formatShare(topic.share) },
      { number: formatInteger(topic.chars) },
      { number: formatInteger(topic.sentences.length) },
      { number: formatInteger(topic.answers) },
    ]),
  };
}

const share = (topic: TopicShare | undefined) => computed(formatShare(topic?.share ?? 0), 'topics.share');

const top = (model: TopicsModel): number => Math.min(3, model.topics.length);
const topCount = (model: TopicsModel, lang: Lang) => computed(formatWord(top(model), lang), 'topics');

const topShare = (model: TopicsModel) =>
  computed(
    formatShare(
      model.topics.slice(0, top(model)).reduce((sum, topic) => sum + topic.share, 0),
      0,
    ),
    'topics.share',
  );

const zh: ChartStrings<TopicsModel> = {
  name: '谈什么',
  finding: (model) => say`回答里篇幅最多的是“${model.topics[0]?.name.zh ?? ''}”，占${share(model.topics[0])}`,
  description: (model) =>
    say`回答共${computed(formatInteger(model.chars), 'topics.chars')}字，逐句归入${computed(formatWord(model.topics.length, 'zh'), 'topics')}个话题。每一小段是一句话，长短是字数。`,
  alt: (model) =>
    say`横条图：${computed(formatWord(model.topics.length, 'zh'), 'topics')}个话题占回答字数的比例，从“${model.topics[0]?.name.zh ?? ''}”的${share(model.topics[0])}到“${model.topics.at(-1)?.name.zh ?? ''}”的${share(model.topics.at(-1))}${model.topics.length > 3 ? say`；前${topCount(model, 'zh')}个话题合计${topShare(model)}` : ''}。`,
  note: () => say`话题由带权重的词表逐句判定，判定所依据的词写在句子表里。一句话只归一个话题。`,
  table: (model) => table(model, ['话题', '占回答字数', '字数', '句数', '涉及回答'], 'zh'),
};

const en: ChartStrings<TopicsModel> = {
  name: 'What it is about',
  finding: (model) =>
    say`“${model.topics[0]?.name.en ?? ''}” takes the most room in the answers: ${share(model.topics[0])}`,
  description: (model) =>
    say`All ${computed(formatInteger(model.chars), 'topics.chars')} characters of the answers, sentence by sentence, under ${computed(formatWord(model.topics.length, 'en'), 'topics')} ${plural(model.topics.length, 'topic')}. Each segment is a sentence, as wide as it is long.`,
  alt: (model) =>
    say`Bar chart of ${computed(formatWord(model.topics.length, 'en'), 'topics')} ${plural(model.topics.length, 'topic by its share', 'topics by their share')} of the answers, from ${share(model.topics[0])} for ${model.topics[0]?.name.en ?? ''} to ${share(model.topics.at(-1))} for ${model.topics.at(-1)?.name.en ?? ''}.${model.topics.length > 3 ? say` The top ${topCount(model, 'en')} make up ${topShare(model)}.` : ''}`,
  note: () =>
    say`A weighted word list decides the topic of each sentence; the words that decided stand in the table of sentences. A sentence belongs to a single topic.`,
  table: (model) => table(model, ['Topic', 'Share of answers', 'Characters', 'Sentences', 'Answers'], 'en'),
};

export const topicsStrings = { zh, en };
