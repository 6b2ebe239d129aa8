/** Entries by first character, longest first: one look-up per character of text. */
export type SurfaceIndex<T> = ReadonlyMap<string, readonly T[]>;

/** For `longestAt`; surfaces must not be empty. */
export function indexBySurface<T extends { surface: string }>(entries: readonly T[]): SurfaceIndex<T> {
  const index = new Map<string, T[]>();
  for (const entry of entries) {
    const first = entry.surface[0] ?? '';
    const list = index.get(first);
    if (list) list.push(entry);
    else index.set(first, [entry]);
  }
  for (const list of index.values()) list.sort((a, b) => b.surface.length - a.surface.length);
  return index;
}

/** The longest accepted entry at `at`, or undefined. */
export function longestAt<T extends { surface: string }>(
  index: SurfaceIndex<T>,
  text: string,
  at: number,
  accept?: (entry: T) => boolean,
): T | undefined {
  const list = index.get(text[at] ?? '');
  if (!list) return undefined;
  for (const entry of list) {
    if (text.startsWith(entry.surface, at) && (!accept || accept(entry))) return entry;
  }
  return undefined;
}
