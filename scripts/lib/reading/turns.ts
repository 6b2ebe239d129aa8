import type { Kind, Role, Span } from '../types.ts';
import type { Block } from './blocks.ts';
import type { Label } from './labels.ts';
import { endsParagraph, trim } from './lines.ts';
import {
  adjourns,
  isFarewell,
  isHeadingBefore,
  leadingCredits,
  openingSpeech,
  trailingLines,
} from './report-lines.ts';
import { asks, endsInQuestion, hosts } from './speech-acts.ts';

/** A turn before it is split into sentences. */
export interface RawTurn {
  kind: Kind;
  label?: Label;
  /** Offset of the label, or of the words if unlabelled. */
  start: number;
  paragraphs: Span[];
}

/**
 * Line breaks (and page notes) inside a sentence, from newspaper columns: the line before ends no paragraph and is no
 * heading, the next has no label.
 */
export function findBrokenLines(text: string, blocks: readonly Block[]): Span[] {
  const gaps: Span[] = [];
  let speaking = false;
  const last = blocks.length - trailingLines(text, blocks);
  const credits = leadingCredits(text, blocks);
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.label && i >= credits) speaking = true;
    if (!next || next.label || !speaking || i + 1 >= last) return;
    if (block.label && block.label.end >= block.end) return;
    if (!/\n/.test(text.slice(block.end, next.start))) return;
    if (endsParagraph(text, block) || isHeading(text, blocks, i)) return;
    gaps.push({ start: block.end, end: next.start });
  });
  return gaps;
}

/** A short heading after a finished paragraph: 二、关于中美关系. */
function isHeading(text: string, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block;
  const before = blocks[i - 1];
  if (block.label || !before || block.end - block.start > 30) return false;
  if (!endsParagraph(text, before)) return false;
  return /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|关于(?=[^,]*$)|第[一二三四五六七八九十]+[章节部])/.test(
    text.slice(block.start, block.end),
  );
}

export interface TurnRules {
  names: ReadonlyMap<string, Role | undefined>;
  given: ReadonlyMap<string, Role>;
  /** Only the host asks, so those are the questions. */
  hostAsks: boolean;
}

/**
 * Turns in order. Unlabelled text continues the turn before; before the first label it is an opening statement if it
 * reads as speech. A label that repeats the current speaker opens no turn.
 */
export function assembleTurns(text: string, blocks: readonly Block[], rules: TurnRules): RawTurn[] {
  const turns: RawTurn[] = [];
  const credits = leadingCredits(text, blocks);
  const firstLabel = blocks.findIndex((block, i) => i >= credits && block.label);
  const opening = openingSpeech(text, blocks.slice(credits, Math.max(firstLabel, 0)), rules.names);
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
      const place = { open, answered: current?.kind === 'answer' };
      const kind = kindOf(block.label, place, rules, words, blocks[next]?.label);
      const said = bodies(text, blocks, i, next);
      const farewell = current?.kind === 'answer' && isFarewell(text, said);
      if (!current || farewell || !goesOn(current, block.label, kind)) {
        open = kind === 'question' || (open && !(kind === 'statement' && current?.kind === 'answer'));
        const ends = farewell && (isSame(current?.label, block.label) || adjourns(text, said));
        const final = ends && kind === 'answer' ? 'statement' : kind;
        current = { kind: final, label: block.label, start: block.label.start, paragraphs: [] };
        turns.push(current);
      }
    }
    if (body && current && !isHeadingBefore(text, blocks, i)) current.paragraphs.push(body);
  }
  const final = turns.at(-1);
  // Closing thanks of an interviewer.
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

/** Whether a label repeats the current speaker, as live reports do after each clock stamp. */
function goesOn(current: RawTurn, label: Label, kind: Kind): boolean {
  const before = current.label;
  if (!before || kind !== current.kind || label.announces) return false;
  if (!isSame(before, label)) return false;
  // Two reporters may ask for one outlet, unless the label is a person's name.
  return kind !== 'question' || label.role === 'name';
}

function isSame(before: Label | undefined, label: Label): boolean {
  if (!before || label.speaker === '' || label.role === 'question' || label.role === 'answer') return false;
  return before.speaker === label.speaker;
}

/** `open`: a question was asked; `answered`: the turn before answers it. */
interface Place {
  open: boolean;
  answered: boolean;
}

function kindOf(label: Label, place: Place, rules: TurnRules, words: string, next?: Label): Kind {
  const { open } = place;
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
      return hostAsks(place, rules, words, next) ? 'question' : 'statement';
    case 'name': {
      const role = rules.names.get(label.speaker);
      if (role === 'asks') return 'question';
      if (role === 'hosts') return hostAsks(place, rules, words, next) ? 'question' : 'statement';
      return open ? 'answer' : 'statement';
    }
  }
}

/** A host answered at once asks; one who calls for questions leads. */
function hostAsks(place: Place, rules: TurnRules, words: string, next: Label | undefined): boolean {
  if (!asks(words)) return false;
  if (rules.hostAsks) return true;
  const answered = next?.role === 'answer' || (next?.role === 'name' && !rules.names.get(next.speaker));
  return (!place.open || (place.answered && endsInQuestion(words))) && answered && !hosts(words);
}
