import type { Candidate } from './candidates.ts';
import type { SentenceContext } from './context.ts';
import { frameWordAt } from './match.ts';

/** Words with 同 or 对 even before a head: 同日, 对比, 和美. */
const STAY = new Set('日比美中');

/**
 * A place that the exchange names, after a preposition, as a side or before a head: 愿同|比方加强合作, 愿同|德新政府合作, not 同比 or
 * 同德.
 */
export function isPartner(
  { gazetteer, text, sentence, evidence, exchange }: SentenceContext,
  { start, end, surface, readings }: Candidate,
): boolean {
  const isSide = /^方(?![面式法案便向针位])/.test(text.slice(end, end + 2));
  const head = STAY.has(surface) ? 0 : frameWordAt(gazetteer.frameWords.noun, text, end, sentence.end);
  return (
    '同与和对跟向'.includes(text[start - 1] ?? '?') &&
    (isSide || head >= 2) &&
    readings.some((form) => form.frames.has('side') && evidence.has(form.placeId, exchange))
  );
}

/** The first of a list after a preposition: 愿同|日、韩加快谈判, not 同日. */
export function isListedBehind({ gazetteer, text }: SentenceContext, { start, end }: Candidate): boolean {
  return (
    '同与和对跟向'.includes(text[start - 1] ?? '?') &&
    text[end] === '、' &&
    gazetteer.shorts.begins(text.charCodeAt(end + 1)) &&
    /[、加就在的共等两三]/.test(text[end + 2] ?? '?')
  );
}

/** 您怎么看|中美关系, not 看中. */
export function isAskedAbout(text: string, { start, surface }: Candidate): boolean {
  return surface === '中' && /(?:怎么|如何|怎样)看$/.test(text.slice(start - 3, start));
}
