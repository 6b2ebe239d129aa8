import { isTraditional } from '../figures/home-currency.ts';
import type { Figure, Transcript } from '../types.ts';

/** Amounts in a bare 元 under the currency that they were read as. */
export interface BareYuan {
  unit: string;
  figures: Figure[];
}

/**
 * Amounts in a bare 元, by the currency that the place of the text gave them, where that is worth a look: any but the
 * mainland's, and the mainland's in a text in traditional characters.
 */
export function bareYuan(transcript: Transcript, figures: readonly Figure[]): BareYuan[] {
  const byUnit = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (!figure.bareYuan) continue;
    const same = byUnit.get(figure.unit);
    if (same) same.push(figure);
    else byUnit.set(figure.unit, [figure]);
  }
  if (!isTraditional(transcript)) byUnit.delete('CNY');
  return [...byUnit].map(([unit, found]) => ({ unit, figures: found }));
}
