import type { Lang } from '../../lib/language.ts';

/** Words for a time of year, and the elapsed share of the year, 0 to 1. */
const words: [RegExp, Record<Lang, string>, number][] = [
  [/今天/, { zh: '今天', en: 'today' }, 0],
  [/明天/, { zh: '明天', en: 'tomorrow' }, 0],
  [/后天/, { zh: '后天', en: 'the day after tomorrow' }, 0.005],
  [/本周|这个?星期|这周/, { zh: '本周', en: 'this week' }, 0.01],
  [/下周|下个?星期/, { zh: '下周', en: 'next week' }, 0.02],
  [/本月|这个月/, { zh: '本月', en: 'this month' }, 0.03],
  [/下个?月/, { zh: '下月', en: 'next month' }, 0.08],
  [/上半年/, { zh: '上半年', en: 'first half' }, 0.45],
  [/下半年/, { zh: '下半年', en: 'second half' }, 0.9],
  [/春[天季]/, { zh: '春天', en: 'spring' }, 0.35],
  [/夏[天季]/, { zh: '夏天', en: 'summer' }, 0.6],
  [/秋[天季]/, { zh: '秋天', en: 'autumn' }, 0.8],
  [/冬[天季]/, { zh: '冬天', en: 'winter' }, 0.95],
  [/年底|年末/, { zh: '年底', en: 'end of the year' }, 0.98],
];

/** When in its year an event is due, by the earliest of its words; empty if they only name the year. */
export function partOfYear(surfaces: readonly string[], lang: Lang): { text: string; gone: number } {
  const found = surfaces.flatMap((surface) => words.filter(([pattern]) => pattern.test(surface)));
  const first = found.toSorted((a, b) => a[2] - b[2])[0];
  return first ? { text: first[1][lang], gone: first[2] } : { text: '', gone: 1 };
}
