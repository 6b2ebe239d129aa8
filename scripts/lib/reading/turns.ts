import type { Kind, Span } from '../types.ts';
import { labelAt, mayHoldLabel, type KnownSpeakers, type Label } from './labels.ts';
import { endsParagraph, trim, type Line } from './lines.ts';
import { segments } from './speakers.ts';

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

/** Closing lines of a report, which nobody speaks: 记者会历时1小时30分钟。(完) */
const CLOSING =
  /^(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:(?:上一篇|下一篇|相关(?:新闻|阅读|链接|报道|文章|稿件)|延伸阅读|推荐阅读|打印|分享到?)(?::.*)?|[([]?完[)\]]?|(?:整场|全场|本场|此次|本次|今天的|当天的|这场)?(?:中外)?(?:记者招待会|记者见面会|记者会|新闻发布会|发布会|吹风会|见面会|答记者问|采访)(?:历时|持续|进行了|共进行|全程|用时|约|至此|到此|于|在.{0,12}(?:结束|举行)|结束).*|.{0,40}(?:参加|出席)(?:了)?(?:记者会|发布会).{0,12}|\(?(?:新华社|本报|中新社|人民网|外交部网站).{0,24}(?:电|讯|供稿)\)?)$/;
/** An unlabelled opening paragraph that reports on the conference instead of being spoken at it. */
const REPORT =
  /记者会|发布会|招待会|见面会|答记者问|回答(?:了)?(?:中外)?(?:媒体)?记者|(?:会见|接受)(?:了)?(?:中外)?(?:媒体|记者)|采访|实录|全文如下|如下[:。]|主持例行/;
const FAREWELL =
  /(?:记者会|发布会|见面会|记者招待会|吹风会).{0,12}(?:到此|结束|到这)|^(?:好[,的]?)?(?:谢谢|感谢|多谢|再见).{0,16}[。!]?$/;

/** Blocks of the text: lines, cut where a label stands inside one. Notes are left out. */
export function findBlocks(text: string, lines: readonly Line[], known: KnownSpeakers): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    if (line.kind === 'note') continue;
    let open: Block | undefined;
    for (const [start, end] of segments(text, line)) {
      const label = mayHoldLabel(text, start) ? labelAt(text, start, known, start !== line.start) : undefined;
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
  blocks.forEach((block, i) => {
    const next = blocks[i + 1];
    if (block.label) speaking = true;
    if (!next || next.label || !speaking) return;
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
  return /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|关于|第[一二三四五六七八九十]+[章节部])/.test(
    text.slice(block.start, block.end),
  );
}

/**
 * Turns in order. Unlabelled text goes on with the turn before; before the first label it is an opening statement
 * when somebody could have spoken it, and a headline, a date line or a report otherwise.
 */
export function assembleTurns(
  text: string,
  blocks: readonly Block[],
  asking: ReadonlySet<string>,
): RawTurn[] {
  const turns: RawTurn[] = [];
  const credits = leadingCredits(text, blocks);
  const firstLabel = blocks.findIndex((block, i) => i >= credits && block.label);
  const opening = blocks.slice(credits, Math.max(firstLabel, 0)).filter((block) => isSpoken(text, block));
  const last = blocks.length - trailingLines(text, blocks);
  if (opening.length > 0) {
    turns.push({ kind: 'statement', start: (opening[0] as Block).start, paragraphs: opening });
  }
  let open = false;
  let current: RawTurn | undefined;
  for (let i = Math.max(firstLabel, 0); i < last; i += 1) {
    const block = blocks[i] as Block;
    if (block.label) {
      const kind = kindOf(block.label, open, asking);
      open = kind === 'question' || (open && !(kind === 'statement' && current?.kind === 'answer'));
      current = { kind, label: block.label, start: block.label.start, paragraphs: [] };
      turns.push(current);
    }
    const body = trim(text, block.label ? block.label.end : block.start, block.end);
    if (body && current && !isHeadingBefore(text, blocks, i)) current.paragraphs.push(body);
  }
  turns.forEach((turn, i) => {
    if (isFarewell(text, turn, turns[i - 1])) turn.kind = 'statement';
  });
  return turns;
}

/**
 * How many blocks at the start are credits: 主持人:某某某, 发言人:某某某 in the head of a report, a label with a name
 * behind it and no words. They are no turns.
 */
function leadingCredits(text: string, blocks: readonly Block[]): number {
  let past = 0;
  for (let i = 0; i < blocks.length; i += 1) {
    const { label, end } = blocks[i] as Block;
    if (!label) continue;
    const body = text.slice(label.end, end).trim();
    const credit = (label.role === 'host' || label.role === 'name') && body !== '' && body.length <= 24;
    if (!credit || /[。?!,…]/.test(body)) break;
    past = i + 1;
  }
  return past;
}

/** Somebody's label once more after an answer, only to close the conference: it belongs to no question. */
function isFarewell(text: string, turn: RawTurn, before: RawTurn | undefined): boolean {
  if (turn.kind !== 'answer' || before?.kind !== 'answer') return false;
  return turn.paragraphs.every(
    (body) => body.end - body.start <= 120 && FAREWELL.test(text.slice(body.start, body.end)),
  );
}

function kindOf(label: Label, open: boolean, asking: ReadonlySet<string>): Kind {
  switch (label.role) {
    case 'reporter':
    case 'question':
      return 'question';
    case 'answer':
      return 'answer';
    case 'host':
      return 'statement';
    case 'name':
      if (asking.has(label.text)) return 'question';
      return open ? 'answer' : 'statement';
  }
}

/** Spoken, as far as form tells: it ends like a sentence, is no short line, and does not report on the event. */
function isSpoken(text: string, block: Block): boolean {
  const body = text.slice(block.start, block.end);
  return body.length >= 15 && /[。?!][”’")\]》]*$/.test(body) && !REPORT.test(body) && !CLOSING.test(body);
}

/** How many blocks at the end are closing lines of the report. */
function trailingLines(text: string, blocks: readonly Block[]): number {
  let count = 0;
  while (count < blocks.length) {
    const block = blocks[blocks.length - 1 - count] as Block;
    // After a label that stands alone the line is that person's words.
    const alone = blocks[blocks.length - 2 - count];
    if (alone?.label && alone.label.end >= alone.end) break;
    if (block.label || !CLOSING.test(text.slice(block.start, block.end))) break;
    count += 1;
  }
  return count;
}

/** A heading right before a label: a short line without a sentence's end after a finished paragraph. */
function isHeadingBefore(text: string, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block;
  const before = blocks[i - 1];
  const next = blocks[i + 1];
  if (block.label || !before || !next?.label) return false;
  const body = text.slice(block.start, block.end);
  const atLineStart = block.start === 0 || text.lastIndexOf('\n', block.start) >= before.end;
  return (
    atLineStart &&
    body.length <= 30 &&
    !/[。?!…:;,”"]$/.test(body) &&
    !/^(?:谢谢|感谢|好|是|对|不|没|再见)/.test(body) &&
    endsParagraph(text, before)
  );
}
