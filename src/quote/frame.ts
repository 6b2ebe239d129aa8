import { heightValue, narrowest } from '../embed/height-value.ts';
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

/** Widths at which the height may change, in px. */
const widths = [240, 280, 320, 360, 400, 460, 540, 640, 760, 900, 1200];

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

/** Heights of a quotation's frame by range of widths, each enough for the narrowest of its range. */
export function quoteHeights(quote: Quote, lang: Lang): HeightStep[] {
  const steps: HeightStep[] = [];
  widths.forEach((upTo, index) => {
    const height = heightAt(quote, lang, widths[index - 1] ?? narrowest);
    const last = steps[steps.length - 1];
    if (last?.height === height) last.upTo = upTo;
    else steps.push({ upTo, base: height, slope: 0, height });
  });
  return steps;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Code to paste into an article: a frame whose height follows from its width. `address`: the frame's. */
export function quoteSnippet(quote: Quote, lang: Lang, address: string): string {
  const steps = quoteHeights(quote, lang);
  const fallback = Math.max(
    ...steps.filter(({ upTo }) => upTo >= 320 && upTo <= 760).map(({ height }) => height),
  );
  const title = escaped(quoteStrings[lang].frame(quote.who));
  return [
    `<div style="container-type:inline-size">`,
    `<iframe src="${escaped(address)}" title="${title}" loading="lazy" width="100%" height="${fallback}" style="display:block;width:100%;height:${heightValue(steps)};border:0"></iframe>`,
    `<p><a href="${escaped(quote.address)}">${title}</a></p>`,
    `</div>`,
  ].join('\n');
}
