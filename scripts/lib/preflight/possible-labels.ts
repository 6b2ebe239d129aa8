import { headAt } from '../reading/heads.ts';
import { APPARATUS } from '../reading/label-words.ts';
import type { Span, Turn } from '../types.ts';

/** Longest name that may have been meant as a label, in characters. */
const LONGEST = 12;

/** Words with a colon at the start of a paragraph that nobody was taken to speak under: 腾讯体育：… in a host's words. */
export interface PossibleLabel extends Span {
  name: string;
}

/** Possible labels that the reading passed over, in order; spans of the reading. */
export function possibleLabels(text: string, turns: readonly Turn[]): PossibleLabel[] {
  const found: PossibleLabel[] = [];
  for (const { label, paragraphs } of turns) {
    for (const [i, { sentences }] of paragraphs.entries()) {
      const first = sentences[0];
      if (!first || (i === 0 && label !== '')) continue;
      const head = headAt(text, first.start, false);
      if (head?.form !== 'colon' || head.end > first.end + 1 || !isName(head.core)) continue;
      found.push({ name: head.core, start: head.textStart, end: head.textStart + head.text.length });
    }
  }
  return found;
}

function isName(core: string): boolean {
  return core.length <= LONGEST && /\p{L}/u.test(core) && !APPARATUS.test(core);
}
