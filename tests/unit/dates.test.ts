import { describe, expect, it } from 'vitest';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

/** Dates of sentences spoken on 11 March 2024. */
function datesOf(text: string, date: string | undefined = '2024-03-11') {
  const transcript = readTranscript(`问:请介绍有关情况。\n\n答:${text}\n`, date === '' ? {} : { date });
  return findDates(transcript);
}

function summaries(text: string): string[] {
  return datesOf(text).dates.map((date) => {
    const surface = date.sentence.text.slice(
      date.start - date.sentence.start,
      date.end - date.sentence.start,
    );
    return `${surface} ${date.dateKind} ${date.yearFrom ?? ''} ${date.yearTo ?? ''} ${date.precision}`;
  });
}

describe('calendar dates', () => {
  it.each([
    ['1964年1月27日,两国建交。', ['1964年1月27日 date 1964 1964 day']],
    ['二〇二一年三月七日,会议召开。', ['二〇二一年三月七日 date 2021 2021 day']],
    ['联合国成立于1945年。', ['1945年 year 1945 1945 year']],
    ['2023年底,谈判结束。', ['2023年底 year 2023 2023 season']],
    ['97年7月1日香港回归。', ['97年7月1日 date 1997 1997 day']],
    ['2021年至2025年的计划。', ['2021年至2025年 period 2021 2025 period']],
    ['2016-2020年的计划。', ['2016-2020年 period 2016 2020 period']],
    ['上世纪70年代,两国建交。', ['上世纪70年代 period 1970 1979 decade']],
    ['20世纪90年代初,苏联解体。', ['20世纪90年代初 period 1990 1999 decade']],
    ['本世纪以来,亚洲增长很快。', ['本世纪以来 period 2001 2024 century']],
    ['21世纪属于各国人民。', ['21世纪 period 2001 2100 century']],
    ['12月5日,中方发表声明。', ['12月5日 date 2023 2023 day']],
    ['3日至5日,外长访华。', ['3日至5日 date 2024 2024 day']],
    ['28日,双方会谈。', ['28日 date 2024 2024 day']],
    ['去年9月至12月,双方会谈。', ['去年9月至12月 relative 2023 2023 month']],
  ])('reads %s', (text, expected) => {
    expect(summaries(text)).toEqual(expected);
  });
});

describe('relative dates', () => {
  it.each([
    ['去年11月,两国领导人会见。', ['去年11月 relative 2023 2023 month']],
    ['今年初,双方通话。', ['今年初 relative 2024 2024 season']],
    ['上个月,中方主持会议。', ['上个月 relative 2024 2024 month']],
    ['昨天下午,他抵达北京。', ['昨天 relative 2024 2024 day']],
    ['今年前两个月,贸易增长。', ['今年前两个月 relative 2024 2024 period']],
    ['前年举行过一届。', ['前年 relative 2022 2022 year']],
    ['上周,双方会谈。', ['上周 relative 2024 2024 period']],
  ])('resolves %s against the day of the conference', (text, expected) => {
    expect(summaries(text)).toEqual(expected);
  });

  it('counts days across the turn of a year', () => {
    expect(datesOf('昨天举行了会谈。', '2024-01-01').dates[0]).toMatchObject({
      yearFrom: 2023,
      month: 12,
      day: 31,
    });
  });

  it('counts months across the turn of a year', () => {
    expect(datesOf('上个月举行了会谈。', '2024-01-15').dates[0]).toMatchObject({ yearFrom: 2023, month: 12 });
  });

  it('finds the weekday that is meant', () => {
    expect(datesOf('下周三,他将抵达北京。').dates[0]).toMatchObject({ yearFrom: 2024, month: 3, day: 20 });
  });

  it('leaves the year open and warns once where nobody gave the date of the conference', () => {
    const { dates, warnings } = datesOf('今年举行峰会,去年没有。', '');
    expect(dates.map((date) => date.yearFrom)).toEqual([undefined, undefined]);
    expect(warnings.map((warning) => warning.kind)).toEqual(['no_date']);
  });
});

describe('what lies ahead', () => {
  it.each([
    ['今年秋天,中国将主办峰会。', ['今年秋天 future 2024 2024 season']],
    ['下半年将举行会议。', ['下半年 future 2024 2024 half']],
    ['上半年在华举办论坛,双方将签署协议。', ['上半年 relative 2024 2024 half']],
    ['9月举行峰会。', ['9月 future 2024 2024 month']],
    ['到2035年基本实现现代化。', ['2035年 future 2035 2035 year']],
    ['我们将在未来三年内培训青年。', ['未来三年 future 2024 2027 period']],
    ['共同开辟下一个值得期待的50年。', ['下一个值得期待的50年 future 2024 2074 period']],
    ['今年初双方将信将疑。', ['今年初 relative 2024 2024 season']],
  ])('marks or leaves %s', (text, expected) => {
    expect(summaries(text)).toEqual(expected);
  });
});

describe('durations with an end point', () => {
  it.each([
    ['危机延宕超过3年。', ['延宕超过3年 elapsed 2021 2024 year']],
    ['回归已经80年了。', ['已经80年 elapsed 1944 2024 year']],
    ['25年来,合作不断发展。', ['25年来 elapsed 1999 2024 period']],
    ['过去40多年,变化很大。', ['过去40多年 elapsed 1984 2024 period']],
    ['过去一年,局势稳定。', ['过去一年 elapsed 2023 2024 period']],
    ['10年前,倡议提出。', ['10年前 elapsed 2014 2014 year']],
    ['50年后的今天,情况变了。', ['50年后的今天 elapsed 1974 2024 period']],
    ['三个月前,冲突爆发。', ['三个月前 elapsed 2023 2023 month']],
    ['半个世纪以来,关系稳定。', ['半个世纪以来 elapsed 1974 2024 period']],
    [
      '30年前,会议在此召开。30年后,各方再次聚首。',
      ['30年前 elapsed 1994 1994 year', '30年后 elapsed 2024 2024 year'],
    ],
  ])('reads %s', (text, expected) => {
    expect(summaries(text)).toEqual(expected);
  });

  it.each([
    '近年来形势复杂。',
    '过去几十年走过弯路。',
    '几十年来一贯如此。',
    '上千年来交往不断。',
    '五年后再看。',
    '前不久双方会谈。',
  ])('fixes no year for %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});

describe('anniversaries', () => {
  it.each([
    ['今年是联合国成立80周年。', '80周年 anniversary 1944 1944 year', '联合国成立'],
    ['再过两年就是回归30周年。', '30周年 anniversary 1996 1996 year', '回归'],
    ['明年是两国建交60周年。', '60周年 anniversary 1965 1965 year', '两国建交'],
    ['在大会召开30周年之际,我们将举行峰会。', '30周年 anniversary 1994 1994 year', '大会召开'],
    ['我们隆重纪念条约签署七十周年。', '七十周年 anniversary 1954 1954 year', '条约签署'],
  ])('points from %s to the year of the event', (text, summary, event) => {
    expect(summaries(text)).toContain(summary);
    expect(datesOf(text).dates.find((date) => date.dateKind === 'anniversary')?.eventZh).toBe(event);
  });
});

describe('what is no date', () => {
  it.each([
    '《2030年可持续发展议程》是共识。',
    '落实2030年可持续发展议程。',
    '安理会第1701号决议。',
    '我们反对零和博弈,一年一度的集市照常。',
    '今天的中国是开放的。',
    '这种前景值得期待,后果严重。',
  ])('finds none in %s', (text) => {
    expect(summaries(text)).toEqual([]);
  });
});
