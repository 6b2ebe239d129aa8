import type { Span } from '../types.ts';

/** A trimmed line of the reading and its kind. */
export interface Line extends Span {
  /** `note`: a clock stamp, page note, stage direction or credit; part of no one's words. */
  kind: 'text' | 'note';
  /** Start of the name, after a stamp. */
  nameStart?: number;
  /** End of the name on a line with only a name and a clock stamp, as in chats. */
  nameEnd?: number;
}

const CLOCK = String.raw`(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?,?\s*)?\d{1,2}(?::|时)\d{2}(?:(?::|分)\d{2}秒?)?分?`;

/** `[10:05]`, `2018-03-08 10:02` */
export const STAMP_BEFORE = new RegExp(String.raw`(?:[([]\s*${CLOCK}\s*[)\]]|${CLOCK})\s*(?:[-–—]\s+)?`, 'y');

/** At a line's end: in brackets, or bare after a sentence. */
const STAMP_AFTER = new RegExp(String.raw`\s*(?:[([]\s*${CLOCK}\s*[)\]]|(?<=[。?!…”)]\s*)${CLOCK})$`);
/** Chat header: 张三 10:32, 88213456 10:32. */
const CHAT = new RegExp(
  String.raw`^((?:[^\s\d。?!…,;:“”"()[\]]|\d[\d-]{0,6}\s?(?=\p{L})|\d{5,12}(?=\s))[^。?!…,;:“”"()[\]]{0,23}?(?:\([^()\d]{1,12}\))?)(?:\s+|,\s*(?=\[))[([]?(?:(?:星期|周).\s*)?(?:\d{1,2}[-/月]\d{1,2}日?\s*)?(?:上午|下午|早上|中午|晚上|昨天|今天|AM|PM)?\s*${CLOCK}\s*(?:AM|PM)?[)\]]?$`,
  'iu',
);
/** Header of a chat export: 2024-05-06 10:02:11 张三(12345678). */
const EXPORTED = new RegExp(
  String.raw`^([([]?\s*${CLOCK}\s*[)\]]?\s+)([^\s\d。?!…,;:“”"()[\]][^。?!…,;:“”"()[\]]{0,23}?|\d{5,12})\s*(?:\(\d{5,12}\)|<[^<>\s]+>)?$`,
);
const NOTE_LINES = [
  new RegExp(String.raw`^(?:[([]\s*)?${CLOCK}(?:\s*[)\]])?$`),
  /^\([^()]{0,80}\)$/,
  /^[([]?(?:上接|下转|接|转)第?\s*[\dA-Z一二三四五六七八九十]+\s*版.{0,6}$/,
  /^第?\s*\d{1,3}\s*[版页]$/,
  /^[-—–*·=_~.#\s]{2,}$/,
  /^(?:Q ?& ?A|(?:问答|提问|互动|答问)(?:环节|部分)?|现场提问|正文|END)(?::|$)$/i,
  /^(?:https?:\/\/|www\.)\S+$/,
  /^[([]?(?:责任编辑|责编|编辑|校对|来源|作者|摄影|图文?|图片|原标题|编审|监制)[:\s].{0,60}$/,
  /^[([]?(?:(?:文字|摄影|图文|本报|本刊|本台|本网)记者)[:\s][^。?!,]{0,60}$/,
  /^\[(?:图片?|视频|掌声|笑声?|全场.{0,6}|注\d*|\d+)\]$/,
];

/** Non-blank lines in order, without the clock stamps at their ends. Linear time. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const span = trim(text, at, end);
    if (span) lines.push(classify(text, span));
    at = end + 1;
  }
  markPages(text, lines);
  return lines;
}

/**
 * Turns consecutive page numbers on their own lines, and running heads beside them, into notes. A lone number counts
 * only on the last line; elsewhere it may belong to a broken sentence.
 */
function markPages(text: string, lines: Line[]): void {
  const numbers = lines.flatMap((line, i) => {
    const digits = /^[-—–·\s]*(\d{1,3})[-—–·\s]*$/.exec(
      line.end - line.start <= 9 ? text.slice(line.start, line.end) : '',
    );
    return digits ? [{ i, page: Number(digits[1]) }] : [];
  });
  const pages = numbers.filter(
    ({ i, page }, n) =>
      numbers[n + 1]?.page === page + 1 || numbers[n - 1]?.page === page - 1 || i === lines.length - 1,
  );
  const beside = new Map<string, Line[]>();
  for (const { i } of pages) {
    (lines[i] as Line).kind = 'note';
    for (const line of [lines[i - 1], lines[i + 1]]) {
      if (!line || line.end - line.start > 40) continue;
      const words = text.slice(line.start, line.end);
      beside.set(words, [...(beside.get(words) ?? []), line]);
    }
  }
  for (const [words, same] of beside) {
    if (same.length < 2 || /[。?!:,]/.test(words)) continue;
    for (const line of same) line.kind = 'note';
  }
}

/** The trimmed span, or undefined if empty. */
export function trim(text: string, start: number, end: number): Span | undefined {
  while (start < end && isWhite(text.charCodeAt(start))) start += 1;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : undefined;
}

function isWhite(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09;
}

function classify(text: string, span: Span): Line {
  // A long line is speech, however it begins.
  if (span.end - span.start <= 90) {
    const line = text.slice(span.start, span.end);
    if (NOTE_LINES.some((note) => note.test(line))) return { ...span, kind: 'note' };
    const chat = line.length <= 60 ? CHAT.exec(line) : null;
    const exported = line.length <= 80 ? EXPORTED.exec(line) : null;
    if (exported) {
      const nameStart = span.start + (exported[1] as string).length;
      return { ...span, kind: 'text', nameStart, nameEnd: nameStart + (exported[2] as string).length };
    }
    if (chat) return { ...span, kind: 'text', nameEnd: span.start + (chat[1] as string).length };
  }
  const tail = text.slice(Math.max(span.start, span.end - 32), span.end);
  const stamp = STAMP_AFTER.exec(tail);
  return { start: span.start, end: stamp ? span.end - stamp[0].length : span.end, kind: 'text' };
}

/** Whether a line ends in a sentence end, colon or semicolon, perhaps with an aside such as (笑). */
export function endsParagraph(text: string, line: Span): boolean {
  return /[。?!…:;][”’")\]》]*(?:\s*\([^()]{1,20}\))?$/.test(
    text.slice(Math.max(line.start, line.end - 32), line.end),
  );
}
