import type { DrawContext } from './chart.ts';
import { element } from './svg.ts';

/**
 * A mark and its words as a link to the sentence that they come from, the first of them where there are several; a plain
 * group in a drawing that stands alone. All sentences are named in `data-s`, parted by spaces.
 */
export function linked(
  { document, sentence }: DrawContext,
  sentences: readonly string[],
  children: readonly SVGElement[],
): SVGElement {
  const ids = [...new Set(sentences)];
  const [first] = ids;
  const attributes = { 'data-s': ids.length > 0 ? ids.join(' ') : undefined };
  if (!sentence || first === undefined) return element(document, 'g', attributes, children);
  return element(document, 'a', { href: sentence(first), class: 'with-words', ...attributes }, children);
}
