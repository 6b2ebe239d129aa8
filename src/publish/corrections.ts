import { z } from 'zod';
import text from '../content/corrections.yaml?raw';
import { parseYaml } from '../lib/yaml.ts';

const words = z.strictObject({ was: z.string().min(1), now: z.string().min(1) });

const schema = z.array(
  z.strictObject({
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD, in quotes'),
    edition: z.string(),
    version: z.string(),
    /** Page below the edition's: `charts/topics`; empty for the essay. */
    where: z.string(),
    zh: words,
    en: words,
  }),
);

/** An error that readers saw, and what stands there now. */
export type Correction = z.infer<typeof schema>[number];

/** The corrections of an edition, newest first. */
export function readCorrections(edition: string): Correction[] {
  return parseYaml(text, 'src/content/corrections.yaml', schema)
    .filter((correction) => correction.edition === edition)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
