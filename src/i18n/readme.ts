import type { Lang } from '../lib/language.ts';

/** Words of the README among the downloads of an edition. */
export interface ReadmeStrings {
  source: string;
  hash: string;
  files: string;
  fileList: readonly string[];
  tables: string;
  rows(count: string): string;
  key: string;
  refersTo: string;
  values: string;
  limits: string;
  cite: string;
  licence: string;
  columns: readonly [name: string, type: string, meaning: string];
}

export const readmeStrings: Record<Lang, ReadmeStrings> = {
  zh: {
    source: '来源',
    hash: '原文文件的 SHA-256',
    files: '文件',
    fileList: [
      '`<表>.csv`：UTF-8，无 BOM，LF 换行，逗号分隔，空格子表示缺失；给程序用。',
      '`<表>.excel.csv`：同样的内容，带 BOM、CRLF 换行，双击即可在 Excel 里打开；会被当作公式的文字前加了一个撇号。',
      '`<表>.json`：记录的数组；数字和真假值有类型，缺失为 null。',
      '`datapackage.json`：Data Package 与 Table Schema，即下面的代码本给程序读的样子。',
      '`tables.xlsx`：全部表和代码本，一个 Excel 工作簿。',
      '`corpus.tei.xml`（TEI）、`corpus.conllu`（CoNLL-U）、`pairs.gexf`（GEXF）：同一份语料，给语料库和网络分析的软件用。',
      '`citation.bib`（BibTeX）、`citation.ris`（RIS）、`citation.csl.json`（CSL-JSON）：引用条目，给文献管理软件用。',
      '`claims.csv`：文章和图表的每个说法（claim），在每种数法（alternative）下的值（value）和是否成立（holds）；不成立而文中写明的，declared 为 true。where 是它在本期页面里的位置。',
      '`SHA256SUMS.txt`：校验和，`sha256sum -c SHA256SUMS.txt`。',
      '起点和终点数的是 Unicode 码位，从零数起，终点不含：Python 里 `text[start:end]` 就是那段原文。',
    ],
    tables: '各表与各列',
    rows: (count) => `${count} 行。`,
    key: '主键',
    refersTo: '指向',
    values: '取值',
    limits: '已知的局限',
    cite: '怎样引用',
    licence: '许可',
    columns: ['列', '类型', '含义'],
  },
  en: {
    source: 'Source',
    hash: 'SHA-256 of the transcript',
    files: 'Files',
    fileList: [
      '`<table>.csv`: UTF-8 without a byte order mark, LF, commas, an empty cell for a missing value; for programs.',
      '`<table>.excel.csv`: the same with a byte order mark and CRLF, opens right in Excel; an apostrophe stands before text that would be run as a formula.',
      '`<table>.json`: an array of records; numbers and truth values are typed, missing values are null.',
      '`datapackage.json`: Data Package and Table Schema, the codebook below for programs.',
      '`tables.xlsx`: all tables and the codebook as one Excel workbook.',
      '`corpus.tei.xml` (TEI), `corpus.conllu` (CoNLL-U), `pairs.gexf` (GEXF): the same corpus for programs of corpus linguistics and network analysis.',
      '`citation.bib` (BibTeX), `citation.ris` (RIS), `citation.csl.json` (CSL-JSON): the reference for citation managers.',
      '`claims.csv`: each claim of essay and charts, in each way of counting (alternative), with its value and whether it holds; declared is true where it does not and the text says so. where is its place below the edition’s page.',
      '`SHA256SUMS.txt`: checksums, `sha256sum -c SHA256SUMS.txt`.',
      'Start and end count Unicode code points from zero, end exclusive: in Python, `text[start:end]` is the stretch.',
    ],
    tables: 'Tables and columns',
    rows: (count) => `${count} rows.`,
    key: 'Primary key',
    refersTo: 'Refers to',
    values: 'Values',
    limits: 'Known limits',
    cite: 'How to cite',
    licence: 'Licence',
    columns: ['Column', 'Type', 'Meaning'],
  },
};
