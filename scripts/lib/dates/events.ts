/** Events of dates, in words of their clauses. */
import { closeUp } from '../close-up.ts';
import { clauseAround } from '../figures/labels.ts';
import type { Sentence } from '../types.ts';
import type { DateReading } from './resolve.ts';

const LONGEST = 24;
/** Before an anniversary's event: 今年是｜联合国成立80周年. */
const OCCASION =
  /^.*(?:正值|适逢|恰逢|时值|值此|值|迎来了?|纪念|庆祝|举行|举办|[也又正恰还]?是|(?:^|,)在|为)/;
const LOOSE_START =
  /^(?:[,、的了是于从自起]|以来|期间|之际|之前|之后|以后|时,|[里内]|[在就](?=[^\u4e00-\u9fff]|$))+/;
const LOOSE_END = /[,、的了在于从自]+$/;

function clean(words: string): string {
  return closeUp(words.trim()).text.replace(LOOSE_START, '').replace(LOOSE_END, '').trim();
}

/** The clause of a date, or the next one if it has only the date; without the date. */
export function clauseOf(date: DateReading, sentence: Sentence): string {
  const { text, start: offset } = sentence;
  const span = clauseAround({ start: offset + date.start, end: offset + date.end }, sentence);
  const before = text.slice(span.start - offset, date.start);
  const after = text.slice(date.end, span.end - offset);
  if (clean(before + after).length >= 2) return before + after;
  const rest = text.slice(span.end - offset + 1, span.end - offset + 121);
  return /^[^,。;:!?]*/.exec(rest)?.[0] ?? '';
}

/** The event of a date as transcribed, at most 24 UTF-16 units; may be empty. */
export function eventOf(date: DateReading, sentence: Sentence): string {
  const { text, start: offset } = sentence;
  if (date.dateKind === 'anniversary') {
    const span = clauseAround({ start: offset + date.start, end: offset + date.end }, sentence);
    const before = text.slice(span.start - offset, date.start);
    const event = clean(before.replace(OCCASION, '').replace(/^(?:今年|明年|去年|\d{4}年)/, ''));
    if (event.length >= 2) return event.slice(-LONGEST);
  }
  return clean(clauseOf(date, sentence)).slice(0, LONGEST);
}
