import type { Span } from '../types.ts';

/** Sentence ends, with closing quotes and brackets and an aside such as (笑) or (完). */
const TERMINATORS = /[。?!…]+[”’"》)\]]*(?:\s*\([^()\n]{1,12}\))?/g;
/** After ?” or !”, these continue the sentence: “为什么?”这个问题, “是吗?”的回答. */
const CARRIES_ON = /[,、的等之是这那,:;)》]/;

/** What precedes quoted speech; any other quotation is a name. */
const SAID = /[:,说道问喊称答曰讲叫写是为]$/;
const LONGEST_NAME = 12;
/** Beyond this, an unclosed mark is a misprint. */
const LONGEST_TITLE = 60;

/**
 * The sentences of a paragraph as consecutive spans, without white space between them. A sentence ends after 。?! or ……
 * and any closing quotes and brackets, unless it continues after a quoted ?! or after dots, or the mark is inside a
 * title (《摔跤吧!爸爸》) or a quoted name (“雅虎!”公司).
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  // Searching the whole text would run past the paragraph each time.
  const body = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  const put = (start: number, end: number) => {
    sentences.push({ start: paragraph.start + start, end: paragraph.start + end });
  };
  const titled = body.includes('《');
  let start = 0;
  for (const match of body.matchAll(TERMINATORS)) {
    const end = match.index + match[0].length;
    if (end < body.length && carriesOn(match[0], body.charAt(end))) continue;
    if (end < body.length && titled && isInTitle(body, match.index)) continue;
    if (end < body.length && isQuotedName(body, start, match.index, end)) continue;
    put(start, end);
    start = end;
    while (start < body.length && /\s/.test(body.charAt(start))) start += 1;
  }
  if (start < body.length) put(start, body.length);
  return sentences;
}

/** Whether an offset is inside 《…》. */
function isInTitle(body: string, at: number): boolean {
  const before = body.slice(Math.max(0, at - LONGEST_TITLE), at);
  const open = before.lastIndexOf('《');
  if (open < 0 || before.indexOf('》', open) >= 0) return false;
  const close = body.slice(at, at + LONGEST_TITLE).indexOf('》');
  return close >= 0 && !body.slice(at, at + close).includes('《');
}

/** Whether the mark ends a quotation inside a sentence: “雅虎!”公司, “出发吧!”活动. */
function isQuotedName(body: string, sentence: number, mark: number, end: number): boolean {
  if (!/^[?!]+[”’]$/.test(body.slice(mark, end)) || !/[\u3400-\u9fff]/.test(body.charAt(end))) return false;
  const from = Math.max(sentence, mark - LONGEST_NAME);
  const open = from + body.slice(from, mark).lastIndexOf(body.charAt(end - 1) === '”' ? '“' : '‘');
  if (open < from) return false;
  // At the head of a sentence too: “是吗?”他问。
  return open === sentence || !SAID.test(body.slice(Math.max(sentence, open - 1), open));
}

function carriesOn(terminator: string, next: string): boolean {
  if (/^…+$/.test(terminator)) return !/[“\s]/.test(next);
  if (terminator.includes('。')) return /[,、:;)]/.test(next);
  return /[”’"》)\]]/.test(terminator) ? CARRIES_ON.test(next) : /[,、)》]/.test(next);
}
