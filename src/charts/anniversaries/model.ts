import type { DateRow, Tables } from '../../lib/schemas.ts';
import { daysIn, firstDay, lastDay } from './days.ts';

export interface TimelineEvent {
  zh: string;
  en: string;
  /** Words for the time: 80周年, 今年秋天. */
  surface: string;
  /** All of them, if it recurs in other words. */
  surfaces: string[];
  dateKind: DateRow['date_kind'];
  /** Last year of a period, unless it is the first or the conference's. */
  until: number | undefined;
  /** First and last day, ISO 8601: those of its narrowest words (autumn, not this year). */
  from: string;
  to: string;
  /** Occurs in questions only. */
  asked: boolean;
  /** Ids. */
  dates: string[];
  sentences: string[];
}

/** Of an event's mark in every picture. */
export const eventKey = ({ dates }: Pick<TimelineEvent, 'dates'>): string => `date:${dates[0] ?? ''}`;

/** Promises for the conference's year have an entry of their own. */
export interface TimelineYear {
  year: number;
  tense: 'past' | 'now' | 'ahead';
  /** Years to the conference if the words span them (an arc); 0 if they only name the year. */
  span: number;
  /** Whether the span is an anniversary. */
  anniversary: boolean;
  events: TimelineEvent[];
}

export interface AnniversariesModel {
  /** The conference's day, ISO 8601, and year. */
  day: string;
  now: number;
  first: number;
  last: number;
  years: TimelineYear[];
  /** Distinct anniversaries, distinct events ahead. */
  anniversaries: number;
  ahead: number;
}

/** Years from the conference that count as near. */
const nearYears = 2;

type Dated = DateRow & { year_from: number; year_to: number };

const isDated = (row: DateRow): row is Dated => row.year_from !== undefined && row.year_to !== undefined;

/** The anniversary a row refers to in other words, by the start of its event: 中欧建交以来 is 中欧建交's 50周年. */
function anniversaryOf(row: Dated, anniversaries: readonly Dated[], now: number): Dated | undefined {
  if (row.date_kind === 'anniversary' || row.date_kind === 'future') return undefined;
  return anniversaries.find(
    (one) =>
      one.event_zh !== '' &&
      row.event_zh.startsWith(one.event_zh) &&
      (row.year_from === one.year_from || row.year_from === now),
  );
}

/** Promises go at their end, all else at its start. */
function place(row: Dated, now: number): Pick<TimelineYear, 'year' | 'tense'> {
  if (row.date_kind === 'future') return { year: Math.max(row.year_to, now), tense: 'ahead' };
  if (row.year_from > now) return { year: row.year_from, tense: 'ahead' };
  return { year: row.year_from, tense: row.year_from === now ? 'now' : 'past' };
}

/** First and last day; whole years in tables without days. */
function extentOf({ date_from, date_to, year_from, year_to }: Dated): Pick<TimelineEvent, 'from' | 'to'> {
  return { from: date_from || firstDay(year_from), to: date_to || lastDay(year_to) };
}

/** Years named, each event once. Undefined if all are near the conference's: they need no timeline. */
export function anniversariesModel(tables: Tables): AnniversariesModel | undefined {
  const now = Number(tables.occasion.date.slice(0, 4));
  const rows = tables.dates.filter(isDated);
  const marked = rows.filter((row) => row.date_kind === 'anniversary');
  const years: TimelineYear[] = [];
  for (const original of rows) {
    const row = anniversaryOf(original, marked, now) ?? original;
    const { year, tense } = place(row, now);
    let node = years.find((one) => one.year === year && one.tense === tense);
    if (!node) years.push((node = { year, tense, span: 0, anniversary: false, events: [] }));
    const spans =
      row.date_kind === 'anniversary' ||
      (row.date_kind === 'elapsed' && row.year_to >= now) ||
      tense === 'ahead';
    if (spans) node.span = Math.abs(now - year);
    node.anniversary ||= row.date_kind === 'anniversary';
    const zh = row.event_zh || row.surface;
    const extent = extentOf(row);
    const event = node.events.find((one) => one.zh === zh);
    const asked = original.kind === 'question';
    if (event) {
      event.surfaces.push(original.surface);
      event.dates.push(original.date_id);
      if (!event.sentences.includes(original.sentence_id)) event.sentences.push(original.sentence_id);
      event.asked &&= asked;
      if (daysIn(extent) < daysIn(event)) Object.assign(event, extent);
      continue;
    }
    node.events.push({
      zh,
      en: row.event_en || zh,
      surface: row.surface,
      surfaces: [original.surface],
      dateKind: row.date_kind,
      until:
        tense !== 'ahead' && row.year_to > row.year_from && row.year_to !== now ? row.year_to : undefined,
      ...extent,
      asked,
      dates: [original.date_id],
      sentences: [original.sentence_id],
    });
  }
  const order = { past: 0, now: 1, ahead: 2 };
  const sorted = years.toSorted((a, b) => a.year - b.year || order[a.tense] - order[b.tense]);
  const all = new Set(sorted.map((node) => node.year));
  if (![...all].some((year) => Math.abs(year - now) > nearYears)) return undefined;
  const count = (test: (node: TimelineYear, event: TimelineEvent) => boolean): number =>
    sorted.reduce((sum, node) => sum + node.events.filter((event) => test(node, event)).length, 0);
  return {
    day: tables.occasion.date,
    now,
    first: Math.min(now, ...all),
    last: Math.max(now, ...all),
    years: sorted,
    anniversaries: count((_, event) => event.dateKind === 'anniversary'),
    ahead: count((node) => node.tense === 'ahead'),
  };
}
