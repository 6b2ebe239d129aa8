import type { Lang } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { FigureRow } from '../../lib/schemas.ts';
import type { StageContext } from '../context.ts';
import { element, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, roomOf, slack } from '../text-fit.ts';
import { rectangle } from '../../marks/stage-marks.ts';
import type { AnswerFigures } from './answers.ts';
import { answersLabels } from './answers-strings.ts';
import { precisionOf, precisions, tokenBody, tokenPoint, wordsOf } from './tokens.ts';

/** An entry: its sign, drawn from x around a middle, and its words. */
interface Entry {
  width: number;
  draw(document: Document, x: number, middle: number): SVGElement[];
  words: string;
  from?: string;
}

/** Height of a line of the key, in font sizes. */
const leading = 1.55;

/** What the signs mean, as far as they occur. */
function entriesOf(answers: readonly AnswerFigures[], size: number, lang: Lang, lit: boolean): Entry[] {
  const labels = answersLabels[lang];
  const rows = answers.flatMap(({ sentences }) =>
    sentences.flatMap(({ figures }) => figures.map(({ row }) => row)),
  );
  const token = (precision: (typeof precisions)[number], tone: string): Entry['draw'] => {
    const height = size * 0.78;
    return (document, x, middle) => {
      const box = { x, y: middle - height / 2, width: height * 1.12, height };
      return [
        element(document, 'path', {
          class: tone,
          d: tokenBody(box, precision) + tokenPoint(box, precision),
        }),
      ];
    };
  };
  const entry = (draw: Entry['draw'], words: string): Entry => ({ width: size * 0.9, draw, words });
  const said = (of: (row: FigureRow) => boolean): boolean => rows.some(of);
  const precise = precisions
    .filter((precision) => said((row) => precisionOf(row) === precision))
    .map((precision) =>
      entry(
        token(precision, 'fill-answer'),
        precision === 'exact'
          ? labels.exact
          : wordsOf(rows, precision, lang).join(punctuation[lang].enumerationComma),
      ),
    );
  const several = answers.some(({ sentences }) => sentences.some(({ figures }) => figures.length > 1));
  const under: Entry['draw'] = (document, x, middle) => [
    element(document, 'path', { class: 'fill-china', d: rectangle(x, middle - 1, size * 0.9, 2) }),
  ];
  return [
    ...(lit
      ? [
          entry(token('exact', 'fill-answer'), labels.years),
          entry(token('exact', 'fill-faint'), labels.others),
        ]
      : precise),
    ...(several && !lit ? [entry(under, labels.sentence)] : []),
    ...(said(({ kind }) => kind === 'question')
      ? [entry(token('exact', 'fill-question'), labels.asked)]
      : []),
  ];
}

export interface Key {
  height: number;
  draw(top: number): SVGElement[];
}

/** The key in lines, with `notes` after it. */
export function answersKey(
  answers: readonly AnswerFigures[],
  notes: readonly string[],
  size: number,
  { document, width, lang }: StageContext,
  lit = false,
): Key {
  const style: TextStyle = { size, tone: 'muted', from: 'figures' };
  const gap = size * 1.1;
  const none = { width: 0, draw: () => [] };
  const entries: Entry[] = [
    ...entriesOf(answers, size, lang, lit),
    ...notes.map((words) => ({ ...none, words })),
  ];
  let [x, line] = [0, 0];
  const placed = entries.map((entry) => {
    const before = entry.width ? entry.width + 5 : 0;
    const long = before + roomOf(entry.words, style, slack.key);
    if (x > 0 && x + long > width) [x, line] = [0, line + 1];
    const at = { entry, x, textX: x + before, line };
    x += long + gap;
    return at;
  });
  return {
    height: placed.length > 0 ? (line + 1) * size * leading : 0,
    draw: (top) =>
      placed.flatMap(({ entry, x: left, textX, line: on }) => {
        const middle = top + (on + 0.5) * size * leading;
        return [
          ...entry.draw(document, left, middle),
          text(document, textX, baselineAt(middle, size), entry.words, style),
        ];
      }),
  };
}
