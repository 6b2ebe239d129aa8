import type { Lang } from '../lib/language.ts';

/** UI strings of the data page; placeholders are facts, as in the essay's prose. */
export interface DataPageStrings {
  title: string;
  description: string;
  lead: readonly string[];
  allTitle: string;
  zip: string;
  zipHint: string;
  readme: string;
  checksums: string;
  descriptor: string;
  tablesTitle: string;
  table: string;
  rows: string;
  columns: string;
  download: string;
  formats: Record<'csv' | 'excel.csv' | 'json', string>;
  formatHints: readonly (readonly [format: string, hint: string])[];
  firstRows: string;
  empty: string;
  codebook: string;
  column: string;
  type: string;
  meaning: string;
  values: string;
  required: string;
  key: string;
  refersTo: string;
  types: Record<string, string>;
  useTitle: string;
  useLead: readonly string[];
  citeTitle: string;
  citeLead: readonly string[];
  licenceTitle: string;
  methodsLead: string;
  methodsLink: string;
}

const zh: DataPageStrings = {
  title: '全部数据',
  description: '由记者会原文算出的全部数据表：预览、代码本，以及 CSV、Excel、JSON 下载。',
  lead: [
    '{tables|word}张表，由原文逐字算出：谁在什么时候说了多少，提到哪些地方、数字和年份，每句话谈的是什么。每一行都注明它所在的句子，或在原文中的起止位置。',
  ],
  allTitle: '一次取走',
  zip: '全部表格',
  zipHint: '三种格式、代码本、说明和校验和都在里面。',
  readme: '说明',
  checksums: '校验和',
  descriptor: '代码本（给程序）',
  tablesTitle: '逐表来看',
  table: '表',
  rows: '行',
  columns: '列',
  download: '下载',
  formats: { csv: 'CSV', 'excel.csv': 'Excel', json: 'JSON' },
  formatHints: [
    ['CSV', '给程序用：UTF-8，无 BOM，空格子表示缺失。'],
    ['Excel', '同样的 CSV，双击即可打开：带 BOM，中文不乱码；会被当作公式的文字前加了一个撇号。'],
    ['JSON', '记录的数组，数字和真假值有类型，缺失为 null。'],
  ],
  firstRows: '开头几行；长的文字在这里截短',
  empty: '这一期没有需要提醒的地方，表里只有表头。',
  codebook: '代码本',
  column: '列',
  type: '类型',
  meaning: '含义',
  values: '取值',
  required: '必填',
  key: '主键',
  refersTo: '指向',
  types: { string: '文字', integer: '整数', number: '数', boolean: '真假', date: '日期' },
  useTitle: '在程序里用',
  useLead: ['下面几行直接读本站的地址，可以照抄。'],
  citeTitle: '怎样引用',
  citeLead: ['请写明版本：规则一改，数字可能跟着变。'],
  licenceTitle: '许可',
  methodsLead: '什么算一次提及、一个数字，数得准不准，见',
  methodsLink: '计数方法',
};

const en: DataPageStrings = {
  title: 'All the data',
  description:
    'every table computed from the transcript, with previews, a codebook, and downloads as CSV, for Excel and as JSON.',
  lead: [
    '{tables|Word} tables, computed from the transcript character by character: who spoke and how much, which places, figures and years came up, what each sentence is about. Each row names its sentence or its place in the text.',
  ],
  allTitle: 'All at once',
  zip: 'All tables',
  zipHint: 'Every format, the codebook, a README and checksums.',
  readme: 'README',
  checksums: 'Checksums',
  descriptor: 'Codebook for programs',
  tablesTitle: 'Table by table',
  table: 'Table',
  rows: 'rows',
  columns: 'columns',
  download: 'Download',
  formats: { csv: 'CSV', 'excel.csv': 'Excel', json: 'JSON' },
  formatHints: [
    ['CSV', 'For programs: UTF-8 without a byte order mark, an empty cell for a missing value.'],
    [
      'Excel',
      'The same CSV, to be opened as it is: with a byte order mark, so that Chinese is readable; an apostrophe stands before text that would be run as a formula.',
    ],
    ['JSON', 'An array of records; numbers and truth values are typed, missing values are null.'],
  ],
  firstRows: 'First rows; long text is cut short here',
  empty: 'Nothing to point out in this edition: the table has a header only.',
  codebook: 'Codebook',
  column: 'Column',
  type: 'Type',
  meaning: 'Meaning',
  values: 'Values',
  required: 'required',
  key: 'Primary key',
  refersTo: 'Refers to',
  types: { string: 'text', integer: 'integer', number: 'number', boolean: 'true or false', date: 'date' },
  useTitle: 'Use them in a program',
  useLead: ['These lines read from the addresses of this site. Copy them as they are.'],
  citeTitle: 'How to cite',
  citeLead: ['Please name the version: a changed rule may change a number.'],
  licenceTitle: 'Licence',
  methodsLead: 'What counts as a mention or a figure, and how well the counting works:',
  methodsLink: 'how it is counted',
};

export const dataPageStrings: Record<Lang, DataPageStrings> = { zh, en };
