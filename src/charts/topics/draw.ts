import { scaleLinear } from 'd3';
import { formatInteger, formatShare } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { strips } from '../../marks/strips.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import { baselineAt, slack } from '../text-fit.ts';
import { topicsLabels } from './strings.ts';
import type { TopicShare, TopicsModel } from './model.ts';

const hairline = 1;

/** In px. */
const layouts = {
  phone: { name: 14.5, value: 12.5, share: 15, row: 50, strip: 16 },
  column: { name: 15, value: 13, share: 16, row: 40, strip: 22 },
  wide: { name: 16.5, value: 14, share: 18, row: 44, strip: 26 },
} as const;

/** A bar per topic, made of its sentences. */
export function drawTopics(model: TopicsModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const layout = layouts[size];
  const labels = topicsLabels[lang];
  const nameStyle = { size: layout.name, bold: true };
  const shareStyle = { size: layout.share, bold: true, from: 'topics.share' };
  const countStyle = { size: layout.value, tone: 'muted', from: 'topics.sentences' };
  const names = Math.max(...model.topics.map((topic) => measured(topic.name[lang], nameStyle)));
  const left = size === 'phone' ? 0 : names * slack.key + 16;
  const sharesWidth = measured('00.0%', shareStyle) * 1.15 + 12;
  const counts =
    size === 'wide'
      ? Math.max(
          ...model.topics.map((topic) =>
            measured(labels.count(formatInteger(topic.sentences.length), topic.sentences.length), countStyle),
          ),
        ) *
          slack.key +
        12
      : 0;
  const most = model.topics[0]?.chars ?? 1;
  // Intervals run below the numbers, so they alone may use the whole width.
  const highest = Math.max(0, ...model.topics.map(({ interval }) => (interval?.[1] ?? 0) * model.chars));
  const pixels = Math.min(
    (width - left - sharesWidth - counts) / most,
    (width - left - 1) / (highest || most),
  );
  const scale = scaleLinear([0, most], [0, most * pixels]);

  /** A line from end to end, px; none without exchanges. */
  const intervalMark = ({ interval }: TopicShare, y: number): SVGElement[] => {
    if (!interval) return [];
    const [from, to] = interval.map((end) => left + scale(end * model.chars)) as [number, number];
    const d = `M${tenth(from)} ${tenth(y - 2)}v4M${tenth(from)} ${tenth(y)}H${tenth(to)}M${tenth(to)} ${tenth(y - 2)}v4`;
    return [element(document, 'path', { class: 'stroke-muted', d })];
  };

  const row = (topic: TopicShare, index: number): SVGElement => {
    const top = index * layout.row;
    const y = size === 'phone' ? top + 24 : top + (layout.row - layout.strip) / 2;
    const middle = y + layout.strip / 2;
    let at = 0;
    const bars = topic.sentences.map(({ id, chars }) => {
      const from = left + scale(at);
      at += chars;
      const to = Math.max(left + scale(at) - hairline, from + 0.5);
      return { id, d: `M${tenth(from)} ${tenth(y)}H${tenth(to)}v${layout.strip}H${tenth(from)}z` };
    });
    const count = labels.count(formatInteger(topic.sentences.length), topic.sentences.length);
    const end = left + scale(topic.chars) + 8;
    const share = formatShare(topic.share);
    const children = [
      ...intervalMark(topic, y + layout.strip + 4),
      ...strips(context, `fill-${topic.topic.replaceAll('_', '-')}`, topic.name[lang], bars),
      runs(
        document,
        end,
        baselineAt(middle, layout.share),
        size === 'wide'
          ? [
              [share, shareStyle],
              [count, countStyle],
            ]
          : [[share, shareStyle]],
        12,
      ),
    ];
    if (size === 'phone') {
      children.push(
        runs(
          document,
          0,
          top + 16,
          [
            [topic.name[lang], nameStyle],
            [count, countStyle],
          ],
          8,
        ),
      );
    } else {
      children.push(text(document, 0, baselineAt(middle, layout.name), topic.name[lang], nameStyle));
    }
    return element(document, 'g', { 'data-topic': topic.topic }, children);
  };
  return canvas(document, width, model.topics.length * layout.row, model.topics.map(row));
}
