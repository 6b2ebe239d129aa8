import type { DrawContext } from './chart.ts';
import { element } from './svg.ts';

/** What a mark that leads somewhere is. */
export interface LinkedMark {
  /**
   * Its name for those who hear it: what it stands for and what each of its numbers is. The words beside a mark are
   * placed for the eye; read one after the other they say nothing (“United States 2.0 8.8”).
   */
  name: string;
  /** Ids of the sentences behind it. */
  sentences: readonly string[];
  /** Ids of the figures or dates that it shows of them. */
  shown?: readonly string[] | undefined;
}

/**
 * A mark and its words as a link to the sentence that they come from, or to the list of the sentences where there are
 * several; a plain group in a drawing that stands alone. All sentences are named in `data-s`, parted by spaces, and what
 * the mark shows of them in `data-m`.
 */
export function linked(
  { document, sentence, list }: Pick<DrawContext, 'document' | 'sentence' | 'list'>,
  { name, sentences, shown = [] }: LinkedMark,
  children: readonly SVGElement[],
): SVGElement {
  const ids = [...new Set(sentences)];
  const [first] = ids;
  const named = { 'data-s': ids.join(' ') || undefined };
  if (!sentence || first === undefined) return element(document, 'g', named, children);
  const href = ids.length > 1 && list ? list(ids) : sentence(first);
  const attributes = { href, 'aria-label': name, class: 'with-words', ...named };
  return element(document, 'a', { ...attributes, 'data-m': shown.join(' ') || undefined }, children);
}
