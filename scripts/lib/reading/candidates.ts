import { isStamped, type Entry, type SpeakerHints } from './entries.ts';
import { OFFICES } from './label-words.ts';
import { verbOf, type NameForm } from './persons.ts';
import { asks, hosts, speaksUp, takesFloor } from './speech-acts.ts';

/** Evidence that a name speaks. */
export interface Candidate extends NameForm {
  count: number;
  atLineStart: number;
  /** Occurrences on their own line, words below. */
  alone: number;
  /** On its own line without a colon; `stamped`: with a clock stamp, as in chats. */
  bare: number;
  stamped: number;
  /** Occurrences right after another's question. */
  replies: number;
  /** Occurrences that ask; `hosting`: that lead the conference. */
  questions: number;
  /** Questions asked while another's is open, as the points of a question do. */
  askedInto: number;
  hosting: number;
  /** Occurrences before a whole sentence on the same line. */
  speaks: number;
  /** Occurrences that begin as a speaker does: 我补充…, 谢谢… */
  starts: number;
  /** Occurrences beside a head that is no name, as list items stand: 夏粮:… 早稻:… */
  listed: number;
  /** Occurrences after being given the floor: 请盛部长回答. */
  called: number;
  verb?: 'answers' | 'asks';
  /** Length of its words, in UTF-16 units. */
  length: number;
  first: number;
}

/** Drops words that occur once and are no person's name. */
export function dropLone(entries: readonly Entry[], intro: string, askers: ReadonlySet<string>): Entry[] {
  const count = new Map<string, number>();
  for (const { name } of entries) if (name) count.set(name.key, (count.get(name.key) ?? 0) + 1);
  return entries.filter(
    ({ label, name, head }) =>
      label ||
      isStamped(head) ||
      (name &&
        ((count.get(name.key) ?? 0) > 1 ||
          name.tier !== 'weak' ||
          askers.has(name.key) ||
          isIntroduced(name.key, intro))),
  );
}

/** Candidates by name. Not `sure`: words may end at the next possible label. */
export function countCandidates(
  text: string,
  entries: readonly Entry[],
  sure = true,
): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  let open = false;
  let speaker: string | undefined;
  entries.forEach(({ head, label, name, atLineStart, afterParagraph, end: ownEnd }, i) => {
    const end = entries[i + 1]?.start ?? entries[i]?.end ?? head.end;
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
      const asking = asks(body) || (!sure && asks(text.slice(head.end, ownEnd).trim()));
      if (asking) {
        one.questions += 1;
        if (open && speaker !== name.key) one.askedInto += 1;
      }
      if (atLineStart && isCalled(name.key, text.slice(Math.max(0, head.start - CALL_REACH), head.start)))
        one.called += 1;
      if (hosts(body)) one.hosting += 1;
      if (head.form === 'line') one.bare += 1;
      if (isStamped(head)) one.stamped += 1;
      if (atLineStart && afterParagraph && /^\s*\n/.test(text.slice(head.end, head.end + 8))) one.alone += 1;
      if (atLineStart && afterParagraph && speaksUp(body)) one.speaks += 1;
      if (atLineStart && afterParagraph && takesFloor(body)) one.starts += 1;
      if (atLineStart && (isItem(entries[i - 1]) || isItem(entries[i + 1]))) one.listed += 1;
      one.length += body.length;
      open = asking;
      speaker = name.key;
      return;
    }
    if (label?.role === 'host') open ||= asks(body);
    else open = label?.role === 'reporter' || label?.role === 'question';
    speaker = undefined;
  });
  return candidates;
}

function isItem(entry: Entry | undefined): boolean {
  return (
    entry?.head.form === 'colon' && entry.atLineStart && /^(?:weak|unlikely)$/.test(entry.name?.tier ?? '')
  );
}

function newCandidate(name: NameForm, first: number): Candidate {
  const none = {
    count: 0,
    atLineStart: 0,
    alone: 0,
    bare: 0,
    stamped: 0,
    replies: 0,
    questions: 0,
    askedInto: 0,
    hosting: 0,
    speaks: 0,
    starts: 0,
    listed: 0,
    called: 0,
  };
  return { ...name, ...none, length: 0, first };
}

/** Whether the evidence makes a candidate a speaker. */
export function isSpeaker(one: Candidate, intro: string, hints: SpeakerHints): boolean {
  if (one.key === hints.given || hints.roles?.has(one.key)) return true;
  if (one.stamped === one.count) return true;
  // Lines without a colon count only if they recur and take turns.
  if (one.bare === one.count) return one.count >= 2 && (one.replies > 0 || one.questions > 0);
  if (one.count >= 2 && one.verb && one.replies > 0) return true;
  switch (one.tier) {
    case 'sure':
      return (
        one.office ||
        (one.count >= 2 && one.listed < one.count) ||
        one.replies > 0 ||
        one.alone > 0 ||
        one.speaks > 0 ||
        one.called > 0 ||
        (one.questions > 0 && one.atLineStart > 0) ||
        isIntroduced(one.key, intro)
      );
    case 'fair':
      return (
        (one.replies > 0 && one.atLineStart > 0) ||
        // 问:…?苏:… on one line.
        one.replies >= 2 ||
        (one.count >= 2 && one.atLineStart === one.count && one.speaks + one.alone > 0) ||
        (one.alone > 0 && one.key.length > 1) ||
        // Reuters: …?
        (one.questions === one.count && one.atLineStart > 0 && /^[A-Z]/.test(one.key)) ||
        one.called > 0 ||
        (one.hosting > 0 && one.atLineStart > 0) ||
        (one.starts > 0 && one.atLineStart > 0) ||
        takesTurns(one) ||
        isIntroduced(one.key, intro)
      );
    case 'medium':
      return one.questions > 0 && (one.count >= 2 || one.atLineStart > 0);
    case 'unlikely':
      return false;
    case 'weak':
      return takesTurns(one) || (one.replies > 0 && isIntroduced(one.key, intro));
  }
}

