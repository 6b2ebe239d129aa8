import { formatDecimal, formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { chinese, computed, joined, say } from '../../lib/phrase.ts';
import type { Phrase, Piece } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { ChartClaim, ChartStrings } from '../chart.ts';
import type { Cell, TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { densities, thousand } from '../places/mark-names.ts';
import { gloss } from './glosses.ts';
import { apart, fewestAsked } from './model.ts';
import type { RankedWord, Side, WordsModel } from './model.ts';

interface Labels {
  questions: string;
  answers: string;
  /** How a row is read. */
  reading: string;
  sides: Record<Side, string>;
}

export const wordsLabels: Record<Lang, Labels> = {
  zh: {
    questions: '提问',
    answers: '回答',
    reading: '每说一次一划，从左到右是原文',
    sides: { answers: '回答里更密', both: '两边差不多密', questions: '提问里更密' },
  },
  en: {
    questions: 'Questions',
    answers: 'Answers',
    reading: 'A stroke each time, left to right as spoken',
    sides: { answers: 'Denser in answers', both: 'About as dense in both', questions: 'Denser in questions' },
  },
};

/** Word, gloss, counts and frequency per side. */
export function markOf(word: RankedWord, lang: Lang): LinkedMark {
  const { comma, semicolon, colon } = punctuation[lang];
  const name = [word.word, gloss(word.word, lang)].filter(Boolean).join(comma);
  const counted = markCounts[lang](formatInteger(word.questions), formatInteger(word.answers));
  const said = densities(word.perQuestions, word.perAnswers, lang);
  return {
    name: `${name}${colon}${counted}${semicolon}${said}`,
    sentences: word.occurrences.map(({ sentence }) => sentence),
  };
}

const markCounts: Record<Lang, (questions: string, answers: string) => string> = {
  zh: (questions, answers) => `提问中${questions}次，回答中${answers}次`,
  en: (questions, answers) => `${questions} in questions, ${answers} in answers`,
};

/** `texts` are the first columns, `numbers` the heads of the others. */
function table(
  model: WordsModel,
  texts: readonly { label: string; of(word: string): string }[],
  numbers: readonly string[],
): TableView {
  return {
    columns: [
      ...texts.map(({ label }) => ({ label, numeric: false })),
      ...numbers.map((label) => ({ label, numeric: true })),
    ],
    rows: model.words.map((word) => [
      ...texts.map(({ of }) => of(word.word)),
      ...[
        formatInteger(word.questions),
        formatInteger(word.answers),
        formatDecimal(word.perQuestions),
        formatDecimal(word.perAnswers),
      ].map((number): Cell => ({ number })),
    ]),
  };
}

const times = (value: number) => computed(formatInteger(value), 'words.count');
const count = (value: number, lang: Lang) => computed(formatWord(value, lang), 'words');

/** May itself contain a numeral (两国, 5G). */
const spoken = (word: string): Piece =>
  /\p{Script=Han}/u.test(word) ? chinese(word) : computed(word, 'words.word');

const quoted = ({ word }: RankedWord): Phrase => say`“${computed(word, 'words.word')}”`;

/** “发展”和“国家”, or, where one of them leads in each way of counting, “发展”或“国家”（看怎样数）. */
const leadersZh = ({ leaders, isSteady }: WordsModel): Phrase =>
  say`${joined(leaders.map(quoted), isSteady ? '和' : '或')}${isSteady ? '' : '（看怎样数）'}`;

/** 发展 (development), 国家 (country) … with the Chinese marked up. */
function glossed(words: readonly RankedWord[], isSteady = true): Phrase {
  const last = isSteady ? ' and ' : ' or ';
  return words.flatMap(({ word }, index): Phrase => {
    const join = index === 0 ? '' : index === words.length - 1 ? last : ', ';
    const english = gloss(word, 'en');
    return say`${join}${spoken(word)}${english ? ` (${english})` : ''}`;
  });
}

/** Most frequent in answers; reported without interpretation. */
function unaskedZh(model: WordsModel): Phrase {
  const [first] = model.unasked;
  return first ? say`${quoted(first)}在回答里出现${times(first.answers)}次，提问里一次也没有。` : say``;
}

function unaskedEn(model: WordsModel): Phrase {
  const [first] = model.unasked;
  return first
    ? say` The answers say ${glossed([first])} ${times(first.answers)} ${plural(first.answers, 'time')}, the questions never.`
    : say``;
}

/** Which word the texts say leads. */
export function wordsClaims({ leaders, claim }: WordsModel): ChartClaim[] {
  return leaders.length > 0 ? [{ claim, in: ['finding', 'words-said'] }] : [];
}

const ratio = (lang: Lang) => computed(formatDecimal(apart), `words.apart.${lang}`);

/** The most frequent words drawn of a side. */
function leadingOf(model: WordsModel, side: Side): RankedWord[] {
  return model.drawn.filter((word) => word.side === side).slice(0, mostNamed);
}

/** Most words of a side that the alternative names. */
const mostNamed = 3;

const sidesInOrder = ['answers', 'both', 'questions'] as const;

/** Whose words they are, side by side. */
function sidesInAlt(
  model: WordsModel,
  told: (label: string, words: readonly RankedWord[]) => Phrase,
  lang: Lang,
): Phrase {
  const parts = sidesInOrder
    .map((side) => ({ label: wordsLabels[lang].sides[side], words: leadingOf(model, side) }))
    .filter(({ words }) => words.length > 0)
    .map(({ label, words }, index) =>
      told(index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1), words),
    );
  return joined(parts, punctuation[lang].semicolon);
}

const zh: ChartStrings<WordsModel> = {
  name: '常用的词',
  finding: (model) =>
    model.leaders.length > 0
      ? say`地名之外，说得最多的词是${leadersZh(model)}`
      : say`地名之外，没有哪个词稳居第一`,
  description: (model) =>
    say`一划是说了一次，从左到右是原文，按字数走；朱色在提问里，墨色在回答里，右边是两边的次数。词按每${thousand('zh')}字的次数分组，一边是另一边的${ratio('zh')}倍以上才算更密。${unaskedZh(model)}`,
  alt: (model) =>
    say`条码图：地名之外常用的${count(model.drawn.length, 'zh')}个词各在原文的什么地方说到，提问和回答分开。${sidesInAlt(model, (label, words) => say`${label}的有${joined(words.map(quoted), '、')}`, 'zh')}。`,
  note: (model) =>
    say`图中是两边合计说得最多的词，再加上提问里更密、提问中至少说了${computed(formatWord(fewestAsked, 'zh'), 'words.in_questions')}次的词；各组按合计次数排列。分词由程序完成；只取有实义的词，地名及其简称（如“中方”）、单字、数目、时间和虚词不列。合乎条件的词共${computed(formatInteger(model.distinct), 'words')}个，表中是前${computed(formatInteger(model.words.length), 'words')}个。`,
  table: (model) =>
    table(model, [{ label: '词', of: (word) => word }], ['提问次数', '回答次数', '提问密度', '回答密度']),
};

const en: ChartStrings<WordsModel> = {
  name: 'The words',
  finding: (model) =>
    model.leaders.length > 0
      ? say`Place names aside, the ${model.leaders.length > 1 && model.isSteady ? 'words said most are' : 'word said most is'} ${glossed(model.leaders, model.isSteady)}${model.isSteady ? '' : ' (depending on the count)'}`
      : say`Place names aside, no word clearly leads`,
  description: (model) =>
    say`A stroke is a word said once, from left to right as the transcript runs, to the scale of its characters: vermilion in questions, ink in answers, with the counts of both at the right. Words are parted by how often they are said in ${thousand('en')} characters; one side counts as denser from ${ratio('en')} times the rate of the other.${unaskedEn(model)}`,
  alt: (model) =>
    say`Barcode plot of where in the transcript ${model.drawn.length === 1 ? 'one frequent word' : say`${count(model.drawn.length, 'en')} frequent words`} besides place names ${model.drawn.length === 1 ? 'is' : 'are'} said, questions and answers apart. ${sidesInAlt(model, (label, words) => say`${label}: ${glossed(words)}`, 'en')}.`,
  note: (model) =>
    say`Shown are the words said most, and more of those that are denser in questions and said there at least ${computed(formatWord(fewestAsked, 'en'), 'words.in_questions')} times; within a group by number of occurrences. Words are parted by a program; only those that carry matter count, without place names and their short forms (such as ${chinese('中方')}, “the Chinese side”), single characters, numbers, times and function words. Of ${computed(formatInteger(model.distinct), 'words')} such words the table has the first ${computed(formatInteger(model.words.length), 'words')}. English glosses are ours.`,
  table: (model) =>
    table(
      model,
      [
        { label: 'Word', of: (word) => word },
        { label: 'In English', of: (word) => gloss(word, 'en') },
      ],
      ['In questions', 'In answers', 'Density, questions', 'Density, answers'],
    ),
};

export const wordsStrings = { zh, en };
