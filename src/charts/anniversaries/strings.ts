import { formatInteger, formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { displayName, punctuation, quotation } from '../../lib/punctuation.ts';
import type { ChartStrings } from '../chart.ts';
import type { TableView } from '../context.ts';
import type { LinkedMark } from '../../marks/linked.ts';
import { partOfYear } from './when.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

interface Labels {
  /** A year in the name of a mark. */
  year(digits: string): string;
  /** Under a year: how far away it is, where the words span the time. */
  tag(node: TimelineYear): string;
  /** For an event that lasts years. */
  stretch(from: number, to: number): string;
  more(count: string): string;
  /** For an event whose words give its distance. */
  since(years: number): string;
}

export const anniversariesLabels: Record<Lang, Labels> = {
  zh: {
    year: (digits) => `${digits}年`,
    tag: ({ tense, span, anniversary }) => {
      if (tense === 'now') return '今年';
      if (tense === 'ahead') return span > 0 ? `${span}年后` : '今后';
      if (span === 0) return '';
      return anniversary ? `${span}周年` : `${span}年前`;
    },
    stretch: (from, to) => `，${from}—${to}年`,
    more: (count) => `另有${count}条，见表`,
    since: (years) => `已经${years}年`,
  },
  en: {
    year: (digits) => digits,
    tag: ({ tense, span }) => {
      const years = `${span} ${span === 1 ? 'year' : 'years'}`;
      if (tense === 'now') return 'this year';
      if (tense === 'ahead') return span > 0 ? `+${years}` : 'to come';
      return span > 0 ? years : '';
    },
    stretch: (from, to) => `, ${from}–${to}`,
    more: (count) => `and ${count} more in the table`,
    since: (years) => `${years} ${years === 1 ? 'year' : 'years'} since`,
  },
};

/** `foreign`: untranslated, in Chinese. */
export function eventName(event: TimelineEvent, lang: Lang): { text: string; foreign: boolean } {
  const text = event[lang];
  return { text, foreign: lang === 'en' && text === event.zh && /\p{Script=Han}/u.test(text) };
}

/** 1945年：联合国成立 · 2025, autumn: SCO summit in Tianjin. `at` is the year as it is shown, if it is. */
function eventTitle(event: TimelineEvent, node: TimelineYear, lang: Lang, at?: string): string {
  const when = node.tense === 'ahead' ? partOfYear(event.surfaces, lang).text : '';
  const year = at ?? anniversariesLabels[lang].year(String(node.year));
  const { comma, colon } = punctuation[lang];
  return `${[year, when].filter(Boolean).join(comma)}${colon}${calledBy(event, node, lang)}`;
}

/** Name and period; events that are merely as old as the anniversary say so. */
function calledBy(event: TimelineEvent, { year: from, span, anniversary }: TimelineYear, lang: Lang): string {
  const { stretch, since } = anniversariesLabels[lang];
  const name = eventName(event, lang).text;
  const ago = anniversary && event.dateKind === 'elapsed' ? `${punctuation[lang].comma}${since(span)}` : '';
  return `${displayName(name)}${event.until === undefined ? '' : stretch(from, event.until)}${ago}`;
}

export function eventMark(event: TimelineEvent, node: TimelineYear, lang: Lang, at?: string): LinkedMark {
  return { name: eventTitle(event, node, lang, at), sentences: event.sentences, shown: event.dates };
}

const kinds: Record<Lang, Record<TimelineEvent['dateKind'], string>> = {
  zh: {
    date: '日期',
    year: '年份',
    period: '时期',
    relative: '相对日期',
    elapsed: '多年来',
    anniversary: '周年',
    future: '今后',
  },
  en: {
    date: 'date',
    year: 'year',
    period: 'period',
    relative: 'relative date',
    elapsed: 'span up to now',
    anniversary: 'anniversary',
    future: 'to come',
  },
};

function table(model: AnniversariesModel, labels: readonly string[], lang: Lang): TableView {
  return {
    columns: labels.map((label, index) => ({ label, numeric: index === 0 || index === 4 })),
    rows: model.years.flatMap((node) =>
      node.events.map((event) => [
        { number: String(node.year) },
        eventName(event, lang).text,
        kinds[lang][event.dateKind],
        quotation(event.surface),
        { number: formatInteger(event.sentences.length) },
      ]),
    ),
  };
}

const year = (value: number) => computed(String(value), 'dates.year_from');
const word = (value: number, lang: Lang) => computed(formatWord(value, lang), 'dates');

const hasArcs = (model: AnniversariesModel): boolean =>
  model.years.some((node) => node.tense === 'past' && node.span > 0);
const hasAsked = (model: AnniversariesModel): boolean =>
  model.years.some((node) => node.events.some((event) => event.asked));

function findingZh({ first, last, now, anniversaries, ahead }: AnniversariesModel): Phrase {
  if (first === now) return say`说的是${year(now)}年以后，最远到${year(last)}年`;
  if (anniversaries > 0) return say`最远回到${year(first)}年，提到${word(anniversaries, 'zh')}个周年`;
  if (ahead > 0) return say`最远回到${year(first)}年，今后的事提到${word(ahead, 'zh')}件`;
  return say`最远回到${year(first)}年`;
}

function findingEn({ first, last, now, anniversaries, ahead }: AnniversariesModel): Phrase {
  if (first === now) return say`Looking ahead from ${year(now)}, as far as ${year(last)}`;
  const back = say`Reaching back to ${year(first)}`;
  if (anniversaries > 0)
    return say`${back}, with ${word(anniversaries, 'en')} ${anniversaries === 1 ? 'anniversary' : 'anniversaries'}`;
  if (ahead > 0)
    return say`${back}, with ${word(ahead, 'en')} ${ahead === 1 ? 'thing' : 'things'} still to come`;
  return back;
}

const zh: ChartStrings<AnniversariesModel> = {
  name: '年份',
  finding: findingZh,
  description: (model) =>
    say`说到的年份从上到下落在同一条轴上，间距与年数成正比。${hasArcs(model) ? say`弧线从所回顾的年份画到${year(model.now)}年，粗的是周年。` : ''}${model.ahead > 0 ? '空心圆和虚线是还没有到来的事。' : ''}${hasAsked(model) ? '红字出自提问。' : ''}`,
  alt: (model) =>
    say`时间轴，从${year(model.first)}年到${year(model.last)}年，记者会在${year(model.now)}年。${model.years
      .filter((node) => node.anniversary)
      .flatMap((node): Phrase => {
        const events = node.events.filter((event) => event.dateKind === 'anniversary');
        return say`${year(node.year)}年：${computed(events.map((event) => event.zh).join('、'), 'dates.event')}。`;
      })}${model.ahead > 0 ? say`今后的事${computed(formatInteger(model.ahead), 'dates')}件，见图表页的表格。` : ''}`,
  note: ({ now }) =>
    say`同一件事只列一次；相对的说法（“今年”“去年”）以${year(now)}年的记者会当日为准换算。事件的叫法是发言者的用语，不代表本站立场；没有年份的说法不计。`,
  table: (model) => table(model, ['年份', '事件', '类别', '原话', '句数'], 'zh'),
};

const en: ChartStrings<AnniversariesModel> = {
  name: 'The years',
  finding: findingEn,
  description: (model) =>
    say`Years stand on a line from top to bottom, spaced by the time between.${hasArcs(model) ? say` Arcs lead from a year that is looked back to up to ${year(model.now)}, heavier ones from an anniversary.` : ''}${model.ahead > 0 ? ' Open circles and dashes are yet to come.' : ''}${hasAsked(model) ? ' What is in vermilion was said in questions.' : ''}`,
  alt: (model) =>
    say`Timeline from ${year(model.first)} to ${year(model.last)}; the conference is in ${year(model.now)}. ${model.years
      .filter((node) => node.anniversary)
      .flatMap((node): Phrase => {
        const events = node.events.filter((event) => event.dateKind === 'anniversary');
        return say`${year(node.year)}: ${computed(events.map((event) => event.en).join('; '), 'dates.event')}. `;
      })}${model.ahead > 0 ? say`Things to come, ${computed(formatInteger(model.ahead), 'dates')}, are in the table on the chart’s page.` : ''}`,
  note: ({ now }) =>
    say`An event is listed once; words such as “this year” and “last year” count from the day of the conference in ${year(now)}. Events are named as the speakers name them, which is no position of this site; words that fix no year are left out.`,
  table: (model) => table(model, ['Year', 'Event', 'Kind', 'As said', 'Sentences'], 'en'),
};

export const anniversariesStrings = { zh, en };
