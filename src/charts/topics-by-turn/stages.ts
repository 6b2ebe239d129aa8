import { stripPath } from '../../marks/strip-paths.ts';
import type { Rectangle } from '../../marks/strip-paths.ts';
import { stripOwner, strips } from '../../marks/strips.ts';
import { formatShare } from '../../lib/format.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { StageDefinition } from '../chart.ts';
import type { StageContext } from '../context.ts';
import { setTurn } from '../page/layout.ts';
import { canvas, element, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { fitText, roomOf, slack } from '../text-fit.ts';
import type { TopicAnswer, TopicsByTurnModel } from './model.ts';
import { topicFill, topicsByTurnLabels, topicsByTurnStrings } from './strings.ts';

/** In px; a block is at most `block` wide, its lines at most `pitch` apart. */
const layouts = {
  phone: { key: 12.5, label: 12, gutter: 10, gap: 12, block: 96, pitch: 5 },
  wide: { key: 16, label: 14, gutter: 20, gap: 22, block: 150, pitch: 7 },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

/** Of the distance between lines that a strip fills. */
const filled = 0.72;

/** Between sentences, px. */
const hairline = 1;

const fewestCharacters = 10;

/** Blocks of print in rows; all on one scale. */
interface Setting {
  columns: number;
  /** Characters per line. */
  measure: number;
  block: number;
  pitch: number;
}

const rowCount = (answers: readonly TopicAnswer[], columns: number): number =>
  Math.ceil(answers.length / columns);

function linesOf({ chars }: TopicAnswer, measure: number): number {
  return Math.ceil(chars / measure);
}

/** Lines of each row of blocks. */
function rowLines(answers: readonly TopicAnswer[], columns: number, measure: number): number[] {
  return Array.from({ length: rowCount(answers, columns) }, (_, row) =>
    Math.max(...answers.slice(row * columns, (row + 1) * columns).map((each) => linesOf(each, measure))),
  );
}

/** The setting with most ink a character that fits `height` px. */
function settingWithin(
  answers: readonly TopicAnswer[],
  width: number,
  height: number,
  layout: Layout,
): Setting {
  const longest = Math.max(...answers.map(({ chars }) => chars));
  let best: Setting = { columns: 1, measure: longest, block: width, pitch: 2 };
  let most = 0;
  for (let columns = 1; columns <= Math.min(answers.length, 12); columns += 1) {
    const block = Math.min(layout.block, (width - layout.gutter * (columns - 1)) / columns);
    const rows = rowCount(answers, columns);
    const room = height - rows * (layout.label * 1.5) - (rows - 1) * layout.gap;
    for (let measure = fewestCharacters; measure <= longest; measure += 1) {
      const lines = rowLines(answers, columns, measure).reduce((sum, count) => sum + count, 0);
      const pitch = Math.min(layout.pitch, room / lines);
      const ink = pitch * (block / measure);
      if (ink > most) [best, most] = [{ columns, measure, block, pitch }, ink];
    }
  }
  return best;
}

/** Answers on several topics are lit; without any, all are. */
function litAnswers({ mixed, answers }: TopicsByTurnModel): readonly TopicAnswer[] {
  return mixed.length > 0 ? mixed : answers;
}

interface KeyEntry {
  /** Colour class of its square; none before a name. */
  fill?: string;
  words: string;
  style: TextStyle;
}

/** The lit answer's name and topics, or the topics of several; then what is pale. */
function keyEntries(model: TopicsByTurnModel, layout: Layout, { lang }: StageContext): KeyEntry[] {
  const lit = litAnswers(model);
  const [only] = lit;
  const bold: TextStyle = { size: layout.key, bold: true, from: 'topics_by_turn' };
  const plain: TextStyle = { size: layout.key, from: 'topics_by_turn.share' };
  const isSingle = lit.length === 1;
  const name = isSingle && only ? [only.number, only.label[lang]].filter(Boolean).join(' ') : '';
  const topics = new Map(lit.flatMap((answer) => answer.topics.map((topic) => [topic.topic, topic])));
  const pale = model.answers.length > lit.length;
  return [
    ...(name ? [{ words: `${name}${punctuation[lang].colon.trimEnd()}`, style: bold }] : []),
    ...[...topics.values()].map(({ topic, name: topicName, share }) => ({
      fill: topicFill(topic),
      words: isSingle ? `${topicName[lang]} ${formatShare(share)}` : topicName[lang],
      style: plain,
    })),
    ...(pale
      ? [{ fill: 'fill-faint', words: topicsByTurnLabels[lang].single, style: { ...plain, tone: 'muted' } }]
      : []),
  ];
}

/** In lines of at most the stage's width; returns its height, px. */
function drawKey(
  entries: readonly KeyEntry[],
  layout: Layout,
  { document, width }: StageContext,
): { nodes: SVGElement[]; height: number } {
  const side = layout.key * 0.72;
  const leading = layout.key * 1.5;
  let [x, line] = [0, 0];
  const nodes = entries.flatMap(({ fill, words, style }) => {
    const square = fill ? side + 5 : 0;
    const room = square + roomOf(words, style, slack.key);
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const base = layout.key + line * leading;
    const at = x;
    x += room + (fill ? 14 : 8);
    return [
      ...(fill
        ? [
            element(document, 'rect', {
              class: fill,
              x: at,
              y: base - side,
              width: side,
              height: side,
            }),
          ]
        : []),
      text(document, at + square, base, words, style),
    ];
  });
  return { nodes, height: (line + 1) * leading };
}

interface BlockLabel {
  number: string;
  /** Number and who asked; the number alone if that does not fit. */
  words: string;
  style: TextStyle;
  isWhole: boolean;
}

/** The number of the question answered and who asked: of all, or only of those lit, as there is room. */
function blockLabels(
  answers: readonly TopicAnswer[],
  lit: readonly TopicAnswer[],
  roomOfBlock: (index: number) => number,
  layout: Layout,
  { lang }: StageContext,
): BlockLabel[] {
  const labels = answers.map((answer, index): BlockLabel => {
    const isLit = lit.includes(answer);
    const style: TextStyle = {
      size: layout.label,
      bold: isLit,
      from: 'turns.n',
      ...(isLit ? {} : { tone: 'muted' }),
    };
    const number = answer.number === undefined ? '' : String(answer.number);
    const whole = [number, answer.label[lang]].filter(Boolean).join(' ');
    const isWhole = fitText(whole, style, roomOfBlock(index)) !== undefined;
    return { number, words: isWhole ? whole : number, style, isWhole };
  });
  if (labels.every(({ isWhole }) => isWhole)) return labels;
  return labels.map((label) => (label.style.bold ? label : { ...label, words: label.number }));
}

/** A block of print an answer, in the order given; those on several topics lit in their colours. */
function drawAnswers(model: TopicsByTurnModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const { answers } = model;
  const lit = litAnswers(model);
  const key = drawKey(keyEntries(model, layout, context), layout, context);
  const top = key.height + layout.gap;
  const setting = settingWithin(answers, width, height - top, layout);
  const perChar = setting.block / setting.measure;
  const step =
    setting.columns > 1
      ? Math.min((width - setting.block) / (setting.columns - 1), setting.block + layout.gutter * 2.2)
      : 0;
  const heads = layout.label * 1.5;
  const labels = blockLabels(
    answers,
    lit,
    // The last column's end is the drawing's.
    (index) => ((index + 1) % setting.columns === 0 ? width - step * (setting.columns - 1) : step - 4),
    layout,
    context,
  );
  const nodes: SVGElement[] = [...key.nodes];
  let y = top;
  rowLines(answers, setting.columns, setting.measure).forEach((lines, row) => {
    answers.slice(row * setting.columns, (row + 1) * setting.columns).forEach((answer, column) => {
      const left = column * step;
      const isLit = lit.includes(answer);
      const label = labels[row * setting.columns + column];
      if (label?.words) nodes.push(text(document, left, y + layout.label, label.words, label.style));
      const owner = stripOwner(answer.label[lang], 'answer', lang);
      const pieces = printed(answer, left, y + heads, perChar, setting);
      for (const { topic, name } of answer.topics) {
        const group = answer.sentences
          .filter((sentence) => sentence.topic === topic)
          .map(({ id }) => ({ id, d: stripPath(pieces.get(id) ?? []) }));
        const tone = isLit ? topicFill(topic) : 'fill-faint';
        nodes.push(
          ...strips(context, tone, `${owner}${punctuation[lang].colon}${name[lang]}`, group, { keyed: true }),
        );
      }
    });
    y += heads + lines * setting.pitch + layout.gap;
  });
  return canvas(document, width, height, nodes);
}

/** The pieces of each sentence's strip, px. */
function printed(
  answer: TopicAnswer,
  left: number,
  top: number,
  perChar: number,
  { measure, pitch }: Setting,
): Map<string, Rectangle[]> {
  const pieces = new Map<string, Rectangle[]>();
  setTurn({ kind: 'answer', sentences: answer.sentences }, measure).forEach((row, line) => {
    if (row.type !== 'line') return;
    for (const { sentence, from, to, last } of row.strokes) {
      const list = pieces.get(sentence) ?? [];
      list.push({
        x: left + from * perChar,
        y: top + line * pitch,
        width: Math.max((to - from) * perChar - (last ? hairline : 0), 0.5),
        height: pitch * filled,
      });
      pieces.set(sentence, list);
    }
  });
  return pieces;
}

export const topicsByTurnStages: readonly StageDefinition<TopicsByTurnModel>[] = [
  {
    id: 'topics-by-turn-mixed',
    draw: drawAnswers,
    tones: (model) =>
      new Map(
        litAnswers(model)
          .flatMap(({ topics }) => topics)
          .map(({ topic }) => [`topic.${topic}`, `topic-${topic.replaceAll('_', '-')}`]),
      ),
    strings: {
      zh: { caption: topicsByTurnStrings.zh.finding, alt: topicsByTurnStrings.zh.alt },
      en: { caption: topicsByTurnStrings.en.finding, alt: topicsByTurnStrings.en.alt },
    },
  },
];
