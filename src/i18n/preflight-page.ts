import type { Lang } from '../lib/language.ts';

/** Sections of the report, most urgent first. */
export const preflightIds = [
  'sequence',
  'possible_labels',
  'undecided',
  'bare_yuan',
  'numerals',
  'names',
  'short_forms',
  'labels',
  'file',
  'folds',
] as const;

export type PreflightId = (typeof preflightIds)[number];

/** UI strings of the report on how a transcript was parsed. */
export interface PreflightPageStrings {
  title: string;
  description: string;
  lead: readonly string[];
  overview: string;
  /** Precedes the names of empty sections. */
  nothing: string;
  sections: Record<PreflightId, { title: string; hint: string }>;
  roles: Record<'asks' | 'answers' | 'hosts', string>;
  kinds: Record<'person' | 'place' | 'organisation', string>;
  /** A short form: the place that it was read as, and the others that it may be. */
  readAs(place: string, others: string): string;
  /** A bare 元: the currency that it was read as. */
  readIn(currency: string): string;
  /** What somebody does, before the labels as printed. */
  labelled(role: string): string;
  /** Before places, where only the first ones are listed. */
  firstPlaces: string;
  /** What a link to a place is called: line and column. */
  place(line: number, column: number): string;
  more: string;
  /** Before and after the number of those that are not listed one by one. */
  unlisted: readonly [string, string];
  dataLead: string;
  dataLink: string;
}

const zh: PreflightPageStrings = {
  title: '发布前核对',
  description: '程序如何读取这份原文：折叠了哪些排版、把谁认作发言人、哪些数字和名称未进入任何表格。',
  lead: [
    '这里列出程序读取原文时所作的判断，供编辑在发布前核对。',
    '原文没有改动；位置是原文文件的行和列，点开可到所在的句子。',
  ],
  overview: '概览',
  nothing: '没有发现：',
  sections: {
    sequence: {
      title: '问答次序中断',
      hint: '提问和回答没有交替出现的地方。可能缺了一个称谓，也可能原本如此。',
    },
    possible_labels: {
      title: '没有读作称谓的段首',
      hint: '段落开头带冒号、而没有读作称谓的词。若是有人在此发言，请在 edition.yaml 的 speakers 中注明。',
    },
    bare_yuan: {
      title: '没有写明币种的“元”',
      hint: '按原文所在地读作的币种。若不对，请在 errata.csv 中注明。',
    },
    undecided: { title: '未能确定的地名', hint: '几个地方共用的简称，上下文没有说明是哪一个。' },
    file: { title: '文件的特别之处', hint: '文件中不常见的字符。除注明的以外，都不影响读取。' },
    numerals: { title: '未进入表格的数字', hint: '既不是数据，也不是日期，也没有说明理由排除的数字。' },
    names: {
      title: '可能是名称的词',
      hint: '分词程序标作人名、地名或机构名，而没有进入任何表格的词；其中有些并不是名称。',
    },
    labels: { title: '称谓读作何人', hint: '各个称谓读作谁，以及此人在全文中的角色。' },
    short_forms: { title: '多义简称的读法', hint: '几个地方共用的简称，以及选定的读法。' },
    folds: { title: '折叠的排版', hint: '读取时略过或合并的空格、换行、标记等；表格中的位置仍指向原文。' },
  },
  roles: { asks: '提问', answers: '回答', hosts: '主持' },
  kinds: { person: '人名', place: '地名', organisation: '机构名' },
  readAs: (place, others) => `读作${place}；也可指${others}`,
  readIn: (currency) => `读作${currency}`,
  labelled: (role) => `${role}；称谓：`,
  firstPlaces: '最先出现于',
  place: (line, column) => `${line}行${column}列`,
  more: '其余',
  unlisted: ['另有', '处 未逐一列出'],
  dataLead: '原文如何读取、哪些地方需要核对，见',
  dataLink: '发布前核对',
};

const en: PreflightPageStrings = {
  title: 'Pre-flight report',
  description:
    'How the transcript was read: what typography was folded, who was taken for a speaker, and which numbers and names are in no table.',
  lead: [
    'What the program decided when it read the transcript, for an editor to look through before publishing.',
    'The transcript itself was not changed. Places are lines and columns of its file; each leads to its sentence.',
  ],
  overview: 'Overview',
  nothing: 'Nothing found: ',
  sections: {
    sequence: {
      title: 'Breaks in the sequence',
      hint: 'Where questions and answers do not alternate. A label may be missing there, or the conference went that way.',
    },
    possible_labels: {
      title: 'Words with a colon taken for no label',
      hint: 'They begin a paragraph. If somebody speaks there, name that speaker under speakers in edition.yaml.',
    },
    bare_yuan: {
      title: 'Amounts in 元 without a currency',
      hint: 'Read in the currency of the place that the transcript comes from. If that is wrong, put it into errata.csv.',
    },
    undecided: {
      title: 'Places not decided',
      hint: 'Short forms shared by several places, where the context does not say which is meant.',
    },
    file: {
      title: 'Unusual characters in the file',
      hint: 'Characters that are seldom found in such a file. Unless the list says so, they do not change the reading.',
    },
    numerals: {
      title: 'Numbers in no table',
      hint: 'Neither figures nor dates, and not left out for a stated reason.',
    },
    names: {
      title: 'Words that may be names',
      hint: 'Tagged by the word segmenter as names of people, places or organisations, and in no table. Some of them are no names.',
    },
    labels: {
      title: 'Labels and speakers',
      hint: 'Who each label was taken for, and what that speaker does over the whole text.',
    },
    short_forms: {
      title: 'Short forms with several meanings',
      hint: 'Short forms shared by several places, with the reading that was chosen.',
    },
    folds: {
      title: 'Typography that was folded',
      hint: 'Blanks, line breaks and marks that were passed over or closed up. Offsets in the tables still point into the transcript.',
    },
  },
  roles: { asks: 'asks', answers: 'answers', hosts: 'leads the conference' },
  kinds: { person: 'person', place: 'place', organisation: 'organisation' },
  readAs: (place, others) => `read as ${place}; could also be ${others}`,
  readIn: (currency) => `read as ${currency}`,
  labelled: (role) => `${role}; labelled `,
  firstPlaces: 'first at',
  place: (line, column) => `line ${line}, column ${column}`,
  more: 'The rest',
  unlisted: ['', ' not listed one by one'],
  dataLead: 'How the transcript was read, and what is worth checking, is in the',
  dataLink: 'pre-flight report',
};

export const preflightPageStrings: Record<Lang, PreflightPageStrings> = { zh, en };
