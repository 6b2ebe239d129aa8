/**
 * Notations that are no quantity: 507:25, 3比1, 680×480海里, 10.0.1, 010-6596-1114. Listed as rejected, with the reason.
 */
import type { Stretch } from './names.ts';

export interface Notation {
  /** Offsets into the sentence, end exclusive. */
  stretch: Stretch;
  /** `score`, `ratio`, `dimensions`, `clock_time` or `number_code`. */
  reason: string;
}

const ARABIC = String.raw`\d+(?:\.\d+)?`;
const CHINESE = '[零一二两三四五六七八九十]{1,3}';
const MEASURE = '(?:平方)?(?:[厘毫微纳分千公海英]?[米里寸尺]|像素|km|cm|mm|m)?';
const COLON = new RegExp(String.raw`(?<![\d.:])\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+(?![\d:])`, 'g');
const VERSUS = new RegExp(
  `(?<![\\d.])${ARABIC}\\/10万|(?<![0-9.年月日])${ARABIC}比${ARABIC}(?![0-9.%年月]|个百分)|(?<![一-龥])${CHINESE}比${CHINESE}(?=[险胜战负领落逆大小]|[^一-龥]|$)|(?<=[以为成分的])${CHINESE}比${CHINESE}(?![一-龥]{0,2}年)`,
  'g',
);
const TIMES = new RegExp(
  `(?<![A-Za-z0-9.])${ARABIC}${MEASURE}(?:[×✕*xX]|乘以?)${ARABIC}(?:[×✕*xX]${ARABIC})?(?:小时|${MEASURE})`,
  'g',
);
const CODE =
  /(?<![\d.A-Za-z])(?:\d+(?:\.\d+){2,}|0\d{2,3}-\d{3,4}-?\d{4}|[48]00-\d{3,4}-?\d{3,4}|\d{1,3}\/\d{1,3}(?:\/\d{1,4})?)(?![\d])/g;
const CLOCK = /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/;
const SCORED_BEFORE = /(?:比分|比数|表决|票数|投票结果|大比数|以|总分|局分|结果为)[^,。;:!?0-9]{0,3}$/;
const SCORED_AFTER =
  /^[^,。;:!?0-9]{0,4}(?:胜|赢|负|输|击败|战平|平局|通过|否决|获|领先|落后|逆转|横扫|淘汰|票)/;
/** Cheap pre-check. */
const ANY =
  /\d[:×✕*xX乘.\-/]|[\d一二两三四五六七八九十]比[\d零一二两三四五六七八九十]|[米里寸尺像素m][×✕*xX乘]/;

function nameOf(text: string, start: number, end: number, clock: boolean): string {
  const before = text.slice(Math.max(0, start - 8), start);
  const scored = SCORED_BEFORE.test(before) || SCORED_AFTER.test(text.slice(end, end + 8));
  if (clock && CLOCK.test(text.slice(start, end)) && !scored) return 'clock_time';
  return scored ? 'score' : 'ratio';
}

/** Notations of a sentence, not overlapping, unordered; fractions (1/26) are figures instead. */
export function findNotations(text: string): Notation[] {
  if (!ANY.test(text)) return [];
  const found: Notation[] = [];
  const add = (start: number, length: number, reason: string) => {
    const end = start + length;
    if (!found.some(({ stretch }) => stretch[0] < end && start < stretch[1])) {
      found.push({ stretch: [start, end], reason });
    }
  };
  for (const { index, 0: match } of text.matchAll(TIMES)) add(index, match.length, 'dimensions');
  for (const { index, 0: match } of text.matchAll(COLON)) {
    add(index, match.length, nameOf(text, index, index + match.length, true));
  }
  for (const { index, 0: match } of text.matchAll(VERSUS)) {
    add(index, match.length, nameOf(text, index, index + match.length, false));
  }
  for (const { index, 0: match } of text.matchAll(CODE)) {
    const [part = 0, whole = 0, more] = match.split('/').map(Number);
    if (!match.includes('/') || more !== undefined || part >= whole) add(index, match.length, 'number_code');
  }
  return found;
}
