/** A variant is a way of counting a chart. Its name has a word per choice (`full-without-answers`) and is permanent. */

/** The variant with the word of one choice replaced. */
export function withWord(variant: string, at: number, word: string): string {
  return variant
    .split('-')
    .map((known, index) => (index === at ? word : known))
    .join('-');
}

/** The word of a choice; empty if there is none. */
export function wordAt(variant: string, at: number): string {
  return variant.split('-')[at] ?? '';
}

/** What differs between variants of a chart on a page; one file per variant and language. */
export interface VariantPayload {
  /** Alternative text of the picture in the essay. */
  alt: string;
  /** HTML by `data-variant-text`: finding, description, note, alt, caption. */
  texts: Record<string, string>;
  rows: string;
  drawings: Record<'chart' | 'stage', Record<string, string>>;
}
