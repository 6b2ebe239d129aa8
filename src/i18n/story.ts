import type { Lang } from '../lib/language.ts';

/** UI strings of the essay. */
export interface StoryStrings {
  chapters: string;
  toChart(name: string): string;
  previous: string;
  next: string;
  share: string;
  copied: string;
  /** The page of cited sentences. */
  citedTitle: string;
  citedLead: string;
  citedDescription(essay: string): string;
  /** Label of the places that cite them. */
  citedIn: string;
  backToEssay: string;
  /** Name of the words under the title, as a place that cites. */
  standfirst: string;
  /** The last chapter: further reading. */
  links: { page: 'explore' | 'transcript' | 'charts' | 'data' | 'methods'; label: string; what: string }[];
}

const zh: StoryStrings = {
  chapters: '章节',
  toChart: (name) => `图表：${name}`,
  previous: '上一步',
  next: '下一步',
  share: '分享',
  copied: '链接已复制',
  citedTitle: '文中所据',
  citedLead: '文中一个数字、一个名字，往往以好几句话为据。这里依文章的先后逐一列出，照录原文。',
  citedDescription: (essay) => `《${essay}》文中的数字和名字背后的句子，照录原文，逐句链接到原文。`,
  citedIn: '见于文中',
  backToEssay: '回到文章',
  standfirst: '导语',
  links: [
    { page: 'explore', label: '查字词', what: '任意字词的每一处，前后文、问答各多少、在全文何处' },
    { page: 'transcript', label: '读原文', what: '逐句可链接，地名、数字、年份可以逐一点亮' },
    { page: 'charts', label: '看图表', what: '每张图都可下载、可嵌入，附表格和说明' },
    { page: 'data', label: '取数据', what: '全部数据表、字段说明和引用格式' },
    { page: 'methods', label: '查方法', what: '怎样计数、准确率多少、哪些没有算进来' },
  ],
};

const en: StoryStrings = {
  chapters: 'Chapters',
  toChart: (name) => `Chart: ${name}`,
  previous: 'Previous step',
  next: 'Next step',
  share: 'Share',
  copied: 'Link copied',
  citedTitle: 'Sentences behind the essay',
  citedLead:
    'A number or a name in the essay often rests on several sentences. Here they are, in the order of the essay, in Chinese as printed; where there is an English translation, it is ours.',
  citedDescription: (essay) =>
    `The sentences behind the numbers and names of the essay “${essay}”, as printed, each with a link to its place in the transcript.`,
  citedIn: 'In the essay',
  backToEssay: 'Back to the essay',
  standfirst: 'Introduction',
  links: [
    {
      page: 'explore',
      label: 'Search for a word',
      what: 'every line in which it stands, where in the text, and on which side',
    },
    {
      page: 'transcript',
      label: 'Read the transcript',
      what: 'a link for every sentence; places, figures and dates to light up',
    },
    {
      page: 'charts',
      label: 'Take a chart',
      what: 'to download or embed, with its table and how it was counted',
    },
    { page: 'data', label: 'Get the data', what: 'all tables, with codebook and citation' },
    {
      page: 'methods',
      label: 'Check the method',
      what: 'what was counted and how, how accurately, and what was left out',
    },
  ],
};

export const storyStrings: Record<Lang, StoryStrings> = { zh, en };
