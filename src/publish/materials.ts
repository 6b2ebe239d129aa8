import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { goldFolder, lexiconFolder } from '../lib/data-root.ts';
import type { Edition } from '../lib/edition.ts';
import { readTranscriptFile, transcriptFile } from '../transcript/sources.ts';

/** Folders among the downloads. */
export const materialFolders = ['gold', 'lexicon'] as const;

function folder(name: string, path: string): [string, Uint8Array][] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name: file }): [string, Uint8Array] => [
      `${name}/${file}`,
      new Uint8Array(readFileSync(join(path, file))),
    ])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * What the tables were made from and measured with, byte for byte: the transcript, the gold standard with its guide, the
 * lexicons with the stop words. By path below the edition's `data/`.
 */
export function materials({ id }: Edition): Map<string, Uint8Array> {
  const transcript = readTranscriptFile(id);
  return new Map([
    ...(transcript ? [[transcriptFile, new Uint8Array(transcript.bytes)] as const] : []),
    ...folder('gold', goldFolder(id)),
    ...folder('lexicon', lexiconFolder()),
  ]);
}
