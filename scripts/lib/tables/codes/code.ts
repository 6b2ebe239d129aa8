/** Chinese, then English. */
export type Bilingual = readonly [zh: string, en: string];

/** A value of a coded column and what it means. */
export interface Code {
  value: string;
  meaning: Bilingual;
}

/** Codes from `[value, Chinese, English]`, in the order of the codebook. */
export function codes(...rows: readonly (readonly [value: string, zh: string, en: string])[]): Code[] {
  return rows.map(([value, zh, en]) => ({ value, meaning: [zh, en] }));
}

/** Lists that the lexicon and the edition decide: see `lexiconCodes`. */
export type OpenList = 'topics' | 'own_topics' | 'units' | 'figure_groups' | 'regions';

/** The codes of every open list. */
export type OpenCodes = Readonly<Record<OpenList, readonly Code[]>>;
