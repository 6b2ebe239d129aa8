/** Signs of numerals: -3%, 负2.1%, 零下20度, +5%. */

const MINUS = new Set('-−–﹣');
/** After these a hyphen is a minus sign, not part of a name (伊尔-76). */
const BEFORE_VALUE = new Set('为是达到至从由在约即了报降跌涨近超于和与、以有仅');
const VALUE_AFTER = /^(?:℃|°|摄氏度|度|个?百分点|个?基点|倍|[万亿]|元)/;
/** Before 负 these make a word (减负, 肩负) or a score (2胜1负). */
const IN_WORD = new Set('减增重欺胜担背抱肩承辜自身0123456789一二两三四五六七八九十百千万亿');
/** A number shortly before makes the hyphen a range: 100亿-200亿元. */
const NUMBER_BEFORE = /[0-9%][^,。;:!?()、]{0,4}$/;

/**
 * The sign before the numeral from `at` to `end`, with its length. A hyphen is a minus unless in a range (3-5%) or a
 * name (伊尔-76).
 */
export function readSign(
  text: string,
  at: number,
  end: number,
  isCardinal: boolean,
): { length: number; factor: 1 | -1 } | undefined {
  const mark = text[at - 1] ?? '';
  const before = text[at - 2] ?? '';
  if (mark === '负') return IN_WORD.has(before) ? undefined : { length: 1, factor: -1 };
  if (mark === '的' && before === '负') return { length: 2, factor: -1 };
  if (mark === '下') return before === '零' ? { length: 2, factor: -1 } : undefined;
  const minus = MINUS.has(mark);
  if ((!minus && mark !== '+') || !/[0-9]/.test(text[at] ?? '')) return undefined;
  const sign = { length: 1, factor: minus ? (-1 as const) : (1 as const) };
  const measured = !isCardinal || VALUE_AFTER.test(text.slice(end, end + 4));
  if (!minus && !measured) return undefined;
  if (before === '' || /[\s,。;:!?(“‘]/.test(before)) return sign;
  if (BEFORE_VALUE.has(before)) return sign;
  const isName =
    /[0-9%‰℃/+A-Za-z·_@#]/.test(before) && !/(?:[A-Z]{3}|[a-z]{3})$/.test(text.slice(at - 4, at - 1));
  return measured && !isName && !NUMBER_BEFORE.test(text.slice(Math.max(0, at - 8), at - 1))
    ? sign
    : undefined;
}
