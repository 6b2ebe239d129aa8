import type { Entry } from './entries.ts';
import { addresses, asks, hosts } from './speech-acts.ts';

/** UTF-16 units of a name that could be any word but begins with a surname. */
const LONGEST_NAME = 8;
/** Rounds until no name is found; each name may show another. */
const ROUNDS = 4;

/**
 * Names that the order of turns lacks, though their form does not show a speaker: whoever stands between a question and
 * the next question; whoever asks between two turns of one speaker, who would not be labelled again had nobody spoken.
 */
export function namesTheOrderLacks(
  text: string,
  entries: readonly Entry[],
  accepted: ReadonlySet<string>,
): Map<string, 'asks' | 'answers'> {
  const found = new Map<string, 'asks' | 'answers'>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const speaks = ({ label, name }: Entry) =>
      label !== undefined || (name !== undefined && (accepted.has(name.key) || found.has(name.key)));
    const before = found.size;
    let last: Entry | undefined;
    let between: Entry[] = [];
    for (const entry of [...entries, undefined]) {
      if (entry && !speaks(entry)) {
        if (entry.atLineStart && entry.afterParagraph) between.push(entry);
        continue;
      }
      if (last && between.length > 0) {
        const answerer = answererBetween(text, last, between, entry, found);
        const asker =
          answerer === undefined
            ? (askerBetween(text, last, between, entry) ?? askerCalled(text, last, between, entry))
            : undefined;
        if (answerer !== undefined) found.set(answerer, 'answers');
        if (asker !== undefined) found.set(asker, 'asks');
      }
      last = entry;
      between = [];
    }
    if (found.size === before) break;
  }
  return found;
}

/** Whoever follows a question that nobody else answers. */
function answererBetween(
  text: string,
  last: Entry,
  between: Entry[],
  next: Entry | undefined,
  found: ReadonlyMap<string, 'asks' | 'answers'>,
): string | undefined {
  const [first] = between;
  if (!first?.name || !mayAsk(last, found) || !asks(wordsTo(text, last, first))) return undefined;
  const words = wordsTo(text, first, between[1] ?? next);
  if (asks(words) || words === '') return undefined;
  const unanswered = !next || isAsker(next) || next.label?.role === 'host';
  if (unanswered) return first.name.key;
  const { tier, key } = first.name;
  return tier === 'sure' ||
    tier === 'fair' ||
    (tier === 'weak' && first.name.surname && key.length <= LONGEST_NAME)
    ? key
    : undefined;
}

/** Whoever asks between two turns of those who answer. */
function askerBetween(
  text: string,
  last: Entry,
  between: Entry[],
  next: Entry | undefined,
): string | undefined {
  if (!last.name || !next?.name || asks(wordsTo(text, last, between[0]))) return undefined;
  const same = last.name.key === next.name.key;
  const asker = between.find((entry, i) => {
    const words = wordsTo(text, entry, between[i + 1] ?? next);
    if (hosts(words)) return false;
    const tier = entry.name?.tier;
    if (tier === 'medium') return words.includes('?') || addresses(words);
    if (same) return asks(words) || (tier === 'fair' && addresses(words));
    return tier === 'fair' && addresses(words);
  });
  return asker?.name?.key;
}

/** Whoever asks right after the host has called for a question, and is answered. */
function askerCalled(
  text: string,
  last: Entry,
  between: Entry[],
  next: Entry | undefined,
): string | undefined {
  const [first] = between;
  if (last.label?.role !== 'host' || !first?.name || !next?.name) return undefined;
  const called = hosts(wordsTo(text, last, first)) && asks(wordsTo(text, first, between[1] ?? next));
  return called ? first.name.key : undefined;
}

/** Whether a question is one: those who answer ask rhetorically. */
function mayAsk(entry: Entry, askers: ReadonlyMap<string, 'asks' | 'answers'>): boolean {
  const { name } = entry;
  return (
    isAsker(entry) || (name !== undefined && (name.tier === 'medium' || askers.get(name.key) === 'asks'))
  );
}

function isAsker({ label }: Entry): boolean {
  return label?.role === 'reporter' || label?.role === 'question';
}

/** An entry's words up to another entry, or to its end. */
function wordsTo(text: string, entry: Entry, next: Entry | undefined): string {
  return text.slice(entry.head.end, next?.start ?? entry.end).trim();
}
