import type { Lang } from '../lib/language.ts';
import type { DrawContext } from './chart.ts';
import { element } from './svg.ts';

/** The outline of a sentence's strip in a drawing. */
export interface Strip {
  /** Sentence id. */
  id: string;
  /** Path data. */
  d: string;
}

const kinds: Record<Lang, Record<'question' | 'answer' | 'statement', string>> = {
  zh: { question: '提问', answer: '回答', statement: '发布' },
  en: { question: 'question', answer: 'answer', statement: 'statement' },
};

/** Whose strips they are, as a screen reader says it before the count: 路透社提问 · Reuters, question. */
export function stripOwner(who: string, kind: 'question' | 'answer' | 'statement', lang: Lang): string {
  const said = kinds[lang][kind];
  if (!who) return said;
  return lang === 'zh' ? `${who}${said}` : `${who}, ${said}`;
}

/** Name of one sentence among those of a group: 路透社提问，第1句，共3句 · Reuters, question, sentence 1 of 3. */
export function sentenceName(owner: string, index: number, count: number, lang: Lang): string {
  return lang === 'zh'
    ? `${owner}，第${index + 1}句，共${count}句`
    : `${owner}, sentence ${index + 1} of ${count}`;
}

/**
 * Strips that belong together (the sentences of a turn, of a topic), each a link to its sentence where the drawing stands
 * on a page with a transcript. Only the first is a tab stop, so that Tab goes from group to group and not through hundreds of
 * sentences; in the transcript every sentence of the group is one more Tab away, and with script the arrow keys go from
 * strip to strip. Without links all strips are one path. `keyed` strips carry their sentence in `data-k`, as marks that
 * travel from picture to picture do, and stay paths of their own.
 */
export function strips(
  { document, sentence, lang }: DrawContext,
  tone: string,
  owner: string,
  group: readonly Strip[],
  { keyed = false } = {},
): SVGElement[] {
  const mark = ({ id, d }: Strip): SVGElement =>
    element(document, 'path', { class: tone, 'data-k': keyed ? id : undefined, d });
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
