import type { Lang } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import { element, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, roomOf, slack } from '../text-fit.ts';
import { barPath } from './bars.ts';
import type { TimelineBar } from './bars.ts';
import { stageLabels } from './stage-words.ts';

/** Height of a line, in font sizes. */
const leading = 1.5;

export interface Key {
  height: number;
  draw(top: number): SVGElement[];
}

interface Sign {
  tone: string;
  isOpen: boolean;
  words: string;
}

function signsOf(bars: readonly TimelineBar[], lang: Lang): Sign[] {
  const labels = stageLabels[lang];
  return [
    ...(bars.some(({ been }) => been) ? [{ tone: 'fill-answer', isOpen: false, words: labels.been }] : []),
    ...(bars.some(({ coming }) => coming)
      ? [{ tone: 'fill-answer', isOpen: true, words: labels.coming }]
      : []),
    ...(bars.some(({ event }) => event.asked)
      ? [{ tone: 'fill-question', isOpen: false, words: labels.asked }]
      : []),
  ];
}

/** What the bars' signs mean, as far as they occur, and `note` after them. */
export function barKey(
  bars: readonly TimelineBar[],
  note: string,
  size: number,
  { document, width, lang }: StageContext,
): Key {
  const style: TextStyle = { size, tone: 'muted' };
  const swatch = { width: size * 1.4, height: size * 0.62 };
  let [x, line] = [0, 0];
  const place = (words: string, before: number): { x: number; line: number } => {
    const long = before + roomOf(words, style, slack.key);
    if (x > 0 && x + long > width) [x, line] = [0, line + 1];
    const at = { x, line };
    x += long + size;
    return at;
  };
  const signs = signsOf(bars, lang).map((sign) => ({ ...sign, at: place(sign.words, swatch.width + 5) }));
  const noteAt = note ? place(note, 0) : undefined;
  const middleOf = (top: number, on: number): number => top + (on + 0.5) * size * leading;
  return {
    height: (line + 1) * size * leading,
    draw: (top) => [
      ...signs.flatMap(({ tone, isOpen, words, at }) => {
        const middle = middleOf(top, at.line);
        const y = middle - swatch.height / 2;
        const [from, to] = [at.x, at.x + swatch.width];
        const px = { start: () => from, end: () => to, breaks: [] };
        const whole = { from, to };
        const d = barPath(
          isOpen ? { been: undefined, coming: whole } : { been: whole, coming: undefined },
          px,
          { top: y, height: swatch.height, least: 1 },
        );
        return [
          element(document, 'path', { class: tone, d }),
          text(document, at.x + swatch.width + 5, baselineAt(middle, size), words, style),
        ];
      }),
      ...(noteAt
        ? [text(document, noteAt.x, baselineAt(middleOf(top, noteAt.line), size), note, style)]
        : []),
    ],
  };
}
