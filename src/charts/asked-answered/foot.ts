import type { DrawContext } from '../context.ts';
import { text } from '../svg.ts';
import { linesWithin, slack } from '../text-fit.ts';
import { emptyBox } from './cells.ts';
import type { AskedAnsweredModel } from './model.ts';
import { askedAnsweredLabels, homeLine } from './strings.ts';

const leading = 1.36;

/** Lines at the bottom of a picture; px. */
export interface Foot {
  height: number;
  draw(top: number): SVGElement[];
}

/** Legend of the dashed box, home's counts, and how many questions did not fit. */
export function footOf(
  model: AskedAnsweredModel,
  left: number,
  size: number,
  { document, width, lang }: Pick<DrawContext, 'document' | 'width' | 'lang'>,
): Foot {
  const labels = askedAnsweredLabels[lang];
  const box = { width: size * 0.74, height: size * 0.86 };
  const indent = box.width + 6;
  const broken = (words: string, room: number): string[] =>
    linesWithin(words, { size }, room, lang, { spare: slack.line });
  const said = [homeLine(model, lang) ?? '', left > 0 ? labels.left(left) : ''].filter(Boolean);
  const lines = [
    ...broken(labels.honesty, width - indent).map((words) => ({ x: indent, words })),
    ...said.flatMap((words) => broken(words, width)).map((words) => ({ x: 0, words })),
  ];
  return {
    height: lines.length * size * leading + size * 0.4,
    draw: (top) => [
      emptyBox(document, 0, top + size * leading - box.height, box.width, box.height),
      ...lines.map(({ x, words }, index) =>
        text(document, x, top + (index + 1) * size * leading, words, {
          size,
          tone: 'muted',
          from: 'asked_answered',
        }),
      ),
    ],
  };
}
