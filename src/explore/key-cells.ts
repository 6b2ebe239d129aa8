import { formatDecimal, formatInteger } from '../lib/format.ts';
import type { KeyWord } from './keyness.ts';
import type { Interval } from './statistics.ts';

/** A value with its interval: `3.2 (1.1–5.3)`. */
export function withInterval({ value, low, high }: Interval, decimals = 1): string {
  const [shown, from, to] = [value, low, high].map((each) => formatDecimal(each, decimals));
  return `${shown} (${from}–${to})`;
}

/** Formatted cells of a keyword, without the word. */
export function keyCells({ count, elsewhere, logLikelihood, logRatio }: KeyWord): string[] {
  return [
    formatInteger(count),
    formatInteger(elsewhere),
    formatDecimal(logLikelihood, 1),
    withInterval(logRatio),
  ];
}
