import { formatShare } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { breakPoints } from '../../lib/measure.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { DrawContext } from '../context.ts';
import { setTurn } from '../page/layout.ts';
import { stripOwner, strips } from '../../marks/strips.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin } from '../text-fit.ts';
import type { TopicAnswer, TopicsByTurnModel } from './model.ts';
import { topicFill } from './strings.ts';

/** In px; at most `columns` per row, `measure` characters per line. */
const layouts = {
  phone: { columns: 3, gutter: 14, measure: 21, pitch: 5, strip: 3.8, label: 12.5, topic: 13.5, gap: 22 },
  column: { columns: 6, gutter: 12, measure: 18, pitch: 5.4, strip: 4, label: 12, topic: 13, gap: 28 },
  wide: { columns: 9, gutter: 22, measure: 17, pitch: 6.2, strip: 4.6, label: 12.5, topic: 14, gap: 36 },
} as const;

/** Between sentences, px. */
const hairline = 1.2;

/** Square before a minor topic's name, and the space after it, px. */
const key = 8;
const keyGap = 5;

/** A number or a key may precede the text. */
interface Line {
  content: string;
  style: TextStyle;
  indent: number;
  number?: string;
  key?: string;
}

/** Each answer a block of print; sentences have their topics' colours. */
export function drawTopicsByTurn(model: TopicsByTurnModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const locale = languageTag[lang];
  const { colon } = punctuation[lang];
  const labelStyle: TextStyle = { size: layout.label, tone: 'muted' };
  const numberStyle: TextStyle = { size: layout.label, bold: true, from: 'turns.n' };
  const topicStyle: TextStyle = { size: layout.topic, bold: true };
  const shareStyle: TextStyle = { size: layout.label, from: 'topics_by_turn.share' };

  const indentOf = (answer: TopicAnswer): number =>
    answer.number === undefined ? 0 : measured(String(answer.number), numberStyle) + 5;
  /** Width of a text's widest unbreakable piece, px. */
  const unbreakable = (content: string, style: TextStyle): number =>
    Math.max(0, ...breakPoints(content, locale).map((part) => measured(part.trimEnd(), style)));
  const needed = Math.max(
    ...model.answers.map((answer) =>
      Math.max(
        indentOf(answer) + unbreakable(answer.label[lang], labelStyle),
        ...answer.topics.map(({ name }) => unbreakable(name[lang], topicStyle)),
      ),
    ),
  );
  const fitting = Math.max(
    1,
    Math.min(layout.columns, Math.floor((width + layout.gutter) / (needed + layout.gutter))),
  );
  // Balance the rows.
  const columns =
    model.answers.length < fitting
      ? fitting
      : Math.ceil(model.answers.length / Math.ceil(model.answers.length / fitting));
  const columnWidth = (width - layout.gutter * (columns - 1)) / columns;
  const perChar = columnWidth / layout.measure;

  const wrapped = (content: string, style: TextStyle, indent: number): string[] =>
    linesWithin(content, style, columnWidth - indent, lang, { even: true });
  const topicLines = (name: string, style: TextStyle, indent: number): Line[] =>
    wrapped(name, style, indent).map((content) => ({ content, style, indent }));
  const headOf = (answer: TopicAnswer): Line[] => {
    const indent = indentOf(answer);
    const label = wrapped(answer.label[lang] || '—', labelStyle, indent);
    return [
      ...label.map((content, index) => ({
        content,
        style: labelStyle,
        indent,
        ...(index === 0 && answer.number !== undefined ? { number: String(answer.number) } : {}),
      })),
      ...answer.topics.slice(0, 1).flatMap(({ name }) => topicLines(name[lang], topicStyle, 0)),
    ];
  };
  const footOf = (answer: TopicAnswer): Line[] =>
    answer.topics.slice(1).flatMap(({ topic, name, share }) => [
      ...topicLines(name[lang], { ...topicStyle, size: layout.label }, key + keyGap).map((line, index) => ({
        ...line,
        ...(index === 0 ? { key: topic } : {}),
      })),
      { content: formatShare(share), style: shareStyle, indent: key + keyGap },
    ]);
  const lineHeight = (line: Line): number => line.style.size * 1.32;
  const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + lineHeight(line), 0);
  const set = (lines: readonly Line[], left: number, top: number): SVGElement[] => {
    let y = top;
    return lines.flatMap((line) => {
      const base = y + line.style.size;
      y += lineHeight(line);
      return [
        ...(line.number ? [text(document, left, base, line.number, numberStyle)] : []),
        ...(line.key
          ? [
              element(document, 'path', {
                class: topicFill(line.key),
                d: `M${tenth(left)} ${tenth(base - key - 1)}h${key}v${key}h${-key}z`,
              }),
            ]
          : []),
        text(document, left + line.indent, base, line.content, line.style),
      ];
    });
  };
  /**
   * A path per sentence id, and the block's bottom. Lines are relative to the previous one, so that full ones are
   * identical: the page gets much smaller.
   */
  const print = (
    answer: TopicAnswer,
    left: number,
    top: number,
  ): { marks: Map<string, string>; end: number } => {
    const marks = new Map<string, string>();
    let y = top;
    let before = left;
    for (const row of setTurn({ kind: 'answer', sentences: answer.sentences }, layout.measure)) {
      if (row.type !== 'line') continue;
      for (const stroke of row.strokes) {
        // Rounded here, so that relative steps add up.
        const from = Number(tenth(left + stroke.from * perChar));
        const to = left + stroke.to * perChar - (stroke.last ? hairline : 0);
        const wide = tenth(Math.max(Number(tenth(to)) - from, 0.8));
        const known = marks.get(stroke.sentence);
        const start = known
          ? `${known}m${tenth(from - before)} ${layout.pitch}`
          : `M${tenth(from)} ${tenth(y)}`;
        marks.set(stroke.sentence, `${start}h${wide}v${layout.strip}h-${wide}z`);
        before = from;
      }
      y += layout.pitch;
    }
    return { marks, end: y };
  };

  const nodes: SVGElement[] = [];
  let top = 0;
  for (let first = 0; first < model.answers.length; first += columns) {
    const row = model.answers.slice(first, first + columns);
    const blockTop = top + Math.max(...row.map((answer) => heightOf(headOf(answer)))) + 6;
    let bottom = blockTop;
    row.forEach((answer, index) => {
      const left = index * (columnWidth + layout.gutter);
      const head = headOf(answer);
      const foot = footOf(answer);
      const { marks, end } = print(answer, left, blockTop);
      const topicOf = new Map(answer.sentences.map((sentence) => [sentence.id, sentence.topic]));
      nodes.push(
        element(document, 'g', { 'data-t': answer.turnId }, [
          // Bottom-aligned: a short head stays next to its block.
          ...set(head, left, blockTop - 6 - heightOf(head)),
          ...answer.topics.flatMap(({ topic, name }) => {
            const of = [...marks].filter(([id]) => topicOf.get(id) === topic).map(([id, d]) => ({ id, d }));
            return strips(
              context,
              topicFill(topic),
              `${stripOwner(answer.label[lang], 'answer', lang)}${colon}${name[lang]}`,
              of,
            );
          }),
          ...set(foot, left, end + 3),
        ]),
      );
      bottom = Math.max(bottom, end + (foot.length > 0 ? heightOf(foot) + 3 : 0));
    });
    top = bottom + layout.gap;
  }
  return canvas(document, width, top - layout.gap, nodes);
}
