import type { Lang } from '../lib/language.ts';

/** Chartability's principles, in its order. */
export const principles = [
  'perceivable',
  'operable',
  'understandable',
  'robust',
  'compromising',
  'assistive',
  'flexible',
] as const;

type Principle = (typeof principles)[number];

/** `partly` includes heuristics unchecked with the people or tools they ask for. */
export const verdicts = ['met', 'partly', 'unmet'] as const;

type Verdict = (typeof verdicts)[number];

/** UI strings of the accessibility heuristics. */
interface HeuristicsStrings {
  title: string;
  /** Around the link to their source. */
  intro: [string, string];
  /** Accessible name of the table. */
  table: string;
  heuristic: string;
  verdict: string;
  evidence: string;
  critical: string;
  principles: Record<Principle, string>;
  verdicts: Record<Verdict, string>;
}

/** UI strings of the methods page; its prose is in src/content/methods.*.yaml. */
export interface MethodsPageStrings {
  contents: string;
  rules: string;
  example: string;
  examples: string;
  task: string;
  measure: string;
  value: string;
  counted: string;
  floor: string;
  of: string;
  times: string;
  printed: string;
  read: string;
  where: string;
  certainty: string;
  reason: string;
  version: string;
  dataLead: string;
  dataLink: string;
  heuristics: HeuristicsStrings;
}

const zh: MethodsPageStrings = {
  contents: '本页内容',
  rules: '计数规则',
  example: '原文',
  examples: '例子',
  task: '项目',
  measure: '指标和含义',
  value: '值',
  counted: '计数',
  floor: '下限',
  of: ' / ',
  times: '处',
  printed: '印作',
  read: '读作',
  where: '所在',
  certainty: '把握',
  reason: '说明',
  version: '版本',
  dataLead: '全部表格和代码本见',
  dataLink: '数据页',
  heuristics: {
    title: '图表的无障碍',
    intro: [
      '下表用',
      '（Frank Elavsky 等人编写）的准则检查本站的图表，列出全部“关键”准则和其他适用的准则。准则以其原名列出，原名说的是不合格的情形。这是我们的自查，不是外部审核；没有用屏幕阅读器实测的，最多算部分达到。',
    ],
    table: '准则与依据',
    heuristic: '准则',
    verdict: '是否达到',
    evidence: '依据',
    critical: '关键',
    principles: {
      perceivable: '可感知',
      operable: '可操作',
      understandable: '可理解',
      robust: '稳健',
      compromising: '可变通',
      assistive: '省力',
      flexible: '可调整',
    },
    verdicts: { met: '达到', partly: '部分达到', unmet: '未达到' },
  },
};

const en: MethodsPageStrings = {
  contents: 'On this page',
  rules: 'Counting rules',
  example: 'The text',
  examples: 'Examples',
  task: 'Task',
  measure: 'Measure, and what it means',
  value: 'Value',
  counted: 'Count',
  floor: 'Floor',
  of: ' of ',
  times: '',
  printed: 'Printed',
  read: 'Read as',
  where: 'Where',
  certainty: 'Certainty',
  reason: 'Remark',
  version: 'Version',
  dataLead: 'All tables and their codebook:',
  dataLink: 'the data page',
  heuristics: {
    title: 'Accessibility of the charts',
    intro: [
      'The charts of this site held against the heuristics of ',
      ', by Frank Elavsky and contributors: all critical ones, and those others that apply. Each has the name that it has there, which is that of a failure. We checked them ourselves, and nobody from outside did; what only a screen reader in use could show counts as met in part at most.',
    ],
    table: 'Heuristics and evidence',
    heuristic: 'Heuristic',
    verdict: 'Met',
    evidence: 'Evidence',
    critical: 'critical',
    principles: {
      perceivable: 'Perceivable',
      operable: 'Operable',
      understandable: 'Understandable',
      robust: 'Robust',
      compromising: 'Compromising',
      assistive: 'Assistive',
      flexible: 'Flexible',
    },
    verdicts: { met: 'met', partly: 'in part', unmet: 'not met' },
  },
};

export const methodsPageStrings: Record<Lang, MethodsPageStrings> = { zh, en };
