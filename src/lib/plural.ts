/** English noun or verb form for a count: `plural(1, 'sentence')`, `plural(count, 'is', 'are')`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}
