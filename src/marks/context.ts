import type { Lang } from '../lib/language.ts';

/** What drawings of marks need: a document, a language and the targets of links. */
export interface MarkContext {
  /** Any DOM: linkedom at build time and in tests, or a browser's. */
  document: Document;
  lang: Lang;
  /** Address of a sentence. Absent in a standalone drawing, which has no links. */
  sentence?: (id: string) => string;
  /** Address of the list of a mark's sentences; without it, a mark of several leads to the first. */
  list?: (ids: readonly string[]) => string;
  /** Place of each sentence in reading order. With it, strips of a group share a path (strip-paths.ts). */
  order?: ReadonlyMap<string, number>;
}
