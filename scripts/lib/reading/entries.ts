import type { Role } from '../types.ts';
import { headAt, lineHead, mayHoldLabel, type Head } from './heads.ts';
import { APPARATUS } from './label-words.ts';
import { strongLabel, type Label } from './labels.ts';
import { endsParagraph, type Line } from './lines.ts';
import { nameForm, type NameForm, type WordTest } from './persons.ts';
import { segments } from './segments.ts';

/** A possible label: its form shows the role, or it may be a name. */
export interface Entry {
  /** Includes stamp and marks. */
  start: number;
  head: Head;
  label?: Label;
  name?: NameForm;
  atLineStart: boolean;
  /** The line before ends a paragraph. */
  afterParagraph: boolean;
  /** End of its words: the next entry. */
  end: number;
}

/** Fewest labels numbered through. */
const FEWEST_NUMBERED = 4;

export interface SpeakerHints {
  outlets: ReadonlySet<string>;
  given?: string;
  roles?: ReadonlyMap<string, Role>;
  isWord?: WordTest;
}

/** Every possible label, in order. */
export function findEntries(text: string, lines: readonly Line[], hints: SpeakerHints): Entry[] {
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
      const entry = head && makeEntry(start, head, hints, atLineStart, afterParagraph, end);
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
  start: number,
  head: Head,
  hints: SpeakerHints,
  atLineStart: boolean,
  afterParagraph: boolean,
  end: number,
): Entry | undefined {
  const place = { start, head, atLineStart, afterParagraph, end };
  const label = strongLabel(head, hints, !atLineStart);
  if (label && label.role !== 'name') return { ...place, label };
  if (label) return { ...place, name: { key: label.speaker, tier: 'sure', office: true } };
  const given = hints.given && head.core.includes(hints.given) && head.core.length <= hints.given.length + 16;
  if (given) return { ...place, name: { key: hints.given as string, tier: 'sure', office: true } };
  const name = nameForm(head.core, hints.isWord) ?? accountOf(head) ?? unlikelyName(head);
  if (!name) return undefined;
  // A line without a colon is usually a heading, so its form must say more.
  if (head.form === 'line' && name.tier === 'weak' && !isStamped(head)) name.tier = 'unlikely';
  return { ...place, name };
}

/** An account in a chat without names, beside a clock stamp: 88213456, +852 9123 4567. */
function accountOf(head: Head): NameForm | undefined {
  return head.stamped && /^\+?\d[\d -]{3,16}\d$/.test(head.core)
    ? { key: head.core, tier: 'sure', office: false }
    : undefined;
}

/** A name that only the order of turns may show: words with a character such as 有 or 第 in them. */
function unlikelyName(head: Head): NameForm | undefined {
  const possible =
    /^(?:\p{Script=Han}{2,4}|(?=.*·)[\p{Script=Han}·]{3,12})$/u.test(head.core) && !APPARATUS.test(head.core);
  return possible ? { key: head.core, tier: 'unlikely', office: false } : undefined;
}

/** Whether the labels are numbered through, from the first to the last, so that names are numbered too. */
export function areNumbered(entries: readonly Entry[]): boolean {
  const chain: Entry[] = [];
  for (const entry of entries) if (Number(entry.head.number) === chain.length + 1) chain.push(entry);
  const speakers = new Set(chain.map(({ label, name }) => label?.role ?? name?.key));
  return chain.length >= FEWEST_NUMBERED && speakers.size <= chain.length * 0.75;
}

/** Whether a line has only a name and a clock stamp. */
export function isStamped(head: Head): boolean {
  return head.form === 'line' && head.stamped === true;
}

/** A possible label without a colon: a short unpunctuated line, or a name with a clock stamp. */
export function headOfLine(text: string, line: Line): Head | undefined {
  if (line.nameEnd) {
    const head = lineHead(text, line.nameStart ?? line.start, line.nameEnd, line.end);
    return head && { ...head, stamped: true };
  }
  if (line.end - line.start > 24) return undefined;
  const words = text.slice(line.start, line.end);
  return /^[^。?!…,;:“”"\d][^。?!…,;:“”"]*$/.test(words)
    ? lineHead(text, line.start, line.end, line.end)
    : undefined;
}
