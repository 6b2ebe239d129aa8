import { formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { displayName, punctuation } from '../../lib/punctuation.ts';
import type { StageDefinition } from '../chart.ts';
import { drawWholeLine } from './stage-line.ts';
import { drawNext, drawNow, recentYears } from './stage-lists.ts';
import { drawPast, isPast } from './stage-past.ts';
import { anniversariesStrings, eventName } from './strings.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

const year = (value: number) => computed(String(value), 'dates.year_from');
const count = (value: number, lang: Lang) => computed(formatWord(value, lang), 'dates');

const named = (events: readonly TimelineEvent[], lang: Lang) =>
  computed(
    events.map((event) => displayName(eventName(event, lang).text)).join(punctuation[lang].semicolon),
    'dates.event',
  );

/** 1945年：甲；乙。 · 1945: a; b. for a reader who does not see the picture. */
const listed: Record<Lang, (nodes: readonly TimelineYear[]) => Phrase> = {
  zh: (nodes) => nodes.flatMap((node) => say`${year(node.year)}年：${named(node.events, 'zh')}。`),
  en: (nodes) => nodes.flatMap((node) => say` ${year(node.year)}: ${named(node.events, 'en')}.`),
};

const pastYears = (model: AnniversariesModel) => model.years.filter((node) => isPast(node, model.now));
const firstAnniversary = ({ years, first }: AnniversariesModel): number =>
  years.find((node) => node.anniversary)?.year ?? first;
const aheadYears = (model: AnniversariesModel) => model.years.filter((node) => node.tense === 'ahead');
const events = (nodes: readonly TimelineYear[]): number =>
  nodes.reduce((sum, node) => sum + node.events.length, 0);

const line: StageDefinition<AnniversariesModel> = {
  id: 'anniversaries-line',
  draw: drawWholeLine,
  strings: {
    zh: {
      caption: anniversariesStrings.zh.finding,
      alt: (model) =>
        say`一条时间线，从${year(model.first)}年到${year(model.last)}年，一格是提到的一件事，最多的一年是${year(fullest(model))}年。`,
    },
    en: {
      caption: anniversariesStrings.en.finding,
      alt: (model) =>
        say`A line of time from ${year(model.first)} to ${year(model.last)} with a cell for each thing mentioned; ${year(fullest(model))} has most.`,
    },
  },
};

function fullest({ years }: AnniversariesModel): number {
  const sums = new Map<number, number>();
  for (const node of years) sums.set(node.year, (sums.get(node.year) ?? 0) + node.events.length);
  return [...sums].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

const past: StageDefinition<AnniversariesModel> = {
  id: 'anniversaries-past',
  applies: (model) => pastYears(model).length > 0,
  draw: drawPast,
  strings: {
    zh: {
      caption: (model) => {
        const nodes = pastYears(model);
        return model.anniversaries > 0
          ? say`提到${count(model.anniversaries, 'zh')}个周年，最早的一年是${year(firstAnniversary(model))}年`
          : say`回头看${count(nodes.length, 'zh')}个年份，最早是${year(model.first)}年`;
      },
      alt: (model) => say`时间线，回顾的年份和事件。${listed.zh(pastYears(model))}`,
    },
    en: {
      caption: (model) => {
        const nodes = pastYears(model);
        const years = say`Looking back to ${count(nodes.length, 'en')} ${nodes.length === 1 ? 'year' : 'years'}`;
        return model.anniversaries > 0
          ? say`Anniversaries mentioned: ${count(model.anniversaries, 'en')}, the earliest of ${year(firstAnniversary(model))}`
          : say`${years}, the earliest of them ${year(model.first)}`;
      },
      alt: (model) => say`Line of time with the years that are looked back to.${listed.en(pastYears(model))}`,
    },
  },
};

const now: StageDefinition<AnniversariesModel> = {
  id: 'anniversaries-now',
  applies: (model) => recentYears(model).length > 0,
  draw: drawNow,
  strings: {
    zh: {
      caption: (model) =>
        say`${recentYears(model).flatMap((node, index): Phrase => say`${index ? '，' : ''}${year(node.year)}年的事提到${count(node.events.length, 'zh')}件`)}`,
      alt: (model) => say`去年和今年的事。${listed.zh(recentYears(model))}`,
    },
    en: {
      caption: (model) =>
        say`Things mentioned of ${recentYears(model).flatMap((node, index): Phrase => say`${index ? ', of ' : ''}${year(node.year)}: ${count(node.events.length, 'en')}`)}`,
      alt: (model) => say`What was mentioned of last year and this year.${listed.en(recentYears(model))}`,
    },
  },
};

const next: StageDefinition<AnniversariesModel> = {
  id: 'anniversaries-next',
  applies: (model) => model.ahead > 0,
  draw: drawNext,
  strings: {
    zh: {
      caption: (model) =>
        say`今后的事提到${count(events(aheadYears(model)), 'zh')}件，最远说到${year(model.last)}年`,
      alt: (model) => say`今后的事，按先后排列。${listed.zh(aheadYears(model))}`,
    },
    en: {
      caption: (model) =>
        say`Still to come: ${count(events(aheadYears(model)), 'en')} ${events(aheadYears(model)) === 1 ? 'thing' : 'things'}, the last of them in ${year(model.last)}`,
      alt: (model) => say`What is yet to come, in its order.${listed.en(aheadYears(model))}`,
    },
  },
};

/** The whole line, then its parts in order. */
export const anniversariesStages: readonly StageDefinition<AnniversariesModel>[] = [line, past, now, next];
