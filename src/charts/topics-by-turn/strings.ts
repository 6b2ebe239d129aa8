import { formatInteger, formatList, formatShare, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { TopicAnswer, TopicsByTurnModel } from './model.ts';

/** Colour class of a topic. */
export function topicFill(topic: string): string {
  return `fill-${topic.replaceAll('_', '-')}`;
}

/** What pale blocks are. */
export const topicsByTurnLabels: Record<Lang, { single: string }> = {
  zh: { single: '一个话题到底' },
  en: { single: 'On a single topic' },
};

function table(model: TopicsByTurnModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index === 0 || index > 2 })),
    rows: model.answers.flatMap((answer) =>
      answer.topics.map((topic) => [
        { number: answer.number === undefined ? '—' : String(answer.number) },
        answer.label[lang] || '—',
        topic.name[lang],
        { number: formatInteger(topic.chars) },
        { number: formatShare(topic.share) },
      ]),
    ),
  };
}

const count = (value: number, lang: Lang, capital = false) => {
  const word = formatWord(value, lang);
  return computed(capital ? word.charAt(0).toUpperCase() + word.slice(1) : word, 'topics_by_turn');
};
const share = (value: number) => computed(formatShare(value), 'topics_by_turn.share');

/** Maximum mixed answers described one by one. */
const mostTold = 3;

const questionOf = ({ number }: TopicAnswer) =>
  number === undefined ? '' : computed(String(number), 'turns.n');

const mixedAnswer: Record<Lang, (answer: TopicAnswer) => Phrase> = {
  zh: (answer) => {
    const parts = answer.topics.map((topic) => say`“${topic.name.zh}”${share(topic.share)}`);
    return say`混着几个话题的是第${questionOf(answer)}问（${answer.label.zh}）的回答：${joined(parts, '，')}。`;
  },
  en: (answer) => {
    const parts = answer.topics.map((topic) => say`${share(topic.share)} “${topic.name.en}”`);
    return say` The answer to question ${questionOf(answer)} (${answer.label.en}) is mixed: ${joined(parts, ', ')}.`;
  },
};

/** The mixed answers with their shares, where they are few. */
function mixedAnswers(model: TopicsByTurnModel, lang: Lang): Phrase {
  if (model.mixed.length === 0 || model.mixed.length > mostTold) return say``;
  return model.mixed.flatMap((answer) => mixedAnswer[lang](answer));
}

/** 十七段 · 一段也没有. */
const someZh = (value: number): Phrase => (value === 0 ? say`一段也没有` : say`有${count(value, 'zh')}段`);
const someEn = (value: number): Phrase => (value === 0 ? say`none` : say`${count(value, 'en')}`);

const byOwnWords: Record<Lang, (own: number) => Phrase> = {
  zh: (own) => say`；只看每句话的用词，${someZh(own)}`,
  en: (own) => say`; by each sentence’s own words, ${someEn(own)}`,
};

/** The same by the words of each sentence alone, where these were coded. */
function ownWords({ pureByOwnWords: own }: TopicsByTurnModel, lang: Lang): Phrase {
  return own === undefined ? [] : byOwnWords[lang](own);
}

const digits = (value: number) => computed(formatInteger(value), 'sentence_topics');

/** How many answers two people found to stay on a topic. */
const byCoders: Record<Lang, (coders: NonNullable<TopicsByTurnModel['coders']>) => Phrase> = {
  zh: ({ context, own }) =>
    say`一个话题到底的回答，编码员结合上下文数出${digits(context[0])}段和${digits(context[1])}段，只看用词数出${digits(own[0])}段和${digits(own[1])}段。`,
  en: ({ context, own }) =>
    say` Of answers on a single topic, human coders found ${digits(context[0])} and ${digits(context[1])} in context, ${digits(own[0])} and ${digits(own[1])} by own words.`,
};

const coders = (model: TopicsByTurnModel, lang: Lang): Phrase =>
  model.coders ? byCoders[lang](model.coders) : [];

