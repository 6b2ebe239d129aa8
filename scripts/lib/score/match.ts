export interface Matched<G, F> {
  pairs: { gold: G; found: F }[];
  missing: G[];
  extra: F[];
}

/** Pairs items of equal key one to one, in order. */
export function matchByKey<G, F>(
  gold: readonly G[],
  found: readonly F[],
  keyOfGold: (item: G) => string,
  keyOfFound: (item: F) => string,
): Matched<G, F> {
  const open = new Map<string, F[]>();
  for (const item of found) {
    const waiting = open.get(keyOfFound(item));
    if (waiting === undefined) open.set(keyOfFound(item), [item]);
    else waiting.push(item);
  }
  const pairs: { gold: G; found: F }[] = [];
  const missing: G[] = [];
  const paired = new Set<F>();
  for (const item of gold) {
    const partner = open.get(keyOfGold(item))?.shift();
    if (partner === undefined) {
      missing.push(item);
    } else {
      pairs.push({ gold: item, found: partner });
      paired.add(partner);
    }
  }
  return { pairs, missing, extra: found.filter((item) => !paired.has(item)) };
}

/**
 * Whether a value matches the gold: within 0.1 % for rounding, or 1 % for shares, which annotators round to three
 * decimals (0.333). Zero only matches zero.
 */
export function isSameValue(gold: number, found: number, unit: string): boolean {
  if (gold === 0) return found === 0;
  return Math.abs(found - gold) <= Math.abs(gold) * (unit === 'share' ? 1e-2 : 1e-3);
}
