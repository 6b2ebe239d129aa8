import { describe, expect, it } from 'vitest';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { findFigures } from '../../scripts/lib/figures/figures.ts';
import { loadUnits } from '../../scripts/lib/figures/units.ts';
import { readTranscript } from '../../scripts/lib/read.ts';

const units = loadUnits('data/lexicon');

function transcriptOf(sentence: string) {
  return readTranscript(`问:请介绍有关情况。\n\n答:${sentence}\n`, { date: '2025-03-07' });
}

/** Dates of one spoken sentence on Friday, 7 March 2025, as `surface years days`. */
function datesOf(sentence: string): string[] {
  const transcript = transcriptOf(sentence);
  return findDates(transcript).dates.map((date) => {
    const surface = transcript.reading.sourceText(transcript.reading.toSource(date));
    return `${surface} ${date.yearFrom}..${date.yearTo} ${date.dateFrom ?? ''}..${date.dateTo ?? ''}`;
  });
}

describe('decades, eras and years before Christ', () => {
  it.each([
    ['1950年代两国交恶。', '1950年代 1950..1959 1950-01-01..1959-12-31'],
    ['2010年代初起步。', '2010年代初 2010..2019 2010-01-01..2019-12-31'],
    ['九十年代局势变化。', '九十年代 1990..1999 1990-01-01..1999-12-31'],
    ['20世纪70年代末改革。', '20世纪70年代末 1970..1979 1970-01-01..1979-12-31'],
    ['20 世纪 90 年代建交。', '20 世纪 90 年代 1990..1999 1990-01-01..1999-12-31'],
    ['上世纪六七十年代建厂。', '上世纪六七十年代 1960..1979 1960-01-01..1979-12-31'],
    ['公元前221年统一。', '公元前221年 -221..-221 ..'],
    ['公元前3世纪修建。', '公元前3世纪 -300..-201 ..'],
    ['公元618年建立。', '公元618年 618..618 0618-01-01..0618-12-31'],
    ['民国三十八年败退。', '民国三十八年 1949..1949 1949-01-01..1949-12-31'],
    ['光绪二十年开战。', '光绪二十年 1894..1894 1894-01-01..1894-12-31'],
    ['昭和元年即位。', '昭和元年 1926..1926 1926-01-01..1926-12-31'],
  ])('are dates and no figures in %s', (sentence, date) => {
    expect(datesOf(sentence)).toEqual([date]);
    const transcript = transcriptOf(sentence);
    expect(findFigures(transcript, units, findDates(transcript).dates).figures).toEqual([]);
  });
});

describe('the first and the last day', () => {
  it.each([
    ['2019 年 10 月 30 日会谈。', '2019 年 10 月 30 日 2019..2019 2019-10-30..2019-10-30'],
    ['10月28至29日举行。', '10月28至29日 2024..2024 2024-10-28..2024-10-29'],
    ['10月28、29日举行。', '10月28、29日 2024..2024 2024-10-28..2024-10-29'],
    ['3月5日至8日举行。', '3月5日至8日 2025..2025 2025-03-05..2025-03-08'],
    ['10月28日至11月2日举行。', '10月28日至11月2日 2024..2024 2024-10-28..2024-11-02'],
    ['去年11月会谈。', '去年11月 2024..2024 2024-11-01..2024-11-30'],
    ['去年2月会谈。', '去年2月 2024..2024 2024-02-01..2024-02-29'],
    ['明天举行。', '明天 2025..2025 2025-03-08..2025-03-08'],
    ['下半年举行。', '下半年 2025..2025 2025-07-01..2025-12-31'],
    ['今年秋天举行。', '今年秋天 2025..2025 2025-09-01..2025-11-30'],
    ['去年冬天下雪。', '去年冬天 2024..2024 2024-12-01..2025-02-28'],
    ['今年初通话。', '今年初 2025..2025 2025-01-01..2025-01-31'],
    ['上周五会谈。', '上周五 2025..2025 2025-02-28..2025-02-28'],
    ['上周会谈。', '上周 2025..2025 2025-02-24..2025-03-02'],
    ['上个月底会谈。', '上个月底 2025..2025 2025-02-21..2025-02-28'],
    ['今年1至2月增长。', '今年1至2月 2025..2025 2025-01-01..2025-02-28'],
    ['去年前三季度增长。', '去年前三季度 2024..2024 2024-01-01..2024-09-30'],
    ['2021年至2025年实施。', '2021年至2025年 2021..2025 2021-01-01..2025-12-31'],
    ['2024/25财年增长。', '2024/25财年 2024..2025 2024-01-01..2025-12-31'],
    ['2024-03-07发布。', '2024-03-07 2024..2024 2024-03-07..2024-03-07'],
    ['30年前会议召开。', '30年前 1995..1995 1995-01-01..1995-12-31'],
    ['25年来发展很快。', '25年来 2000..2025 2000-01-01..2025-03-07'],
    ['三天前会谈。', '三天前 2025..2025 2025-03-04..2025-03-04'],
    ['未来五年增长。', '未来五年 2025..2030 2025-03-07..2030-12-31'],
    ['2023年年末增长。', '2023年年末 2023..2023 2023-12-01..2023-12-31'],
  ])('are found in %s', (sentence, date) => {
    expect(datesOf(sentence)).toEqual([date]);
  });

  it('of 年末 are those of the year named before', () => {
    expect(datesOf('2023年增长较快,年末人口增加。')).toEqual([
      '2023年 2023..2023 2023-01-01..2023-12-31',
      '年末 2023..2023 2023-12-01..2023-12-31',
    ]);
  });

  it('are missing where nobody gave the day of the conference', () => {
    const transcript = readTranscript('问:何时?\n\n答:去年11月会谈。\n');
    expect(findDates(transcript).dates.map((date) => [date.dateFrom, date.dateTo])).toEqual([
      [undefined, undefined],
    ]);
  });
});

describe('a length of history', () => {
  it.each(['这里有1200年历史。', '有1500年的悠久历史。'])('is no calendar year in %s', (sentence) => {
    expect(datesOf(sentence)).toEqual([]);
  });
});
