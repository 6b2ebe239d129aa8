import type { Lang } from '../lib/language.ts';

/** Interface words of the methods page; its prose stands in src/content/methods.*.yaml. */
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
};

export const methodsPageStrings: Record<Lang, MethodsPageStrings> = { zh, en };
