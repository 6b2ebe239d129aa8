import { formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase, Piece } from '../../lib/phrase.ts';
import { inEnglishSentence } from '../../lib/place-names.ts';
import { plural } from '../../lib/plural.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { sentenceStart } from '../aside.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import { typeNames } from '../countries/strings.ts';
import { findingEn, findingZh } from './finding.ts';
import type { AskedAnsweredModel, AskedExchange, LeadingPlace, NamedPlace } from './model.ts';

interface Labels {
  question: string;
  /** Above the answers; longest wording first. */
  answers: readonly string[];
  /** The same for one place. */
  answersNaming(name: string): readonly string[];
  absent: string;
  /** For an unanswered question, and one without place names. */
  noAnswer: string;
  noPlace: string;
  homeOnly(home: string): string;
  /** Drawn on the picture. */
  honesty: string;
  unknownOutlet: string;
  /** Questions that did not fit. */
  left(count: number): string;
  /** The country that is counted apart, with its mentions. */
  homeApart(home: string, asked: string, answered: string): string;
  /** What marks lead to: all of an exchange, or a place in it. */
  exchange(number: string, who: string, isAnswered: boolean): string;
  place(name: string, number: string, asked: number, answered: number | undefined): string;
}

const times = (count: number): string => (count > 0 ? `${formatInteger(count)}次` : '没有出现');
const mentionsEn = (count: number): string =>
  count > 0 ? `${formatInteger(count)} ${plural(count, 'mention')}` : 'does not occur';

/** Words inside the drawing. */
export const askedAnsweredLabels: Record<Lang, Labels> = {
  zh: {
    question: '提问',
    answers: ['回答里出现的次数', '回答（次）', '回答'],
    answersNaming: (name) => [`回答里“${name}”出现的次数`, '回答里出现的次数', '回答（次）'],
    absent: '没有出现',
    noAnswer: '没有回答',
    noPlace: '没有地名',
    homeOnly: (home) => `只有${home}`,
    honesty: '名字没有出现，不等于没有谈到。',
    unknownOutlet: '未注明媒体',
    left: (count) => `另有${formatInteger(count)}个提问不在图中。`,
    homeApart: (home, asked, answered) => `${home}另计：提问中${asked}次，回答中${answered}次。`,
    exchange: (number, who, isAnswered) => `第${number}问，${who}，${isAnswered ? '连同回答' : '没有回答'}`,
    place: (name, number, asked, answered) =>
      `${name}：第${number}问里${times(asked)}，${answered === undefined ? '没有回答' : `回答里${times(answered)}`}`,
  },
  en: {
    question: 'Question',
    answers: ['Mentions in the answer', 'In the answer', 'Answer'],
    answersNaming: (name) => [
      `Mentions of ${inEnglishSentence(name)} in the answer`,
      'Mentions in the answer',
      'In the answer',
    ],
    absent: 'does not occur',
    noAnswer: 'no answer',
    noPlace: 'no place named',
    homeOnly: (home) => `${home} only`,
    honesty: 'A missing name need not be an avoided subject.',
    unknownOutlet: 'Outlet not named',
    left: (count) =>
      `${formatInteger(count)} more ${count === 1 ? 'question is' : 'questions are'} not shown.`,
    homeApart: (home, asked, answered) =>
      `${sentenceStart(home)} counted separately: ${asked} in questions, ${answered} in answers.`,
    exchange: (number, who, isAnswered) =>
      `Question ${number}, ${who}, ${isAnswered ? 'with its answer' : 'without an answer'}`,
    place: (name, number, asked, answered) => {
      const said = answered && answered > 0 ? formatInteger(answered) : 'does not occur';
      return `${name}: ${mentionsEn(asked)} in question ${number}, ${answered === undefined ? 'no answer' : `${said} in the answer`}`;
    },
  },
};

