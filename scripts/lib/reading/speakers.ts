import type { Role } from '../types.ts';
import { endsParagraph, type Line } from './lines.ts';
import { headAt, lineHead, mayHoldLabel, type Head } from './heads.ts';
import { ANSWER_MARK, QUESTION_MARK, REPORTER } from './label-words.ts';
import { strongLabel, type Label } from './labels.ts';
import { nameForm, verbOf, type NameForm, type WordTest } from './persons.ts';
import { asks, hosts, speaksUp } from './speech-acts.ts';

/** A place where a label could stand: one whose form tells its role, or words that may be somebody's name. */
interface Entry {
  head: Head;
  label?: Label;
  name?: NameForm;
  atLineStart: boolean;
  /** Whether the line before ended as a paragraph does. */
  afterParagraph: boolean;
  /** Where the words below it end: at the next entry. */
  end: number;
}

/** What the text shows of everybody who may be speaking under one name. */
interface Candidate extends NameForm {
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

export interface Speakers {
  /** Everybody who speaks under a name, with their role where the whole text tells it. */
  names: Map<string, Role | undefined>;
  bareLines: boolean;
  /** Whether nobody but the host asks, so that the host's questions are the interview's. */
  hostAsks: boolean;
  /** Who answers most questions, or the one given. */
  main: string | undefined;
}

/** What is known before the text is looked at. */
export interface SpeakerHints {
  outlets: ReadonlySet<string>;
  given?: string;
  roles?: ReadonlyMap<string, Role>;
  isWord?: WordTest;
}

/** How far names are looked for above the first label, in UTF-16 units. */
const LONGEST_INTRO = 2000;

/**
 * Who speaks in a text, and what they do there: found from the whole text, by what repeats at the start of lines,
 * what follows questions and what asks, and not from a list of names.
 *
 * A person's name needs one sign besides its form (an office, a question before it, a line of its own, a second
 * time); a name that could be any word needs to take turns with somebody. Given names count without proof.
 */
export function findSpeakers(text: string, lines: readonly Line[], hints: SpeakerHints): Speakers {
  const entries = findEntries(text, lines, hints);
  const strongBare = entries.filter(({ label, head }) => label && head.form === 'line').length;
  const strong = entries.filter(({ label }) => label).length;
  let bareLines = lines.filter((line) => line.nameEnd).length >= 2;
  bareLines ||= strongBare >= 2 && strongBare >= 0.3 * strong;

  const kept = entries.filter((entry) => !entry.label || entry.head.form !== 'line' || bareLines);
  const intro = text.slice(0, Math.min(kept[0]?.head.start ?? 0, LONGEST_INTRO));
  // Twice: words that turn out to be nobody's name must not part a question from its answer.
  const first = countCandidates(text, dropLone(kept, intro));
  const accepted = new Set<string>(
    [...first.values()].filter((one) => isSpeaker(one, intro, hints)).map(({ key }) => key),
  );
  if (accepted.size === 0 && strong === 0) {
    const lone = loneSpeaker(kept, text);
    if (lone !== undefined) accepted.add(lone);
  }
  const speaking = kept.filter(
    ({ label, name }) => label?.role !== undefined || accepted.has(name?.key ?? ''),
  );
  const candidates = countCandidates(text, speaking);

  const names = new Map<string, Role | undefined>();
  for (const key of candidates.keys()) names.set(key, undefined);
  for (const { label } of speaking) {
    if (label?.role === 'host' && label.speaker !== '') names.set(label.speaker, 'hosts');
  }
  const introduced = /主持人?[\s:]*(?:是|为)?([\p{Script=Han}·]{2,6})/u.exec(intro)?.[1];
  for (const key of candidates.keys()) if (introduced?.startsWith(key)) names.set(key, 'hosts');
  if (hints.given && !names.has(hints.given)) names.set(hints.given, undefined);
  const asking = speaking.some(({ label }) => label?.role === 'reporter' || label?.role === 'question');
  decideRoles([...candidates.values()], names, asking, hints.given);
  for (const [name, role] of hints.roles ?? []) if (!isMark(name)) names.set(name, role);

  const nobodyAsks = !asking && ![...names.values()].includes('asks');
  bareLines ||= [...candidates.values()].some(({ bare }) => bare >= 2);
  return { names, bareLines, hostAsks: nobodyAsks, main: hints.given ?? mainOf(candidates, names) };
}

/** A text of one label, a name at its very head or under a headline: a statement of that speaker. */
function loneSpeaker(entries: readonly Entry[], text: string): string | undefined {
  const entry = entries.find(({ head }) => head.form !== 'line');
  if (!entry?.name || !entry.atLineStart || entry.name.tier === 'weak') return undefined;
  if (/[。?!]/.test(text.slice(0, entry.head.start))) return undefined;
  return /[。?!…]/.test(text.slice(entry.head.end, entry.head.end + 400)) ? entry.name.key : undefined;
}

function findEntries(text: string, lines: readonly Line[], hints: SpeakerHints): Entry[] {
  const entries: Entry[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (line.kind === 'note') continue;
    const last = entries.at(-1);
    if (last) last.end = before?.end ?? last.head.end;
    const afterParagraph = !before || endsParagraph(text, before) || last?.head.end === before.end;
    for (const [start, end] of segments(text, line)) {
      const atLineStart = start === line.start;
      const head =
        (mayHoldLabel(text, start) ? headAt(text, start, !atLineStart) : undefined) ??
        (atLineStart ? headOfLine(text, line) : undefined);
      const entry = head && makeEntry(head, hints, atLineStart, afterParagraph, end);
      const open = entries.at(-1);
      if (entry) {
        if (open && open.end > entry.head.start) open.end = entry.head.start;
        entries.push(entry);
      } else if (open) {
        open.end = end;
      }
    }
    before = line;
  }
  return entries;
}

function makeEntry(
  head: Head,
  hints: SpeakerHints,
  atLineStart: boolean,
  afterParagraph: boolean,
  end: number,
): Entry | undefined {
  const place = { head, atLineStart, afterParagraph, end };
  const label = strongLabel(head, hints, !atLineStart);
  if (label && label.role !== 'name') return { ...place, label };
  if (label) return { ...place, name: { key: label.speaker, tier: 'sure', office: true } };
  const given = hints.given && head.core.includes(hints.given) && head.core.length <= hints.given.length + 16;
  if (given) return { ...place, name: { key: hints.given as string, tier: 'sure', office: true } };
  const name = nameForm(head.core, hints.isWord);
  // A lone line without a colon is a heading far more often than a label, so its form must say more.
  if (
    !name ||
    (head.form === 'line' && name.tier === 'weak' && head.end === head.textStart + head.text.length)
  )
    return undefined;
  return { ...place, name };
}

/** A line that may be a label without a colon: short, without any punctuation, or a name with a clock stamp. */
export function headOfLine(text: string, line: Line): Head | undefined {
  if (line.nameEnd) return lineHead(text, line.start, line.nameEnd, line.end);
  if (line.end - line.start > 24) return undefined;
  const words = text.slice(line.start, line.end);
  return /^[^。?!…,;:“”"\d][^。?!…,;:“”"]*$/.test(words)
    ? lineHead(text, line.start, line.end, line.end)
    : undefined;
}

/** Entries without the words that stand once and are no person's name: they part nothing. */
function dropLone(entries: readonly Entry[], intro: string): Entry[] {
  const count = new Map<string, number>();
  for (const { name } of entries) if (name) count.set(name.key, (count.get(name.key) ?? 0) + 1);
  return entries.filter(
    ({ label, name }) =>
      label ||
      (name && ((count.get(name.key) ?? 0) > 1 || name.tier !== 'weak' || isIntroduced(name.key, intro))),
  );
}

function countCandidates(text: string, entries: readonly Entry[]): Map<string, Candidate> {
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

function isSpeaker(one: Candidate, intro: string, hints: SpeakerHints): boolean {
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

/** 记者, 问, 答 are no names, whatever role a person gave them. */
function isMark(name: string): boolean {
  return name.length < 2 || REPORTER.test(name) || QUESTION_MARK.test(name) || ANSWER_MARK.test(name);
}

function decideRoles(
  candidates: readonly Candidate[],
  names: Map<string, Role | undefined>,
  reporters: boolean,
  given: string | undefined,
): void {
  const share = (part: number, one: Candidate) => part / one.count;
  const answering = candidates.filter((one) => one.replies > 0);
  for (const one of candidates) {
    const others = answering.some((other) => other !== one);
    const leads = share(one.hosting, one) >= 0.5 && share(one.replies, one) < 0.5;
    if (one.key !== given && others && leads && one.hosting >= 1) names.set(one.key, 'hosts');
  }
  const main = answering
    .filter((one) => names.get(one.key) !== 'hosts')
    .sort((a, b) => b.length - a.length || a.first - b.first)[0];
  for (const one of candidates) {
    if (names.get(one.key) === 'hosts' || one.key === given) continue;
    const asking = share(one.questions, one) >= 0.5;
    const seldomReplies = share(one.replies, one) < 0.5;
    if (one.verb === 'asks' && one.questions > 0) names.set(one.key, 'asks');
    else if (asking && reporters && one.replies === 0) names.set(one.key, 'asks');
    else if (asking && !reporters && one !== main && (seldomReplies || one.tier === 'medium')) {
      names.set(one.key, 'asks');
    } else if (asking && !reporters && one !== main && one.length < (main?.length ?? 0) / 2) {
      names.set(one.key, 'asks');
    }
  }
  if (reporters || [...names.values()].includes('asks')) return;
  // Two who take turns, nobody's words ending in a question: the one who begins and says far less asks.
  const [a, b] = [...candidates]
    .filter((one) => names.get(one.key) !== 'hosts')
    .sort((x, y) => x.first - y.first);
  if (a && b && candidates.length === 2 && a.count >= 3 && b.count >= 3 && a.length * 2.5 < b.length) {
    if (a.key !== given) names.set(a.key, 'asks');
  }
}

function mainOf(
  candidates: ReadonlyMap<string, Candidate>,
  names: ReadonlyMap<string, Role | undefined>,
): string | undefined {
  let main: string | undefined;
  let best = -1;
  for (const [name, one] of candidates) {
    const role = names.get(name);
    const score = one.replies * 1e6 + one.length;
    if (role !== 'asks' && role !== 'hosts' && score > best) {
      best = score;
      main = name;
    }
  }
  return main;
}

/** Where labels may stand in a line: its start, and after each sentence's end. Pairs of start and end. */
export function segments(text: string, line: Line): [number, number][] {
  const found: [number, number][] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i += 1) {
    if (!ENDS.has(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < line.end && ENDS.has(text.charCodeAt(end))) end += 1;
    while (end < line.end && CLOSES.has(text.charCodeAt(end))) end += 1;
    end = afterAside(text, end, line.end);
    while (end < line.end && (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x09)) end += 1;
    if (end >= line.end) break;
    found.push([start, end]);
    start = end;
    i = end - 1;
  }
  found.push([start, line.end]);
  return found;
}

/** Past (掌声) and the like, which close the sentence before them. */
function afterAside(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 0x28) return at;
  for (let i = at + 1; i < end && i <= at + 13; i += 1) {
    if (text.charCodeAt(i) === 0x29) return i + 1;
  }
  return at;
}

const codes = (characters: string) => new Set(Array.from(characters, (character) => character.charCodeAt(0)));
const ENDS = codes('。?!…');
const CLOSES = codes('”’")]》');
