import type { PreparedChart } from '../charts/chart.ts';
import { drawingWidths } from '../charts/context.ts';
import { strings } from '../i18n/strings.ts';
import type { Edition } from '../lib/edition.ts';
import { formatDate } from '../lib/format.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { plainDrawing } from './drawing.ts';
import { glyphOutlines, lineWidth } from './line-outlines.ts';
import type { BlockStyle } from './typeset.ts';
import { balancedLines, brokenLines, setBlock, setLine } from './typeset.ts';

/** Card size in px: cropped least by networks and messengers. */
export const socialSize = { width: 1200, height: 630 } as const;

const margin = 56;

/** Left edge of the graphic, and width of the words beside it, in px. */
const graphic = 590;
const words = graphic - margin - 44;

interface Card {
  kicker: string;
  headline: string;
  /** Headline sizes to try, largest first, in px. */
  sizes: readonly number[];
  foot: string;
  chart: PreparedChart;
}

const headlineLeading: Record<Lang, number> = { zh: 1.26, en: 1.14 };

/** Largest size at which the headline keeps to `room` px of height and no word leaves its column. */
function headline(content: Card, lang: Lang, room: number): { lines: string[]; style: BlockStyle } {
  const styles = content.sizes.map((size): BlockStyle => ({
    face: 'display',
    size,
    leading: headlineLeading[lang],
    lang,
    fill: 'var(--ink)',
  }));
  const set = styles.map((style) => ({ style, lines: balancedLines(content.headline, words, style) }));
  const fits = set.find(
    ({ lines, style }) =>
      lines.length * style.size * style.leading <= room &&
      lines.every((line) => lineWidth(line, style) <= words),
  );
  const chosen = fits ?? set.at(-1);
  if (!chosen) throw new Error('a card needs a size for its headline');
  return chosen;
}

/** The phone drawing, enlarged, and cropped at the bottom if too tall: labels stay legible in thumbnails. */
function card(content: Card, lang: Lang): string {
  const { width, height } = socialSize;
  const drawing = plainDrawing(content.chart, drawingWidths.phone, lang);
  const scale = (width - graphic - margin) / drawing.width;
  const top = Math.max(margin + 16, (height - drawing.height * scale) / 2);
  const kicker: BlockStyle = { face: 'bold', size: 25, leading: 1.4, lang, fill: 'var(--question)' };
  const foot: BlockStyle = { face: 'regular', size: 22, leading: 1.4, lang, fill: 'var(--muted)' };
  const head = setBlock(brokenLines(content.kicker, words, kicker), margin, margin + 12, kicker);
  const { lines, style } = headline(content, lang, 440 - head.height);
  const body = [
    `<path fill="var(--paper)" d="M0 0H${width}V${height}H0z"/>`,
    `<g transform="translate(${graphic} ${top}) scale(${scale})">${drawing.markup}</g>`,
    `<path fill="var(--ink)" d="M0 0H${width}v14H0z"/>`,
    head.markup,
    setBlock(lines, margin, margin + 22 + head.height, style).markup,
    setLine(content.foot, margin, height - margin + 6, foot),
  ].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="var(--ink)">${glyphOutlines(body)}${body}</svg>`;
}

/** The card of a chart's page, as SVG with `var(--…)` colours. */
export function chartCard(chart: PreparedChart, edition: Edition, lang: Lang): string {
  return card(
    {
      kicker: chart.name(lang),
      headline: plain(chart.finding(lang)),
      sizes: [64, 58, 52, 46, 40, 36],
      foot: `${strings[lang].siteName} · ${edition.title[lang]} · ${formatDate(edition.date, lang)}`,
      chart,
    },
    lang,
  );
}

/** The card of another page; `page` is its name, undefined for the essay. */
export function pageCard(opening: PreparedChart, edition: Edition, lang: Lang, page?: string): string {
  const name = strings[lang].siteName;
  return card(
    {
      kicker: page === undefined ? edition.event[lang] : `${name} · ${edition.title[lang]}`,
      headline: page ?? edition.title[lang],
      sizes: [160, 136, 120, 104, 92, 80],
      foot:
        page === undefined ? `${name} · ${formatDate(edition.date, lang)}` : formatDate(edition.date, lang),
      chart: opening,
    },
    lang,
  );
}
