import { formatWord } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { computed, say } from '../../lib/phrase.ts';
import type { Phrase } from '../../lib/phrase.ts';
import { displayName, punctuation } from '../../lib/punctuation.ts';
import type { StageDefinition } from '../chart.ts';
import { calendarOf } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { drawCalendar } from './stage-calendar.ts';
import { drawSpan } from './stage-span.ts';
import { anniversariesStrings, eventName } from './strings.ts';
import type { TimelineBar } from './bars.ts';
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

const farYears = ({ years, now }: AnniversariesModel): TimelineYear[] =>
  years.filter((node) => node.year < now - 1 || node.year > now + 1);

const span: StageDefinition<AnniversariesModel> = {
  id: 'anniversaries-span',
  draw: drawSpan,
  strings: {
    zh: {
      caption: anniversariesStrings.zh.finding,
      alt: (model) =>
        say`说到的事，一件一条，按年份的同一比例画：实心到记者会为止，空心是还没有到来的。${listed.zh(farYears(model))}`,
    },
    en: {
      caption: anniversariesStrings.en.finding,
      alt: (model) =>
        say`A bar for each thing spoken of, on one scale of years: solid up to the conference, open after it.${listed.en(farYears(model))}`,
    },
  },
};

/** The calendar of a model that the stage's `applies` has let through. */
function calendarIn(model: AnniversariesModel): Calendar {
  const calendar = calendarOf(model);
  if (!calendar) throw new Error('nothing was said of the time around the conference');
  return calendar;
}

const isAhead = ({ been }: TimelineBar): boolean => been === undefined;
/** Its time begins before the conference and ends after it. */
const isUnderWay = ({ been, coming }: TimelineBar): boolean => been !== undefined && coming !== undefined;

function byTense(bars: readonly TimelineBar[]): Record<'been' | 'underWay' | 'ahead', TimelineBar[]> {
  return {
    been: bars.filter((bar) => !isAhead(bar) && !isUnderWay(bar)),
    underWay: bars.filter(isUnderWay),
    ahead: bars.filter(isAhead),
  };
}

const eventsOf = (bars: readonly TimelineBar[]): TimelineEvent[] => bars.map(({ event }) => event);

const calendarStage: StageDefinition<AnniversariesModel> = {
  id: 'anniversaries-calendar',
  applies: (model) => calendarOf(model) !== undefined,
  draw: (model, context) => drawCalendar(model, calendarIn(model), context),
  strings: {
    zh: {
      caption: (model) => {
        const { within } = calendarIn(model);
        const ahead = within.filter(isAhead).length;
        return say`记者会前后的事提到${count(within.length, 'zh')}件，${ahead > 0 ? say`${count(ahead, 'zh')}件还没有到来` : '都已经发生或开始'}`;
      },
      alt: (model) => {
        const { been, underWay, ahead } = byTense(calendarIn(model).within);
        return say`按月的日历，一件事一条，长短是所说的时间段。${been.length > 0 ? say`已有：${named(eventsOf(been), 'zh')}。` : ''}${underWay.length > 0 ? say`时间跨过记者会：${named(eventsOf(underWay), 'zh')}。` : ''}${ahead.length > 0 ? say`还没有到来：${named(eventsOf(ahead), 'zh')}。` : ''}`;
      },
    },
    en: {
      caption: (model) => {
        const { within } = calendarIn(model);
        const ahead = within.filter(isAhead).length;
        return say`Spoken of in the time around the conference: ${count(within.length, 'en')} ${within.length === 1 ? 'thing' : 'things'}, ${ahead > 0 ? say`${count(ahead, 'en')} of them to come` : 'none of them still to come'}`;
      },
      alt: (model) => {
        const { been, underWay, ahead } = byTense(calendarIn(model).within);
        return say`A calendar by the month with a bar for each thing, as long as the time named.${been.length > 0 ? say` Has been: ${named(eventsOf(been), 'en')}.` : ''}${underWay.length > 0 ? say` In a time that spans the conference: ${named(eventsOf(underWay), 'en')}.` : ''}${ahead.length > 0 ? say` To come: ${named(eventsOf(ahead), 'en')}.` : ''}`;
      },
    },
  },
};

/** All years on one scale, then the months around the conference. */
export const anniversariesStages: readonly StageDefinition<AnniversariesModel>[] = [span, calendarStage];
