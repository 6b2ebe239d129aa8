import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { Exchange } from './stages-model.ts';

export interface StageWords {
  question: string;
  answer: string;
  answersAndStatements: string;
  chars(digits: string): string;
  times(digits: string, n: number): string;
  timesIn(times: string, digits: string, n: number): string;
  figures(count: string, n: number): string;
  inSentences(count: string, n: number): string;
  asked: string;
  answered(withStatements: boolean): string;
  charsUnit: string;
  questionsAsked(digits: string): string;
  /** An entry in the list of questions. */
  nth(digits: string): string;
  longest: string;
  shortest: string;
  mainland: string;
  elsewhere: string;
  unknownHome: string;
  unknownOutlet: string;
}

export const stageWords: Record<Lang, StageWords> = {
  zh: {
    question: '提问',
    answer: '回答',
    answersAndStatements: '回答和发布',
    chars: (digits) => `${digits}字`,
    times: (digits) => `${digits}次`,
    timesIn: (times, digits) => `${times}，在${digits}句话里`,
    figures: (count) => `${count}个数字`,
    inSentences: (count) => `在${count}句话里`,
    asked: '提问',
    answered: (withStatements) => (withStatements ? '回答和发布' : '回答'),
    charsUnit: '字',
    questionsAsked: (digits) => `${digits}问`,
    nth: (digits) => `提问${digits}`,
    longest: '最长',
    shortest: '最短',
    mainland: '中国内地',
    elsewhere: '其他国家和地区',
    unknownHome: '所在地不详',
    unknownOutlet: '未注明媒体',
  },
  en: {
    question: 'Questions',
    answer: 'Answers',
    answersAndStatements: 'Answers and statements',
    chars: (digits) => `${digits} characters`,
    times: (digits, n) => `${digits} ${n === 1 ? 'mention' : 'mentions'}`,
    timesIn: (times, digits, n) => `${times} in ${digits} ${n === 1 ? 'sentence' : 'sentences'}`,
    figures: (count, n) => `${count} ${n === 1 ? 'figure' : 'figures'}`,
    inSentences: (count, n) => `in ${count} ${n === 1 ? 'sentence' : 'sentences'}`,
    asked: 'Asked',
    answered: (withStatements) => (withStatements ? 'Said from the desk' : 'Answered'),
    charsUnit: 'characters',
    questionsAsked: (digits) => digits,
    nth: (digits) => `Question ${digits}`,
    longest: 'most',
    shortest: 'fewest',
    mainland: 'Mainland China',
    elsewhere: 'Elsewhere',
    unknownHome: 'Home not known',
    unknownOutlet: 'Outlet not named',
  },
};

/** Name of a list entry: 第3问，路透社：大国关系、美国 · Question 3, Reuters: Great powers, United States. */
export function exchangeName({ number, who, about }: Exchange, lang: Lang): string {
  const words = stageWords[lang];
  const { comma, colon, enumerationComma } = punctuation[lang];
  const asker = who[lang] || words.unknownOutlet;
  const entry = number === undefined ? asker : `${words.nth(String(number))}${comma}${asker}`;
  const subject = about.map((name) => name[lang]).join(enumerationComma);
  return subject ? `${entry}${colon}${subject}` : entry;
}
