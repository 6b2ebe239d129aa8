import type { Lang } from '../lib/language.ts';

/** Navigation order; a page appears once its file exists. */
export const pageIds = ['essay', 'charts', 'transcript', 'explore', 'data', 'methods'] as const;

export type PageId = (typeof pageIds)[number];

/** UI strings; editions' text is in src/content, charts' in their folders. */
export interface Strings {
  siteName: string;
  skipToContent: string;
  pages: Record<PageId, string>;
  navigation: string;
  footerNavigation: string;
  kicker: string;
  source: string;
  printedOn: string;
  method: string;
  downloadTable: string;
  showTable: string;
  tables: string;
  tablesIntro: string;
  dataPackage: string;
  licenceTitle: string;
  /** Before and after the name of the licence. */
  codeLicence: readonly [string, string];
  contentLicence: readonly [string, string];
  transcriptRights: string;
  counted: string;
  otherLanguage: string;
  graphic: string;
  /** Precedes a graphic that contains links. */
  skipGraphic: string;
  /** Keyboard help, shown and read when a mark is focused. */
  markKeys: string;
  /** A page in the results of a search engine: the day of the conference, then what is on the page. */
  dated(date: string, description: string): string;
  /** For an edition without prose of its own. */
  genericStandfirst: string;
}

const zh: Strings = {
  siteName: '问答',
  skipToContent: '跳到正文',
  pages: {
    essay: '文章',
    charts: '图表',
    transcript: '原文',
    explore: '检索',
    data: '数据',
    methods: '方法',
  },
  navigation: '本站页面',
  footerNavigation: '本站页面（页尾）',
  kicker: '数据解读',
  source: '来源',
  printedOn: '见报',
  method: '计数',
  downloadTable: '下载数据',
  showTable: '查看表格',
  tables: '全部数据表',
  tablesIntro: '表格为逗号分隔的文本，由原文逐字算出；每一行都注明所在的句子或在原文中的位置。',
  dataPackage: '数据包说明',
  licenceTitle: '许可',
  codeLicence: ['代码：', '；'],
  contentLicence: ['文字、表格与图形：', '。'],
  transcriptRights: '记者会文稿的权利属原发布者，这里作为研究对象引用。',
  counted: '图与文中的每个数字都由数据表算出。',
  otherLanguage: 'English',
  graphic: '图',
  skipGraphic: '跳过图形里的链接',
  markKeys: '方向键移到下一个标记，回车键打开句子，Tab 键离开图形。',
  dated: (date, description) => `${date}，${description}`,
  genericStandfirst:
    '{questions|word}个提问，{answers|word}段回答，共{chars}字。每一句话画成一道，朱色是提问。',
};

const en: Strings = {
  siteName: 'Wenda',
  skipToContent: 'Skip to content',
  pages: {
    essay: 'Essay',
    charts: 'Charts',
    transcript: 'Transcript',
    explore: 'Search',
    data: 'Data',
    methods: 'Methods',
  },
  navigation: 'Pages of this site',
  footerNavigation: 'Pages of this site, at the foot',
  kicker: 'A reading in data',
  source: 'Source',
  printedOn: 'printed',
  method: 'Counting',
  downloadTable: 'Get the data',
  showTable: 'Show as a table',
  tables: 'All tables',
  tablesIntro:
    'Comma-separated text, computed from the transcript character by character; each row names its sentence or its place in the text.',
  dataPackage: 'data package',
  licenceTitle: 'Licence',
  codeLicence: ['Code:', '. '],
  contentLicence: ['Prose, tables and graphics:', '. '],
  transcriptRights: 'The transcript remains its publisher’s and is quoted as the object of study.',
  counted: 'Every number in graphics and prose is computed from the tables.',
  otherLanguage: '中文',
  graphic: 'Graphic',
  skipGraphic: 'Skip the links in the graphic',
  markKeys: 'Arrow keys move between marks, Enter opens the sentences, Tab leaves the graphic.',
  dated: (date, description) => `${date}: ${description}`,
  genericStandfirst:
    '{questions|Word} questions, {answers|word} answers, {chars} Chinese characters. Each sentence is a stroke, vermilion for the questions.',
};

export const strings: Record<Lang, Strings> = { zh, en };
