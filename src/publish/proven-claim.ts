import type { Lang } from '../lib/language.ts';
import type { Outcome } from '../story/alternatives.ts';

/** A claim and its outcome under every relevant alternative. */
export interface ProvenClaim {
  /**
   * `prose.page-place.1`, `finding.density.1`, `finding.countries.full-without-answers.1`, `caption.map-world.1`;
   * `number.density.1` for a number and its range.
   */
  id: string;
  /** Location below the edition's path: `#step-page-place`, `charts/density/`, `charts/countries/full-without-answers/`. */
  where: string;
  /** Expression evaluated, or a headline that claims nothing beyond its numbers. */
  claim: string;
  /** The words that make it, where they are a chart's headline or a step's; else a chapter's title. */
  says: Partial<Record<Lang, string>>;
  /** A number or a headline of numbers: changes with the count, and claims nothing. */
  isNumber: boolean;
  outcomes: readonly Outcome[];
  /** Alternatives that break it and are stated next to it. */
  declared: ReadonlySet<string>;
}
