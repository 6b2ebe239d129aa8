import type { Span } from '../types.ts';
import type { ShortForm } from './gazetteer.ts';

/** Where places are named in full (or by a capital or unambiguous phrase), in text order. */
export class Evidence {
  private readonly positions = new Map<string, number[]>();

  /** Adds a naming; offsets must ascend. */
  add(placeId: string, at: number): void {
    const list = this.positions.get(placeId);
    if (list) list.push(at);
    else this.positions.set(placeId, [at]);
  }

  /** Whether the place is named within the span, or anywhere if none is given. */
  has(placeId: string, within?: Span): boolean {
    const list = this.positions.get(placeId);
    if (!list || !within) return list !== undefined;
    const next = list[firstAtLeast(list, within.start)];
    return next !== undefined && next < within.end;
  }

  /** Places named within the span, unordered. */
  namedIn(within: Span): string[] {
    return [...this.positions.keys()].filter((placeId) => this.has(placeId, within));
  }

  /**
   * The reading of a short form at `at`: the candidate named last before it in the exchange, else first after it in the
   * sentence, else in the exchange, else the only one that the transcript names, else the default, else the one named
   * most often.
   *
   * @returns undefined if nothing decides.
   */
  choose(candidates: readonly ShortForm[], at: number, sentence: Span, exchange: Span): string | undefined {
    if (candidates.length === 1) return candidates[0]!.placeId;
    return (
      this.lastBefore(candidates, at, exchange) ??
      this.firstAfter(candidates, at, sentence) ??
      this.firstAfter(candidates, at, exchange) ??
      this.onlyNamed(candidates) ??
      candidates.find((candidate) => candidate.isDefault)?.placeId ??
      this.mostOften(candidates)
    );
  }

  /** The candidate named last before `at` in the sentence, else (with `ahead`) first after it. */
  nearest(candidates: readonly ShortForm[], at: number, sentence: Span, ahead: boolean): string | undefined {
    const before = this.lastBefore(candidates, at, sentence);
    return before ?? (ahead ? this.firstAfter(candidates, at, sentence) : undefined);
  }

  private lastBefore(candidates: readonly ShortForm[], at: number, within: Span): string | undefined {
    let best: string | undefined;
    let bestAt = within.start - 1;
    for (const { placeId } of candidates) {
      const list = this.positions.get(placeId) ?? [];
      const position = list[firstAtLeast(list, at) - 1] ?? -1;
      if (position > bestAt) [best, bestAt] = [placeId, position];
    }
    return best;
  }

  private firstAfter(candidates: readonly ShortForm[], at: number, within: Span): string | undefined {
    let best: string | undefined;
    let bestAt = within.end;
    for (const { placeId } of candidates) {
      const list = this.positions.get(placeId) ?? [];
      const position = list[firstAtLeast(list, at)] ?? Infinity;
      if (position < bestAt) [best, bestAt] = [placeId, position];
    }
    return best;
  }

  private onlyNamed(candidates: readonly ShortForm[]): string | undefined {
    const named = candidates.filter(({ placeId }) => this.positions.has(placeId));
    return named.length === 1 ? named[0]!.placeId : undefined;
  }

  private mostOften(candidates: readonly ShortForm[]): string | undefined {
    const counted = candidates
      .map(({ placeId }) => ({ placeId, count: this.positions.get(placeId)?.length ?? 0 }))
      .sort((a, b) => b.count - a.count);
    const [first, second] = counted;
    return first && first.count > (second?.count ?? 0) ? first.placeId : undefined;
  }
}

/** Index of the first value not below `floor`. */
function firstAtLeast(list: readonly number[], floor: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < floor) low = middle + 1;
    else high = middle;
  }
  return low;
}
