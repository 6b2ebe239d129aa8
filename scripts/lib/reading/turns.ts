import type { Kind, Role, Span } from '../types.ts';
import { mayHoldLabel } from './heads.ts';
import { labelAt, labelOf, type KnownSpeakers, type Label } from './labels.ts';
import { endsParagraph, trim, type Line } from './lines.ts';
import { isFarewell, isHeadingBefore, leadingCredits, openingSpeech, trailingLines } from './report-lines.ts';
import { headOfLine } from './entries.ts';
import { segments } from './segments.ts';
import { asks, hosts } from './speech-acts.ts';

/** A stretch of one line with the label that opens it, or the going on of what was said before. */
export interface Block extends Span {
  label?: Label;
}

/** A turn before it is split into sentences: its label and its paragraphs' words. */
export interface RawTurn {
  kind: Kind;
  label?: Label;
  /** Offsets from the label's first character to the last word's end. */
  start: number;
  paragraphs: Span[];
}

/** Blocks of the text: lines, cut where a label stands inside one. Notes are left out. */
export function findBlocks(text: string, lines: readonly Line[], known: KnownSpeakers): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line.kind === 'note') continue;
    let open: Block | undefined;
    for (const [start, end] of segments(text, line)) {
      const inline = start !== line.start;
      let label = mayHoldLabel(text, start) ? labelAt(text, start, known, inline) : undefined;
      if (!label && !inline && known.bareLines) {
        const head = headOfLine(text, line);
        label = head && labelOf(head, known, false);
      }
      if (label || !open) {
        open = label ? { start: label.start, end, label } : { start, end };
        blocks.push(open);
      } else {
        open.end = end;
      }
    }
  }
  return blocks;
}

/**
 * The line breaks (with page notes between) that a newspaper column put into a sentence: the line before ends
 * without a paragraph's end, the next begins without a label. Headings do not count as a line before.
 */
export function findBrokenLines(text: string, blocks: readonly Block[]): Span[] {
  const gaps: Span[] = [];
  let speaking = false;
  const last = blocks.length - trailingLines(text, blocks);
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.label) speaking = true;
    if (!next || next.label || !speaking || i + 1 >= last) return;
    if (block.label && block.label.end >= block.end) return;
    if (!/\n/.test(text.slice(block.end, next.start))) return;
    if (endsParagraph(text, block) || isHeading(text, blocks, i)) return;
    gaps.push({ start: block.end, end: next.start });
  });
  return gaps;
}

/** A short line of its own without a sentence's end: 二、关于中美关系. After a finished paragraph it is a heading. */
function isHeading(text: string, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block;
  const before = blocks[i - 1];
  if (block.label || !before || block.end - block.start > 30) return false;
  if (!endsParagraph(text, before)) return false;
  return /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|关于(?=[^,]*$)|第[一二三四五六七八九十]+[章节部])/.test(
    text.slice(block.start, block.end),
  );
}

/** How the turns of a text are told apart, beyond their labels. */
export interface TurnRules {
  names: ReadonlyMap<string, Role | undefined>;
  given: ReadonlyMap<string, Role>;
  /** Whether nobody but the host asks: then what the host asks is a question. */
  hostAsks: boolean;
}

/**
 * Turns in order. Unlabelled text goes on with the turn before; before the first label it is an opening statement
 * when somebody could have spoken it, and a headline, a date line or a report otherwise. A label that only repeats
 * who is speaking opens no turn.
 */
