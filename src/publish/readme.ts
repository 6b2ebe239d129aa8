import { absolute, editionPath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate, formatInteger } from '../lib/format.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { fillProse } from '../lib/prose.ts';
import { citations, datasetTitle } from './citation.ts';
import { computeMethodFacts } from './method-facts.ts';
import { methodsFile, readMethods } from './methods-content.ts';
import { readRows } from './package.ts';
import type { ColumnInfo, PackageInfo, TableInfo } from './package.ts';

interface Words {
  source: string;
  hash: string;
  files: string;
  fileList: readonly string[];
  tables: string;
  rows: (count: string) => string;
  key: string;
  refersTo: string;
  values: string;
  limits: string;
  cite: string;
  licence: string;
  columns: readonly [name: string, type: string, meaning: string];
}

const words: Record<Lang, Words> = {
  zh: {
    source: '来源',
    hash: '原文文件的 SHA-256',
    files: '文件',
    fileList: [
      '`<表>.csv`：UTF-8，无 BOM，LF 换行，逗号分隔，空格子表示缺失；给程序用。',
      '`<表>.excel.csv`：同样的内容，带 BOM、CRLF 换行，双击即可在 Excel 里打开；会被当作公式的文字前加了一个撇号。',
      '`<表>.json`：记录的数组；数字和真假值有类型，缺失为 null。',
      '`datapackage.json`：Data Package 与 Table Schema，即下面的代码本给程序读的样子。',
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

/** Escapes a Markdown table cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

function columnLine(column: ColumnInfo, lang: Lang): string {
  const title = column.title[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const values = column.values.length > 0 ? ` ${words[lang].values}${colon}${column.values.join(', ')}` : '';
  const meaning = `${title === column.name ? '' : `${title}${colon}`}${column.description[lang]}${values}`;
  return `| \`${column.name}\` | ${column.type} | ${cell(meaning.trim())} |`;
}

function tableSection(edition: string, table: TableInfo, lang: Lang): string[] {
  const say = words[lang];
  const colon = lang === 'zh' ? '：' : ': ';
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  const count = readRows(edition, table.name).rows.length;
  return [
    `### ${table.name}${table.title[lang] === table.name ? '' : ` · ${table.title[lang]}`}`,
    '',
    `${table.description[lang]} ${say.rows(formatInteger(count))}`.trim(),
    '',
    ...(table.key.length > 0 ? [`- ${say.key}${colon}${list(table.key)}`] : []),
    ...table.references.map(
      ({ columns, table: other, to }) =>
        `- ${say.refersTo}${colon}${list(columns)} → ${list(to.map((name) => `${other}.${name}`))}`,
    ),
    '',
    `| ${say.columns.join(' | ')} |`,
    '|---|---|---|',
    ...table.columns.map((column) => columnLine(column, lang)),
    '',
  ];
}

/** Limits of the tables: the source's gaps first, then general ones. */
function limits(edition: Edition, lang: Lang): string[] {
  const facts = computeMethodFacts(edition);
  const note = edition.source.note?.[lang];
  const general = readMethods(lang).limits.items.map((item, index) =>
    plain(fillProse(item, facts, lang, `${methodsFile(lang)} limits[${index}]`)),
  );
  return note === undefined ? general : [note, ...general];
}

function part(edition: Edition, info: PackageInfo, site: URL | undefined, lang: Lang): string[] {
  const say = words[lang];
  const { source } = edition;
  const colon = lang === 'zh' ? '：' : ': ';
  const sourceTitle = lang === 'en' ? (source.title_en ?? source.title) : source.title;
  const address = absolute(editionPath(edition.id, lang, 'data'), site);
  const date = source.date === undefined ? '' : `, ${formatDate(source.date, lang)}`;
  return [
    `# ${datasetTitle(edition, lang)}`,
    '',
    `${info.description[lang]} ${address}`.trim(),
    '',
    `- ${say.source}${colon}${sourceTitle} (${source.publisher[lang]})${date}`,
    `- ${say.hash}${colon}\`${edition.sha256}\``,
    '',
    `## ${say.files}`,
    '',
    ...say.fileList.map((line) => `- ${line}`),
    '',
    `## ${say.cite}`,
    '',
    ...citations(edition, info.version, address).flatMap(({ style, text }) => [
      `${style}:`,
      '',
      ...text.split('\n').map((line) => `    ${line}`),
      '',
    ]),
    `## ${say.licence}`,
    '',
    `${info.licence.title && `${info.licence.title} (${info.licence.url}). `}${info.rights[lang]}`.trim(),
    '',
    `## ${say.limits}`,
    '',
    ...limits(edition, lang).map((line) => `- ${line}`),
    '',
    `## ${say.tables}`,
    '',
    ...info.tables.flatMap((table) => tableSection(edition.id, table, lang)),
  ];
}

/** README of an edition's tables in Markdown, Chinese first: files, citation, licence, limits, columns. */
export function readme(edition: Edition, info: PackageInfo, site: URL | undefined): string {
  return `${languages
    .map((lang) => part(edition, info, site, lang).join('\n'))
    .join('\n---\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