/** Asks or replies repeatedly, always at the start of a line. */
function takesTurns({ count, atLineStart, replies, questions, askedInto }: Candidate): boolean {
  if (count < 2 || atLineStart < count) return false;
  const [answered, asked] = [replies - askedInto, questions - askedInto];
  return answered >= 2 || asked >= 2 || (answered > 0 && asked > 0);
}

/** Reach of a call to speak before a label, in UTF-16 units. */
const CALL_REACH = 120;

function isCalled(key: string, before: string): boolean {
  if (!/^\p{L}/u.test(key)) return false;
  // 张司长 for 张永杰.
  const title = new RegExp(`${key.charAt(0)}[副]?(?:${OFFICES}|总|工|老|姐|哥)`, 'g');
  const titled = key.length >= 3 && key.length <= 6 ? [...before.matchAll(title)].at(-1) : undefined;
  const whole = key.length >= 2 ? before.lastIndexOf(key) : -1;
  if (whole < 0 && titled) {
    return (
      /(?:请|由|交给)[^。?!,]{0,8}$/.test(before.slice(0, titled.index)) &&
      /^[^。?!]{0,4}(?:回答|作答|解答|补充|介绍|回应|发言|讲|说|谈)/.test(
        before.slice(titled.index + titled[0].length),
      )
    );
  }
  const at = whole;
  if (at < 0) return false;
  return (
    /(?:请|由|交给|欢迎)[^。?!]{0,20}$/.test(before.slice(0, at)) &&
    /^[^。?!]{0,12}(?:回答|作答|解答|补充|介绍|回应|发言|讲|说|谈|质询|提问)/.test(
      before.slice(at + key.length),
    )
  );
}

/**
 * Names that ask right before a speaker, perhaps once each, as firms do in analyst calls. It takes two: under other
 * labels a single one may be a list item.
 */
export function loneAskers(text: string, entries: readonly Entry[]): Set<string> {
  const count = new Map<string, number>();
  for (const { name } of entries) if (name) count.set(name.key, (count.get(name.key) ?? 0) + 1);
  const asking = (i: number) => {
    const entry = entries[i];
    const end = entries[i + 1]?.start ?? entry?.end;
    return entry !== undefined && asks(text.slice(entry.head.end, end).trim());
  };
  const askers = new Set<string>();
  entries.forEach(({ name, atLineStart, afterParagraph }, i) => {
    const next = entries[i + 1];
    const before = entries[i - 1];
    if (!name || !atLineStart || !afterParagraph || !asking(i) || asking(i + 1)) return;
    if (before && (asking(i - 1) || /^(?:reporter|question)$/.test(before.label?.role ?? ''))) return;
    const answers =
      next?.label?.role === 'answer' ||
      (next?.name &&
        next.name.key !== name.key &&
        (next.name.office || (next.atLineStart && (count.get(next.name.key) ?? 0) > 1)));
    if (answers) askers.add(name.key);
  });
  return askers.size > 1 ? askers : askersBetween(entries, askers);
}

/** The lone askers between two turns of one speaker, in an interview under names: 澎湃：…？ */
function askersBetween(entries: readonly Entry[], askers: ReadonlySet<string>): Set<string> {
  const strong = entries.some(({ label }) => /记者|^[追提]?问|^Q/.test(label?.text ?? ''));
  const between = entries.filter(({ name }, i) => {
    const [before, after] = [entries[i - 1]?.name, entries[i + 1]?.name];
    return name && askers.has(name.key) && before && before.tier !== 'weak' && before.key === after?.key;
  });
  return new Set(strong ? [] : between.map(({ name }) => name?.key ?? ''));
}

/** 出席：生态环境部部长贺川 */
function isIntroduced(key: string, intro: string): boolean {
  return key.length >= 2 && intro.includes(key);
}

/** The speaker of a statement: a text with one label, a name at its head or under a headline. */
export function loneSpeaker(entries: readonly Entry[], text: string): string | undefined {
  const entry = entries.find(({ head }) => head.form !== 'line');
  if (!entry?.name || !entry.atLineStart || entry.name.tier === 'weak') return undefined;
  if (/[。?!]/.test(text.slice(0, entry.head.start))) return undefined;
  return /[。?!…]/.test(text.slice(entry.head.end, entry.head.end + 400)) ? entry.name.key : undefined;
}
