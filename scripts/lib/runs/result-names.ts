/**
 * Result folder of each transcript: its path without `.txt`, `2024/03-07.txt` → `2024/03-07`.
 *
 * Clashes keep the extension (`a.TXT`), then get a number (`a~2`). Names that differ only in case or Unicode
 * normalisation clash, as on some file systems. No result folder contains another, because it is replaced as a whole.
 * The order of `paths` does not matter.
 *
 * @param paths relative to the folder, with `/`.
 * @param reserved paths taken in the results folder.
 */
export function resultNames(paths: readonly string[], reserved: readonly string[] = []): Map<string, string> {
  const taken = new Set(reserved.map(sameName));
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      taken.add(sameName(path.slice(0, at)));
    }
  }
  const names = new Map<string, string>();
  // The usual extension gets the plain name.
  const inTurn = [...paths].sort((a, b) => Number(usual(b)) - Number(usual(a)) || (a < b ? -1 : 1));
  for (const path of inTurn) {
    const plain = path.replace(/\.txt$/i, '');
    let name = plain;
    for (let n = 1; taken.has(sameName(name)) || /(^|\/)\.{0,2}$/.test(name); n += 1) {
      name = n === 1 ? path : `${plain}~${n}`;
    }
    taken.add(sameName(name));
    names.set(path, name);
  }
  return names;
}

function usual(path: string): boolean {
  return path.endsWith('.txt');
}

function sameName(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
