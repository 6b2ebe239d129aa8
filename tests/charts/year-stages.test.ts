import { describe, expect, it } from 'vitest';
import type { PreparedStage } from '../../src/charts/chart.ts';
import { barPath, timelineBars } from '../../src/charts/anniversaries/bars.ts';
import { calendarOf } from '../../src/charts/anniversaries/calendar.ts';
import { dayNumber } from '../../src/charts/anniversaries/days.ts';
import { anniversariesModel } from '../../src/charts/anniversaries/model.ts';
import { evenScale, timeScale } from '../../src/charts/anniversaries/time-scale.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import type { DateRow, Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';
import { markBox } from './mark-boxes.ts';
import { need } from './need.ts';
import { drawnStage, keysOf, shapes, stageFaults, views } from './stage-faults.ts';

const tables = readTables('npc-2025');

const stagesOf = (some: Tables): PreparedStage[] =>
  prepareCharts(some)
    .filter(({ id }) => id === 'anniversaries')
    .flatMap(({ stages }) => stages);

const stageOf = (some: Tables, id: string): PreparedStage =>
  need(stagesOf(some).find((stage) => stage.id === id));

let made = 0;

/** A row of a conference on 7 March 2025. */
function date(cells: Partial<DateRow>): DateRow {
  made += 1;
  const [year_from, year_to] = [cells.date_from, cells.date_to].map((day) => Number(day?.slice(0, 4)));
  return {
    ...need(testTables.dates[0]),
    date_id: `t01p01s01d${made}`,
    date_kind: 'relative',
    year_from,
    year_to,
    event_zh: `事件${made}`,
    event_en: `Event ${made}`,
    ...cells,
  };
}

const occasion = { ...testTables.occasion, date: '2025-03-07' };
const withDates = (dates: DateRow[]): Tables => ({ ...testTables, occasion, dates });
const founding = date({
  date_kind: 'anniversary',
  date_from: '1945-01-01',
  date_to: '1945-12-31',
  event_zh: '成立',
});

const model = (dates: DateRow[]) => need(anniversariesModel(withDates([founding, ...dates])));
const barOf = (row: DateRow) =>
  need(timelineBars(model([row])).find(({ event }) => event.dates.includes(row.date_id)));

describe('bars of events', () => {
  const now = dayNumber('2025-03-08');

  it('reach from an anniversary’s year to the conference', () => {
    expect(barOf(founding)).toMatchObject({ from: dayNumber('1945-01-01'), to: now, coming: undefined });
  });

  it('are solid until the conference and open after it', () => {
    const year = barOf(date({ date_from: '2025-01-01', date_to: '2025-12-31' }));
    expect(year.been).toEqual({ from: dayNumber('2025-01-01'), to: now });
    expect(year.coming).toEqual({ from: now, to: dayNumber('2026-01-01') });
    const month = barOf(date({ date_from: '2024-11-01', date_to: '2024-11-30' }));
    expect(month.coming).toBeUndefined();
  });

  it('begin after the conference for what is yet to come, even “this year”', () => {
    const promise = barOf(date({ date_kind: 'future', date_from: '2025-01-01', date_to: '2025-12-31' }));
    expect(promise.been).toBeUndefined();
    expect(promise.coming).toEqual({ from: now, to: dayNumber('2026-01-01') });
  });

  it('are as long as the narrowest words for the event', () => {
    const said = { date_kind: 'future', event_zh: '峰会', event_en: 'Summit' } as const;
    const [vague, narrow] = [
      date({ ...said, date_from: '2025-01-01', date_to: '2025-12-31' }),
      date({ ...said, date_from: '2025-07-01', date_to: '2025-12-31' }),
    ];
    const bar = need(timelineBars(model([vague, narrow])).find(({ event }) => event.zh === '峰会'));
    expect([bar.from, bar.to]).toEqual([dayNumber('2025-07-01'), dayNumber('2026-01-01')]);
  });

  it('are of whole years in tables without days', () => {
    const row = { ...founding, date_id: 'old', event_zh: '旧表', date_kind: 'year' as const };
    const bar = barOf({ ...row, year_from: 1971, year_to: 1971, date_from: '', date_to: '' });
    expect([bar.from, bar.to]).toEqual([dayNumber('1971-01-01'), dayNumber('1972-01-01')]);
  });

  it('have a gap where the scale breaks, and no end there', () => {
    const scale = timeScale([
      { from: 0, to: 100, left: 0, right: 10 },
      { from: 100, to: 200, left: 20, right: 120 },
    ]);
    const box = { top: 0, height: 10, least: 1 };
    expect(barPath({ been: { from: 0, to: 150 }, coming: undefined }, scale, box)).toBe(
      'M0,0h10v10h-10zM20,0h50v10h-50z',
    );
    const open = barPath({ been: undefined, coming: { from: 0, to: 150 } }, scale, box);
    expect(open.match(/M/g)).toHaveLength(6);
  });
});

describe('scales of time', () => {
  it('are even', () => {
    const { start, breaks } = evenScale([0, 90, 100], 200);
    expect([0, 50, 100].map(start)).toEqual([0, 100, 200]);
    expect(breaks).toEqual([]);
  });

  it('break where no date lies for most of them, and say where', () => {
    const { start, end, breaks } = evenScale([0, 900_000, 920_000, 940_000], 209);
    expect(breaks).toHaveLength(1);
    const [gap] = breaks;
    expect(end(0)).toBeLessThanOrEqual(need(gap).left);
    expect(start(900_000)).toBeCloseTo(need(gap).right);
    expect(start(920_000) - start(900_000)).toBeCloseTo(end(940_000) - start(920_000));
  });

  it('of a calendar begin a bar after the break and end one before it', () => {
    const scale = timeScale([
      { from: 0, to: 100, left: 0, right: 10 },
      { from: 100, to: 200, left: 20, right: 120 },
    ]);
    expect([scale.start(100), scale.end(100)]).toEqual([20, 10]);
  });
});

