import { behind } from './attributes.ts';
import type { MarkContext } from './context.ts';
import { element } from './element.ts';
import type { Rectangle } from './strip-paths.ts';

export interface LinkedMark {
  /** Accessible name: the visible words in order, with a label per number (“United States 2.0 8.8” means nothing). */
  name: string;
  /** Sentence ids. */
  sentences: readonly string[];
  /** Ids of the figures or dates that it shows. */
  shown?: readonly string[] | undefined;
  /** No words inside: hovering colours the mark, and presses near it count (press.ts). */
  isBare?: boolean;
}

/** A link that fills a row. */
export interface Row {
  /** Clickable area, in px. */
  area: Rectangle;
  /** Visible text that the name says in a better order; beside the link, hidden from screen readers. */
  beside?: readonly SVGElement[];
}

/**
 * A link around a mark and its words, to its sentence or the list of several; a plain group in a standalone drawing.
 * Voice control needs a link's visible words in its name, in order; text that the name reorders goes beside the link.
 */
export function linked(
  { document, sentence, list }: Pick<MarkContext, 'document' | 'sentence' | 'list'>,
  { name, sentences, shown = [], isBare = false }: LinkedMark,
  children: readonly SVGElement[],
  row?: Row,
): SVGElement {
  const ids = [...new Set(sentences)];
  const [first] = ids;
  if (!sentence || first === undefined) {
    return element(document, 'g', behind(ids), parted([...children, ...(row?.beside ?? [])]));
  }
  const attributes = {
    href: ids.length > 1 && list ? list(ids) : sentence(first),
    'aria-label': name,
    class: isBare ? undefined : 'with-words',
    ...behind(ids, shown),
  };
  if (!row) return element(document, 'a', attributes, parted(children));
  const area = element(document, 'rect', { ...row.area, fill: 'none', 'pointer-events': 'all' });
  const link = element(document, 'a', attributes, [area, ...parted(children)]);
  if (!row.beside) return link;
  return element(document, 'g', {}, [
    element(document, 'g', { 'aria-hidden': 'true' }, parted(row.beside)),
    link,
  ]);
}

/** Adds spaces between texts, so that they are not read as one word. */
function parted(nodes: readonly SVGElement[]): (SVGElement | string)[] {
  const last = nodes[nodes.length - 1];
  return nodes.flatMap((node) => (node.localName === 'text' && node !== last ? [node, ' '] : [node]));
}