/** 中国另计：提问中47次，回答中157次 · China counted separately: 47 in questions, 157 in answers. */
export function homeLine({ home }: AskedAnsweredModel, lang: Lang): string | undefined {
  if (!home) return undefined;
  const { homeApart } = askedAnsweredLabels[lang];
  return homeApart(home.name[lang], formatInteger(home.asked), formatInteger(home.answered));
}

/** For a question without places to list. */
export function nothingListed(
  { namesHome }: AskedExchange,
  { home }: AskedAnsweredModel,
  lang: Lang,
): string {
  const words = askedAnsweredLabels[lang];
  return namesHome && home ? words.homeOnly(home.name[lang]) : words.noPlace;
}

export function outletOf({ outlet }: AskedExchange, lang: Lang): string {
  return outlet[lang] || askedAnsweredLabels[lang].unknownOutlet;
}

/** Links to the whole exchange: 第3问，路透社，连同回答 · Question 3, Reuters, with its answer. */
export function exchangeMark(exchange: AskedExchange, lang: Lang): LinkedMark {
  const { exchange: nameOf } = askedAnsweredLabels[lang];
  return {
    name: nameOf(formatInteger(exchange.number), outletOf(exchange, lang), exchange.isAnswered),
    sentences: exchange.sentences,
  };
}

/** What the marks of a place in an exchange are, every number with its word. */
export function placeMark(place: NamedPlace, exchange: AskedExchange, lang: Lang): LinkedMark {
  const { place: nameOf } = askedAnsweredLabels[lang];
  const answered = exchange.isAnswered ? place.answered : undefined;
  return {
    name: nameOf(place.name[lang], formatInteger(exchange.number), place.asked, answered),
    sentences: place.sentences,
  };
}

function table(model: AskedAnsweredModel, labels: readonly string[], lang: Lang): TableView {
  const words = askedAnsweredLabels[lang];
  return {
    columns: labels.map((label, index) => ({ label, numeric: index === 0 || index > 3 })),
    rows: model.exchanges.flatMap((exchange) => {
      const head = [{ number: formatInteger(exchange.number) }, outletOf(exchange, lang)];
      if (exchange.asked.length === 0)
        return [[...head, nothingListed(exchange, model, lang), '', { number: '0' }, { number: '0' }]];
      return exchange.asked.map((place) => [
        ...head,
        place.name[lang],
        typeNames[lang][place.type],
        { number: formatInteger(place.asked) },
        exchange.isAnswered ? { number: formatInteger(place.answered) } : words.noAnswer,
      ]);
    }),
  };
}

const counted = (value: number) => computed(formatInteger(value), 'asked_answered');
const inWords = (value: number, lang: Lang) => computed(formatWord(value, lang), 'asked_answered');

interface DensestWords {
  /** All mentions are in one answer, and more than half of them. */
  all(mentions: Piece, who: string): Phrase;
  most(place: LeadingPlace['place'], all: Piece, mentions: number, who: string): Phrase;
}

const densestWords: Record<Lang, DensestWords> = {
  zh: {
    all: (mentions, who) => say`回答里的${mentions}次都在对${who}的回答里。`,
    most: (place, all, mentions, who) =>
      say`${place.name.zh}在各回答里共${all}次，${counted(mentions)}次在对${who}的回答里。`,
  },
  en: {
    all: (mentions, who) => say` All ${mentions} mentions in answers are in the one to ${who}.`,
    most: (place, all, mentions, who) =>
      say` Of ${all} mentions of ${inEnglishSentence(place.name.en)} in answers, ${counted(mentions)} ${plural(mentions, 'is', 'are')} in the one to ${who}.`,
  },
};

/** Where the mentions of the leading place in answers stand, if most stand in one: 回答里的17次，13次在对路透社的回答里. */
export function densest({ leading }: AskedAnsweredModel, lang: Lang): Phrase {
  if (!leading?.densest || leading.mentions < 2) return [];
  if (leading.densest.mentions * 2 <= leading.mentions) return [];
  const { exchange, mentions } = leading.densest;
  const { all, most } = densestWords[lang];
  const who = outletOf(exchange, lang);
  if (mentions === leading.mentions) return all(counted(mentions), who);
  return most(leading.place, counted(leading.mentions), mentions, who);
}

