import type { Entry, SpeakerHints } from './entries.ts';
import { verbOf, type NameForm } from './persons.ts';
import { asks, hosts, speaksUp } from './speech-acts.ts';

/** What the text shows of everybody who may be speaking under one name. */
export interface Candidate extends NameForm {
  count: number;
  atLineStart: number;
  /** How often on a line of its own, the words below it. */
  alone: number;
  /** How often on a line of its own without a colon. */
  bare: number;
  /** How often what stands before it, said by another, asks. */
  replies: number;
  /** How often its words ask; how often they lead the conference. */
  questions: number;
  hosting: number;
  /** How often a whole sentence follows in its line. */
  speaks: number;
  /** Whether its label said 答 or 问. */
  verb?: 'answers' | 'asks';
  /** Characters below it. */
  length: number;
  first: number;
}

/** Entries without the words that stand once and are no person's name: they part nothing. */
export function dropLone(entries: readonly Entry[], intro: string): Entry[] {
  const count = new Map<string, number>();
  for (const { name } of entries) if (name) count.set(name.key, (count.get(name.key) ?? 0) + 1);
  return entries.filter(
    ({ label, name }) =>
      label ||
      (name && ((count.get(name.key) ?? 0) > 1 || name.tier !== 'weak' || isIntroduced(name.key, intro))),
  );
}

/** Who may be speaking, by name, with what their entries show. */
export function countCandidates(text: string, entries: readonly Entry[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  let open = false;
  let speaker: string | undefined;
  entries.forEach(({ head, label, name, atLineStart, afterParagraph }, i) => {
    const end = entries[i + 1]?.head.start ?? entries[i]?.end ?? head.end;
    const body = text.slice(head.end, end).trim();
    if (name) {
      const one = candidates.get(name.key) ?? newCandidate(name, i);
      candidates.set(name.key, one);
      one.count += 1;
      one.office ||= name.office;
      if (atLineStart) one.atLineStart += 1;
      const verb = verbOf(head.core);
      if (verb) one.verb = verb;
      if (open && speaker !== name.key) one.replies += 1;
      if (asks(body)) one.questions += 1;
      if (hosts(body)) one.hosting += 1;
      if (head.form === 'line') one.bare += 1;
      if (atLineStart && afterParagraph && /^\s*\n/.test(text.slice(head.end, head.end + 8))) one.alone += 1;
      if (atLineStart && afterParagraph && speaksUp(body)) one.speaks += 1;
      one.length += body.length;
      open = asks(body);
      speaker = name.key;
      return;
    }
    if (label?.role === 'host') open ||= asks(body);
    else open = label?.role === 'reporter' || label?.role === 'question';
    speaker = undefined;
  });
  return candidates;
}

function newCandidate(name: NameForm, first: number): Candidate {
  const none = {
    count: 0,
    atLineStart: 0,
    alone: 0,
    bare: 0,
    replies: 0,
    questions: 0,
    hosting: 0,
    speaks: 0,
  };
  return { ...name, ...none, length: 0, first };
}

/** Whether what the text shows of a candidate makes a speaker of it. */
export function isSpeaker(one: Candidate, intro: string, hints: SpeakerHints): boolean {
  if (one.key === hints.given || hints.roles?.has(one.key)) return true;
  // Lines without a colon: only where they come again and take turns.
  if (one.bare === one.count) return one.count >= 2 && (one.replies > 0 || one.questions > 0);
  if (one.count >= 2 && one.verb && one.replies > 0) return true;
  switch (one.tier) {
    case 'sure':
      return (
        one.office ||
        one.count >= 2 ||
        one.replies > 0 ||
        one.alone > 0 ||
        one.speaks > 0 ||
        isIntroduced(one.key, intro)
      );
    case 'fair':
      return (
        (one.replies > 0 && one.atLineStart > 0) ||
        (one.count >= 2 && one.atLineStart === one.count && one.speaks + one.alone > 0) ||
        (one.alone > 0 && one.key.length > 1) ||
        // Reuters: …?
        (one.questions === one.count && one.atLineStart > 0 && /^[A-Z]/.test(one.key)) ||
        isIntroduced(one.key, intro)
      );
    case 'medium':
      return one.questions > 0 && (one.count >= 2 || one.atLineStart > 0);
    case 'weak':
      return (
        (one.count >= 2 &&
          one.atLineStart === one.count &&
          (one.replies >= 2 || one.questions >= 2 || (one.replies > 0 && one.questions > 0))) ||
        (one.replies > 0 && isIntroduced(one.key, intro))
      );
  }
}

/** Named above the first label: 出席：生态环境部部长贺川. */
function isIntroduced(key: string, intro: string): boolean {
  return key.length >= 2 && intro.includes(key);
}

/** A text of one label, a name at its very head or under a headline: a statement of that speaker. */
export function loneSpeaker(entries: readonly Entry[], text: string): string | undefined {
  const entry = entries.find(({ head }) => head.form !== 'line');
  if (!entry?.name || !entry.atLineStart || entry.name.tier === 'weak') return undefined;
  if (/[。?!]/.test(text.slice(0, entry.head.start))) return undefined;
  return /[。?!…]/.test(text.slice(entry.head.end, entry.head.end + 400)) ? entry.name.key : undefined;
}
