import { csvParse } from 'd3';
import unitCodes from '../../data/lexicon/unit-codes.csv?raw';
import { formatAmount, formatShare } from './format.ts';
import type { Lang } from './language.ts';
import { punctuation } from './punctuation.ts';
import type { FigureRow } from './schemas.ts';

type Qualifier = FigureRow['qualifier'];

interface Unit {
  /** Unit class: money, duration, people … */
  group: string;
  /** 美元, 个项目 · US dollars, projects. */
  name: Record<Lang, string>;
}

const units = new Map<string, Unit>(
  csvParse(unitCodes).map((row) => [
    row['unit'] ?? '',
    { group: row['group'] ?? '', name: { zh: row['name_zh'] ?? '', en: row['name_en'] ?? '' } },
  ]),
);

/** Class of a unit code in `unit-codes.csv`; the code itself if unknown. */
export function unitGroup(unit: string): string {
  return units.get(unit)?.group ?? unit;
}

/** Symbols that English papers print before an amount; other currencies are named after it, in Chinese all. */
const symbols: Record<Lang, Record<string, string>> = {
  zh: {},
  en: { USD: 'US$', EUR: '€', GBP: '£', CNY: 'RMB\u00a0' },
};

/** Shares written as fractions. */
const fractions: [number, Record<Lang, string>][] = [
  [1 / 2, { zh: '二分之一', en: 'one half' }],
  [1 / 3, { zh: '三分之一', en: 'one third' }],
  [2 / 3, { zh: '三分之二', en: 'two thirds' }],
  [1 / 4, { zh: '四分之一', en: 'one quarter' }],
  [3 / 4, { zh: '四分之三', en: 'three quarters' }],
  [1 / 5, { zh: '五分之一', en: 'one fifth' }],
];

/** In English one of a thing is no plural: 1 country, 1 company, 1 project. */
const singular: Record<Lang, (name: string) => string> = {
  zh: (name) => name,
  en: (name) => {
    const [head = '', ...rest] = name.split(' ');
    const one = head.endsWith('ies') ? `${head.slice(0, -3)}y` : head.replace(/s$/, '');
    return [one, ...rest].join(' ');
  },
};

/** Value and unit: 7,800亿美元 · US$780 billion, 38国 · 38 countries, 三分之一 · one third. */
export function formatQuantity(value: number, unit: string, lang: Lang): string {
  if (unit === 'percent') return `${formatAmount(value, lang)}%`;
  if (unit === 'share') {
    const fraction = fractions.find(([share]) => Math.abs(share - value) < 1e-6);
    return fraction ? fraction[1][lang] : formatShare(value);
  }
  const amount = formatAmount(value, lang);
  const symbol = symbols[lang][unit];
  if (symbol) return `${symbol}${amount}`;
  const name = units.get(unit)?.name[lang] ?? unit;
  return `${amount}${punctuation[lang].space}${value === 1 ? singular[lang](name) : name}`;
}

const qualifiers: Record<Lang, Record<Qualifier, string>> = {
  zh: { exact: '', near: '近', over: '超过', at_least: '至少', under: '不到', range: '至少' },
  en: { exact: '', near: 'nearly', over: 'over', at_least: 'at least', under: 'under', range: 'from' },
};

/** How exact a figure is, where its qualifier alone does not say it. */
const approximations: Record<Lang, { about: string; almostZero: string }> = {
  zh: { about: '约', almostZero: '几乎为零' },
  en: { about: 'about', almostZero: 'almost zero' },
};

/** Words that leave open on which side the true value lies, unlike 近, which stays below it. */
const about = /约|左右|上下|大概/;

/** Word for a figure's precision; empty if exact. */
export function qualifierWord(figure: Pick<FigureRow, 'qualifier' | 'surface'>, lang: Lang): string {
  if (figure.qualifier === 'near' && about.test(figure.surface)) return approximations[lang].about;
  return qualifiers[lang][figure.qualifier];
}

/** Qualifier, value and unit: 近2,600亿美元 · nearly US$260 billion; near zero is “almost zero”. */
export function formatQualified(
  figure: Pick<FigureRow, 'value' | 'unit' | 'qualifier' | 'surface'>,
  lang: Lang,
): string {
  if (figure.value === 0 && figure.qualifier === 'near') return approximations[lang].almostZero;
  const word = qualifierWord(figure, lang);
  const quantity = formatQuantity(figure.value, figure.unit, lang);
  return `${word}${punctuation[lang].space}${quantity}`.trim();
}
