import { describe, expect, it } from 'vitest';
import { anniversariesModel } from '../../src/charts/anniversaries/model.ts';
import { placeLabels } from '../../src/charts/anniversaries/place.ts';
import { anniversariesStrings } from '../../src/charts/anniversaries/strings.ts';
import { flow } from '../../src/charts/flow.ts';
import { figuresModel } from '../../src/charts/figures/model.ts';
import { figuresStrings } from '../../src/charts/figures/strings.ts';
import { plain } from '../../src/lib/phrase.ts';
import { quotation } from '../../src/lib/punctuation.ts';
import type { DateRow, FigureRow, Tables } from '../../src/lib/schemas.ts';
import { testTables } from './editions.ts';
import { need } from './need.ts';

function figure(cells: Partial<FigureRow>): FigureRow {
  return { ...need(testTables.figures[0]), group: 'money', series: '', role: '', ...cells };
}

function date(cells: Partial<DateRow>): DateRow {
  return { ...need(testTables.dates[0]), ...cells };
}

const withFigures = (figures: FigureRow[]): Tables => ({ ...testTables, figures });
const withDates = (dates: DateRow[]): Tables => ({ ...testTables, dates });

describe('all figures', () => {
  const model = need(figuresModel(testTables));

  it('hold every row, in its group', () => {
    const sentences = model.groups.flatMap((group) =>
      group.entries.flatMap((entry) => entry.labels.flatMap((label) => label.sentences)),
    );
    expect(sentences).toHaveLength(testTables.figures.length);
  });

  it('list what is said twice of the same thing once', () => {
    const time = need(model.groups.find((group) => group.id === 'duration'));
    expect(time.entries.map((entry) => entry.value)).toEqual([1000, 50]);
    expect(time.entries[1]?.labels).toHaveLength(1);
    expect(time.entries[1]?.labels[0]?.sentences).toHaveLength(2);
  });

  it('put groups of nothing but spans of time last', () => {
    expect(model.groups.at(-1)?.id).toBe('duration');
  });

  it('compare within a group and a unit only', () => {
    for (const group of model.groups) {
      for (const unit of new Set(group.entries.map((entry) => entry.unit))) {
        const alike = group.entries.filter((entry) => entry.unit === unit);
        const lengths = alike.map((entry) => entry.length).filter((length) => length !== undefined);
        expect(lengths.length === 0 || Math.max(...lengths) === 1).toBe(true);
        if (alike.length === 1) expect(lengths).toEqual([]);
      }
    }
  });

  it('compare no shares of different wholes', () => {
    const rows = [
      figure({ group: 'africa', unit: 'percent', value: 100, label_zh: '覆盖' }),
      figure({ group: 'africa', unit: 'percent', value: 0, label_zh: '关税' }),
      figure({ group: 'africa', unit: 'km', value: 9, label_zh: '公路' }),
    ];
    const lengths = need(figuresModel(withFigures(rows))).groups[0]?.entries.map((entry) => entry.length);
    expect(lengths).toEqual([undefined, undefined, undefined]);
  });

  it('count those that are not exact', () => {
    expect(model.hedged).toBe(testTables.figures.filter((row) => row.qualifier !== 'exact').length);
    expect(plain(figuresStrings.en.finding({ ...model, hedged: 0 }))).toMatch(/all of them stated as exact/);
  });

  it('keep a figure vermilion only where no answer repeats it', () => {
    const twice = [figure({ kind: 'question' }), figure({ kind: 'answer', sentence_id: 't03p01s01' })];
    expect(need(figuresModel(withFigures(twice))).groups[0]?.entries[0]?.labels[0]?.asked).toBe(false);
  });

  it('cut a long group, and keep all of it for the table', () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      figure({ value: index + 1, label_zh: `第${index}` }),
    );
    const many = need(figuresModel(withFigures(rows)));
    expect(many.groups[0]).toMatchObject({ shown: 16 });
    expect(figuresStrings.zh.table(many).rows).toHaveLength(60);
  });

  it('quote with single marks inside', () => {
    expect(quotation('100个“妇幼健康工程”')).toBe('“100个‘妇幼健康工程’”');
  });

  it('are absent where there are none', () => expect(figuresModel(withFigures([]))).toBeUndefined());

  it('flow without losing a word, inside the width', () => {
    const style = { size: 13 };
    const runs = [
      { text: '12 countries', style: { size: 16, bold: true }, whole: true },
      { text: 'Countries with mutual visa exemption', style, whole: false },
      { text: '“12国”', style, whole: true },
    ];
    const lines = flow(runs, 160, 'en');
    expect(lines.length).toBeGreaterThan(1);
    expect(
      lines
        .flat()
        .map(([content]) => content)
        .join(' '),
    ).toBe(runs.map((run) => run.text).join(' '));
  });
});

