import type { DrawContext } from './chart.ts';
import { element } from './svg.ts';

/**
 * A mark and its words as a link to the sentence that they come from, or to the list of the sentences where there are
 * several; a plain group in a drawing that stands alone. All sentences are named in `data-s`, parted by spaces, and in
 * `data-m` the figures or dates that the mark shows of them (`shown`, their ids).
 */
export function linked(
  { document, sentence, list }: DrawContext,
  sentences: readonly string[],
  children: readonly SVGElement[],
  shown: readonly string[] = [],
): SVGElement {
  const ids = [...new Set(sentences)];
  const [first] = ids;
  const named = { 'data-s': ids.join(' ') || undefined };
  if (!sentence || first === undefined) return element(document, 'g', named, children);
  const href = ids.length > 1 && list ? list(ids) : sentence(first);
  const attributes = { href, class: 'with-words', ...named, 'data-m': shown.join(' ') || undefined };
  return element(document, 'a', attributes, children);
}
