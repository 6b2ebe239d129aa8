import { parseHTML } from '../../src/lib/dom.ts';
import { stageSizes } from '../../src/charts/context.ts';
import type { PreparedStage } from '../../src/charts/chart.ts';
import type { StageSize } from '../../src/charts/context.ts';
import type { Lang } from '../../src/lib/language.ts';
import { bothLanguages } from './editions.ts';
import { markBox } from './mark-boxes.ts';
import { collisions, textBoxes } from './text-boxes.ts';

export const shapes = Object.keys(stageSizes) as StageSize[];
export const views = shapes.flatMap((shape) => bothLanguages.map((lang) => [shape, lang] as const));

export function drawnStage(stage: PreparedStage, shape: StageSize, lang: Lang): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return stage.draw({ document, ...stageSizes[shape], lang, sentence: (id) => `#${id}` });
}

const marksOf = (svg: SVGElement): Element[] => [...svg.querySelectorAll('[data-k]')];
const keyOf = (mark: Element): string => mark.getAttribute('data-k') ?? '';
export const keysOf = (svg: SVGElement): string[] => marksOf(svg).map(keyOf);

/** Faults of a drawing as a stage, in words; empty if none. */
export function stageFaults(svg: SVGElement, shape: StageSize): string[] {
  const { width, height } = stageSizes[shape];
  const texts = textBoxes(svg).map((box) => ({ ...box, what: `“${box.content}”` }));
  const marks = marksOf(svg).map((mark) => ({ ...markBox(mark), what: keyOf(mark) }));
  const box = `the box of ${width} × ${height} px`;
  const view = svg.getAttribute('viewBox');
  const keys = keysOf(svg);
  const isSource = (mark: Element): boolean => {
    const key = keyOf(mark);
    // A sentence's strip is a link to it.
    if (!key.includes(':')) return mark.closest('a[href]')?.getAttribute('href') === `#${key}`;
    return mark.closest(/^(figure|date):/.test(key) ? 'a[href][data-s][data-m]' : 'a[href][data-s]') !== null;
  };
  return [
    ...(view === `0 0 ${width} ${height}` ? [] : [`its viewBox is ${view}, not ${box}`]),
    ...[...texts, ...marks]
      .filter(
        ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
      )
      .map(
        ({ what, left, right, top, bottom }) =>
          `${what} leaves ${box}: x ${left}–${right}, y ${top}–${bottom}`,
      ),
    ...texts.filter(({ size }) => size < 12).map(({ what, size }) => `${what} has ${size} px, under 12`),
    ...collisions(texts).map((pair) => `texts run into each other: ${JSON.stringify(pair)}`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two marks have the key ${key}`),
    ...[...svg.querySelectorAll('[transform], [style]')].map(
      (node) => `a ${node.localName} has a transform or a style`,
    ),
    ...marksOf(svg)
      .filter((mark) => !isSource(mark))
      .map((mark) => `the mark ${keyOf(mark)} is in no link made by linked(), or the link lacks its ids`),
    ...[...svg.querySelectorAll('text, tspan')]
      .filter((node) => node.children.length === 0 && /\d/.test(node.textContent ?? ''))
      .filter((node) => !node.hasAttribute('data-n'))
      .map((node) => `“${node.textContent}” is a number without its source (from)`),
  ];
}
