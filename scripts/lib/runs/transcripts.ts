import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { InputError } from '../types.ts';
import { resultNames } from './result-names.ts';

export interface FoundTranscript {
  /** Starts with the folder as given. */
  file: string;
  /** Also the result folder, relative to `--out`. */
  id: string;
}

export interface FoundTranscripts {
  /** In code-unit order of paths. */
  transcripts: FoundTranscript[];
  /** One line per unreadable file. */
  refused: string[];
}

/**
 * `.txt` files of a folder, recursively. Follows links, but enters no folder twice; skips hidden entries and `out`.
 *
 * @throws InputError if there is none, or a result folder would replace the transcripts.
 */
export function findTranscripts(dir: string, out: string): FoundTranscripts {
  const paths: string[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();
  const home = realpathSync(dir);
  const results = existsSync(out) ? realpathSync(out) : resolve(out);
  const look = (folder: string): void => {
    const real = realpathSync(join(dir, folder));
    if (seen.has(real) || (real === results && real !== home)) return;
    seen.add(real);
    for (const name of readdirSync(join(dir, folder)).sort()) {
      if (name.startsWith('.')) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      const isNamedSo = /\.txt$/i.test(name);
      try {
        const stats = statSync(join(dir, path));
        if (stats.isDirectory()) look(path);
        else if (isNamedSo && stats.isFile()) paths.push(path);
        else if (isNamedSo) refused.push(`${join(dir, path)}: is no file that can be read; take it away`);
      } catch (error) {
        const { code, path: at } = error as NodeJS.ErrnoException;
        // Ignores broken links not named like a transcript.
        if (isNamedSo || code !== 'ENOENT') refused.push(unreadable(at ?? join(dir, path), code));
      }
    }
  };
  look('');
  if (paths.length === 0 && refused.length === 0)
    throw new InputError(`${dir}: no transcript in it; transcripts are files ending in .txt`);
  // Results beside transcripts cannot take a file's name.
  const names = resultNames(paths, results === home ? paths : []);
  const transcripts = paths.sort().map((path) => ({ file: join(dir, path), id: names.get(path) as string }));
  for (const { id } of transcripts) {
    const folder = join(results, id);
    if (folder === home || !relative(folder, home).startsWith('..'))
      throw new InputError(
        `${out}: the results of ${id} would take the place of ${dir}${sep}; choose another --out`,
      );
  }
  return { transcripts, refused };
}

/** Message for a file or folder that cannot be read. */
export function unreadable(file: string, code: string | undefined): string {
  const advice =
    code === 'ENOENT'
      ? 'it is not there, or a link that leads nowhere; restore it or take the link away'
      : code === 'EACCES' || code === 'EPERM'
        ? 'you may not read it; change its permissions'
        : 'look at the file';
  return `${file}: cannot be read (${code ?? 'unknown error'}); ${advice}`;
}
