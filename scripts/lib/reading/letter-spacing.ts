import { isHan } from './fold/blank-lines.ts';

/** Marks that part clauses; a list may hold many single characters between them. */
const CLAUSE = new Set('。?!…,;:、“”()《》'.split(''));
/** Han characters that a text needs before anything is said of it. */
const FEWEST = 12;
/** Share of the characters that stand alone in text set or recognised character by character. */
const ALONE = 0.6;
/** So many one after the other show it of a part of a text. */
const LONG_RUN = 40;

/**
 * Where Chinese characters stand apart with the same sign or a line break behind each, as vertical setting or text
 * recognition leaves them, so that no word can be read: an offset, or undefined where they stand together. Blanks have
 * been closed up before. Linear in the length of the text.
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
