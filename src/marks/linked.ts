import { behind } from './attributes.ts';
import type { MarkContext } from './context.ts';
import { element } from './element.ts';
import type { Rectangle } from './strip-paths.ts';

/** What a mark that leads somewhere is. */
export interface LinkedMark {
  /**
   * Its name for those who hear it: the words that stand in it as they are shown, and what each of its numbers is. The
   * numbers of a row are placed for the eye; read one after the other they say nothing (“United States 2.0 8.8”).
   */
  name: string;
  /** Ids of the sentences behind it. */
  sentences: readonly string[];
  /** Ids of the figures or dates that it shows of them. */
  shown?: readonly string[] | undefined;
}

/** A link that is a row, and what stands in it for the eye alone. */
export interface Row {
  /** Its room in px: a press anywhere in it, on its numbers too, is one on the link. */
  area: Rectangle;
  /** Words and numbers that the name of the link says in a better order; they stand beside it. */
  beside?: readonly SVGElement[];
}

/**
 * A mark and its words as a link to the sentence that they come from, or to the list of the sentences where there are
 * several; a plain group in a drawing that stands alone. Who speaks to a computer says what stands in a link, so its name
 * has these words in this order; what the name orders anew stands beside it.
 */
export function linked(
  { document, sentence, list }: Pick<MarkContext, 'document' | 'sentence' | 'list'>,
  { name, sentences, shown = [] }: LinkedMark,
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
    class: 'with-words',
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

/** Nodes with a space after each text: words that are set apart must not be read as one. */
function parted(nodes: readonly SVGElement[]): (SVGElement | string)[] {
  const last = nodes.at(-1);
  return nodes.flatMap((node) => (node.localName === 'text' && node !== last ? [node, ' '] : [node]));
}
