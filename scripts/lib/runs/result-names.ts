/**
 * Which result folder each transcript of a folder gets: its path without `.txt`, `2024/03-07.txt` → `2024/03-07`.
 *
 * Where two would share one, a name that keeps its ending (`a.TXT`), else a number (`a~2`) tells them apart: names are
 * taken as the same that differ in case or in the form of their Unicode alone, because some file systems do so. A
 * result folder never is a folder that holds other results, because it is replaced as a whole. The same paths get the
 * same names, in whatever order they come.
 *
 * @param paths relative to the folder, with `/`.
 * @param reserved paths at which something else lies where the results will be.
 */
export function resultNames(paths: readonly string[], reserved: readonly string[] = []): Map<string, string> {
  const taken = new Set(reserved.map(sameName));
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      taken.add(sameName(path.slice(0, at)));
    }
  }
  const names = new Map<string, string>();
  // The usual ending first: it has the better claim to the plain name.
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
