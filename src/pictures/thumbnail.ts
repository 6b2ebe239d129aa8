import { drawingWidths, stageSizes } from '../charts/context.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { parseHTML } from '../lib/dom.ts';
import type { Lang } from '../lib/language.ts';
import { movingMarks } from '../marks/attributes.ts';

/** Width to height. */
const ratio = 4 / 3;

/** Labels that a small picture bears. */
const mostLabels = 3;

/** Read by scripts and by those who cannot see the picture; the card around it is the link. */
const forScripts = /^(tabindex|role|aria-.*|data-(?!n$).*|id)$/;

/** A label, or its parts of different sizes. */
const partsOf = (label: Element): Element[] => [label, ...label.querySelectorAll('tspan')];
const sizeOf = (label: Element): number =>
  Math.max(...partsOf(label).map((part) => Number(part.getAttribute('font-size'))));
const isBold = (label: Element): number =>
  Number(partsOf(label).some((part) => part.getAttribute('font-weight') === '700'));
const baselineOf = (label: Element): number => Number(label.getAttribute('y'));

/** Keys stand at the top of a picture, px. */
const keyBottom = 24;

/** Whether a shape is the sign beside a word of the key: alone it would look like data. */
function isSignOfKey(shape: Element): boolean {
  const [, start] = /^M\S+?[ ,](\S+?)[hH]/.exec(shape.getAttribute('d') ?? '') ?? [];
  const top = Number(shape.getAttribute('y') ?? shape.getAttribute('cy') ?? start ?? Infinity);
  return shape.matches('rect, circle, path') && !shape.matches(movingMarks) && top < keyBottom;
}

/** Removes all labels but the largest, of these the bold ones, of these the upper ones; and those below `bottom`. */
function thinLabels(svg: SVGElement, bottom: number): void {
  const labels = [...svg.querySelectorAll('text')];
  const kept = new Set(
    labels
      .filter((label) => baselineOf(label) < bottom - sizeOf(label) / 2)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a) || isBold(b) - isBold(a) || baselineOf(a) - baselineOf(b))
      .slice(0, mostLabels),
  );
  for (const label of labels) {
    if (kept.has(label)) continue;
    const sign = label.previousElementSibling;
    if (sign && isSignOfKey(sign)) sign.remove();
    label.remove();
  }
}

/**
 * A chart's picture in the gallery, 4:3: its first stage, or the chart itself, from the top, with at most three labels,
 * without links.
 */
export function drawThumbnail(chart: PreparedChart, lang: Lang): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const [stage] = chart.stages;
  const svg = stage
    ? stage.draw({ document, ...stageSizes.phone, lang })
    : chart.draw({ document, width: drawingWidths.phone, lang });
  const width = stage ? stageSizes.phone.width : drawingWidths.phone;
  const height = width / ratio;
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  svg.querySelectorAll('title, desc').forEach((node) => node.remove());
  thinLabels(svg, height);
  for (const node of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of node.getAttributeNames()) if (forScripts.test(name)) node.removeAttribute(name);
  }
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  return svg;
}
