import type { MarkSubject } from '../marks/attributes.ts';
import type { PanelPiece } from './data.ts';

/** Maximum length of a name, in characters. */
const longestName = 48;

/** Name of a mark: what it shows (`names` by id), its label, or its own short text; else empty. */
export function markName(
  link: Element,
  { shown }: MarkSubject,
  names: Readonly<Record<string, string>>,
  { comma, space }: { comma: string; space: string },
): string {
  const named = new Set(shown.flatMap((id) => names[id] ?? []));
  if (named.size > 0) return [...named].join(comma);
  const words = link.matches('.cited') ? [link] : [...link.querySelectorAll('text')];
  const text = words.map((node) => node.textContent ?? '').join(space);
  return link.getAttribute('aria-label') ?? (text.length <= longestName ? text : '');
}

/** Part of a quoted sentence, and whether it is highlighted. */
export type QuotedRun = [text: string, lit: boolean];

/**
 * A sentence split into highlighted and plain runs: by `words` if any, even across pieces; else pieces with keys in
 * `shown`.
 */
export function quotedRuns(
  pieces: readonly PanelPiece[],
  shown: ReadonlySet<string>,
  words: readonly string[],
): QuotedRun[] {
  if (words.length === 0) {
    const runs: QuotedRun[] = [];
    for (const piece of pieces) {
      const [text, ...keys] = typeof piece === 'string' ? [piece] : piece;
      const lit = keys.some((key) => shown.has(key));
      const last = runs[runs.length - 1];
      // Merge neighbours with equal highlighting.
      if (last?.[1] === lit) last[0] += text;
      else runs.push([text, lit]);
    }
    return runs;
  }
  const runs: QuotedRun[] = [];
  let rest = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join('');
  while (rest) {
    const [at, word] = words
      .map((each): [number, string] => [rest.indexOf(each), each])
      .filter(([position]) => position >= 0)
      .sort(([a], [b]) => a - b)[0] ?? [rest.length, ''];
    if (at > 0) runs.push([rest.slice(0, at), false]);
    if (word) runs.push([word, true]);
    rest = rest.slice(at + word.length);
  }
  return runs;
}
