import type { Span } from '../types.ts';
import { ANSWER_MARK, ASKER, QUESTION_MARK } from './label-words.ts';
import { STAMP_BEFORE } from './lines.ts';

/** A possible label by form alone: a few words before a colon, in brackets, or on a line. */
export interface Head extends Span {
  /** As read, without brackets, colon and markup; `textStart` is its offset in the reading. */
  text: string;
  textStart: number;
  /** `text` without asides, clock stamps and blanks between Chinese characters. */
  core: string;
  /** Bracketed asides: an outlet, an office, 视频连线. */
  asides: string[];
  form: 'colon' | 'bracket' | 'line';
  /** Beside a clock stamp on its line, as in chats. */
  stamped?: boolean;
  /** The list number before it: 3 in `3. 张明:`. */
  number?: string;
}

/** Longest label with asides, in UTF-16 units. */
const LONGEST = 100;
const LONGEST_CORE = 48;
/** Emphasis, headings, quotations, bullets, tags. */
const MARKUP_BEFORE =
  /(?:[*_#>~`•▪●◆■▶—–-]+[ \t]*|<\/?[A-Za-z]{1,10}>|\p{Extended_Pictographic}|\u200d|\ufe0f|[ \t])*/uy;
const MARKUP_AFTER = /(?:\*{1,3}|_{2,3}|`|<\/?[A-Za-z]{1,10}>|[ \t])*/y;
/** An account without a name, behind a stamp: +852 9123 4567: … */
const PHONE = /^\+?\d[\d -]{3,16}\d:/;
const LONGEST_PHONE = 20;
/** A list number: 一、 · (2) · 3. · 第4条 is none. */
const NUMBER_BEFORE = /\(?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[.、]|\)[.、]?)\s*(?=[^\s\d])/uy;
const STRAY =
  /^(?:[*_`\s]|<\/?[A-Za-z]{1,10}>|\p{Extended_Pictographic})+|(?:[*_`\s]|<\/?[A-Za-z]{1,10}>|\p{Extended_Pictographic})+$/gu;
const CLOCK_AT_END = /\s*\(?(?:(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}\s+)?\d{1,2}:\d{2}(?::\d{2})?\)?$/;
/** Who asks or answers, behind the colon: Q:(高毅资产) */
const ASIDE_AFTER = /:[ \t]*\([^()\n。?!]{2,24}\)/y;
const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const ENDS_HEAD = codes('\n。?!…;,“”"[]=');
const COLON = 0x3a;
const OPEN = 0x28;
const OPEN_QUOTE = 0x201c;

/** Cheap pre-check for a label: a bracket, an asterisk, or a colon within `LONGEST`. */
export function mayHoldLabel(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first === 0x5b || first === OPEN || first === 0x2a) return true;
  for (let i = at; i < at + LONGEST && i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === COLON) return i > at;
    if (unit === 0x0a || unit === 0x3002) return false;
  }
  return false;
}

/** The head at an offset. At a line's start (`inline` false), stamps and markup may precede it. */
export function headAt(text: string, offset: number, inline: boolean): Head | undefined {
  let at = offset;
  if (!inline) {
    at = skip(MARKUP_BEFORE, text, at);
    const stamp = at;
    at = skip(STAMP_BEFORE, text, at);
    if (at > stamp && PHONE.test(text.slice(at, at + LONGEST_PHONE))) {
      const head = headFrom(text, at);
      return head && { ...head, stamped: true };
    }
    at = skip(MARKUP_BEFORE, text, at);
    NUMBER_BEFORE.lastIndex = at;
    const number = NUMBER_BEFORE.exec(text);
    if (number) {
      const head = headFrom(text, at + number[0].length);
      return head && { ...head, number: number[1] as string };
    }
  } else {
    at = skip(MARKUP_AFTER, text, at);
  }
  return headFrom(text, at);
}

function headFrom(text: string, at: number): Head | undefined {
  return text.charCodeAt(at) === 0x5b ? bracketHead(text, at) : colonHead(text, at);
}

/** A head on a line without a colon. `end`: end of the name; `next`: where its words begin. */
export function lineHead(text: string, start: number, end: number, next: number): Head | undefined {
  const at = Math.min(skip(MARKUP_BEFORE, text, start), end);
  return makeHead(text, at, at, end, next, 'line');
}

function bracketHead(text: string, at: number): Head | undefined {
  const limit = Math.min(text.length, at + LONGEST);
  let close = at + 1;
  while (close < limit && text.charCodeAt(close) !== 0x5d) {
    const unit = text.charCodeAt(close);
    if (unit === 0x5b || (unit !== 0x2c && unit !== 0x3b && ENDS_HEAD.has(unit))) return undefined;
    close += 1;
  }
  if (close >= limit) return undefined;
  let end = skip(MARKUP_AFTER, text, close + 1);
  // [王毅]: and [王毅](外长):
  const aside = /\([^()\n]{1,30}\)(?=\s*:)/y;
  end = skip(aside, text, end);
  if (text.charCodeAt(end) === COLON) end = skip(MARKUP_AFTER, text, end + 1);
  return makeHead(text, at, at + 1, close, end, 'bracket');
}

function colonHead(text: string, at: number): Head | undefined {
  const limit = Math.min(text.length, at + LONGEST);
  for (let i = at; i < limit; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === OPEN) {
      const close = closing(text, i, limit);
      if (close < 0) return undefined;
      i = close;
    } else if (unit === 0x5b && i > at) {
      // 王毅[外长]:
      const close = text.indexOf(']', i);
      if (close < 0 || close >= limit || !/^[^\n[。?!]*\]\s?:/.test(text.slice(i + 1, close + 3)))
        return undefined;
      i = close;
    } else if (unit === OPEN_QUOTE) {
      // 网友“小鱼”: · “甲报”记者:
      const quoted = /^“[^“”\n。?!:,;]{1,16}”/.exec(text.slice(i, i + 20));
      if (!quoted) return undefined;
      i += quoted[0].length - 1;
    } else if (unit === COLON) {
      if (isClockColon(text, i)) continue;
      if (i === at || text.startsWith('//', i + 1)) return undefined;
      const to = isMark(text.slice(at, i)) ? skip(ASIDE_AFTER, text, i) : i;
      return makeHead(text, at, at, to, skip(MARKUP_AFTER, text, Math.max(to, i + 1)), 'colon');
    } else if (ENDS_HEAD.has(unit) && !isLatinComma(text, i)) {
      return undefined;
    }
  }
  return undefined;
}

function isMark(words: string): boolean {
  return QUESTION_MARK.test(words.trim()) || ANSWER_MARK.test(words.trim());
}

/** UBS, Cindy Huang */
function isLatinComma(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 0x2c &&
    /[A-Za-z.]/.test(text.charAt(at - 1)) &&
    /^ ?[A-Z]/.test(text.slice(at + 1, at + 3))
  );
}

function isClockColon(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

function closing(text: string, open: number, limit: number): number {
  for (let i = open + 1; i < limit; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x29) return i;
    if (unit === 0x0a || unit === OPEN) return -1;
  }
  return -1;
}

function makeHead(
  text: string,
  start: number,
  from: number,
  to: number,
  end: number,
  form: Head['form'],
): Head | undefined {
  const raw = text.slice(from, to);
  const left = raw.length - raw.trimStart().length;
  const printed = raw.trim().replace(STRAY, '');
  if (printed === '') return undefined;
  const asides: string[] = [];
  const quoted = printed
    .replace(CLOCK_AT_END, '')
    .replace(/\(([^()]*)\)|(?<=.)\[([^[\]]*)\]/g, (_, round?: string, square = '') => {
      asides.push((round ?? square).trim());
      return '';
    })
    .replace(/(?<=[\p{Script=Han}》]) +(?=[\p{Script=Han}《])/gu, '')
    .replace(/\s*:?\s*$/, '')
    .trim();
  if (quoted.includes('“') && !ASKER.test(quoted)) return undefined;
  const core = quoted.replace(/[“”]/g, '');
  if (core.length > LONGEST_CORE || core === '') return undefined;
  const textStart = from + left + Math.max(0, raw.trim().indexOf(printed));
  return { start: form === 'bracket' ? start : textStart, end, text: printed, textStart, core, asides, form };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : at;
}
