import type { Lang } from '../lib/language.ts';

/** Words of what others take away: citations, feeds, descriptions for search engines, code that loads tables. */
export interface PublicationStrings {
  feedTitle: string;
  /** Name of an edition's tables as a data set. */
  datasetTitle(title: string, event: string): string;
  /** The names of its tables, as the end of its description. */
  tables(names: string): string;
  /** In a citation after GB/T 7714, for the reader to fill in. */
  dayOfAccess: string;
  /** The version in a citation after GB/T 7714. */
  versionOf(version: string): string;
  /** Comments in code that loads tables; for Excel steps, with the addresses of a table in two formats and a column. */
  snippets: {
    missing: string;
    named: string;
    tokens: string;
    context: string;
    excel(excelCsv: string, csv: string, column: string): string[];
  };
}

export const publicationStrings: Record<Lang, PublicationStrings> = {
  zh: {
    feedTitle: '问答：各期',
    datasetTitle: (title, event) => `${title}：${event}数据表`,
    tables: (names) => `表格：${names}。`,
    dayOfAccess: '引用日期',
    versionOf: (version) => `${version}版`,
    snippets: {
      missing: '只有空格子是缺失；NA 是纳米比亚',
      named: '提到每个地方的句子',
      tokens: '分词用本站的，不让 quanteda 再切；一句一个文档',
      context: '上下文，和提问、回答里最多的词',
      excel: (excelCsv, csv, column) => [
        `下载 ${excelCsv}，双击打开：中文不会乱码，数字是数字。`,
        `要一直连着网上的表：数据 → 自网站，粘贴 ${csv}，文件原始格式选 Unicode (UTF-8)。`,
        `Excel 会把看起来像日期的文字改成日期；要保持原样，导入时把 ${column} 这样的列设为文本。`,
      ],
    },
  },
  en: {
    feedTitle: 'Wenda: editions',
    datasetTitle: (title, event) =>
      `${title}: Tables of ${event.replace(/^(The|An?) /, (article) => article.toLowerCase())}`,
    tables: (names) => `Tables: ${names}.`,
    dayOfAccess: 'day of access',
    versionOf: (version) => `version ${version}`,
    snippets: {
      missing: 'only empty cells are missing; NA is Namibia',
      named: 'the sentences that name each place',
      tokens: 'tokens as published, not cut again by quanteda; a document per sentence',
      context: 'keyword in context, and the commonest words of questions and answers',
      excel: (excelCsv, csv, column) => [
        `Download ${excelCsv} and open it: Chinese is readable, numbers are numbers.`,
        `To stay connected: Data → From Web, paste ${csv}, and choose Unicode (UTF-8) as file origin.`,
        `Excel turns text that looks like a date into a date; to keep it, set columns such as ${column} to text when importing.`,
      ],
    },
  },
};
