import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../types.ts';

/** From a build's `charts.json`. */
export interface BuiltChart {
  id: string;
  hash: string;
  /** Embed pages and state, below the site's root. */
  paths: { zh: string; en: string; state: string };
}

interface Listed {
  id: string;
  hash: string;
  state: string;
  zh: { embed: string };
  en: { embed: string };
}

/** Text of a built file. Throws InputError if it is missing. */
export function builtFile(site: string, path: string): string {
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file)) throw new InputError(`${file}: not built. Run: npm run build`);
  return readFileSync(file, 'utf8');
}

/** An edition's built charts, the URL of the site they were built for, and the version of their tables. */
export function builtCharts(
  site: string,
  edition: string,
): { root: string; release: string; charts: BuiltChart[] } {
  const list = JSON.parse(builtFile(site, `${edition}/charts.json`)) as {
    edition: { page: { zh: string }; version: string };
    charts: Listed[];
  };
  const page = list.edition.page.zh;
  const root = page.slice(0, page.indexOf(`${edition}/charts/`));
  const below = (address: string): string => decodeURI(address.slice(root.length));
  return {
    root,
    release: list.edition.version,
    charts: list.charts.map(({ id, hash, state, zh, en }) => ({
      id,
      hash,
      paths: { zh: below(zh.embed), en: below(en.embed), state: below(state) },
    })),
  };
}
