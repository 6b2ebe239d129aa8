import type { Lang } from '../lib/language.ts';

/** What the marks of a drawing are made with: where they lead, and in whose words. */
export interface MarkContext {
  /** Any DOM: linkedom's at build time and in tests, a browser's where a chart is drawn again. */
  document: Document;
  lang: Lang;
  /** Address of a sentence by its id, where marks lead to their sentences; a drawing that stands alone has no links. */
  sentence?: (id: string) => string;
  /** Address of the list of the sentences of a mark that stands for several; without it such a mark leads to the first. */
  list?: (ids: readonly string[]) => string;
  /**
   * Place of each sentence in reading order: with it, strips that belong together share a path (src/marks/strip-paths.ts),
   * of which a script makes links when they are wanted.
   */
  order?: ReadonlyMap<string, number>;
}
