import { formatAmount, formatInteger } from '../../lib/format.ts';
import { languageTag, tagOfChinese } from '../../lib/language.ts';
import type { Lang } from '../../lib/language.ts';
import { punctuation, quotation } from '../../lib/punctuation.ts';
import { formatQualified, formatQuantity, qualifierWord, unitGroup } from '../../lib/quantities.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, element, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { roomOf, sizeWithin } from '../text-fit.ts';
import { flow, runGap } from '../flow.ts';
import type { Run } from '../flow.ts';
import { figureName, figuresLabels, groupName, labelText } from './strings.ts';
import type { FigureEntry, FigureGroup, FiguresModel } from './model.ts';

/** In px. `runIn`: labels follow their number on its line; original wording only if it differs. */
const layouts = {
  phone: {
    columns: 1,
    gutter: 0,
    head: 14,
    number: 14.5,
    label: 12.5,
    quote: 12.5,
    leading: 1.22,
    underHead: 3,
    bar: 3,
    overBar: 4.5,
    runIn: true,
    gap: 4.5,
    groups: 13,
  },
  column: {
    columns: 2,
    gutter: 36,
    head: 15,
    number: 19,
    label: 13,
    quote: 12.5,
    leading: 1.4,
    underHead: 12,
    bar: 5,
    overBar: 7,
    runIn: false,
    gap: 14,
    groups: 34,
  },
  wide: {
    columns: 3,
    gutter: 48,
    head: 16.5,
    number: 22,
    label: 14,
    quote: 13,
    leading: 1.4,
    underHead: 12,
    bar: 6,
    overBar: 7,
    runIn: false,
    gap: 14,
    groups: 34,
  },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

/** Rule above a group, px. */
const rule = 2;

interface Block {
  height: number;
  /** From its upper left corner. */
  draw(left: number, top: number): SVGElement;
}

/** Whether the transcript words a number differently from its digits: 半个世纪 for 50, 20多万 for 20万. */
function putOtherwise(entry: FigureEntry, surface: string): boolean {
  const plain = surface.replaceAll(',', '');
  const written = [formatAmount(entry.value, 'zh'), formatQuantity(entry.value, entry.unit, 'zh')];
  if (entry.value === 0 && entry.qualifier === 'near') written.push(formatQualified(entry, 'zh'));
  return !written.some((number) => plain.includes(number.replaceAll(',', '')));
}

/** Label, number of occurrences, and the original wording if that differs. */
function labelRuns(entry: FigureEntry, index: number, lang: Lang, layout: Layout): Run[] {
  const label = entry.labels[index];
  if (!label) return [];
  const labelStyle: TextStyle = { size: layout.label, from: 'figures.label' };
  const quoteStyle: TextStyle = { size: layout.quote, tone: 'muted', from: 'figures.surface' };
  const inLang = labelText(label, lang);
  const parts: Run[] = inLang ? [{ text: inLang, style: labelStyle, whole: false }] : [];
  if (label.sentences.length > 1) {
    const times = figuresLabels[lang].times(String(label.sentences.length));
    parts.push({ text: times, style: { ...quoteStyle, from: 'figures' }, whole: true });
  }
  if ((lang === 'en' && !layout.runIn) || putOtherwise(entry, label.surface)) {
    const quote: TextStyle = { ...quoteStyle, lang: tagOfChinese[lang] };
    parts.push({ text: quotation(label.surface), style: quote, whole: true });
  }
  return parts;
}

/** Name of a figure's mark; starts with the group's name if it is the only figure there. */
function nameOf(entry: FigureEntry, labels: readonly Run[][], lang: Lang, group: string): string {
  const { comma } = punctuation[lang];
  const said = labels.map((label) => label.map((run) => run.text).join(comma));
  const name = figureName(formatQualified(entry, lang), said, lang);
  return group ? `${group}${comma}${name}` : name;
}

function joined(labels: readonly Run[][], lang: Lang): Run[] {
  const mark = punctuation[lang].semicolon.trimEnd();
  return labels.flatMap((label, index) =>
    label.map((run, at) =>
      index < labels.length - 1 && at === label.length - 1 ? { ...run, text: `${run.text}${mark}` } : run,
    ),
  );
}

/** No bars for spans of time on a phone: they would double the list's height. */
const hasBar = (entry: FigureEntry, layout: Layout): boolean =>
  entry.length !== undefined && !(layout.runIn && unitGroup(entry.unit) === 'duration');

/** `group`: its group's name, if it is the only figure there. */
function entryBlock(
  entry: FigureEntry,
  width: number,
  layout: Layout,
  context: DrawContext,
  group?: Run,
): Block {
  const { document, lang } = context;
  const number = formatQuantity(entry.value, entry.unit, lang);
  const almost = entry.value === 0 && entry.qualifier === 'near';
  const word = almost ? '' : qualifierWord(entry, lang);
  const shown = almost ? formatQualified(entry, lang) : number;
  const asked = entry.labels.every((label) => label.asked);
  const wordStyle: TextStyle = { size: layout.label, tone: 'muted' };
  const wordWidth = word ? roomOf(word, wordStyle) + 5 : 0;
  const numberStyle: TextStyle = {
    size: sizeWithin(shown, { size: layout.number, bold: true }, width - wordWidth),
    bold: true,
    from: 'figures.value',
    ...(asked ? { tone: 'question' } : {}),
  };
  const head: Run[] = word ? [{ text: word, style: wordStyle, whole: true }] : [];
  head.push({ text: shown, style: numberStyle, whole: true });
  const labels = entry.labels.map((_, index) => labelRuns(entry, index, lang, layout));
  // Run in, a number's labels form one paragraph.
  const paragraphs = layout.runIn ? [[...(group ? [group] : []), ...head, ...joined(labels, lang)]] : labels;
  const lines = paragraphs.map((runsOfOne) => flow(runsOfOne, width, languageTag[lang]));
  const leading = layout.label * layout.leading;
  const labelGap = 3;
  const count = lines.reduce((sum, label) => sum + label.length, 0);
  const labelsHeight = count * leading + (lines.length - 1) * labelGap;
  const numberBase = layout.number;
  const barHeight = hasBar(entry, layout) ? layout.bar : 0;
  const barTop = layout.runIn ? labelsHeight + layout.overBar : numberBase + layout.overBar;
  const belowNumber = barHeight === 0 ? numberBase + 3 : barTop + barHeight + 2;
  const labelsTop = layout.runIn ? 0 : belowNumber;
  const height = layout.runIn
    ? labelsHeight + (barHeight ? barHeight + layout.overBar : 1)
    : labelsTop + labelsHeight + 4;
  const draw = (left: number, top: number): SVGElement => {
    const children: SVGElement[] = [];
    if (!layout.runIn) {
      if (word) children.push(text(document, left, top + numberBase, word, wordStyle));
      children.push(text(document, left + wordWidth, top + numberBase, shown, numberStyle));
    }
    if (entry.length !== undefined && barHeight > 0) {
      const to = Math.max(entry.length * width, entry.value === 0 ? 0 : 1);
      children.push(
        element(document, 'path', { class: 'fill-faint', d: bar(left, top + barTop, width, layout.bar) }),
        element(document, 'path', {
          class: asked ? 'fill-question' : 'fill-answer',
          d: bar(left, top + barTop, to, layout.bar),
        }),
      );
    }
    let y = top + labelsTop;
    for (const label of lines) {
      for (const line of label) {
        y += leading;
        children.push(runs(document, left, y, line, runGap));
      }
      y += labelGap;
    }
    const sentences = entry.labels.flatMap((label) => label.sentences);
    const ids = entry.labels.flatMap((label) => label.figures);
    const name = nameOf(entry, labels, lang, group?.text ?? '');
    return linked(context, { name, sentences, shown: ids }, children);
  };
  return { height, draw };
}

function bar(x: number, y: number, width: number, height: number): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${height}h${tenth(-width)}z`;
}

function groupBlock(group: FigureGroup, width: number, layout: Layout, context: DrawContext): Block {
  const { document, lang } = context;
  const nameStyle: TextStyle = { size: layout.head, bold: true, from: 'figures.group' };
  // A group's only figure goes on the line of its name.
  const isAlone = group.entries.length === 1;
  const isRunIn = layout.runIn && isAlone;
  const name: Run | undefined = isAlone
    ? { text: groupName(group, lang), style: nameStyle, whole: true }
    : undefined;
  const blocks = group.entries
    .slice(0, group.shown)
    .map((entry) => entryBlock(entry, width, layout, context, name));
  const rest = group.entries.length - group.shown;
  const headBase = rule + layout.head * (layout.runIn ? 1.2 : 1.5);
  const first = isRunIn ? rule + layout.underHead : headBase + layout.underHead;
  const draw = (left: number, top: number): SVGElement => {
    let y = top + first;
    const entries = blocks.map((block) => {
      const node = block.draw(left, y);
      y += block.height + layout.gap;
      return node;
    });
    if (rest > 0) {
      const style: TextStyle = { size: layout.label, tone: 'muted', from: 'figures' };
      entries.push(
        text(document, left, y + layout.label, figuresLabels[lang].more(formatInteger(rest)), style),
      );
    }
    return element(document, 'g', { 'data-group': group.id }, [
      element(document, 'path', { class: 'fill-answer', d: bar(left, top, width, rule) }),
      ...(isRunIn ? [] : [text(document, left, top + headBase, groupName(group, lang), nameStyle)]),
      ...entries,
    ]);
  };
  const entriesHeight =
    blocks.reduce((sum, block) => sum + block.height, 0) + (blocks.length - 1) * layout.gap;
  return { height: first + entriesHeight + (rest > 0 ? layout.gap + layout.label * 1.4 : 0), draw };
}

/** Every figure by group, in columns of even height. Bars compare only within one group and unit. */
export function drawFigures(model: FiguresModel, context: DrawContext): SVGElement {
  const { document, width } = context;
  const layout = layouts[context.size];
  const columns = Math.min(layout.columns, model.groups.length);
  const columnWidth = (width - layout.gutter * (columns - 1)) / columns;
  const blocks = model.groups.map((group) => groupBlock(group, columnWidth, layout, context));
  const tops = Array.from({ length: columns }, () => 0);
  const nodes = blocks.map((block) => {
    const at = tops.indexOf(Math.min(...tops));
    const top = tops[at] ?? 0;
    tops[at] = top + block.height + layout.groups;
    return block.draw(at * (columnWidth + layout.gutter), top);
  });
  // Run in, the last line hangs below its block.
  const hang = layout.runIn ? layout.label * 0.25 : 0;
  return canvas(document, width, Math.max(...tops) - layout.groups + hang, nodes);
}
