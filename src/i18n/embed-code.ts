import type { Lang } from '../lib/language.ts';

/** Ways to embed a chart, from plainest to most automatic. */
export const embedWays = [
  'card',
  'picture',
  'frame',
  'script',
  'element',
  'oembed',
  'address',
  'react',
  'amp',
] as const;
export type EmbedWay = (typeof embedWays)[number];

/** Colours: the reader's system setting or fixed. */
export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** Follows corrections, or keeps today's state. */
export const embedStates = ['live', 'frozen'] as const;
export type EmbedState = (typeof embedStates)[number];

/** UI strings of chart pages' embed section and of the preview page. */
export interface EmbedStrings {
  title: string;
  intro: string;
  language: string;
  theme: string;
  themes: Record<EmbedTheme, string>;
  form: string;
  forms: Record<'full' | 'short' | 'places', string>;
  /** Rows to choose; where a code is missing. */
  rows: string;
  /** Around the number of all places, where the article chose rows, and where the usual ones stand. */
  rowsChosen: readonly [string, string];
  rowsUsual: readonly [string, string];
  /** Around codes that the chart does not have. */
  rowsUnknown: readonly [string, string];
  /** Optional parts of a frame. */
  shown: string;
  parts: Record<'title' | 'finding' | 'how' | 'brand', string>;
  state: string;
  states: Record<EmbedState, string>;
  /** Name of each way, and when to use it. */
  ways: Record<EmbedWay, { name: string; when: string }>;
  /** A frozen frame's day (`{date}`), and its link's target for screen readers. */
  frozenMark: string;
  /** From the short form to the full chart. */
  toWhole: string;
  oembedAnswer: string;
  copy: string;
  copied: string;
  /** Shown where scripts cannot write to the clipboard. */
  selected: string;
  preview: string;
  previewHint: string;
  previewRegion: string;
  width: string;
  allPreviews: string;
  /** Precedes the chart's name in a linked picture's alternative. */
  chart: string;
  versions: string;
  versionsHint: string;
  /** Around the number of a year's older versions. */
  versionsOf: readonly [string, string];
  firstVersion: string;
  onlyWording: string;
  onlyVariants: string;
  finding: string;
  added: string;
  removed: string;
  /** Around the number of changes not listed. */
  more: readonly [string, string];
  previewTitle: string;
  previewDescription: string;
  previewLead: string;
  toChart: string;
  jump: string;
  show: string;
}

const zh: EmbedStrings = {
  title: '嵌入',
  intro:
    '把这张图放进别的文章。下面的写法从简到繁，每一种都带来源和链接；脚本被拦下时，读者仍能看到图，或者看到通往图的链接。',
  language: '语言',
  theme: '配色',
  themes: { auto: '随读者', light: '浅色', dark: '深色' },
  form: '篇幅',
  forms: { full: '全图', short: '短图，放在正文里', places: '自选各行' },
  rows: '列出',
  rowsChosen: ['各行由引用的文章选定，全部', '个地方见图表页。'],
  rowsUsual: ['提到最多的几个地方，全部', '个见图表页。'],
  rowsUnknown: ['图中没有：', '。'],
  shown: '保留',
  parts: { title: '栏目名', finding: '结论', how: '读图说明', brand: '站名和链接' },
  state: '版本',
  states: { live: '随勘误更新', frozen: '固定在当前版本' },
  ways: {
    card: {
      name: '链接卡片',
      when: '只能放链接和图片的地方：Substack、邮件通讯、论坛。',
    },
    picture: {
      name: '图片',
      when: '不允许框架的系统：Medium（上传 PNG）、公众号。手机上换成窄图；只传一张时，字随图缩小，适合较宽的栏。',
    },
    frame: {
      name: '框架',
      when: '大多数网站：WordPress“自定义 HTML”区块、Drupal、Markdown（Hugo、Jekyll）。不用脚本；高度按栏宽写在样式里，版面不会跳动。不要放进“视频”或“嵌入”区块，那里的比例框会截断图。',
    },
    script: {
      name: '框架与脚本',
      when: '允许脚本的网站：Ghost“HTML”卡片、自建页面。高度以实际内容为准，读者放大文字也不会截断。',
    },
    element: {
      name: '自定义元素',
      when: '自己维护模板的网站。一个标签，选项写成属性；没有脚本时是一个链接。',
    },
    oembed: {
      name: 'oEmbed',
      when: '识别 oEmbed 的编辑器（WordPress、Ghost）：本页地址单独粘成一段，就会变成图。',
    },
    address: {
      name: '框架地址',
      when: '自己做框的工具：Notion“嵌入”、Google 协作平台、Confluence、幻灯片。',
    },
    react: {
      name: 'React、MDX',
      when: '用 React 组件或 MDX 写成的网站。',
    },
    amp: {
      name: 'AMP',
      when: 'AMP 页面。高度由页面向图询问；页面须载入 amp-iframe。',
    },
  },
  frozenMark: '固定版 {date}，看最新的',
  toWhole: '短图，看全图和表格',
  oembedAnswer: '供程序读取的 oEmbed 应答',
  copy: '复制',
  copied: '已复制',
  selected: '已选中，请按复制键',
  preview: '预览',
  previewHint: '预览的是上面打开的那种写法。',
  previewRegion: '嵌入效果',
  width: '栏宽',
  allPreviews: '在各种栏宽下看全部图表',
  chart: '图表',
  versions: '版本',
  versionsHint: '固定下来的版本不再改动，嵌入它的文章看到的始终是那一天的图。',
  versionsOf: ['', '个较早的版本'],
  firstVersion: '首次固定。',
  onlyWording: '图旁的说明有改动，结论和数字没有变。',
  onlyVariants: '此处的文字和数字没有变，其他算法下有改动。',
  finding: '结论',
  added: '新增',
  removed: '删去',
  more: ['另有', '处改动，见两个版本的表格。'],
  previewTitle: '嵌入预览',
  previewDescription: '每张图在各种栏宽、浅色与深色、中文与英文下嵌入文章的样子，供编辑选用。',
  previewLead: '每张图放进窄栏、手机、正文栏和通栏的样子。选择语言和配色，下面的框架随之出现。',
  toChart: '嵌入代码',
  jump: '跳到图表',
  show: '显示',
};

