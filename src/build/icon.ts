import { crc32, deflateSync } from 'node:zlib';
import { light } from '../styles/tokens.ts';

/** A question in vermilion, an answer in ink, as in public/favicon.svg. */
const strips = [
  { x: 6, y: 7, width: 20, height: 4, colour: light.question },
  { x: 6, y: 14, width: 20, height: 4, colour: light.answer },
  { x: 6, y: 21, width: 13, height: 4, colour: light.answer },
] as const;
const side = 32;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const checksum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** The icon as a PNG of `size` × `size` px: opaque, and without rounded corners, which platforms add. */
export function iconPng(size: number): Buffer {
  const palette = [light.paper, light.question, light.answer];
  const scale = size / side;
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(size + 1);
    for (const strip of strips) {
      const [top, bottom] = [Math.round(strip.y * scale), Math.round((strip.y + strip.height) * scale)];
      if (y < top || y >= bottom) continue;
      const [left, right] = [Math.round(strip.x * scale), Math.round((strip.x + strip.width) * scale)];
      // Byte 0 of a row is its filter: none.
      row.fill(palette.indexOf(strip.colour), left + 1, right + 1);
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** In px: for home screens and for installation. */
export const iconSizes = [180, 192, 512] as const;

/** Name of the icon's file, relative to the site's base. */
export function iconFile(size: (typeof iconSizes)[number]): string {
  return `icon-${size}.png`;
}