export function assembleTurns(text: string, blocks: readonly Block[], rules: TurnRules): RawTurn[] {
  const turns: RawTurn[] = [];
  const credits = leadingCredits(text, blocks);
  const firstLabel = blocks.findIndex((block, i) => i >= credits && block.label);
  const opening = openingSpeech(text, blocks.slice(credits, Math.max(firstLabel, 0)));
  const last = blocks.length - trailingLines(text, blocks);
  if (opening.length > 0) {
    turns.push({ kind: 'statement', start: (opening[0] as Block).start, paragraphs: [...opening] });
  }
  let open = false;
  let current: RawTurn | undefined;
  for (let i = Math.max(firstLabel, 0); i < last; i += 1) {
    const block = blocks[i] as Block;
    const body = trim(text, block.label ? block.label.end : block.start, block.end);
    if (block.label) {
      let next = i + 1;
      while (next < last && !blocks[next]?.label) next += 1;
      const words = spanOfWords(text, block.label, blocks, i, next);
      const kind = kindOf(block.label, open, rules, words, blocks[next]?.label);
      const farewell = current?.kind === 'answer' && isFarewell(text, bodies(text, blocks, i, next));
      if (!current || farewell || !goesOn(current, block.label, kind)) {
        open = kind === 'question' || (open && !(kind === 'statement' && current?.kind === 'answer'));
        const final =
          farewell && kind === 'answer' && isSame(current?.label, block.label) ? 'statement' : kind;
        current = { kind: final, label: block.label, start: block.label.start, paragraphs: [] };
        turns.push(current);
      }
    }
    if (body && current && !isHeadingBefore(text, blocks, i)) current.paragraphs.push(body);
  }
  const final = turns.at(-1);
  // Thanks from who asks, at the end of an interview.
  if (final?.kind === 'question' && turns.length > 2 && isFarewell(text, final.paragraphs)) {
    if (!/\?/.test(text.slice(final.start))) final.kind = 'statement';
  }
  return turns;
}

function spanOfWords(text: string, label: Label, blocks: readonly Block[], i: number, next: number): string {
  return text.slice(label.end, (blocks[next - 1] ?? blocks[i])?.end).trim();
}

function bodies(text: string, blocks: readonly Block[], from: number, to: number): Span[] {
  return blocks.slice(from, to).flatMap((block) => {
    const body = trim(text, block.label ? block.label.end : block.start, block.end);
    return body ? [body] : [];
  });
}

/** Whether a label only repeats who is speaking, as live reports do after every clock stamp. */
function goesOn(current: RawTurn, label: Label, kind: Kind): boolean {
  const before = current.label;
  if (!before || kind !== current.kind || label.announces) return false;
  if (!isSame(before, label)) return false;
  // Two questions from one house may be two reporters', unless the label is to the letter the same person's.
  return kind !== 'question' || label.role === 'name';
}

function isSame(before: Label | undefined, label: Label): boolean {
  if (!before || label.speaker === '' || label.role === 'question' || label.role === 'answer') return false;
  return before.speaker === label.speaker;
}

function kindOf(label: Label, open: boolean, rules: TurnRules, words: string, next?: Label): Kind {
  if (label.announces) return 'statement';
  const given =
    rules.given.get(label.speaker) ??
    rules.given.get(label.text) ??
    rules.given.get(label.text.replace(/[《》]|记者.{0,4}$/g, ''));
  if (given) return given === 'asks' ? 'question' : given === 'hosts' || !open ? 'statement' : 'answer';
  switch (label.role) {
    case 'reporter':
    case 'question':
      return 'question';
    case 'answer':
      return 'answer';
    case 'host':
      return hostAsks(open, rules, words, next) ? 'question' : 'statement';
    case 'name': {
      const role = rules.names.get(label.speaker);
      if (role === 'asks') return 'question';
      if (role === 'hosts') return hostAsks(open, rules, words, next) ? 'question' : 'statement';
      return open ? 'answer' : 'statement';
    }
  }
}

/** A host who asks and is answered at once asks like anybody else; one who calls for questions leads. */
function hostAsks(open: boolean, rules: TurnRules, words: string, next: Label | undefined): boolean {
  if (!asks(words)) return false;
  if (rules.hostAsks) return true;
  const answered = next?.role === 'answer' || (next?.role === 'name' && !rules.names.get(next.speaker));
  return !open && answered && !hosts(words);
}
