import { displayPunctuation } from '../lib/punctuation.ts';
import type { Lang } from '../lib/language.ts';
import { chinese } from '../lib/phrase.ts';
import type { Phrase } from '../lib/phrase.ts';
import type { SentenceRow } from '../lib/schemas.ts';

interface QuotedPart {
  text: string;
  marked: boolean;
}

/** A displayed passage; its subject is marked. */
export interface Quotation {
  sentence: string;
  parts: QuotedPart[];
}

/** Transcript code points, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** Maximum context in characters around the marked stretches. */
const around = 24;

const pause = /[，,。；;：:？?！!\s]/;

/**
 * The passage of a sentence around marked stretches, cut at nearby pauses, with ellipses. Drops white space (column
 * breaks); punctuation is full width. Undefined if a stretch is outside the sentence (tests/data: none is).
 */
export function quote(sentence: SentenceRow, stretches: readonly Stretch[]): Quotation | undefined {
  const characters = [...sentence.text];
  const sorted = stretches
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
    .toSorted((a, b) => a.start - b.start);
  const first = sorted[0]?.start ?? 0;
  const last = sorted.at(-1)?.end ?? characters.length;
  if (first < 0 || last > characters.length) return undefined;
  let from = Math.max(0, first - around);
  if (from > 0) {
    const pauseAt = characters.slice(from, first).findIndex((character) => pause.test(character));
    if (pauseAt >= 0) from += pauseAt + 1;
  }
  let to = Math.min(characters.length, last + around);
  if (to < characters.length) {
    const pauseAt = characters.slice(last, to).findLastIndex((character) => pause.test(character));
    if (pauseAt > 0) to = last + pauseAt;
  }
  // Convert the whole passage: punctuation depends on neighbours. Lengths do not change.
  const shown = [...displayPunctuation(characters.slice(from, to).join(''))];
  const parts: QuotedPart[] = [];
  const push = (start: number, end: number, marked: boolean): void => {
    const text = shown
      .slice(Math.max(0, start - from), end - from)
      .join('')
      .replace(/\s+/g, '');
    if (text) parts.push({ text, marked });
  };
  let at = from;
  for (const { start, end } of sorted) {
    push(at, start, false);
    push(Math.max(at, start), end, true);
    at = Math.max(at, end);
  }
  push(at, to, false);
  if (from > 0) parts.unshift({ text: '……', marked: false });
  if (to < characters.length && characters.slice(to).some((character) => !/[\s，,、]/.test(character)))
    parts.push({ text: '……', marked: false });
  return { sentence: sentence.sentence_id, parts };
}

/** Tags Chinese words in English text; Chinese text is unchanged. */
export function withChinese(text: string, lang: Lang): Phrase {
  if (lang === 'zh') return [text];
  return text
    .split(/(\p{Script=Han}+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => (/\p{Script=Han}/u.test(piece) ? chinese(piece) : piece));
}
