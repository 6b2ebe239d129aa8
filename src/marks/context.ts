import type { Lang } from '../lib/language.ts';

/** Document, language and link targets of a drawing. */
export interface MarkContext {
  /** Any DOM: linkedom at build time and in tests, or a browser's. */
  document: Document;
  lang: Lang;
  /** Address of a sentence; absent in standalone drawings, which have no links. */
  sentence?: (id: string) => string;
  /** Address of the list of a mark's sentences; without it, the mark leads to the first. */
  list?: (ids: readonly string[]) => string;
  /** Place of each sentence in reading order. With it, strips of a group share a path (strip-paths.ts). */
  order?: ReadonlyMap<string, number>;
}