describe('the calendar', () => {
  it('begins with the first month spoken of, at most last January, and ends with this year', () => {
    const calendar = need(calendarOf(model([date({ date_from: '2024-10-01', date_to: '2024-10-31' })])));
    expect([calendar.from, calendar.to]).toEqual([dayNumber('2024-09-01'), dayNumber('2026-01-01')]);
    const year = need(calendarOf(model([date({ date_from: '2024-01-01', date_to: '2024-12-31' })])));
    expect(year.from).toBe(dayNumber('2024-01-01'));
  });

  it('goes on into the next year if something is dated there more exactly than by the year', () => {
    const within = date({ date_from: '2025-02-01', date_to: '2025-02-28' });
    const [spring, vague] = [
      date({ date_kind: 'future', date_from: '2026-03-01', date_to: '2026-05-31' }),
      date({ date_kind: 'future', date_from: '2026-01-01', date_to: '2026-12-31' }),
    ];
    expect(need(calendarOf(model([within, spring]))).to).toBe(dayNumber('2027-01-01'));
    const shorter = need(calendarOf(model([within, vague])));
    expect(shorter.to).toBe(dayNumber('2026-01-01'));
    expect(shorter.later).toHaveLength(1);
  });

  it('is no stage if nothing lies around the conference', () => {
    expect(calendarOf(model([]))).toBeUndefined();
    expect(stagesOf(withDates([founding])).map(({ id }) => id)).toEqual(['anniversaries-span']);
  });

  it.each(shapes)('has every event, those beyond its edges too (%s)', (shape) => {
    const span = keysOf(drawnStage(stageOf(tables, 'anniversaries-span'), shape, 'zh'));
    const calendar = keysOf(drawnStage(stageOf(tables, 'anniversaries-calendar'), shape, 'zh'));
    expect(calendar.toSorted()).toEqual(span.toSorted());
  });

  it.each(views)('labels what is dated more exactly than by the year (%s in %s)', (shape, lang) => {
    const svg = drawnStage(stageOf(tables, 'anniversaries-calendar'), shape, lang);
    const calendar = need(calendarOf(need(anniversariesModel(tables))));
    const dated = calendar.within.filter(({ from, to }) => to - from < 40);
    const labelled = dated.filter(({ key }) => {
      const link = svg.querySelector(`[data-k="${key}"]`)?.closest('a');
      return link?.querySelector('text');
    });
    expect(labelled.length).toBeGreaterThan(dated.length / 2);
  });

  it.each(shapes)('draws a day shorter than a month, and this shorter than half a year (%s)', (shape) => {
    const svg = drawnStage(stageOf(tables, 'anniversaries-calendar'), shape, 'zh');
    const long = (id: string): number => {
      const { left, right } = markBox(need(svg.querySelector(`[data-k="date:${id}"]`) ?? undefined));
      return right - left;
    };
    const [day, month, half] = ['t32p01s01d1', 't10p04s04d1', 't31p01s02d2'].map(long);
    expect(need(day)).toBeLessThan(need(month));
    expect(need(month) * 3).toBeLessThan(need(half));
  });
});

describe('pictures of very many and very few dates', () => {
  const kinds = ['anniversary', 'relative', 'future', 'elapsed'] as const;
  const many = Array.from({ length: 160 }, (_, index) => {
    const kind = kinds[index % 4] ?? 'future';
    const month = String((index % 12) + 1).padStart(2, '0');
    const [from, to] = {
      anniversary: [`${1945 + Math.floor(index / 12)}-01-01`, `${1945 + Math.floor(index / 12)}-12-31`],
      relative: [`2024-${month}-01`, `2024-${month}-28`],
      future: [`2025-${month}-01`, `${2025 + (index % 3)}-12-31`],
      elapsed: [`${2000 + (index % 20)}-01-01`, '2025-03-07'],
    }[kind] as [string, string];
    return date({
      date_kind: kind,
      date_from: from,
      date_to: to,
      event_zh: `第${index + 1}件要写上两行字才能说得清楚的事情（发言人用语）`,
      event_en: `Event number ${index + 1}, with a name that takes two lines, in the speaker’s words`,
    });
  });
  const ancient = [
    date({ date_kind: 'year', date_from: '0618-01-01', date_to: '0618-12-31' }),
    date({ date_kind: 'future', date_from: '2030-01-01', date_to: '2030-12-31' }),
    date({ date_from: '2025-02-01', date_to: '2025-02-28' }),
  ];
  const single = [date({ date_kind: 'future', date_from: '2035-01-01', date_to: '2035-12-31' })];

  it.each([
    ['160 dates', many],
    ['an ancient one', ancient],
    ['a single one', single],
  ] as const)('have room: %s', (_name, dates) => {
    const some = withDates([...dates]);
    for (const stage of stagesOf(some)) {
      for (const [shape, lang] of views) {
        const svg = drawnStage(stage, shape, lang);
        expect(stageFaults(svg, shape)).toEqual([]);
        expect(new Set(keysOf(svg)).size).toBe(new Set(dates.map(({ event_zh }) => event_zh)).size);
      }
    }
  });
});
