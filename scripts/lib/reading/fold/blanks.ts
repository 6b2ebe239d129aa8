import { isBlank, isDigit, isHan, linesWithBlanks, type BlankLine } from './blank-lines.ts';
import type { Edit, Fold } from './edit.ts';

/** More blanks than this, or a tab, separate columns. */
const SETTING = 2;
const OPENS = new Set('“‘《('.split(''));
const CLOSES = new Set('”’》)'.split(''));
const MARKS = new Set('、,。:;?!…'.split(''));
/** Clock times and numeric dates keep their blanks. */
const CLOCK_AFTER = /\d{1,2}:\d{2}(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d/y;
const CLOCK_BEFORE = /(?:\d{1,2}:\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;
const PERCENT = new Set('%‰℃°'.split(''));
const DASHES = new Set('-–—~～'.split(''));

interface Gap {
  text: string;
  line: BlankLine;
  start: number;
  end: number;
}

function* gapsIn(text: string): Generator<Gap> {
  for (const line of linesWithBlanks(text)) {
    for (let i = line.start; i < line.end; i += 1) {
      if (!isBlank(text.charCodeAt(i))) continue;
      let end = i + 1;
      while (isBlank(text.charCodeAt(end))) end += 1;
      yield { text, line, start: i, end };
      i = end;
    }
  }
}

function isColumn({ text, line, start, end }: Gap): boolean {
  if (end - start > SETTING) return true;
  return text.slice(start, end).includes('\t') && !line.prose;
}

/** One character alone on each side: 王 毅, set to the width of three. */
function areSingle({ text, line, start, end }: Gap): boolean {
  return !isHanIn(text, line, start - 2) && !isHanIn(text, line, end + 1);
}

function isHanIn(text: string, line: BlankLine, at: number): boolean {
  return at >= line.start && at < line.end && isHan(text.charCodeAt(at));
}

function isNameGap(gap: Gap): boolean {
  const { text, line, start } = gap;
  if (line.spaced || areSingle(gap) || endsLabel(gap)) return true;
  if (isColumn(gap)) return false;
  if (start >= line.labelEnd) return line.prose;
  // A blank may separate office and name (国务院总理 沈怀民), but not in 新华 社记者 or 沈怀 民.
  const label = text.slice(line.start, line.labelEnd);
  if (label.includes('记者')) return true;
  const han = Array.from(label).filter((character) => isHan(character.charCodeAt(0))).length;
  return han <= 3;
}

/** The last character of a label stands alone: 主持人邵 宁. */
function endsLabel({ text, line, end }: Gap): boolean {
  return end < line.labelEnd && /[^问答][:(\]]/.test(text.slice(end, end + 2));
}

function isMarkGap(gap: Gap): boolean {
  const { text, line, start, end } = gap;
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const leftHan = isHan(left.charCodeAt(0));
  const rightHan = isHan(right.charCodeAt(0));
  if (!line.spaced && (isColumn(gap) || start < line.labelEnd)) return false;
  if (line.spaced && (MARKS.has(left) || MARKS.has(right))) return left !== '。' || CLOSES.has(right);
  if (OPENS.has(left)) return rightHan || isDigit(right.charCodeAt(0));
  if (CLOSES.has(right) || (MARKS.has(right) && right !== ':')) return leftHan || CLOSES.has(left);
  if (OPENS.has(right)) return leftHan && right !== '(';
  return CLOSES.has(left) && rightHan && left !== ')' && isHan(text.charCodeAt(start - 2));
}

function blanks(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const gap of gapsIn(text)) {
    const han = isHan(text.charCodeAt(gap.start - 1)) && isHan(text.charCodeAt(gap.end));
    if (han ? isNameGap(gap) : isMarkGap(gap)) edits.push({ start: gap.start, end: gap.end, text: '' });
  }
  return edits;
}

/** Blanks inside a number or beside its unit. */
function isNumberGap(gap: Gap): boolean {
  const { text, line, start, end } = gap;
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if (PERCENT.has(text.charAt(start - 1)) && isHan(right)) return line.prose && !isColumn(gap);
  if (!isDigit(left) && !isDigit(right)) return false;
  if (line.prose && (isInRun(gap, GROUPED) || isInRun(gap, SINGLE_DIGITS))) return true;
  if (isDigit(left) && isDigit(right)) return isSplitNumber(gap);
  if (isColumn(gap) && !line.spaced) return false;
  const character = text.charAt(isDigit(left) ? end : start - 1);
  if (DASHES.has(character)) return isRange(gap);
  if ((line.spaced || isApartDecimal(gap)) && isInDecimal(text, start, end)) return true;
  if (isDigit(left)) {
    if (PERCENT.has(character)) return true;
    if (!isHan(right) || CLOCK_BEFORE.test(text.slice(Math.max(line.start, start - 12), start))) return false;
    return true;
  }
  CLOCK_AFTER.lastIndex = end;
  return isHan(left) && !CLOCK_AFTER.test(text);
}

/** 1 , 250 万 and 1 9 9 2 年, before a unit. */
const GROUPED = /(?<![\d.] ?)\d{1,3}(?: , \d{3})+ ?(?=[万亿元美欧英日港人个家名户吨公件次辆余多%])/g;
const SINGLE_DIGITS = /(?<![\dA-Za-z.] ?)\d(?: \d){2,} ?(?=[年月日万亿元人个%])/g;
/** Reach of such a number, in UTF-16 units. */
const RUN = 16;

function isInRun({ text, line, start, end }: Gap, run: RegExp): boolean {
  if (end - start !== 1) return false;
  const from = Math.max(line.start, start - RUN);
  const around = text.slice(from, Math.min(line.end, end + RUN));
  for (const { index, 0: whole } of around.matchAll(run))
    if (from + index < start && end <= from + index + whole.length) return true;
  return false;
}

/** 3 - 5%, 2019 — 2020年 */
function isRange({ text, line, start, end }: Gap): boolean {
  if (!line.prose) return false;
  const skip = (at: number, step: number) => {
    while (isBlank(text.charCodeAt(at))) at += step;
    return at;
  };
  return isDigit(text.charCodeAt(start - 1))
    ? isDigit(text.charCodeAt(skip(end + 1, 1)))
    : isDigit(text.charCodeAt(skip(start - 2, -1)));
}

/** OCR output: 5 . 2, 1 0 : 3 0. */
function isInDecimal(text: string, start: number, end: number): boolean {
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  return /[.:]/.test(left) ? isDigit(right.charCodeAt(0)) : /[.:]/.test(right) && isDigit(left.charCodeAt(0));
}

/** 3 . 2 万亿 */
function isApartDecimal({ text, line, start, end }: Gap): boolean {
  if (!line.prose) return false;
  return (
    /\d ?\. ?\d{1,2} ?[万亿%元个倍度级吨]/.test(text.slice(Math.max(line.start, start - 4), end + 8)) &&
    / \. /.test(text.slice(start - 2, end + 2))
  );
}

/**
 * Two digit groups are one number if a unit or % follows only the second (6 880亿, 20 24年), unless both are years or a
 * Latin name precedes (MH 370 239人).
 */
function isSplitNumber({ text, line, start, end }: Gap): boolean {
  if (!line.spaced && (text.slice(start, end).includes('\t') || end - start > 1)) return false;
  let from = start;
  while (from > line.start && isDigit(text.charCodeAt(from - 1))) from -= 1;
  let to = end;
  while (to < line.end && isDigit(text.charCodeAt(to))) to += 1;
  // 到2 035年, cut off before the sentence's end.
  const isYear = to - from === 5 && text.charAt(to) === '年';
  if (!line.prose && !line.spaced && !isYear) return false;
  if (line.spaced && start - from === 1 && to - end === 1) return true;
  const before = text.slice(Math.max(line.start, from - 3), from);
  if (/[A-Za-z:/-]\s?$/.test(before)) return false;
  return joinsToNumber(text.slice(from, start), text.slice(end, to), text.slice(to, to + 3));
}

/** Whether digits around a blank or break form one number. */
export function joinsToNumber(head: string, tail: string, after: string): boolean {
  const next = after.trimStart();
  if (/^(?:[:/-]\d|[、.,;)]?$|[、)])/.test(next) || !/^(?:[.,]?\d|[%‰℃°]|[\u3400-\u9fff]| ?\d{3})/.test(next))
    return false;
  if (/^(?:19|20)\d\d$/.test(head) && /^(?:19|20)\d\d$/.test(tail)) return false;
  const whole = Number(head + tail);
  if (next.startsWith('年')) return head.length + tail.length <= 4;
  if (next.startsWith('月')) return whole >= 1 && whole <= 12;
  if (/^[日号]/.test(next)) return whole >= 1 && whole <= 31;
  return head.length + tail.length <= 13;
}

