/** Corpus statistics. Intervals are 95 %. */

const z = 1.959964;

export interface Interval {
  value: number;
  low: number;
  high: number;
}

/**
 * `count` per `base` of `size`, with Byar's approximation of the exact Poisson interval (Breslow and Day 1987). Assumes
 * independent occurrences, which words of one answer are not quite.
 */
export function rate(count: number, size: number, base = 1000): Interval {
  if (size <= 0) return { value: 0, low: 0, high: 0 };
  const end = (n: number, sign: -1 | 1): number =>
    n === 0 ? 0 : n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  const per = base / size;
  return { value: count * per, low: Math.max(0, end(count, -1)) * per, high: end(count + 1, 1) * per };
}

/**
 * Log-likelihood of a word with `a` occurrences in `c` words and `b` in `d` (Rayson and Garside 2000). 3.84 is p < 0.05
 * for a single word.
 */
export function logLikelihood(a: number, b: number, c: number, d: number): number {
  const term = (observed: number, size: number): number =>
    observed === 0 ? 0 : observed * Math.log((observed * (c + d)) / (size * (a + b)));
  return 2 * (term(a, c) + term(b, d));
}

/**
 * Log ratio (Hardie 2014): log2 of the first rate over the second; a zero count is taken as 0.5. Interval of a ratio of
 * two proportions (Katz and others 1978).
 */
export function logRatio(a: number, b: number, c: number, d: number): Interval {
  const [first, second] = [a || 0.5, b || 0.5];
  const value = Math.log2(first / c / (second / d));
  const reach = (z * Math.sqrt(1 / first - 1 / c + 1 / second - 1 / d)) / Math.LN2;
  return { value, low: value - reach, high: value + reach };
}
