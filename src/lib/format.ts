import type { Lang } from './language.ts';
import { punctuation } from './punctuation.ts';

/** The minus sign, for what is below nought as rounded. */
function sign(value: number, rounded: number): string {
  return value < 0 && rounded > 0 ? '−' : '';
}

/** Whole number with thousands separators: 8,675. */
export function formatInteger(value: number): string {
  const rounded = Math.round(Math.abs(value));
  return sign(value, rounded) + String(rounded).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Number with fixed decimals: 6.93 → `6.9`. */
export function formatDecimal(value: number, decimals = 1): string {
  const rounded = Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = rounded.split('.');
  const digits = formatInteger(Number(whole));
  return sign(value, Number(rounded)) + (fraction ? `${digits}.${fraction}` : digits);
}

/** At most `decimals` decimals, without trailing zeros: 1.10 → `1.1`. */
function formatShort(value: number, decimals: number): string {
  const text = formatDecimal(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const units: Record<Lang, [number, string][]> = {
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ],
  en: [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
    [1, ''],
  ],
};

/** Shown at most. */
const amountDecimals = 2;

/** Amount: 1,100,000 → 110万 · 1.1 million; all digits below 10,000 (zh) or a million (en). */
export function formatAmount(value: number, lang: Lang): string {
  const size = Math.abs(value);
  // The first unit that the amount reaches as the next smaller unit would round it: 99,999,999 is 1亿, not 10,000万.
  const [unit, name] = units[lang].find(([from], index) => {
    const [smaller] = units[lang][index + 1] ?? [1];
    return Number((size / smaller).toFixed(amountDecimals)) * smaller >= from;
  }) ?? [1, ''];
  return `${formatShort(value / unit, amountDecimals)}${name}`;
}

/** A share from 0 to 1 as a percentage: 0.2071 → `20.7%`. */
export function formatShare(share: number, decimals = 1): string {
  return `${formatDecimal(share * 100, decimals)}%`;
}

/** File size: 43 → `43 B`, 3,474 → `3.4 KB`, 206,276 → `201 KB`; never `1,024 KB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${formatInteger(bytes)} B`;
  if (Number(kilobytes.toFixed(1)) < 10) return `${formatDecimal(kilobytes, 1)} KB`;
  return Math.round(kilobytes) < 1024
    ? `${formatInteger(kilobytes)} KB`
    : `${formatDecimal(kilobytes / 1024, 1)} MB`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const dates: Record<Lang, (year: number, month: number, day: number) => string> = {
  zh: (year, month, day) => `${year}年${month}月${day}日`,
  en: (year, month, day) => `${day} ${months[month - 1]} ${year}`,
};

/** `2025-03-07` → 2025年3月7日 · 7 March 2025. Calendar arithmetic only, so no time zone can shift it. */
export function formatDate(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) throw new Error(`not a date in the form YYYY-MM-DD: ${JSON.stringify(iso)}`);
  return dates[lang](Number(match[1]), Number(match[2]), Number(match[3]));
}

const zhDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const enSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const enTens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const numerals: Record<Lang, (tens: number, ones: number) => string> = {
  zh: (tens, ones) => {
    if (tens === 0) return ones === 2 ? '两' : (zhDigits[ones] ?? '');
    return `${tens === 1 ? '' : zhDigits[tens]}十${ones ? zhDigits[ones] : ''}`;
  },
  en: (tens, ones) => {
    if (tens < 2) return enSmall[tens * 10 + ones] ?? '';
    return ones ? `${enTens[tens]}-${enSmall[ones]}` : (enTens[tens] ?? '');
  },
};

/**
 * A count in words as prose has it, from 0 to 99: 18 → 十八 · eighteen; 2 is 两 before a measure word.
 * Larger counts come in digits.
 */
export function formatWord(value: number, lang: Lang): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return formatInteger(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return numerals[lang](tens, ones);
}

const conjunction: Record<Lang, string> = { zh: '和', en: ' and ' };

/** Names in a row: 甲、乙和丙 · A, B and C. */
export function formatList(names: readonly string[], lang: Lang): string {
  const last = names[names.length - 1] ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(punctuation[lang].enumerationComma)}${conjunction[lang]}${last}`;
}
