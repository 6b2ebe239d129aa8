import type { Span } from '../types.ts';

/** Ends of sentences, the quotes and brackets that close with them, and an aside such as (笑) or (完). */
const TERMINATORS = /[。?!…]+[”’"》)\]]*(?:\s*\([^()\n]{1,12}\))?/g;
/** After ?” or !” these carry the sentence on: “为什么?”这个问题, “是吗?”的回答. */
const CARRIES_ON = /[,、的等之是这那,:;)》]/;

/**
 * The sentences of a paragraph as consecutive stretches, white space between them left out.
 * A sentence ends after 。?! or …… with the quotation marks and brackets that close there; a question or
 * exclamation mark inside a quotation that the sentence carries on from does not end it, nor do dots that the
 * sentence carries on from.
 */
export function splitSentences(text: string, paragraph: Span): Span[] {
  // A copy of the paragraph: searching the whole text would run past the paragraph's end each time.
  const body = text.slice(paragraph.start, paragraph.end);
  const sentences: Span[] = [];
  const put = (start: number, end: number) => {
    sentences.push({ start: paragraph.start + start, end: paragraph.start + end });
  };
  let start = 0;
  for (const match of body.matchAll(TERMINATORS)) {
    const end = match.index + match[0].length;
    if (end < body.length && carriesOn(match[0], body.charAt(end))) continue;
    put(start, end);
    start = end;
    while (start < body.length && /\s/.test(body.charAt(start))) start += 1;
  }
  if (start < body.length) put(start, body.length);
  return sentences;
}

function carriesOn(terminator: string, next: string): boolean {
  if (/^…+$/.test(terminator)) return !/[“\s]/.test(next);
  if (terminator.includes('。')) return /[,、:;)]/.test(next);
  return /[”’"》)\]]/.test(terminator) ? CARRIES_ON.test(next) : /[,、)》]/.test(next);
}