function numberBlanks(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const gap of gapsIn(text)) {
    if (isNumberGap(gap)) edits.push({ start: gap.start, end: gap.end, text: '' });
  }
  return edits;
}

export const BLANK_FOLDS: readonly Fold[] = [
  {
    name: 'number_blanks',
    zh: '数字与日期中的空格',
    en: 'blanks in numbers and dates',
    find: numberBlanks,
    examples: [
      ['约 10 万人，', '约10万人,'],
      ['达到 7800 亿美元，增长 5 % 左右。', '达到7800亿美元,增长5%左右。'],
      ['2019 年 10 月 30 日', '2019年10月30日'],
      ['20\u3000世纪\u300090\u00a0年代，', '20世纪90年代,'],
      ['出口 1 200 000 人，在 20 24年。', '出口1200000人,在2024年。'],
      ['占 3 - 5%，', '占3-5%,'],
      ['投资 3 . 2 万亿 元，', '投资3.2万亿元,'],
      ['在 1 9 9 2 年，投资 1 , 250 万元，', '在1992年,投资1,250万元,'],
      ['年份 2019 2020 2021', '年份2019 2020 2021'],
      ['年份   2019\t2020', '年份   2019\t2020'],
      ['出口 3600 2800 1500', '出口3600 2800 1500'],
      ['10:05 记者：好，', '10:05 记者:好,'],
      ['张三 10:32', '张三 10:32'],
      ['乘MH 370 239人，', '乘MH 370 239人,'],
    ],
  },
  {
    name: 'blanks',
    zh: '词语中的空格',
    en: 'blanks inside words',
    find: blanks,
    examples: [
      ['王\u3000毅：好。', '王毅:好。'],
      ['王    毅：好。', '王毅:好。'],
      ['主持人邵\u3000宁：好。', '主持人邵宁:好。'],
      ['王毅 答：好。', '王毅答:好。'],
      ['新华 社记者：好吗？', '新华社记者:好吗?'],
      ['国务院总理 沈怀民：好。', '国务院总理 沈怀民:好。'],
      ['发展中 国家和马来 西亚，', '发展中国家和马来西亚,'],
      ['中 国 和 美 国', '中国和美国'],
      ['记 者 ： 请 问 ， 中 国 好 吗 ？', '记者:请问,中国好吗?'],
      ['他说 “ 很好 ” ，', '他说“很好”,'],
      ['国家    出口\t进口', '国家    出口\t进口'],
      ['本报 北京', '本报 北京'],
    ],
  },
];
