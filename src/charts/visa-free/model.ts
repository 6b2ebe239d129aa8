import type { FigureRow, Tables } from '../../lib/schemas.ts';
import { whose } from '../../lib/speaker.ts';

/** A list of countries as stated: how many, and what it grants. */
export interface CountryList {
  countries: FigureRow;
  /** Other figures of the same sentence: the length of stay. */
  terms: FigureRow[];
}

export interface VisaFreeModel {
  /** In order of mention. They overlap and are never added up. */
  lists: CountryList[];
  whose: { zh: string; en: string };
}

/** Group in `figures.csv`. */
const group = 'visa';

/** Lists of visa-free countries; undefined if none is mentioned. */
export function visaFreeModel(tables: Tables): VisaFreeModel | undefined {
  const lists: CountryList[] = [];
  for (const row of tables.figures.filter((figure) => figure.group === group)) {
    const last = lists.at(-1);
    if (row.unit === 'countries') {
      const known = lists.some(
        ({ countries }) => countries.value === row.value && countries.label_zh === row.label_zh,
      );
      if (!known && row.value > 0) lists.push({ countries: row, terms: [] });
    } else if (last?.countries.sentence_id === row.sentence_id) last.terms.push(row);
  }
  if (lists.length === 0) return undefined;
  return {
    lists,
    whose: whose(
      tables,
      lists.map(({ countries }) => countries.kind),
    ),
  };
}
