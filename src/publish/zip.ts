import { zipSync } from 'fflate';

/** Reproducible ZIP of files by path; entries are dated noon of `day`, in wall-clock time as ZIP stores it. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  // Unix files, mode 644, on every machine.
  return zipSync(Object.fromEntries(files), { level: 9, mtime, os: 3, attrs: 0o644 << 16 });
}
