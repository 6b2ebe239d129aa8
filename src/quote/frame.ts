import { heightValue, narrowest, usualHeight } from '../embed/height-value.ts';
import type { HeightStep } from '../embed/height-value.ts';
import type { Lang } from '../lib/language.ts';
import { textWidth } from '../lib/measure.ts';
import { brokenInto } from './lines.ts';
import { saidIn } from './quote.ts';
import type { Quote } from './quote.ts';
import { quoteStrings } from './strings.ts';

/** Type of the frame in px; the style sheet of src/quote/document.ts is made of it. */
export const frameType = {
  padding: 20,
  rule: 4,
  main: { size: 21, line: 34 },
  below: { size: 15, line: 25, gap: 10 },
  credit: { size: 14, line: 23, gap: 14 },
} as const;

/** Ends of the ranges of widths, in px; within one the height falls in a line, which lies above what is needed. */
const rangeEnds = [narrowest, 240, 300, 380, 500, 680, 900, 1200];

/** Widths of a range that are looked at, in px apart. */
const between = 4;

/** Faces differ: room for some that run wider than those that were measured. */
const widened = 1.08;

function linesAt(text: string, size: number, room: number): number {
  return Math.max(1, brokenInto(text, room, (part) => textWidth(part) * size * widened).length);
}

function heightAt(quote: Quote, lang: Lang, width: number): number {
  const { padding, rule, main, below, credit } = frameType;
  const room = width - 2 * padding;
  const said = saidIn(quote, lang);
  const words = quoteStrings[lang];
  const foot = [quote.who, quote.occasion, ...(said.below ? [words.ourTranslation] : []), words.inContext];
  return (
    rule +
    2 * padding +
    linesAt(said.main, main.size, room) * main.line +
    (said.below ? below.gap + linesAt(said.below, below.size, room) * below.line : 0) +
    credit.gap +
    linesAt(foot.join(' · '), credit.size, room) * credit.line
  );
}

/** The line above all heights that a range of widths needs, falling from its first to its last. */
function stepFor(heights: (width: number) => number, from: number, upTo: number): HeightStep {
  const slope = Number(((heights(upTo) - heights(from)) / (upTo - from)).toFixed(3));
  let base = 0;
  for (let width = from; width <= upTo; width += between)
    base = Math.max(base, Math.ceil(heights(width) - slope * width));
  return { upTo, base, slope, height: Math.ceil(base + slope * from) };
}

/** Heights of a quotation's frame by range of widths. */
export function quoteHeights(quote: Quote, lang: Lang): HeightStep[] {
  const known = new Map<number, number>();
  const heights = (width: number): number => {
    const height = known.get(width) ?? heightAt(quote, lang, width);
    known.set(width, height);
    return height;
  };
  return rangeEnds.slice(1).map((upTo, index) => stepFor(heights, rangeEnds[index] ?? narrowest, upTo));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Code to paste into an article: a frame whose height follows from its width. `address`: the frame's. */
export function quoteSnippet(quote: Quote, lang: Lang, address: string): string {
  const steps = quoteHeights(quote, lang);
  const fallback = usualHeight(steps, 'phone');
  const title = escaped(quoteStrings[lang].frame(quote.who));
  return [
    `<div style="container-type:inline-size">`,
    `<iframe src="${escaped(address)}" title="${title}" loading="lazy" width="100%" height="${fallback}" style="display:block;width:100%;height:${heightValue(steps)};border:0"></iframe>`,
    `<p><a href="${escaped(quote.address)}">${title}</a></p>`,
    `</div>`,
  ].join('\n');
}
