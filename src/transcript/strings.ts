import type { Lang } from '../lib/language.ts';
import type { MarkKind } from './marks.ts';

export interface TranscriptStrings {
  title: string;
  description: string;
  /** Paragraphs under the title; may contain `{fact}` placeholders. */
  standfirst: readonly string[];
  marked: string;
  marks: Record<Exclude<MarkKind, 'label' | 'erratum'>, string>;
  questions: string;
  answerBy(name: string): string;
  unknown: string;
  characters(count: string): string;
  /** Accessible name of a sentence's permalink. */
  permalink(who: string, kind: 'question' | 'answer' | 'statement', position: number): string;
  misprint(printed: string, meant: string, certain: boolean): string;
  /** With each turn whose sentences stand beside our English. */
  ourTranslation: string;
  /** A translation in a copied quotation. */
  translated(english: string): string;
  download: string;
  copy: string;
  copied: string;
  /** Link to a search for similar sentences. */
  alike: string;
  /** Link to a sentence's quote card. */
  card: string;
  /** Follows a copied quotation, before the address. */
  credit(who: string, date: string, event: string, source: string): string;
}

const zhKinds = { question: '提问', answer: '回答', statement: '发布' };
const enKinds = { question: 'question', answer: 'answer', statement: 'statement' };

const zh: TranscriptStrings = {
  title: '原文',
  description: '记者会原文逐句照录，标出地名、数字和日期；每句话都有自己的链接，错字旁边有注。',
  standfirst: [
    '{questions|word}个提问，{answers|word}段回答，{sentences}句话，照原来的顺序。标点改用全角，错字照排，旁边有注。',
    '句末的细线是那句话的链接；左边的色条是话题，一句一段。',
  ],
  marked: '标出',
  marks: { place: '地名', figure: '数字', date: '日期' },
  questions: '提问',
  answerBy: (name) => `${name}答`,
  unknown: '未具名',
  characters: (count) => `${count}字`,
  permalink: (who, kind, position) => `${who}${zhKinds[kind]}第${position}句的链接`,
  misprint: (printed, meant, certain) => `原文作“${printed}”，${certain ? '当作' : '疑作'}“${meant}”`,
  ourTranslation: '英文为本站自译',
  translated: (english) => `（本站译文：“${english}”）`,
  download: '下载原文',
  copy: '复制引文',
  copied: '已复制',
  alike: '近似的句子',
  card: '引语卡',
  credit: (who, date, event, source) => `——${who}，${date}，${event}。来源：${source}。`,
};

const en: TranscriptStrings = {
  title: 'Transcript',
  description:
    'The press conference sentence by sentence in Chinese, with English summaries and translations of our own, with places, figures and dates marked, and a link for each sentence.',
  standfirst: [
    '{questions|Word} questions, {answers|word} answers, {sentences} sentences, in Chinese as printed and in their order. Punctuation is shown full width; misprints stand and are noted. Summaries and translations are ours; only the Chinese text counts.',
    'The hairline at the end of a sentence is its link. The colours to the left are topics, a piece for each sentence.',
  ],
  marked: 'Marked',
  marks: { place: 'Places', figure: 'Figures', date: 'Dates' },
  questions: 'Questions',
  answerBy: (name) => `${name} answers`,
  unknown: 'not named',
  characters: (count) => `${count} characters`,
  permalink: (who, kind, position) => `Link: ${who}, ${enKinds[kind]}, sentence ${position}`,
  misprint: (printed, meant, certain) => `Printed ${printed}, ${certain ? 'for' : 'probably for'} ${meant}`,
  ourTranslation: 'English: our translation',
  translated: (english) => ` (our translation: “${english}”)`,
  download: 'Get the text',
  copy: 'Copy quotation',
  copied: 'Copied',
  alike: 'More like this',
  card: 'Quote card',
  credit: (who, date, event, source) => ` — ${who}, ${date}, ${event}. Source: ${source}.`,
};

export const transcriptStrings: Record<Lang, TranscriptStrings> = { zh, en };
