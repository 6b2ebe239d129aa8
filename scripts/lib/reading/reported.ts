import type { KnownSpeakers, Label } from './labels.ts';
import { announcementAt, answerAt, answerInside, namesOfSpeaking, questionAt } from './reported-speech.ts';
import { segments } from './segments.ts';
import { asks } from './speech-acts.ts';
import type { Block } from './blocks.ts';

const MAY_REPORT =
  /(?:记者|媒体|网友|分析师|投资者)[^。:\n]{0,50}?(?:问|提出|提到|提及|谈|关心|关注|想|希望)|宣布|通报|预告/;
/**
 * Splits blocks at reported exchanges: 会后，有记者问及：… is a question, a following 华春莹表示，… its answer, 华春莹最后宣布：… a statement.
 * A question needs a colon or another's answer in reach, so that an answer's own report (上次有记者问我) stays in it.
 */
export function cutReported(text: string, blocks: readonly Block[], known: KnownSpeakers): Block[] {
  const mayReport = MAY_REPORT.test(text);
  const answered = answeredByLabel(blocks, known);
  const names = new Set([...known.names.keys(), ...(mayReport ? namesOfSpeaking(text, known) : [])]);
  const cut: Block[] = [];
  /** How the open question was asked. */
  let asked: 'label' | 'reported' | undefined;
  let answeredNext = false;
  /** Start of the last question's words. */
  let wordsFrom = 0;
  blocks.forEach((block, i) => {
    let open: Block = { ...block };
    cut.push(open);
    if (block.label) {
      asked = isAsking(block.label, known) ? 'label' : undefined;
      if (asked && /(?:有|一位|一名|某)[^、]*(?:记者|网友|媒体|分析师|投资者)/.test(block.label.text))
        asked = 'reported';
      answeredNext = answered[i] ?? false;
      wordsFrom = block.label.end;
    }
    if (!mayReport && (!asked || answeredNext)) return;
    const from = block.label ? Math.min(block.label.end, block.end) : block.start;
    for (const [start, end] of segments(text, { start: from, end: block.end, kind: 'text' })) {
      const atLineStart = start === from && !block.label;
      const label =
        (mayReport
          ? (questionAt(text, start, end, atLineStart, names) ??
            announcementAt(text, start, end, atLineStart, names))
          : undefined) ??
        (asked &&
        (atLineStart || asked === 'reported') &&
        mayAnswer(text, wordsFrom, start, end, asked, answeredNext)
          ? answerAt(text, { start, end }, names)
          : undefined);
      if (!label) continue;
      open = openBlock(cut, open, label, end);
      asked = label.role === 'reporter' ? 'reported' : undefined;
      wordsFrom = label.end;
      if (label.role !== 'reporter') names.add(label.speaker);
      const later = asked && answerInside(text, label.end, end, names);
      if (later) {
        open = openBlock(cut, open, later, end);
        names.add(later.speaker);
        asked = undefined;
      }
    }
    open.end = block.end;
  });
  return cut.filter((block) => block.end > block.start || block.label);
}

/** Closes a block at a label and opens the next; drops an empty block. */
function openBlock(cut: Block[], before: Block, label: Label, end: number): Block {
  if (before.start === label.start) cut.pop();
  else before.end = Math.max(before.label?.end ?? before.start, label.start);
  const block: Block = { start: label.start, end, label };
  cut.push(block);
  return block;
}

/** For each labelled block: whether the next label answers. */
function answeredByLabel(blocks: readonly Block[], known: KnownSpeakers): boolean[] {
  const answered: boolean[] = [];
  let next: Label | undefined;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const label = blocks[i]?.label;
    if (!label) continue;
    answered[i] = next !== undefined && !isAsking(next, known) && !next.announces;
    next = label;
  }
  return answered;
}

function isAsking(label: Label, known: KnownSpeakers): boolean {
  return label.role === 'reporter' || label.role === 'question' || known.names.get(label.speaker) === 'asks';
}

/** A reported statement may belong to the question: 外长表示，…，这是否…？ */
function mayAnswer(
  text: string,
  wordsFrom: number,
  start: number,
  end: number,
  asked: 'label' | 'reported',
  answeredNext: boolean,
): boolean {
  if (asked === 'reported') return !answeredNext || asks(text.slice(wordsFrom, start).trim());
  const words = text.slice(wordsFrom, start).trim();
  // 王某说:… at a line's start answers a request too: 请介绍一下情况。
  const quoted = /^[^,。:;?!“”\n]{3,24}:/.test(text.slice(start, Math.min(end, start + 26)));
  return !answeredNext && (quoted || asks(words)) && !asks(text.slice(start, end));
}
