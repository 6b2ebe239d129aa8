import type { Lang } from '../lib/language.ts';
import { say } from '../lib/phrase.ts';
import type { Computed, Phrase } from '../lib/phrase.ts';

/** UI strings on how topics are coded. */
interface CodingStrings {
  /** Name of the table. */
  definitions: string;
  topic: string;
  definition: string;
  weights: string;
  /** Contexts, as `datapackage.json` names them. */
  contexts: Record<string, string>;
  hardCases: string;
  /** How the published coding agrees with two coders, then how they agree with each other. */
  context(right: Computed, all: Computed, kappa: Computed): Phrase;
  /** The same by own words, with kappa of the method with each coder. */
  own(kappaA: Computed, kappaB: Computed, kappa: Computed): Phrase;
}

export const codingStrings: Record<Lang, CodingStrings> = {
  zh: {
    definitions: '各话题的定义',
    topic: '话题',
    definition: '归在这里的',
    weights: '上下文的权重（与词表里的词同一尺度）：',
    contexts: {
      question: '提问',
      answer: '整段回答',
      paragraph: '所在段落',
      previous: '追问之前的一轮',
      conference: '全篇',
    },
    hardCases: '难归的',
    context: (right, all, kappa) =>
      say`编码员联系上下文归得一致的${all}句里，公布的话题有${right}句相同；编码员之间的卡帕系数是${kappa}。`,
    own: (a, b, kappa) => say`只看用词时，方法与编码员甲、乙的卡帕系数是${a}和${b}；编码员之间是${kappa}。`,
  },
  en: {
    definitions: 'Definitions of the topics',
    topic: 'Topic',
    definition: 'What goes under it',
    weights: 'Weights of the context, on the scale of the lexicon’s words:',
    contexts: {
      question: 'the question',
      answer: 'the whole answer',
      paragraph: 'the paragraph',
      previous: 'the exchange before a follow-up',
      conference: 'the whole text',
    },
    hardCases: 'Hard cases',
    context: (right, all, kappa) =>
      say`Of the ${all} sentences on which the coders agree in context, the published topic is theirs in ${right}; the coders’ agreement with each other has a kappa of ${kappa}.`,
    own: (a, b, kappa) =>
      say` By own words alone, the method’s kappa is ${a} with coder A and ${b} with coder B; theirs with each other is ${kappa}.`,
  },
};

/** UI strings of the table of texts never seen. */
interface UnseenStrings {
  text: string;
  chars: string;
  turns: string;
  mentions: string;
  figures: string;
  values: string;
  topics: string;
  /** Under every heading with two numbers. */
  precision: string;
  recall: string;
  measured(version: Computed): Phrase;
  sample(texts: Computed, mentions: Computed, right: Computed, found: Computed): Phrase;
}

export const unseenStrings: Record<Lang, UnseenStrings> = {
  zh: {
    text: '文稿',
    chars: '字数',
    turns: '轮次',
    mentions: '提及',
    figures: '数字',
    values: '数值对的',
    topics: '段落话题对的',
    precision: '精确率',
    recall: '召回率',
    measured: (version) => say`量的是${version}版。`,
    sample: (texts, mentions, right, found) =>
      say`此外抽查了外交部${texts}场例行记者会（提及共${mentions}处）：找到的约${right}是对的，该找到的至少找到${found}。`,
  },
  en: {
    text: 'Text',
    chars: 'Characters',
    turns: 'Turns',
    mentions: 'Mentions',
    figures: 'Figures',
    values: 'Values right',
    topics: 'Paragraphs’ topics right',
    precision: 'precision',
    recall: 'recall',
    measured: (version) => say`Measured on version ${version}.`,
    sample: (texts, mentions, right, found) =>
      say` Beyond these, ${texts} briefings of the foreign ministry with ${mentions} mentions were sampled by hand: about ${right} of the mentions found are right, and at least ${found} of those there are were found.`,
  },
};

/** UI strings of the log of corrections. */
interface CorrectionStrings {
  title: string;
  intro: string;
  none: string;
  where: string;
  was: string;
  now: string;
}

export const correctionStrings: Record<Lang, CorrectionStrings> = {
  zh: {
    title: '更正',
    intro: '读者看到过、后来改了的错误，都记在这里，不删。表格和方法的改动在更新记录里。',
    none: '还没有更正。',
    where: '所在页面',
    was: '原来写：',
    now: '现在：',
  },
  en: {
    title: 'Corrections',
    intro:
      'Errors that readers saw and that were put right are kept here for good. Changes in tables and method are under Changes.',
    none: 'There are no corrections yet.',
    where: 'where it stood',
    was: 'It said:',
    now: 'Now:',
  },
};
