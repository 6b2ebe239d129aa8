import { languageTag } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { displayName } from '../../lib/punctuation.ts';
import { element, tenth } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import type { Run } from '../flow.ts';
import { anniversariesLabels, eventName } from './strings.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

interface StageLabels {
  cell: string;
  ahead: string;
  asked: string;
  last: string;
  /** Over a list of what was in a year. */
  head(year: string, tag: string): string;
  /** Beside a year that has one. */
  anniversary(years: number): string;
  /** For an event that is that long ago but is not the year's anniversary. */
  since(years: string): string;
}

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

export const stageLabels: Record<Lang, StageLabels> = {
  zh: {
    cell: '一格是提到的一件事',
    ahead: '灰格还没有到来',
    asked: '红格出自提问',
    last: '去年',
    head: (year, tag) => `${year}　${tag}`,
    anniversary: (years) => `${years}周年`,
    since: (years) => `已经${years}年`,
  },
  en: {
    cell: 'A cell is one thing mentioned',
    ahead: 'Grey: yet to come',
    asked: 'Vermilion: said in questions',
    last: 'last year',
    head: (year, tag) => `${year} · ${tag}`,
    anniversary: (years) => `${years}${endings[ordinals.select(years)] ?? 'th'} anniversary`,
    since: (years) => `${years} years since`,
  },
};

/** The same in every stage. */
export const keyOf = (event: TimelineEvent): string => `date:${event.dates[0] ?? ''}`;

/** Vermilion if only in questions, grey if ahead. */
export function eventTone(event: TimelineEvent, tense: TimelineYear['tense']): string {
  if (event.asked) return 'fill-question';
  return tense === 'ahead' ? 'fill-china' : 'fill-answer';
}

/** An event's name and period. */
export function eventRun(event: TimelineEvent, year: number, size: number, lang: Lang): Run {
  const name = eventName(event, lang);
  const stretch = event.until === undefined ? '' : anniversariesLabels[lang].stretch(year, event.until);
  const style: TextStyle = {
    size,
    from: 'dates.event',
    ...(event.asked ? { tone: 'question' } : {}),
    ...(name.foreign ? { lang: languageTag.zh } : {}),
  };
  return {
    text: `${displayName(name.text)}${stretch}`,
    style,
    whole: false,
  };
}

/** Solid up to the conference, dashed after it. */
export function axis(
  document: Document,
  x: number,
  scale: (year: number) => number,
  { first, now, last }: Pick<AnniversariesModel, 'first' | 'now' | 'last'>,
): SVGElement[] {
  const line = (from: number, to: number, dashes?: string): SVGElement =>
    element(document, 'path', {
      class: 'stroke-answer',
      'stroke-width': 2,
      'stroke-dasharray': dashes,
      d: `M${tenth(x)} ${tenth(scale(from))}V${tenth(scale(to))}`,
    });
  return [...(first < now ? [line(first, now)] : []), ...(last > now ? [line(now, last, '2 4')] : [])];
}
