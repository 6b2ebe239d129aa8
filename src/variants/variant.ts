/**
 * A variant is a way of counting a chart. Its name is a word for each choice, joined by hyphens (`full-without-answers`),
 * and permanent: addresses are made of it.
 */

/** The variant that differs from another in the word of one choice. */
export function withWord(variant: string, at: number, word: string): string {
  return variant
    .split('-')
    .map((known, index) => (index === at ? word : known))
    .join('-');
}

/** The word that a variant has for a choice. */
export function wordAt(variant: string, at: number): string {
  return variant.split('-')[at] ?? '';
}

/** What differs between two variants of a chart, as a page shows it; one file for each variant and language. */
export interface VariantPayload {
  /** Text alternative of the picture in the essay. */
  alt: string;
  /** HTML of what `data-variant-text` names: finding, description, note, alt, caption. */
  texts: Record<string, string>;
  /** HTML of the table's rows. */
  rows: string;
  /** SVG of the chart and of its stage, by shape. */
  drawings: Record<'chart' | 'stage', Record<string, string>>;
}