function findingZh(model: TopicsByTurnModel): Phrase {
  const all = model.answers.length;
  if (all === 1)
    return model.mixed.length === 0
      ? say`唯一的回答，结合上下文归类是一个话题到底`
      : say`唯一的回答，结合上下文归类不止一个话题`;
  return say`${count(all, 'zh')}段回答里一个话题到底的，结合上下文归类${someZh(model.pure.length)}${ownWords(model, 'zh')}`;
}

function findingEn(model: TopicsByTurnModel): Phrase {
  const all = model.answers.length;
  if (all === 1)
    return model.mixed.length === 0
      ? say`Coded in context, the only answer stays on a single topic from beginning to end`
      : say`Coded in context, the only answer has more than a single topic`;
  const verb = model.pure.length === 1 ? 'stays' : 'stay';
  return say`Coded in context, ${someEn(model.pure.length)} of ${count(all, 'en')} answers ${verb} on a single topic${ownWords(model, 'en')}`;
}

/** Zero is not given as a number. */
function sharesZh({ pure, mixed }: TopicsByTurnModel): Phrase {
  if (mixed.length === 0) return say`各段都只有一个话题`;
  if (pure.length === 0) return say`各段都不止一个话题`;
  return say`${count(pure.length, 'zh')}段只有一个话题，${count(mixed.length, 'zh')}段不止一个`;
}

function sharesEn({ pure, mixed }: TopicsByTurnModel): Phrase {
  if (mixed.length === 0) return say`each with a single topic`;
  if (pure.length === 0) return say`each with more than one topic`;
  return say`${count(pure.length, 'en')} with a single topic, ${count(mixed.length, 'en')} with more`;
}

/** For readers who cannot see the colours. */
function sequence(model: TopicsByTurnModel, lang: Lang): string {
  const names = model.answers.map((answer) => answer.topics[0]?.name[lang] ?? '');
  return formatList(
    names.filter((name, index) => name !== names[index - 1]),
    lang,
  );
}

const zh: ChartStrings<TopicsByTurnModel> = {
  name: '逐段看话题',
  finding: findingZh,
  description: (model) =>
    say`按先后排列，一块是一段回答，像报上那样排字；一道是一句话，颜色是它的话题，块越长话越多。${mixedAnswers(model, 'zh')}${coders(model, 'zh')}`,
  alt: (model) =>
    say`${count(model.answers.length, 'zh')}段回答按先后排成${count(model.answers.length, 'zh')}块，每句话按话题着色：${sharesZh(model)}。主要话题依次是${sequence(model, 'zh')}。`,
  note: () =>
    say`话题由词表逐句判定，自身没有线索的句子随上下文归类，所以一句话里的旁及不会单独显出来。编号是提问的次序。`,
  table: (model) => table(model, ['问题', '回答给谁', '话题', '字数', '占这段回答'], 'zh'),
};

const en: ChartStrings<TopicsByTurnModel> = {
  name: 'Answer by answer',
  finding: findingEn,
  description: (model) =>
    say`A block is an answer, in the order they were given and set like print; a stroke is a sentence in the colour of its topic, and a longer block a longer answer.${mixedAnswers(model, 'en')}${coders(model, 'en')}`,
  alt: (model) =>
    say`${count(model.answers.length, 'en', true)} ${model.answers.length === 1 ? 'answer' : 'answers'} as blocks in the order given, their sentences coloured by topic: ${sharesEn(model)}. The main topics in turn: ${sequence(model, 'en')}.`,
  note: () =>
    say`A word list decides sentence by sentence; a sentence without a clue of its own goes with those around it, so that a mention in passing does not show. Numbers are those of the questions.`,
  table: (model) =>
    table(model, ['Question', 'Answer to', 'Topic', 'Characters', 'Share of the answer'], 'en'),
};

export const topicsByTurnStrings = { zh, en };
