import { InputError } from '../types.ts';

/** Frequent characters of Chinese prose. */
const FREQUENT = new Set('的是在和国中不了有人这一为我们对国际关系问答记者美國這為們對際關係記');

/** Likely encodings other than UTF-8, as `TextDecoder` and iconv name them. */
const SUSPECTS = [
  { label: 'gb18030', name: 'GBK', iconv: 'GB18030' },
  { label: 'big5', name: 'Big5', iconv: 'BIG5' },
  { label: 'utf-16le', name: 'UTF-16 (little-endian)', iconv: 'UTF-16LE' },
  { label: 'utf-16be', name: 'UTF-16 (big-endian)', iconv: 'UTF-16BE' },
] as const;

/**
 * Decodes UTF-8; drops the byte-order mark only.
 *
 * @throws InputError with `file`, the first invalid byte (offset from 0, line, column in bytes), the likely encoding
 * and the command to convert it.
 */
export function decodeTranscript(bytes: Uint8Array, file: string): string {
  if (!looksLikeUtf16(bytes)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // The decoder does not report the offset.
    }
  }
  const at = Math.max(firstInvalidByte(bytes), 0);
  const before = bytes.subarray(0, at);
  const line = before.reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  const column = at - before.lastIndexOf(0x0a);
  const suspect = likelyEncoding(bytes);
  const advice = suspect
    ? `it looks like ${suspect.name}; convert it with: iconv -f ${suspect.iconv} -t UTF-8 ${file} > utf8.txt`
    : 'it looks like a binary file; save the transcript as plain text in UTF-8';
  throw new InputError(
    `${file}: byte ${at} (line ${line}, column ${column}): not UTF-8 (0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')}); ${advice}`,
  );
}

/** Whether the bytes begin with the UTF-8 BOM. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Offset of the first byte that breaks UTF-8 (Unicode Standard, table 3-7), or -1. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const size =
      lead >= 0xc2 && lead <= 0xdf
        ? 2
        : lead >= 0xe0 && lead <= 0xef
          ? 3
          : lead >= 0xf0 && lead <= 0xf4
            ? 4
            : 0;
    if (size === 0) return at;
    for (let i = 1; i < size; i += 1) {
      const next = bytes[at + i];
      if (next === undefined) return at;
      // Four leads narrow the second byte: no overlong forms, no surrogates, nothing past U+10FFFF.
      const low = i === 1 ? (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) : 0x80;
      const high = i === 1 ? (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf) : 0xbf;
      if (next < low || next > high) return at;
    }
    at += size;
  }
  return -1;
}

/** ASCII in UTF-16 is valid UTF-8 with every other byte NUL. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const nuls = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return sample.length >= 8 && nuls * 3 > sample.length;
}

function likelyEncoding(bytes: Uint8Array): (typeof SUSPECTS)[number] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return SUSPECTS[2];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return SUSPECTS[3];
  if (looksLikeUtf16(bytes)) return bytes[1] === 0 ? SUSPECTS[2] : SUSPECTS[3];
  const sample = bytes.subarray(0, 65536);
  const scored = SUSPECTS.map((suspect) => {
    const text = new TextDecoder(suspect.label).decode(sample);
    let frequent = 0;
    let strange = 0;
    for (const character of text) {
      if (FREQUENT.has(character)) frequent += 1;
      else if (character === '\uFFFD' || /\p{Co}|\p{Cn}/u.test(character)) strange += 1;
    }
    return { suspect, score: (frequent - 2 * strange) / Math.max(1, text.length) };
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0];
  return best && best.score > 0.03 ? best.suspect : undefined;
}
