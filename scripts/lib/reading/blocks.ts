import type { Span } from '../types.ts';
import { headOfLine } from './entries.ts';
import { mayHoldLabel } from './heads.ts';
import { labelAt, labelOf, type KnownSpeakers, type Label } from './labels.ts';
import type { Line } from './lines.ts';
import { segments } from './segments.ts';

/** Part of a line, opened by a label or continuing what came before. */
export interface Block extends Span {
  label?: Label;
}

/** Lines, cut where a label begins inside one; notes left out. */
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
