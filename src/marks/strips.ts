import type { Lang } from '../lib/language.ts';
import { keyed as ofKey, sharedBy } from './attributes.ts';
import type { MarkContext } from './context.ts';
import { sentenceName } from './sentence-index.ts';
import { element } from './element.ts';
import { ownerStrings } from './strings.ts';

export interface Strip {
  id: string;
  d: string;
}

/** Whose strips they are, as a screen reader says it before the count: 路透社提问 · Reuters, question. */
export function stripOwner(who: string, kind: 'question' | 'answer' | 'statement', lang: Lang): string {
  const { kinds, owner } = ownerStrings[lang];
  return who ? owner(who, kinds[kind]) : kinds[kind];
}

function placeIn(order: ReadonlyMap<string, number>, id: string): number {
  const place = order.get(id);
  if (place === undefined) throw new Error(`${id} is not among the sentences in reading order`);
  return place;
}

/**
 * The strips of a group (a turn, a topic), each a link to its sentence if the context has links. Only the first is a
 * tab stop: Tab moves between groups, not through hundreds of sentences; arrow keys reach the rest. With an order in
 * the context, strips share a path. Without one, `keyed` strips are separate paths keyed by sentence, so that they can
 * move.
 */
export function strips(
  { document, sentence, order, lang }: MarkContext,
  tone: string,
  owner: string,
  group: readonly Strip[],
  { keyed = false } = {},
): SVGElement[] {
  const mark = ({ id, d }: Strip): SVGElement =>
    element(document, 'path', { class: tone, ...ofKey(keyed ? id : undefined), d });
  if (sentence && order) {
    const ordered = group
      .map(({ id, d }) => ({ index: placeIn(order, id), d }))
      .toSorted((a, b) => a.index - b.index);
    const indices = ordered.map(({ index }) => index);
    const d = ordered.map((strip) => strip.d).join('');
    return [element(document, 'path', { class: tone, ...sharedBy(indices, owner), d })];
  }
  if (!sentence && keyed) return group.map(mark);
  if (!sentence) {
    return [element(document, 'path', { class: tone, d: group.map(({ d }) => d).join('') })];
  }
  return group.map((strip, index) =>
    element(
      document,
      'a',
      {
        href: sentence(strip.id),
        'aria-label': sentenceName(owner, index, group.length, lang),
        tabindex: index === 0 ? undefined : '-1',
      },
      [mark(strip)],
    ),
  );
}
