import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import { formatQualified, qualifierWord } from '../../lib/quantities.ts';
import { plural } from '../../lib/plural.ts';
import type { FigureRow } from '../../lib/schemas.ts';
import { displayName, punctuation, quotation } from '../../lib/punctuation.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { FigureEntry, FigureGroup, FigureLabel, FiguresModel } from './model.ts';

/** Names of automatic groups; editors name their own in `edition.yaml`. */
const classes: Record<string, Record<Lang, string>> = {
  anniversaries: { zh: '周年', en: 'Anniversaries' },
  durations: { zh: '时长', en: 'Spans of time' },
  duration: { zh: '时长', en: 'Spans of time' },
  money: { zh: '金额', en: 'Money' },
  people: { zh: '人', en: 'People' },
  countries: { zh: '国家', en: 'Countries' },
  places: { zh: '地方', en: 'Places' },
  share: { zh: '比例', en: 'Shares' },
  multiple: { zh: '倍数', en: 'Multiples' },
  age: { zh: '年龄', en: 'Ages' },
  distance: { zh: '距离', en: 'Distances' },
  area: { zh: '面积', en: 'Areas' },
  weight: { zh: '重量', en: 'Weights' },
  volume: { zh: '体积', en: 'Volumes' },
  energy: { zh: '能源', en: 'Energy' },
  speed: { zh: '速度', en: 'Speeds' },
  temperature: { zh: '温度', en: 'Temperatures' },
  cargo: { zh: '货运', en: 'Cargo' },
  organizations: { zh: '机构', en: 'Organizations' },
  projects: { zh: '项目', en: 'Projects' },
  activities: { zh: '活动', en: 'Activities' },
  documents: { zh: '文件', en: 'Documents' },
  times: { zh: '次数', en: 'Times' },
  cases: { zh: '案件', en: 'Cases' },
  calls: { zh: '来电', en: 'Calls' },
  alerts: { zh: '提醒', en: 'Alerts' },
  jobs: { zh: '就业', en: 'Jobs' },
  votes: { zh: '票数与席位', en: 'Votes and seats' },
  transport: { zh: '交通', en: 'Transport' },
  arms: { zh: '武器', en: 'Arms' },
  technology: { zh: '科技', en: 'Technology' },
  goods: { zh: '货物', en: 'Goods' },
  health: { zh: '卫生', en: 'Health' },
  nature: { zh: '自然', en: 'Nature' },
  items: { zh: '其他', en: 'Other' },
};

/** The editor's name, else the class's, else the id in words. */
export function groupName(group: FigureGroup, lang: Lang): string {
  return group.name?.[lang] ?? classes[group.id]?.[lang] ?? group.id.replaceAll('_', ' ');
}

interface Labels {
  /** After a label with several sentences. */
  times(count: string): string;
  /** Below a shortened group. */
  more(count: string): string;
  asked: string;
  answered: string;
}

export const figuresLabels: Record<Lang, Labels> = {
  zh: {
    times: (count) => `${count}次`,
    more: (count) => `另有${count}个，见表`,
    asked: '提问',
    answered: '回答',
  },
  en: {
    times: (count) => `said ${count} times`,
    more: (count) => `and ${count} more in the table`,
    asked: 'question',
    answered: 'answer',
  },
};

/** 近10万公里：新建和升级的公路. */
export function figureName(quantity: string, labels: readonly string[], lang: Lang): string {
  const { colon, semicolon } = punctuation[lang];
  const said = labels.filter(Boolean).join(semicolon);
  return said ? `${quantity}${colon}${said}` : quantity;
}

/** Names a figure's mark: qualified number, labels, number of occurrences. */
export function entryName(entry: FigureEntry, lang: Lang): string {
  const { openingBracket, closingBracket } = punctuation[lang];
  const labels = entry.labels.map((label) => {
    const said = labelText(label, lang);
    if (!said || label.sentences.length < 2) return said;
    const times = figuresLabels[lang].times(String(label.sentences.length));
    return `${said}${openingBracket}${times}${closingBracket}`;
  });
  return figureName(formatQualified(entry, lang), labels, lang);
}

