import { formatShare } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { breakPoints, wrapText } from '../../lib/measure.ts';
import { drawingSize } from '../chart.ts';
import type { DrawContext } from '../chart.ts';
import { setTurn } from '../page/layout.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import type { TopicAnswer, TopicsByTurnModel } from './model.ts';

/** Measures in px; `columns` is the most blocks in a row, `measure` the characters to a line. */
const layouts = {
  phone: { columns: 3, gutter: 14, measure: 21, pitch: 5, strip: 3.8, label: 12.5, topic: 13.5, gap: 22 },
  column: { columns: 6, gutter: 18, measure: 18, pitch: 5.4, strip: 4, label: 12, topic: 13, gap: 28 },
  wide: { columns: 9, gutter: 22, measure: 17, pitch: 6.2, strip: 4.6, label: 12.5, topic: 14, gap: 36 },
} as const;

/** Hairline between two sentences, px. */
const hairline = 1.2;

/** Side of the square before the name of each topic of a mixed answer, and the space after it, px. */
const key = 8;
const keyGap = 5;

const fill = (topic: string): string => `fill-${topic.replaceAll('_', '-')}`;

/** A line of a block's head: a number or a key may stand before its text. */
interface HeadLine {
  content: string;
  style: TextStyle;
  indent: number;
  number?: string;
  key?: string;
}

/** Each answer a block of print, set like a newspaper column; its sentences have the colours of their topics. */
export function drawTopicsByTurn(
  model: TopicsByTurnModel,
  { document, width, lang }: DrawContext,
): SVGElement {
  const layout = layouts[drawingSize(width)];
  const locale = languageTag[lang];
  const labelStyle: TextStyle = { size: layout.label, tone: 'muted' };
  const numberStyle: TextStyle = { size: layout.label, bold: true, tone: 'question', from: 'turns.n' };
  const topicStyle: TextStyle = { size: layout.topic, bold: true };
  const shareStyle: TextStyle = { size: layout.label, from: 'topics_by_turn.share' };

  const indentOf = (answer: TopicAnswer): number =>
    answer.number === undefined ? 0 : measured(String(answer.number), numberStyle) + 5;
  const topicIndent = (answer: TopicAnswer): number => (answer.topics.length > 1 ? key + keyGap : 0);
  /** The widest piece of a text that no line can break. */
  const unbreakable = (content: string, style: TextStyle): number =>
    Math.max(0, ...breakPoints(content, locale).map((part) => measured(part.trimEnd(), style)));
  const needed = Math.max(
    ...model.answers.map((answer) =>
      Math.max(
        indentOf(answer) + unbreakable(answer.label[lang], labelStyle),
        ...answer.topics.map(({ name }) => topicIndent(answer) + unbreakable(name[lang], topicStyle)),
      ),
    ),
  );
  const fitting = Math.max(
    1,
    Math.min(layout.columns, Math.floor((width + layout.gutter) / (needed + layout.gutter))),
  );
  // As many blocks in the last row as in the others, where that is possible.
  const columns =
    model.answers.length < fitting
      ? fitting
      : Math.ceil(model.answers.length / Math.ceil(model.answers.length / fitting));
  const columnWidth = (width - layout.gutter * (columns - 1)) / columns;
  const perChar = columnWidth / layout.measure;

  const headOf = (answer: TopicAnswer): HeadLine[] => {
    const indent = indentOf(answer);
    const label = wrapText(answer.label[lang] || '—', (columnWidth - indent) / layout.label, { locale });
    const lines: HeadLine[] = label.map((content, index) => ({
      content,
      style: labelStyle,
      indent,
      ...(index === 0 && answer.number !== undefined ? { number: String(answer.number) } : {}),
    }));
    for (const { topic, name, share } of answer.topics) {
      const keyed = topicIndent(answer);
      wrapText(name[lang], (columnWidth - keyed) / layout.topic, { bold: true, locale }).forEach(
        (content, index) => {
          lines.push({
            content,
            style: topicStyle,
            indent: keyed,
            ...(keyed && !index ? { key: topic } : {}),
          });
        },
      );
      if (keyed) lines.push({ content: formatShare(share), style: shareStyle, indent: keyed });
    }
    return lines;
  };
  const lineHeight = (line: HeadLine): number => line.style.size * 1.32;

  const nodes: SVGElement[] = [];
  let top = 0;
  for (let first = 0; first < model.answers.length; first += columns) {
    const blocks = model.answers.slice(first, first + columns).map((answer) => ({
      answer,
      head: headOf(answer),
      lines: setTurn(
        {
          id: answer.turnId,
          kind: 'answer',
          number: answer.number,
          label: answer.label,
          sentences: answer.sentences,
        },
        layout.measure,
      ),
    }));
    const headHeight = Math.max(
      ...blocks.map(({ head }) => head.reduce((sum, line) => sum + lineHeight(line), 0)),
    );
    let bottom = top;
    blocks.forEach(({ answer, head, lines }, index) => {
      const left = index * (columnWidth + layout.gutter);
      const children: SVGElement[] = [];
      let y = top;
      for (const line of head) {
        const base = y + line.style.size;
        if (line.number) children.push(text(document, left, base, line.number, numberStyle));
        if (line.key) {
          children.push(
            element(document, 'path', {
              class: fill(line.key),
              d: `M${tenth(left)} ${tenth(base - key - 1)}h${key}v${key}h${-key}z`,
            }),
          );
        }
        children.push(text(document, left + line.indent, base, line.content, line.style));
        y += lineHeight(line);
      }
      const topicOf = new Map(answer.sentences.map((sentence) => [sentence.id, sentence.topic]));
      const marks = new Map<string, string>();
      let lineTop = top + headHeight + 6;
      for (const line of lines) {
        if (line.type !== 'line') continue;
        for (const stroke of line.strokes) {
          const from = left + stroke.from * perChar;
          const to = left + stroke.to * perChar - (stroke.last ? hairline : 0);
          marks.set(
            stroke.sentence,
            `${marks.get(stroke.sentence) ?? ''}M${tenth(from)} ${tenth(lineTop)}H${tenth(Math.max(to, from + 0.8))}v${layout.strip}H${tenth(from)}z`,
          );
        }
        lineTop += layout.pitch;
      }
      for (const [sentence, d] of marks) {
        children.push(
          element(document, 'path', { class: fill(topicOf.get(sentence) ?? 'other'), 'data-s': sentence, d }),
        );
      }
      bottom = Math.max(bottom, lineTop);
      nodes.push(element(document, 'g', { 'data-t': answer.turnId }, children));
    });
    top = bottom + layout.gap;
  }
  return canvas(document, width, top - layout.gap, nodes);
}
