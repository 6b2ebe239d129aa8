import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { derivedFolder, editionsFolder } from './data-root.ts';
import { parseYaml } from './yaml.ts';

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD, in quotes');

const editionSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and hyphens'),
  title: bilingual,
  date: isoDate,
  speaker: z.string(),
  speaker_en: z.string().optional(),
  event: bilingual,
  figure_groups: z.record(z.string(), bilingual).optional(),
  source: z.object({
    title: z.string(),
    title_en: z.string().optional(),
    publisher: bilingual,
    date: isoDate.optional(),
    url: z.string().optional(),
    note: bilingual.optional(),
  }),
  sha256: z.string(),
});

/** The hand-written facts of a press conference: `edition.yaml`. */
export type Edition = z.infer<typeof editionSchema>;

function readEdition(folder: string): Edition {
  const file = join(editionsFolder(), folder, 'edition.yaml');
  return parseYaml(readFileSync(file, 'utf8'), file, editionSchema);
}

/** Editions with computed tables, newest first. Throws with file and key if one is malformed. */
export function readEditions(): Edition[] {
  const editions = readdirSync(editionsFolder())
    .filter((folder) => existsSync(join(editionsFolder(), folder, 'edition.yaml')))
    .map(readEdition)
    .filter((edition) => existsSync(derivedFolder(edition.id)));
  // Ids break ties, so that the order does not depend on the file system.
  return editions.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}

/** The edition on the front page; throws if there is none. */
export function newestEdition(): Edition {
  const [newest] = readEditions();
  if (!newest) throw new Error(`no edition with tables under ${editionsFolder()}. Run: npm run data`);
  return newest;
}
