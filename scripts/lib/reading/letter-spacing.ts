import { isHan } from './fold/blank-lines.ts';

/** Single characters between these marks may be a list. */
const CLAUSE = new Set('。?!…,;:、“”()《》'.split(''));
/** Fewest Han characters to judge by. */
const FEWEST = 12;
/** Minimum share of isolated Han characters. */
const ALONE = 0.6;
/** This many in a row suffice for part of a text. */
const LONG_RUN = 40;

/**
 * Offset of the first letter-spaced Chinese (the same sign or line break after each character, as in vertical setting
 * or OCR), or undefined. Blanks must be closed up already. Linear time.
 */
export function findLetterSpacing(text: string): number | undefined {
  let han = 0;
  let alone = 0;
  let run = 0;
  let runStart = 0;
  let first: number | undefined;
  const signs = new Map<string, number>();
  for (let i = 0; i < text.length; i += 1) {
    if (!isHan(text.charCodeAt(i))) continue;
    han += 1;
    const sign = text.charAt(i + 1);
    if (isHan(text.charCodeAt(i - 1)) || isHan(text.charCodeAt(i + 1)) || CLAUSE.has(sign)) {
      if (!CLAUSE.has(sign) || isHan(text.charCodeAt(i - 1))) run = 0;
      continue;
    }
    alone += 1;
    signs.set(sign, (signs.get(sign) ?? 0) + 1);
    if (run === 0) runStart = i;
    run += 1;
    if (run >= LONG_RUN) return runStart;
    first ??= i;
  }
  const commonest = Math.max(0, ...signs.values());
  return han >= FEWEST && commonest >= han * ALONE ? first : undefined;
}
