import { formatShare } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { canvas, measured, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin } from '../text-fit.ts';
import type { PageModel } from './model.ts';
import { fitted, lines, marks, printLine, settingFor } from './setting.ts';
import type { Strips } from './setting.ts';

/** In px; `names` is the maximum width of the name column. */
const layouts = {
  phone: { names: 96, gap: 6, name: 12, share: 13.5 },
  wide: { names: 190, gap: 9, name: 15, share: 19 },
} as const;

/** Answers by topic: one bar of print, largest topic on top, heights by share. */
export function drawTopicStrips(model: PageModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const { sentences, topics } = model.stages;
  const setting = settingFor(model.questionChars + model.answerChars, context);
  const layout = layouts[setting.size];
  const nameStyle: TextStyle = { size: layout.name, bold: setting.size !== 'phone' };
  const shareStyle: TextStyle = { size: layout.share, bold: true, from: 'topics.share' };
  const sharesWidth = Math.max(...topics.map(({ share }) => measured(formatShare(share), shareStyle)));
  // The share stands above the name on a phone, otherwise between name and bar.
  const beside = setting.size === 'phone' ? 0 : sharesWidth + 14;
  const names = topics.map(({ name }) =>
    linesWithin(name[lang], nameStyle, layout.names - beside, lang, { even: true }),
  );
  const nameLine = layout.name * 1.22;
  const labelHeight = (at: number): number =>
    (names[at]?.length ?? 0) * nameLine + (setting.size === 'phone' ? layout.share : 0);
  const left = setting.size === 'phone' ? layout.names + 8 : layout.names + 14;
  const barWidth = width - left;
  const laid = fitted(barWidth, setting, (measure, perChar) => {
    const strips: Strips = new Map();
    const tops: number[] = [];
    let top = 0;
    topics.forEach((topic, at) => {
      tops.push(top);
      const rows = lines(topic.sentences, measure);
      rows.forEach((row, line) =>
        printLine(strips, row, { left, top: top + line * setting.pitch, perChar }, setting),
      );
      const block = rows.length * setting.pitch - setting.pitch + setting.strip;
      top += Math.max(block, labelHeight(at)) + layout.gap;
    });
    return top - layout.gap <= height ? { strips, tops } : undefined;
  });
  if (!laid) throw new Error(`no room for ${topics.length} topics`);
  const labels = topics.flatMap(({ share }, at) => {
    const top = laid.tops[at] ?? 0;
    const shareBase = top + layout.share * 0.88;
    const first = setting.size === 'phone' ? shareBase + nameLine : top + layout.share * 0.88;
    return [
      text(document, setting.size === 'phone' ? 0 : layout.names, shareBase, formatShare(share), {
        ...shareStyle,
        ...(setting.size === 'phone' ? {} : { anchor: 'end' as const }),
      }),
      ...(names[at] ?? []).map((line, index) => text(document, 0, first + index * nameLine, line, nameStyle)),
    ];
  });
  return canvas(document, width, height, [
    ...labels,
    ...marks(document, sentences, laid.strips, ({ kind, topic }) =>
      kind === 'answer' ? `fill-${topic.replaceAll('_', '-')}` : undefined,
    ),
  ]);
}
