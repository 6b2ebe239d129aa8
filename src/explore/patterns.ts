import type { Hit } from './find.ts';

/** From `/中.{1,3}关系/i`, or without slashes if patterns are chosen. */
export interface Pattern {
  source: string;
  flags: string;
}

const inStrokes = /^\/(.+)\/([ims]*)$/s;

/** Whether the input is a pattern in slashes. */
export function isPattern(typed: string): boolean {
  return inStrokes.test(typed.trim());
}

/** Splits a typed pattern into source and flags. */
export function parsePattern(typed: string): Pattern {
  const [, source = typed, flags = ''] = inStrokes.exec(typed.trim()) ?? [];
  return { source, flags };
}

/** The compiled pattern, or undefined if invalid. */
export function compiled({ source, flags }: Pattern): RegExp | undefined {
  for (const mode of ['u', '']) {
    try {
      return new RegExp(source, `g${flags}${mode}`);
    } catch {
      // Old escapes such as `\-` are invalid with the flag u.
    }
  }
  return undefined;
}

/** Every non-empty match, in order. May never end: call it in a worker. */
export function findPattern(texts: readonly string[], expression: RegExp): Hit[] {
  return texts.flatMap((text, sentence) =>
    [...text.matchAll(expression)]
      .filter(([match]) => match !== '')
      .map((match) => ({ sentence, start: match.index, end: match.index + match[0].length })),
  );
}

/** To the worker: the texts once, then patterns by number. */
export type PatternRequest = { texts: readonly string[] } | { id: number; pattern: Pattern };

/** From the worker: started, then hits; undefined if the pattern is invalid. */
export type PatternReport =
  { id: number; kind: 'begun' } | { id: number; kind: 'done'; hits: Hit[] | undefined };
