import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder that holds `editions/`, `derived/` and `published/`; the tests point it at a small edition of their own. */
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

/** `data/published/<edition>`: charts as they were frozen for other people's articles; never edited. */
export function publishedFolder(edition: string): string {
  return join(dataRoot(), 'published', edition);
}

/** Names of the generated files of an edition that the site serves: every CSV table and the data package. */
export function derivedFiles(edition: string): string[] {
  return readdirSync(derivedFolder(edition))
    .filter((name) => name.endsWith('.csv') || name === 'datapackage.json')
    .toSorted();
}
