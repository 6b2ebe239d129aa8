import type { Role } from '../types.ts';
import { headAt, lineHead, mayHoldLabel, type Head } from './heads.ts';
import { strongLabel, type Label } from './labels.ts';
import { endsParagraph, type Line } from './lines.ts';
import { nameForm, type NameForm, type WordTest } from './persons.ts';
import { segments } from './segments.ts';

/** A place where a label could stand: one whose form tells its role, or words that may be somebody's name. */
export interface Entry {
  /** Where it begins, with a stamp or marks before it. */
  start: number;
  head: Head;
  label?: Label;
  name?: NameForm;
  atLineStart: boolean;
  /** Whether the line before ended as a paragraph does. */
  afterParagraph: boolean;
  /** Where the words below it end: at the next entry. */
  end: number;
}

/** What is known before the text is looked at. */
export interface SpeakerHints {
  outlets: ReadonlySet<string>;
  given?: string;
  roles?: ReadonlyMap<string, Role>;
  isWord?: WordTest;
}

/** Every place where a label could stand, in order. */
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
  const name = nameForm(head.core, hints.isWord);
  // A lone line without a colon is a heading far more often than a label, so its form must say more.
  if (!name || (head.form === 'line' && name.tier === 'weak' && !isStamped(head))) return undefined;
  return { ...place, name };
}

/** A line that holds a name and a clock stamp and nothing else. */
export function isStamped(head: Head): boolean {
  return head.form === 'line' && head.end !== head.textStart + head.text.length;
}

/** A line that may be a label without a colon: short, without any punctuation, or a name with a clock stamp. */
export function headOfLine(text: string, line: Line): Head | undefined {
  if (line.nameEnd) return lineHead(text, line.nameStart ?? line.start, line.nameEnd, line.end);
  if (line.end - line.start > 24) return undefined;
  const words = text.slice(line.start, line.end);
  return /^[^。?!…,;:“”"\d][^。?!…,;:“”"]*$/.test(words)
    ? lineHead(text, line.start, line.end, line.end)
    : undefined;
}
