import type { Hit } from './find.ts';

/** A pattern as it was typed: `/中.{1,3}关系/i`, or without the strokes where the reader asked for a pattern. */
export interface Pattern {
  source: string;
  flags: string;
}

const inStrokes = /^\/(.+)\/([ims]*)$/s;

/** Whether what was typed is a pattern by its strokes. */
export function isPattern(typed: string): boolean {
  return inStrokes.test(typed.trim());
}

/** Reads a pattern. */
export function parsePattern(typed: string): Pattern {
  const [, source = typed, flags = ''] = inStrokes.exec(typed.trim()) ?? [];
  return { source, flags };
}

/** The pattern as the browser knows it, or undefined where it is none. */
export function compiled({ source, flags }: Pattern): RegExp | undefined {
  for (const mode of ['u', '']) {
    try {
      return new RegExp(source, `g${flags}${mode}`);
    } catch {
      // Old ways of writing, such as `\-`, are none with the flag u.
    }
  }
  return undefined;
}

/** Every match in the texts, in their order; matches of nothing are none. May take for ever: call it in a worker. */
export function findPattern(texts: readonly string[], expression: RegExp): Hit[] {
  return texts.flatMap((text, sentence) =>
    [...text.matchAll(expression)]
      .filter(([match]) => match !== '')
      .map((match) => ({ sentence, start: match.index, end: match.index + match[0].length })),
  );
}

/** To the worker: the texts once, then patterns by number. */
export type PatternRequest = { texts: readonly string[] } | { id: number; pattern: Pattern };

/** From the worker: that it has begun, then what it found; no hits where the pattern is none. */
export type PatternReport =
  { id: number; kind: 'begun' } | { id: number; kind: 'done'; hits: Hit[] | undefined };
