import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/**
 * How a frozen state lies in the archive: one Brotli stream of its files, without scripts and style sheets, which other
 * states share. Those lie beside it, each once, named by their content.
 */

/** Files of a frozen state, in the order in which they are packed: similar ones together compress best. */
export const packedFiles = ['zh.html', 'en.html', 'state.json'] as const;
export type PackedFile = (typeof packedFiles)[number];

/** File name to text. */
export type StateFiles = Readonly<Record<PackedFile, string>>;

/** Noncharacters of Unicode, which no text has. */
const [separator, mark] = ['\uFDD0', '\uFDD1'];

/** Contents of scripts and style sheets shorter than this, in characters, stay. */
const shortest = 100;
const shareable = /(<(script|style)\b[^>]*>)([^\uFDD0\uFDD1]*?)(<\/\2>)/g;
const reference = /\uFDD1([0-9a-f]{16})\uFDD1/g;

/** Name of a shared piece: the first 64 bits of its SHA-256, in hex. */
function nameOf(piece: string): string {
  return createHash('sha256').update(piece).digest('hex').slice(0, 16);
}

export function compressed(text: string): Buffer {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** A state as bytes, and the pieces that it shares, by name. Throws if a file has a character of the format. */
export function packState(files: StateFiles): { bytes: Buffer; shared: Map<string, string> } {
  const shared = new Map<string, string>();
  const texts = packedFiles.map((name) => {
    const text = files[name];
    if (text.includes(separator) || text.includes(mark))
      throw new Error(`${name}: holds a noncharacter (U+FDD0 or U+FDD1), which no text has`);
    return text.replaceAll(shareable, (whole, open: string, _tag, content: string, close: string) => {
      if (content.length < shortest) return whole;
      const piece = nameOf(content);
      shared.set(piece, content);
      return `${open}${mark}${piece}${mark}${close}`;
    });
  });
  return { bytes: compressed(texts.join(separator)), shared };
}

/** The files of a packed state. `piece` reads a shared piece, compressed. Throws if the bytes are no state. */
export function unpackState(bytes: Uint8Array, piece: (name: string) => Uint8Array): StateFiles {
  const texts = brotliDecompressSync(bytes).toString('utf8').split(separator);
  if (texts.length !== packedFiles.length)
    throw new Error(`a frozen state of ${texts.length} files: expected ${packedFiles.join(', ')}`);
  const whole = (text = ''): string =>
    text.replaceAll(reference, (_, name: string) => brotliDecompressSync(piece(name)).toString('utf8'));
  return { 'zh.html': whole(texts[0]), 'en.html': whole(texts[1]), 'state.json': whole(texts[2]) };
}

/** Name of a state's file below its chart's folder, and of a shared piece. */
export const packName = (name: string): string => `${name}.br`;

/** Folder of the shared pieces, beside the charts' folders; no chart has this id. */
export const sharedFolder = 'shared';
