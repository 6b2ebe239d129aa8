import { formatDecimal, formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { chinese, computed, say } from '../../lib/phrase.ts';
import type { Phrase, Piece } from '../../lib/phrase.ts';
import { plural } from '../../lib/plural.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { ChartStrings } from '../chart.ts';
import type { Cell, TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { densities, thousand } from '../places/mark-names.ts';
import { gloss } from './glosses.ts';
import type { RankedWord, WordsModel } from './model.ts';

export const wordsLabels: Record<Lang, { questions: string; answers: string; unit: string }> = {
  zh: { questions: '提问', answers: '回答', unit: '每千字出现的次数，一格一次' },
  en: { questions: 'Questions', answers: 'Answers', unit: 'per 1,000 characters; a cell each time' },
};

/** Word, gloss, frequency per side. */
export function markOf({ word, perQuestions, perAnswers, sentences }: RankedWord, lang: Lang): LinkedMark {
  const said = densities(perQuestions, perAnswers, lang);
  const { comma, colon } = punctuation[lang];
  const name = [word, gloss(word, lang)].filter(Boolean).join(comma);
  return { name: `${name}${colon}${said}`, sentences };
}

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

const rate = (value: number) => computed(formatDecimal(value), 'words.per_1000');
const times = (value: number) => computed(formatInteger(value), 'words.count');
const count = (value: number, lang: Lang) => computed(formatWord(value, lang), 'words');

/** May itself contain a numeral (两国, 5G). */
const spoken = (word: string): Piece =>
  /\p{Script=Han}/u.test(word) ? chinese(word) : computed(word, 'words.word');

const quotedZh = (words: readonly RankedWord[]): Phrase =>
  words.flatMap(({ word }, index): Phrase => {
    const join = index === 0 ? '' : index === words.length - 1 ? '和' : '、';
    return say`${join}“${computed(word, 'words.word')}”`;
  });

/** 发展 (development), 国家 (country) … with the Chinese marked up. */
function glossed(words: readonly RankedWord[]): Phrase {
  return words.flatMap(({ word }, index): Phrase => {
    const join = index === 0 ? '' : index === words.length - 1 ? ' and ' : ', ';
    const english = gloss(word, 'en');
    return say`${join}${spoken(word)}${english ? ` (${english})` : ''}`;
  });
}

/** Most frequent in answers; reported without interpretation. */
function unaskedZh(model: WordsModel): Phrase {
  const [first] = model.unasked;
  return first ? say`${quotedZh([first])}在回答里出现${times(first.answers)}次，提问里一次也没有。` : say``;
}

function unaskedEn(model: WordsModel): Phrase {
  const [first] = model.unasked;
  return first
    ? say` The answers say ${glossed([first])} ${times(first.answers)} ${plural(first.answers, 'time')}, the questions never.`
    : say``;
}

function alt(model: WordsModel): { first: RankedWord; last: RankedWord } {
  const first = model.words[0] as RankedWord;
  return { first, last: model.words[model.shown - 1] ?? first };
}

const zh: ChartStrings<WordsModel> = {
  name: '常用的词',
  finding: (model) =>
    model.leaders.length > 0
      ? say`地名之外，说得最多的词是${quotedZh(model.leaders)}`
      : say`地名之外，没有哪个词说得格外多`,
  description: (model) =>
    say`一格是一次，长短是每${thousand('zh')}字里的次数。提问短，说一次就占得长；回答长，要说许多次才一样长。${unaskedZh(model)}`,
  alt: (model) => {
    const { first, last } = alt(model);
    return say`排名图：地名之外最常用的${count(model.shown, 'zh')}个词，提问和回答分开。从${quotedZh([first])}（提问里每${thousand('zh')}字${rate(first.perQuestions)}次，回答里${rate(first.perAnswers)}次）到${quotedZh([last])}（${rate(last.perQuestions)}次，${rate(last.perAnswers)}次）。`;
  },
  note: (model) =>
    say`按提问和回答的总次数排列。分词由程序完成；只取有实义的词，地名及其简称（如“中方”）、单字、数目、时间和虚词不列。合乎条件的词共${computed(formatInteger(model.distinct), 'words')}个，表中是前${computed(formatInteger(model.words.length), 'words')}个。`,
  table: (model) =>
    table(model, [{ label: '词', of: (word) => word }], ['提问次数', '回答次数', '提问密度', '回答密度']),
};

const en: ChartStrings<WordsModel> = {
  name: 'The words',
  finding: (model) =>
    model.leaders.length > 0
      ? say`Place names aside, the ${model.leaders.length > 1 ? 'words' : 'word'} said most ${model.leaders.length > 1 ? 'are' : 'is'} ${glossed(model.leaders)}`
      : say`Place names aside, no word stands out`,
  description: (model) =>
    say`A cell is one occurrence, and a strip as long as the word is frequent in ${thousand('en')} characters. Questions are short, so that a single use takes much room; in the long answers it needs many.${unaskedEn(model)}`,
  alt: (model) => {
    const { first, last } = alt(model);
    return say`Ranking of the ${count(model.shown, 'en')} most frequent ${plural(model.shown, 'word')} besides place names, questions and answers apart: from ${glossed([first])}, with ${rate(first.perQuestions)} per ${thousand('en')} characters in questions and ${rate(first.perAnswers)} in answers, to ${glossed([last])}, with ${rate(last.perQuestions)} and ${rate(last.perAnswers)}.`;
  },
  note: (model) =>
    say`Ranked by occurrences in questions and answers together. Words are parted by a program; only those that carry matter count, without place names and their short forms (such as ${chinese('中方')}, “the Chinese side”), single characters, numbers, times and function words. Of ${computed(formatInteger(model.distinct), 'words')} such words the table has the first ${computed(formatInteger(model.words.length), 'words')}. English glosses are ours.`,
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