/** Chinese if it has no English label. */
export function labelText(label: FigureLabel, lang: Lang): string {
  return displayName(label[lang] || label.zh);
}

function table(model: FiguresModel, labels: readonly string[], lang: Lang): TableView {
  const order = model.groups.map((group) => [group.id, groupName(group, lang)] as const);
  return {
    columns: labels.map((label, index) => ({ label, numeric: index === 2 })),
    rows: order.flatMap(([id, name]) => {
      const group = model.groups.find((one) => one.id === id);
      return (group?.entries ?? []).flatMap((entry) =>
        entry.labels.map((label) => [
          name,
          label[lang] || label.zh,
          { number: formatQualified(entry, lang) },
          quotation(label.surface),
          figuresLabels[lang][label.asked ? 'asked' : 'answered'],
        ]),
      );
    }),
  };
}

const entriesOf = (model: FiguresModel) => model.groups.flatMap((group) => group.entries);
const hasBars = (model: FiguresModel): boolean =>
  entriesOf(model).some((entry) => entry.length !== undefined);
const hasAsked = (model: FiguresModel): boolean =>
  entriesOf(model).some((entry) => entry.labels.every((label) => label.asked));
/** The most frequent qualifiers, at most three. */
function hedges(rows: readonly FigureRow[], lang: Lang): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const word = qualifierWord(row, lang);
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, 3);
  return words.map(([word]) => word).join(punctuation[lang].enumerationComma);
}

const count = (value: number) => computed(formatInteger(value), 'figures');

const zh: ChartStrings<FiguresModel> = {
  name: '全部数字',
  finding: ({ rows, hedged }) => {
    if (hedged === 0) return say`提到的${count(rows.length)}个数字，都说成确数`;
    if (hedged === rows.length) return say`提到的${count(rows.length)}个数字，没有一个是确数`;
    return say`提到的${count(rows.length)}个数字里，${count(hedged)}个带着限定，如${hedges(rows, 'zh')}`;
  },
  description: (model) =>
    say`按所说的事分组，数字前面是原话里的限定词。${hasBars(model) ? '有横条的，只在同一组、同一单位的数字之间比长短。' : ''}${hasAsked(model) ? '红的是提问里的数字。' : ''}`,
  alt: (model) =>
    say`数字一览，分${count(model.groups.length)}组：${model.groups.map((group) => groupName(group, 'zh')).join('、')}。每个数字连同限定词和说明见图表页的表格。`,
  note: () =>
    say`同样的数字、同样的事说了几遍，图中只列一次，并注明次数。数字是发言者的说法，未经本站核对；年月日、序数、文号和电话不计。`,
  table: (model) => table(model, ['分组', '说明', '数字', '原话', '出处'], 'zh'),
};

const en: ChartStrings<FiguresModel> = {
  name: 'All figures',
  finding: ({ rows, hedged }) => {
    const figures = say`${count(rows.length)} ${rows.length === 1 ? 'figure' : 'figures'}`;
    if (hedged === 0) return say`${figures}, all of them stated as exact`;
    if (hedged === rows.length) return say`${figures}, none of them stated as exact`;
    return say`Of ${figures}, ${count(hedged)} ${hedged === 1 ? 'carries' : 'carry'} a qualifier, such as ${hedges(rows, 'en')}`;
  },
  description: (model) =>
    say`Grouped by what they are said of, each with its qualifier before it.${hasBars(model) ? ' Where there is a bar, it compares a figure only with others of its group and its unit.' : ''}${hasAsked(model) ? ' Vermilion figures stand in questions.' : ''}`,
  alt: (model) =>
    say`List of all figures in ${count(model.groups.length)} ${plural(model.groups.length, 'group')}: ${model.groups.map((group) => groupName(group, 'en')).join(', ')}. Each figure with its qualifier and label is in the table on the chart’s page.`,
  note: () =>
    say`A figure that was repeated of the same thing is listed once, with the number of times. The figures are the speakers’ own and were not checked here; calendar dates, ordinals, and numbers of documents and telephones do not count.`,
  table: (model) => table(model, ['Group', 'Label', 'Figure', 'As said', 'Where'], 'en'),
};

export const figuresStrings = { zh, en };