describe('the years', () => {
  const model = need(anniversariesModel(testTables));

  it('run from the earliest year to the last that is promised', () => {
    expect([model.first, model.now, model.last]).toEqual([1981, 2031, 2041]);
    expect(model.years.map(({ year, tense }) => `${year} ${tense}`)).toEqual([
      '1981 past',
      '1999 past',
      '2030 past',
      '2031 ahead',
      '2032 ahead',
      '2041 ahead',
    ]);
  });

  it('fold other mentions of an anniversary into it', () => {
    const [first] = model.years;
    expect(first).toMatchObject({ span: 50, anniversary: true });
    expect(first?.events).toHaveLength(1);
    expect(first?.events[0]?.sentences).toHaveLength(2);
  });

  it('keep what another anniversary’s year only resembles', () => {
    const dates = [
      date({ date_kind: 'anniversary', year_from: 1975, year_to: 1975, event_zh: '建交' }),
      date({ date_kind: 'year', year_from: 1990, year_to: 1990, event_zh: '建交谈判' }),
    ];
    expect(need(anniversariesModel(withDates(dates))).years.map(({ year }) => year)).toEqual([1975, 1990]);
  });

  it('fall back on the Chinese name, and on the words for the time where there is none', () => {
    const events = model.years.flatMap((node) => node.events);
    expect(events.find((event) => event.zh === '签署条约')?.en).toBe('签署条约');
    expect(events.some((event) => event.zh === '今后十年')).toBe(true);
  });

  it('leave out what has no year', () => {
    expect(model.years.flatMap((node) => node.events).some((event) => event.zh === '互访')).toBe(false);
  });

  it('are absent where all is near the year of the conference', () => {
    const near = [date({ year_from: 2029, year_to: 2029 }), date({ year_from: 2032, year_to: 2032 })];
    expect(anniversariesModel(withDates(near))).toBeUndefined();
    expect(anniversariesModel(withDates([date({ year_from: 2031, year_to: 2031 })]))).toBeUndefined();
  });

  it('look ahead where nobody looks back', () => {
    const dates = [
      date({ date_kind: 'relative', year_from: 2031, year_to: 2031, event_zh: '甲' }),
      date({ date_kind: 'future', year_from: 2035, year_to: 2035, event_zh: '乙' }),
    ];
    const words = anniversariesStrings.en.finding(need(anniversariesModel(withDates(dates))));
    expect(plain(words)).toBe('Looking ahead from 2031, as far as 2035');
  });

  it('are placed in order, without overlap, where they want to be if there is room', () => {
    expect(
      placeLabels([
        { at: 10, height: 20 },
        { at: 100, height: 20 },
      ]),
    ).toEqual([10, 100]);
    const wishes = [5, 6, 7, 90, 91, 300].map((at) => ({ at, height: 30 }));
    const tops = placeLabels(wishes);
    expect(tops[0]).toBeGreaterThanOrEqual(0);
    tops.slice(1).forEach((top, index) => expect(top - (tops[index] ?? 0)).toBeGreaterThanOrEqual(30 - 1e-9));
    expect(tops.at(-1)).toBe(300);
  });
});