const en: EmbedStrings = {
  title: 'Embed',
  intro:
    'Put this chart into another article. The ways below go from plain to automatic. Each names the source and links to it; where scripts are blocked, readers still see the chart or a link to it.',
  language: 'Language',
  theme: 'Colours',
  themes: { auto: 'The reader’s', light: 'Light', dark: 'Dark' },
  form: 'Length',
  forms: { full: 'Whole chart', short: 'Short, for running text', places: 'Rows of your choice' },
  rows: 'Rows',
  rowsChosen: ['The article chose these rows; all ', ' places are on the chart’s page.'],
  rowsUsual: ['The places named most; all ', ' are on the chart’s page.'],
  rowsUnknown: ['Not in this chart: ', '.'],
  shown: 'Keep',
  parts: { title: 'Name', finding: 'Finding', how: 'How to read it', brand: 'Site and link' },
  state: 'Version',
  states: { live: 'Follows corrections', frozen: 'Stays as it is now' },
  ways: {
    card: {
      name: 'Link card',
      when: 'Where only links and pictures are allowed: Substack, newsletters, forums.',
    },
    picture: {
      name: 'Picture',
      when: 'For systems that allow no frames: Medium (upload the PNG), mail. Phones get a narrow drawing; where only one picture is taken, give it a wide column: letters shrink with it.',
    },
    frame: {
      name: 'Frame',
      when: 'For most sites: WordPress (Custom HTML block), Drupal, Markdown (Hugo, Jekyll). No script; the height for each column width is in the style, so nothing jumps. Not for a video or embed block: its proportions cut the chart.',
    },
    script: {
      name: 'Frame with script',
      when: 'Where scripts are allowed: Ghost (HTML card), your own pages. The height follows the content, also when a reader enlarges the text.',
    },
    element: {
      name: 'Custom element',
      when: 'For sites that keep their own templates. One tag, options as attributes; without script it is a link.',
    },
    oembed: {
      name: 'oEmbed',
      when: 'For editors that know oEmbed (WordPress, Ghost): paste the address of this page as a paragraph of its own.',
    },
    address: {
      name: 'Address of the frame',
      when: 'For tools that make the frame themselves: Notion (Embed), Google Sites, Confluence, slides.',
    },
    react: {
      name: 'React, MDX',
      when: 'For sites written as React components or in MDX.',
    },
    amp: {
      name: 'AMP',
      when: 'For AMP pages. The page asks the chart for its height; it has to load amp-iframe.',
    },
  },
  frozenMark: 'Frozen {date}, see the latest',
  toWhole: 'Short form, see all of it',
  oembedAnswer: 'oEmbed answer for programs',
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected: press your copy key',
  preview: 'Preview',
  previewHint: 'Shows the way that is open above.',
  previewRegion: 'How it looks in an article',
  width: 'Column',
  allPreviews: 'Every chart at every width',
  chart: 'Chart',
  versions: 'Versions',
  versionsHint:
    'A frozen version is never changed: articles that embed it go on showing the chart of that day.',
  versionsOf: ['', ' earlier versions'],
  firstVersion: 'Frozen for the first time.',
  onlyWording: 'The words beside the chart changed; finding and numbers are the same.',
  onlyVariants: 'Words and numbers here are the same; those under another counting rule changed.',
  finding: 'Finding',
  added: 'Added',
  removed: 'Removed',
  more: ['And ', ' more changes: see the tables of both versions.'],
  previewTitle: 'Embed previews',
  previewDescription:
    'How each chart looks in an article: at several column widths, light and dark, in Chinese and in English.',
  previewLead:
    'Each chart in a narrow column, on a phone, in running text and across the page. Choose languages and colours; the frames below follow.',
  toChart: 'Embed codes',
  jump: 'Charts',
  show: 'Show',
};

export const embedStrings: Record<Lang, EmbedStrings> = { zh, en };
