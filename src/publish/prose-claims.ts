import type { Edition } from '../lib/edition.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { plain } from '../lib/phrase.ts';
import { readTables } from '../lib/tables.ts';
import { outcomes } from '../story/alternatives.ts';
import { tellStory } from '../story/chapters.ts';
import { readContent } from '../story/content.ts';
import type { Content } from '../story/content.ts';
import type { ProvenClaim } from './proven-claim.ts';

/** Headings of the essay by anchor: of its steps, and titles of its chapters. */
function headings(edition: Edition, content: Content, lang: Lang): Map<string, string> {
  return new Map(
    tellStory(edition, content, lang).flatMap(({ id, title, steps }): [string, string][] => [
      [id, title],
      ...steps.map(({ id: step, stage, prose }): [string, string] => [
        step,
        plain(prose?.finding ?? stage.caption(lang)),
      ]),
    ]),
  );
}

/** The claims of an edition's essay, with outcomes. Throws like `tellStory`. */
export function proseClaims(edition: Edition): ProvenClaim[] {
  const tables = readTables(edition.id);
  const proven = new Map<string, ProvenClaim>();
  for (const lang of languages) {
    const content = readContent(edition, lang);
    const heading = headings(edition, content, lang);
    for (const { id, holds, steps = [] } of content.chapters) {
      const parts = [
        { id, anchor: id, holds },
        ...steps.map((step) => ({ id: step.stage, anchor: `step-${step.stage}`, holds: step.holds })),
      ];
      for (const part of parts) {
        for (const [index, { claim, unless }] of part.holds.entries()) {
          // Claims shared by both languages count once.
          const key = `${part.id} ${claim}`;
          proven.set(key, {
            id: `prose.${part.id}.${index + 1}`,
            where: `#${part.anchor}`,
            claim,
            says: { ...proven.get(key)?.says, [lang]: heading.get(part.anchor) },
            isNumber: false,
            outcomes: outcomes(claim, tables),
            declared: new Set(unless),
          });
        }
      }
    }
  }
  return [...proven.values()];
}
