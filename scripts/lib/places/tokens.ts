import type { Entry } from './gazetteer.ts';

export interface Token {
  start: number;
  end: number;
  kind: 'name' | 'phrase' | 'cue' | 'exclusion';
  entry: Entry;
}

/** The token that begins at an offset; tokens are in text order. */
export function tokenFrom(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[firstEndingAfter(tokens, at)];
  return token?.start === at ? token : undefined;
}

/** The token that covers an offset. */
export function tokenOver(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[firstEndingAfter(tokens, at)];
  return token && token.start <= at ? token : undefined;
}

/** Binary search: a sentence may be a whole unpunctuated file. */
function firstEndingAfter(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
