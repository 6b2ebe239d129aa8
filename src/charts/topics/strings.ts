import { formatInteger, formatShare, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { punctuation } from '../../lib/punctuation.ts';
import { plural } from '../../lib/plural.ts';
import { leadNames } from '../lead-names.ts';
import type { ChartClaim, ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { TopicLead, TopicShare, TopicsModel } from './model.ts';

export const topicsLabels: Record<Lang, { count(digits: string, n: number): string }> = {
  zh: { count: (digits) => `${digits}句` },
  en: { count: (digits, n) => `${digits} ${n === 1 ? 'sentence' : 'sentences'}` },
};

/** 8.1%–33.0%. */
const interval = ({ interval: ends }: TopicShare): string =>
  ends?.map((end) => formatShare(end)).join('–') ?? '—';

function table(model: TopicsModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index > 0 })),
    rows: model.topics.map((topic) => [
      topic.name[lang],
      { number: formatShare(topic.share) },
      { number: formatInteger(topic.chars) },
      { number: formatInteger(topic.sentences.length) },
      { number: formatInteger(topic.answers) },
      { number: interval(topic) },
    ]),
  };
}

interface Shared {
  id: string;
  name: Record<Lang, string>;
  share: number;
}

/** If more topics may lead, the finding says that none clearly does. */
const mostLeaders = 3;

/** “周边”20.7%、“涉主权问题”14.6%: the first by share, as many as a headline holds. */
const firstShares = (topics: readonly Shared[], lang: Lang, count = mostLeaders): Phrase =>
  joined(
    topics
      .slice(0, count)
      .map(
        ({ name, share: part }) =>
          say`“${name[lang]}”${punctuation[lang].space}${computed(formatShare(part), 'topics.share')}`,
      ),
    punctuation[lang].enumerationComma,
  );

/** Who takes most room in the answers, as far as every way of counting has it. */
export const topicsFinding: Record<Lang, (topics: readonly Shared[], lead: TopicLead) => Phrase> = {
  zh: (topics, { topics: ids, isSteady }) => {
    const leading = topics.filter(({ id }) => ids.includes(id));
    const names = leading.map(({ name }) => `“${name.zh}”`);
    if (isSteady && leading.length === 1)
      return say`回答里篇幅最多的是${names[0] ?? ''}，占${computed(formatShare(leading[0]?.share ?? 0), 'topics.share')}`;
    if (leading.length > 0 && ids.length <= mostLeaders)
      return say`回答里篇幅最多的是${leadNames(names, isSteady, 'zh')}`;
    return say`没有哪个话题稳居第一：${firstShares(topics, 'zh')}`;
  },
  en: (topics, { topics: ids, isSteady }) => {
    const leading = topics.filter(({ id }) => ids.includes(id));
    const names = leading.map(({ name }) => `“${name.en}”`);
    const verb = leading.length > 1 && isSteady ? 'take' : 'takes';
    if (isSteady && leading.length === 1)
      return say`${names[0] ?? ''} takes the most room in the answers: ${computed(formatShare(leading[0]?.share ?? 0), 'topics.share')}`;
    if (leading.length > 0 && ids.length <= mostLeaders)
      return say`${leadNames(names, isSteady, 'en')} ${verb} the most room in the answers`;
    return say`No topic clearly leads: ${firstShares(topics, 'en')}`;
  },
};

/** What `topicsFinding` claims, if anything. */
export function topicsClaims({ topics, claim }: TopicLead, text: string): ChartClaim[] {
  return topics.length > 0 && topics.length <= mostLeaders ? [{ claim, in: [text] }] : [];
}

const shared = ({ topics }: TopicsModel): Shared[] =>
  topics.map(({ topic, name, share }) => ({ id: topic, name, share }));

const level = computed('95%', 'claims.interval');

/** What the thin marks are. */
const thinMarks: Record<Lang, Phrase> = {
  zh: say`条下的细线是这个比例的范围：把各轮问答重新抽取，${level}的时候落在其中。`,
  en: say` A thin line below a bar is where its share falls in ${level} of draws, with the exchanges drawn again.`,
};

const marks = (model: TopicsModel, lang: Lang): Phrase =>
  model.topics.some((topic) => topic.interval) ? thinMarks[lang] : [];

const zh: ChartStrings<TopicsModel> = {
  name: '谈什么',
  finding: (model) => topicsFinding.zh(shared(model), model.lead),
  description: (model) =>
    say`回答共${computed(formatInteger(model.chars), 'topics.chars')}字，逐句归入${computed(formatWord(model.topics.length, 'zh'), 'topics')}个话题。每一小段是一句话，长短是字数。${marks(model, 'zh')}`,
  alt: (model) =>
    say`横条图：${computed(formatWord(model.topics.length, 'zh'), 'topics')}个话题占回答字数的比例：${firstShares(shared(model), 'zh', model.topics.length)}。`,
  note: () => say`每句话结合上下文归类，由带权重的词表判定，所依据的词写在句子表里。一句话只归一个话题。`,
  table: (model) => table(model, ['话题', '占回答字数', '字数', '句数', '涉及回答', '重新抽取的范围'], 'zh'),
};

const en: ChartStrings<TopicsModel> = {
  name: 'What it is about',
  finding: (model) => topicsFinding.en(shared(model), model.lead),
  description: (model) =>
    say`All ${computed(formatInteger(model.chars), 'topics.chars')} characters of the answers, sentence by sentence, under ${computed(formatWord(model.topics.length, 'en'), 'topics')} ${plural(model.topics.length, 'topic')}. Each segment is a sentence, as wide as it is long.${marks(model, 'en')}`,
  alt: (model) =>
    say`Bar chart of ${computed(formatWord(model.topics.length, 'en'), 'topics')} ${plural(model.topics.length, 'topic by its share', 'topics by their share')} of the answers: ${firstShares(shared(model), 'en', model.topics.length)}.`,
  note: () =>
    say`Sentences are coded in context, by a weighted word list; the words that decided stand in the table of sentences. A sentence belongs to a single topic.`,
  table: (model) =>
    table(
      model,
      ['Topic', 'Share of answers', 'Characters', 'Sentences', 'Answers', 'Share, drawn again'],
      'en',
    ),
};

export const topicsStrings = { zh, en };
