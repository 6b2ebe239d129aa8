import { languageTag } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { displayName, punctuation } from '../../lib/punctuation.ts';
import type { Run } from '../flow.ts';
import { anniversariesLabels, eventName } from './strings.ts';
import { partOfYear } from './when.ts';
import type { TimelineBar } from './bars.ts';

interface StageLabels {
  been: string;
  coming: string;
  asked: string;
  /** In the key of the calendar. */
  precision: string;
  /** Beside a year that has one. */
  anniversary(years: number): string;
  /** Beside the events of last year and this one. */
  near(count: string, n: number): string;
  /** Beside what goes further back than the calendar. */
  earlier(count: string, year: string, n: number): string;
  /** Beside bars that are as long as a year or longer. */
  onlyYear(count: string, n: number): string;
  /** At the conference's line. */
  conference(date: string): string;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const stageLabels: Record<Lang, StageLabels> = {
  zh: {
    been: '到记者会为止',
    coming: '记者会以后',
    asked: '在提问里',
    precision: '长短：所说的时间',
    anniversary: (years) => `${years}周年`,
    near: (count) => `去年和今年的${count}件`,
    earlier: (count, year) => `从更早说起的${count}件，最早是${year}年`,
    onlyYear: (count) => `${count}件只说到年`,
    conference: (date) => `${date}记者会`,
  },
  en: {
    been: 'up to the conference',
    coming: 'after it',
    asked: 'in a question',
    precision: 'length: the time named',
    anniversary: (years) => `${years}${endings[ordinals.select(years)] ?? 'th'} anniversary`,
    near: (count, n) => `${count} ${n === 1 ? 'thing' : 'things'} of last year and this`,
    earlier: (count, year, n) => `${count} ${n === 1 ? 'goes' : 'go'} further back, as far as ${year}`,
    onlyYear: (count) => `${count} dated by the year alone`,
    conference: (date) => `${date}: the conference`,
  },
};

/** 上半年：中拉论坛第四届部长级会议 · Autumn: SCO summit in Tianjin; the time of year only for what is to come. */
export function eventRun({ event, node }: TimelineBar, size: number, lang: Lang): Run {
  const name = eventName(event, lang);
  const when = node.tense === 'ahead' ? partOfYear(event.surfaces, lang).text : '';
  const stretch = event.until === undefined ? '' : anniversariesLabels[lang].stretch(node.year, event.until);
  return {
    text: `${when ? `${capital(when)}${punctuation[lang].colon}` : ''}${displayName(name.text)}${stretch}`,
    style: {
      size,
      from: 'dates.event',
      ...(event.asked ? { tone: 'question' } : {}),
      ...(name.foreign ? { lang: languageTag.zh } : {}),
    },
    whole: false,
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const remark = /(?:（[^（）]*）|\s\([^()]*\))$/;

/** Without the remark that reporters said it, where the colour says so; a speaker's attribution stays. */
export function withoutRemark(words: string, { event }: TimelineBar): string {
  return event.asked ? words.replace(remark, '') : words;
}
