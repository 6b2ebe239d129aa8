/** Stretches whose numerals measure nothing: names, idioms, titles, quoted slogans. */
import { longestAt } from './surfaces.ts';
import type { Units } from './units.ts';

/** Offsets into the sentence, end exclusive. */
export type Stretch = readonly [start: number, end: number];

const NUMERAL = /[0-9零〇一二两三四五六七八九十百千万亿半]/;
const QUOTED = /“([^“”]*)”|‘([^‘’]*)’|《[^《》]*》/g;
/** Longer or punctuated quotations are speech and may hold figures. */
const LONGEST_NAME = 12;
/** Amounts count even inside quotation marks. */
const AMOUNT = /元|%|公里|公斤|吨|百分之/;

function isNumeral(c: string | undefined): boolean {
  return c !== undefined && NUMERAL.test(c);
}

/** A test for overlap with `stretches`. Query in text order: a cursor keeps long lines linear. */
export function touching(stretches: readonly Stretch[]): (start: number, end: number) => boolean {
  const sorted = stretches.toSorted((a, b) => a[0] - b[0]);
  let next = 0;
  let reach = -1;
  return (start, end) => {
    for (let stretch = sorted[next]; stretch && stretch[0] < end; stretch = sorted[next]) {
      reach = Math.max(reach, stretch[1]);
      next += 1;
    }
    return reach > start;
  };
}

/** Stretches without figures, unordered. */
export function findNames(text: string, units: Units): Stretch[] {
  const found: Stretch[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const inside = match[1] ?? match[2];
    const isName =
      inside === undefined ||
      (inside.length <= LONGEST_NAME &&
        !/[,。;:!?]/.test(inside) &&
        !AMOUNT.test(inside) &&
        NUMERAL.test(inside));
    if (isName) found.push([match.index, match.index + match[0].length]);
  }
  for (let i = 0; i < text.length; i += 1) {
    const name = longestAt(units.names, text, i, (entry) => {
      const end = i + entry.surface.length;
      // 一九七一年 is not 七一; 二十大 is not inside 五十大.
      return (
        !(isNumeral(text[i]) && isNumeral(text[i - 1])) &&
        // 十分之一 is not 十分.
        !(text[end - 1] === '分' && text[end] === '之') &&
        // 上万家企业 is not 万家.
        !('百千万亿'.includes(text[i] ?? '~') && '上数几'.includes(text[i - 1] ?? '~')) &&
        !(isNumeral(text[end - 1]) && (isNumeral(text[end]) || '年月%.万亿个名折'.includes(text[end] ?? '~')))
      );
    });
    if (!name) continue;
    found.push([i, i + name.surface.length]);
    i += name.surface.length - 1;
  }
  return found;
}