/** How many names of the questions occur in the answers, and how many do not; none of a kind is not said in numbers. */
export function returnsZh({ namings, answeredNamings, recurring }: AskedAnsweredModel): Phrase {
  if (namings === 0) return say`没有提问提到任何地方。`;
  const [absent, open] = [answeredNamings - recurring, namings - answeredNamings];
  const named = say`各提问共提到地名${inWords(namings, 'zh')}处`;
  const parts = [
    ...(recurring > 0 ? [say`，在回答里再出现的${inWords(recurring, 'zh')}处`] : []),
    ...(absent > 0 ? [say`，没有出现的${inWords(absent, 'zh')}处`] : []),
    ...(open > 0 ? [say`，没有回答的${inWords(open, 'zh')}处`] : []),
  ];
  return say`${named}${parts.flat()}。`;
}

export function returnsEn({ namings, answeredNamings, recurring }: AskedAnsweredModel): Phrase {
  if (namings === 0) return say`No question names a place.`;
  const [absent, open] = [answeredNamings - recurring, namings - answeredNamings];
  const named = say`Names in the questions, each counted once in a question: ${inWords(namings, 'en')}`;
  const parts = [
    ...(recurring > 0 ? [say`occurring in the answer: ${inWords(recurring, 'en')}`] : []),
    ...(absent > 0 ? [say`not occurring in it: ${inWords(absent, 'en')}`] : []),
    ...(open > 0 ? [say`without an answer: ${inWords(open, 'en')}`] : []),
  ];
  return say`${named}; ${joined(parts, '; ')}.`;
}

/** The same as a part of a text: what is counted apart. */
export const aside = (model: AskedAnsweredModel, lang: Lang): Phrase => {
  const line = homeLine(model, lang);
  return line === undefined ? [] : [computed(`${punctuation[lang].space}${line}`, 'asked_answered')];
};

const zh: ChartStrings<AskedAnsweredModel> = {
  name: '问到与答到',
  finding: findingZh,
  description: (model) =>
    say`一行是一个提问提到的一个地方：线左每提一次画一格，线右是回答里的次数；虚线框表示回答里没有出现这个名字。点媒体名看整轮问答，点地名看相关的句子。${aside(model, 'zh')}`,
  alt: (model) =>
    say`对照图：${inWords(model.exchanges.length, 'zh')}个提问里的地名，以及各自的回答是否也有这个名字。${returnsZh(model)}${densest(model, 'zh')}${askedAnsweredLabels.zh.honesty}`,
  note: (model) => say`只数名字，全称和简称都算，同一个名字在一个提问里只算一处。${densest(model, 'zh')}`,
  table: (model) => table(model, ['次序', '媒体', '提问中的地方', '类别', '提问', '回答'], 'zh'),
};

const en: ChartStrings<AskedAnsweredModel> = {
  name: 'Asked and answered',
  finding: findingEn,
  description: (model) =>
    say`A row for each place that a question names: to the left of the line a mark for each mention in the question, to the right one for each in the answer; a dashed box where the name does not occur in the answer. An outlet’s name opens the whole exchange, a place’s name its sentences.${aside(model, 'en')}`,
  alt: (model) =>
    say`Places named in ${inWords(model.exchanges.length, 'en')} ${model.exchanges.length === 1 ? 'question' : 'questions'}, and whether the answer names them too. ${returnsEn(model)}${densest(model, 'en')} ${askedAnsweredLabels.en.honesty}`,
  note: (model) =>
    say`Only names are counted, full and short forms alike; a name counts once in each question.${densest(model, 'en')}`,
  table: (model) =>
    table(model, ['Order', 'Outlet', 'Place in the question', 'Type', 'In question', 'In answer'], 'en'),
};

export const askedAnsweredStrings = { zh, en };
