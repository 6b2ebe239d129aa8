import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder with `editions/`, `derived/`, `gold/`, `lexicon/` and `published/`; tests set WENDA_DATA to their own. */
function dataRoot(): string {
  return resolve(process.env['WENDA_DATA'] ?? 'data');
}

/** `data/editions`: one folder per edition. */
export function editionsFolder(): string {
  return join(dataRoot(), 'editions');
}

/** `data/derived/<edition>`: the generated tables. */
export function derivedFolder(edition: string): string {
  return join(dataRoot(), 'derived', edition);
}

/** `data/published/<edition>`: charts frozen for publications; never edited. */
export function publishedFolder(edition: string): string {
  return join(dataRoot(), 'published', edition);
}

/** `data/gold/<edition>`: the gold standard, where there is one. */
export function goldFolder(edition: string): string {
  return join(dataRoot(), 'gold', edition);
}

/** `data/lexicon`. */
export function lexiconFolder(): string {
  return join(dataRoot(), 'lexicon');
}

/** Generated files of an edition that the site serves: the CSV tables and the data package. */
export function derivedFiles(edition: string): string[] {
  return readdirSync(derivedFolder(edition))
    .filter((name) => name.endsWith('.csv') || name === 'datapackage.json')
    .toSorted();
}
