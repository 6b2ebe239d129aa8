import type { Lang } from '../lib/language.ts';

/** UI strings of the gallery and chart pages. */
export interface ChartPageStrings {
  galleryTitle: string;
  /** Around the number of charts. */
  galleryLead: readonly [string, string];
  /** Capitalises a number word at the start of a sentence. */
  capital(word: string): string;
  galleryDescription: string;
  /** From a figure to its chart page. */
  toPage: string;
  inWords: string;
  counted: string;
  methods: string;
  methodsLink: string;
  table: string;
  tableHint: string;
  downloads: string;
  graphic: string;
  light: string;
  dark: string;
  vector: string;
  picture: string;
  /** Files for graphics desks, and cards for sharing. */
  desk: string;
  deskFormats: Record<'text.svg' | 'pdf' | 'transparent.png', string>;
  cards: string;
  cardShapes: Record<'social' | 'square' | 'portrait', string>;
  otherLanguage: string;
  data: string;
  /** The rows of the chart's own table. */
  ownRows: string;
  rowFormats: Record<'csv' | 'json' | 'metadata.json', string>;
  formats: Record<'csv' | 'excel.csv' | 'json', string>;
  licence: string;
  cite: string;
  citeHint: string;
  previous: string;
  next: string;
  chartNavigation: string;
  /** The page of sentences behind each mark. */
  sentencesTitle: string;
  sentencesLead: string;
  sentencesDescription(chart: string): string;
  backToChart: string;
  /** From a quoted sentence to the transcript. */
  inTranscript: string;
}

const zh: ChartPageStrings = {
  galleryTitle: '图表',
  galleryLead: ['文章里的', '张图，每张都有自己的页面：怎么读，怎么数，完整的表格，可以下载和引用。'],
  capital: (word) => word,
  galleryDescription: '每张图各有一页：读法、计数规则、完整表格，以及图形与数据的下载和引用格式。',
  toPage: '下载、表格与引用',
  inWords: '图里有什么',
  counted: '怎么数的',
  methods: '计数规则、例子和准确率见',
  methodsLink: '方法页',
  table: '表格',
  tableHint: '图中每个数字都在这里。',
  downloads: '下载',
  graphic: '图形',
  light: '浅色',
  dark: '深色',
  vector: '文字已转为轮廓，放大不失真，处处一样',
  picture: '高分辨率，适合网页和文稿',
  desk: '供制图改版，浅色',
  deskFormats: { 'text.svg': 'SVG（文字可改）', pdf: 'PDF', 'transparent.png': 'PNG（透明底）' },
  cards: '分享图',
  cardShapes: { social: '横', square: '方', portrait: '竖' },
  otherLanguage: '英文版图形',
  data: '数据',
  ownRows: '这张图的各行',
  rowFormats: { csv: 'CSV', json: 'JSON', 'metadata.json': '说明（JSON）' },
  formats: { csv: 'CSV', 'excel.csv': 'CSV（Excel）', json: 'JSON' },
  licence: '图形与表格可在署名后自由使用：',
  cite: '引用',
  citeHint: '引用日期由引用者填写。',
  previous: '上一张',
  next: '下一张',
  chartNavigation: '前后的图表',
  sentencesTitle: '图中的句子',
  sentencesLead: '图上一个标记往往代表好几句话。这里按标记逐句列出，照录原文。',
  sentencesDescription: (chart) =>
    `“${chart}”一图中，每个代表多句话的标记背后的全部句子，照录原文，逐句链接到原文。`,
  backToChart: '回到图表',
  inTranscript: '原文',
};

const en: ChartPageStrings = {
  galleryTitle: 'Charts',
  capital: (word) => word.charAt(0).toUpperCase() + word.slice(1),
  galleryLead: [
    '',
    ' charts from the essay. Each has a page of its own: how to read it, how it is counted, the whole table, files to download and how to cite it.',
  ],
  galleryDescription:
    'A page for every chart: how to read it, how it is counted, its whole table, and the graphic and data to download and cite.',
  toPage: 'Download, table, citation',
  inWords: 'What it shows',
  counted: 'How it is counted',
  methods: 'Rules of counting, with examples and measured accuracy, are on the page about ',
  methodsLink: 'methods',
  table: 'The table',
  tableHint: 'Every number of the graphic is here.',
  downloads: 'Download',
  graphic: 'Graphic',
  light: 'Light',
  dark: 'Dark',
  vector: 'Sharp at any size; letters are outlines, so it looks the same everywhere',
  picture: 'In high resolution, for web pages and documents',
  desk: 'For graphics desks, light',
  deskFormats: {
    'text.svg': 'SVG with live text',
    pdf: 'PDF',
    'transparent.png': 'PNG, transparent',
  },
  cards: 'Cards for sharing',
  cardShapes: { social: 'Landscape', square: 'Square', portrait: 'Portrait' },
  otherLanguage: 'Graphic in Chinese',
  data: 'Data',
  ownRows: 'Rows of this chart',
  rowFormats: { csv: 'CSV', json: 'JSON', 'metadata.json': 'Metadata (JSON)' },
  formats: { csv: 'CSV', 'excel.csv': 'CSV for Excel', json: 'JSON' },
  licence: 'Graphics and tables may be used freely with credit:',
  cite: 'Cite',
  citeHint: 'The day of access is for you to fill in.',
  previous: 'Previous',
  next: 'Next',
  chartNavigation: 'Charts before and after',
  sentencesTitle: 'The sentences behind the marks',
  sentencesLead:
    'A mark in the chart often stands for several sentences. Here they are, mark by mark, in Chinese as printed; where there is an English translation, it is ours.',
  sentencesDescription: (chart) =>
    `Every sentence behind each mark of the chart “${chart}” that stands for several, as printed, with a link to its place in the transcript.`,
  backToChart: 'Back to the chart',
  inTranscript: 'in the transcript',
};

export const chartPageStrings: Record<Lang, ChartPageStrings> = { zh, en };
