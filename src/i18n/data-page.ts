import type { Lang } from '../lib/language.ts';

/** Folders of what the tables were made from and measured with. */
type MaterialFolder = 'gold' | 'lexicon';

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
  /** Who ran a snippet. */
  runBy: Record<'tests' | 'hand' | 'nobody', string>;
  citeTitle: string;
  citeLead: readonly string[];
  licenceTitle: string;
  methodsLead: string;
  methodsLink: string;
  /** Before the table of claims, and their picture. */
  claimsLead: string;
  claimsLink: string;
  /** At the end of a list of codes that shows only those in use. */
  allCodes(count: number): string;
  corpusTitle: string;
  corpusLead: string;
  /** What each file for other programs is, by name. */
  corpusFiles: Record<string, string>;
  materials: Record<MaterialFolder, { name: string; what: string }>;
  citationFiles: string;
  versionsTitle: string;
  versionsLead: string;
  versionTitle(name: string): string;
  versionDescription(name: string, isFrozen: boolean): string;
  versionLead: string;
  /** Of a version whose files still follow the tables, and its mark in the list. */
  unfrozenLead: string;
  unfrozenMark: string;
  latestLead: string;
  versionSee: string;
  filesTitle: string;
}

const zh: DataPageStrings = {
  title: '全部数据',
  description: '由记者会原文算出的全部数据表：预览、代码本，以及 CSV、Excel、JSON 下载。',
  lead: [
    '{tables|word}张表，由原文逐字算出：谁在什么时候说了多少，提到哪些地方、数字和年份，每句话谈的是什么。每一行都注明它所在的句子，或在原文中的起止位置。',
  ],
  allTitle: '一次取走',
  zip: '全部表格',
  zipHint: '三种格式的表格、语料、原文、金标准、词表、代码本和校验和都在里面。',
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
  runBy: { tests: '每次生成都由测试运行', hand: '手工运行过', nobody: '未经运行' },
  citeTitle: '怎样引用',
  citeLead: ['请写明版本：规则一改，数字可能跟着变。'],
  licenceTitle: '许可',
  methodsLead: '什么算一次提及、一个数字，数得准不准，见',
  methodsLink: '计数方法',
  claimsLead: '文章和图表的每个说法，在各种数法下是否成立：',
  claimsLink: '说法一览',
  allCodes: (count) =>
    `共${count}个代号，这里只列本期出现的；全部见 datapackage.json 和 tables.xlsx 的 codes 工作表。`,
  corpusTitle: '作为语料库',
  corpusLead: '同样的内容，按各领域的惯用格式写好；原文、金标准和词表也在这里。',
  corpusFiles: {
    'transcript.txt': '原文，逐字节照收到的文件。',
    'tables.xlsx': '全部表格的 Excel 工作簿：每张表一个工作表，另有代码本（codebook）和代号（codes）。',
    'corpus.tei.xml':
      'TEI P5，依 ParlaMint 的体例：轮次、段落、句子、词，发言者，话题；不合之处写在文件头的 projectDesc。',
    'corpus.conllu': 'CoNLL-U：词、通用词性、原文位置、停用词；没有句法分析，第 6 至 9 列为空。',
    'pairs.gexf': 'GEXF 1.3：同句地名的网络，给 Gephi 和 networkx。',
    'citation.csl.json': '引文，CSL-JSON：Zotero、pandoc。',
    'citation.ris': '引文，RIS：EndNote、知网研学、Zotero。',
    'citation.bib': '引文，BibTeX。',
    'CITATION.cff': '引文，Citation File Format，带数据的许可。',
  },
  materials: {
    gold: { name: '金标准', what: '两人手工标注、核定的答案和标注规则（GUIDE.md）；准确度由它量出。' },
    lexicon: { name: '词表', what: '地名、媒体、单位、话题的词表，排除的词，停用词；README.md 逐表说明。' },
  },
  citationFiles: '引文文件',
  versionsTitle: '各个版本',
  versionsLead: '封存的版本不再变动，地址长期有效；latest 总是最新的一版。',
  versionTitle: (name) => (name === 'latest' ? '最新的数据' : `数据 ${name}`),
  versionDescription(name, isFrozen) {
    if (name === 'latest') return '最新一版数据表的全部文件和校验和，随新版更新。';
    return isFrozen
      ? `${name} 版数据的全部文件和校验和，已随发布封存。`
      : `${name} 版数据的全部文件和校验和，尚未封存。`;
  },
  versionLead: '这一版的全部文件，已随发布封存，不再变动。引用请用这个地址。',
  unfrozenLead:
    '这一版的全部文件，尚未封存：封存以前，文件还可能变动，请以校验和为准。地址不变；引用请用这个地址，并写明访问日期。',
  unfrozenMark: '尚未封存',
  latestLead: '最新一版的全部文件；会随新版变动。引用请用带版本号的地址。',
  versionSee: '各表各列的说明见',
  filesTitle: '文件与校验和',
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
  zipHint:
    'Tables in every format, the corpus, the transcript, the gold standard, the lexicons, a codebook and checksums.',
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
  runBy: { tests: 'run by our tests', hand: 'run by hand', nobody: 'not run by us' },
  citeTitle: 'How to cite',
  citeLead: ['Please name the version: a changed rule may change a number.'],
  licenceTitle: 'Licence',
  methodsLead: 'What counts as a mention or a figure, and how well the counting works:',
  methodsLink: 'how it is counted',
  claimsLead: 'Whether each claim of essay and charts holds in each way of counting:',
  claimsLink: 'the claims at a glance',
  allCodes: (count) =>
    `${count} codes in all; here are those that this edition uses. The rest is in datapackage.json and on the sheet codes of tables.xlsx.`,
  corpusTitle: 'As a corpus',
  corpusLead:
    'The same in the formats that each field expects, with the transcript, the gold standard and the lexicons.',
  corpusFiles: {
    'transcript.txt': 'The transcript, byte for byte as received.',
    'tables.xlsx': 'All tables as one Excel workbook: a sheet per table, a codebook and the codes.',
    'corpus.tei.xml':
      'TEI P5 after ParlaMint’s profile: turns, paragraphs, sentences, words, speakers, topics. The header’s projectDesc says where it departs.',
    'corpus.conllu':
      'CoNLL-U: words, universal parts of speech, offsets, stop words; nothing is parsed, columns 6 to 9 are empty.',
    'pairs.gexf': 'GEXF 1.3: the network of places named in one sentence, for Gephi and networkx.',
    'citation.csl.json': 'The citation as CSL-JSON, for Zotero and pandoc.',
    'citation.ris': 'The citation as RIS, for EndNote and Zotero.',
    'citation.bib': 'The citation as BibTeX.',
    'CITATION.cff': 'The citation in the Citation File Format, with the data’s licence.',
  },
  materials: {
    gold: {
      name: 'Gold standard',
      what: 'What two people annotated by hand and settled, with their guide (GUIDE.md); accuracy is measured against it.',
    },
    lexicon: {
      name: 'Lexicons',
      what: 'Places, outlets, units and topics, words that are excluded, stop words; README.md explains every table.',
    },
  },
  citationFiles: 'Citation files',
  versionsTitle: 'Versions',
  versionsLead: 'A frozen version never changes and keeps its address; latest is always the newest.',
  versionTitle: (name) => (name === 'latest' ? 'Latest data' : `Data ${name}`),
  versionDescription(name, isFrozen) {
    if (name === 'latest') return 'all files of the newest version, with checksums.';
    return isFrozen
      ? `all files of version ${name}, with checksums, frozen with its release.`
      : `all files of version ${name}, with checksums; not frozen yet.`;
  },
  versionLead: 'All files of this version, frozen with its release: they never change. Cite this address.',
  unfrozenLead:
    'All files of this version, which is not frozen yet: until it is, files may change, and checksums tell. The address stays; cite it with the day of access.',
  unfrozenMark: 'not frozen yet',
  latestLead: 'All files of the newest version; they change with the next. Cite the address of a version.',
  versionSee: 'Every table and column is explained under',
  filesTitle: 'Files and checksums',
};

export const dataPageStrings: Record<Lang, DataPageStrings> = { zh, en };
