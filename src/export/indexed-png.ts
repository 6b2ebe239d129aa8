import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/**
 * PNG with a palette (PNG 3, colour type 3), lossless: charts have about a hundred colours, edges of marks included.
 * A third of the bytes and of the work of true colour, and another ground is another palette over the same pixels.
 */

/** Entries of a palette. */
const mostColours = 256;

/** Slots of the hash table, a power of two well above `mostColours`, and the bits of its index. */
const [slots, slotBits] = [2048, 11];

/** 2³² divided by the golden ratio: spreads neighbouring colours. */
const spread = 0x9e3779b1;

/** Beyond it files hardly shrink. */
const compressionLevel = 5;

const packed = promisify<Buffer, { level: number }, Buffer>(deflate);

export interface Raster {
  width: number;
  height: number;
  /** RGBA, premultiplied. */
  pixels: Buffer;
}

export interface IndexedRaster {
  width: number;
  height: number;
  /** Premultiplied RGBA, in order of appearance: four bytes a colour. */
  palette: Uint8Array;
  /** Rows of a filter byte and a byte per pixel, deflated. */
  data: Buffer;
}

/** An empty palette. `place` finds or adds a colour's place in it: -1 when the palette is full. */
function openPalette(): { colours: () => Int32Array; place: (colour: number) => number } {
  const colours = new Int32Array(mostColours);
  let count = 0;
  const places = new Int16Array(slots).fill(-1);
  const place = (colour: number): number => {
    let slot = Math.imul(colour, spread) >>> (32 - slotBits);
    for (let known = places[slot] ?? -1; known >= 0; known = places[slot] ?? -1) {
      if (colours[known] === colour) return known;
      slot = (slot + 1) % slots;
    }
    if (count === mostColours) return -1;
    places[slot] = count;
    colours[count] = colour;
    count += 1;
    return count - 1;
  };
  return { colours: () => colours.slice(0, count), place };
}

/** A raster as palette and indices; undefined if it has more than 256 colours. */
export async function indexedRaster({ width, height, pixels }: Raster): Promise<IndexedRaster | undefined> {
  // A view of whole pixels has to start at a multiple of four bytes; signed ones stay small integers in V8.
  const bytes = pixels.byteOffset % 4 === 0 ? pixels : Buffer.from(pixels);
  const view = new Int32Array(bytes.buffer, bytes.byteOffset, width * height);
  const { colours, place } = openPalette();
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const [start, to] = [row * width, row * (width + 1)];
    // Most rows of a chart repeat the one above, and compare faster than they are looked up.
    const above = (start - width) * 4;
    if (row > 0 && bytes.compare(bytes, above, above + width * 4, start * 4, (start + width) * 4) === 0) {
      rows.copyWithin(to, to - width - 1, to);
      continue;
    }
    let last = view[start] ?? 0;
    let index = place(last);
    for (let column = 0; column < width; column += 1) {
      const colour = view[start + column] ?? 0;
      if (colour !== last) {
        last = colour;
        index = place(colour);
      }
      if (index < 0) return undefined;
      rows[to + 1 + column] = index;
    }
  }
  const data = await packed(rows, { level: compressionLevel });
  return { width, height, palette: new Uint8Array(colours().buffer), data };
}

/** A chunk: length of the data, type, data, CRC of type and data. */
function chunk(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, sum]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An indexed raster as PNG; with a `ground`, a colour as `#rrggbb`, without transparency. */
export function indexedPng(raster: IndexedRaster, ground?: string): Buffer<ArrayBuffer> {
  const { palette, data } = raster;
  const below = ground === undefined ? undefined : Buffer.from(ground.slice(1), 'hex');
  const count = palette.length / 4;
  const [colours, alphas] = [Buffer.alloc(count * 3), Buffer.alloc(count, 255)];
  for (let at = 0; at < count; at += 1) {
    const alpha = palette[at * 4 + 3] ?? 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = palette[at * 4 + channel] ?? 0;
      const straight = alpha === 0 ? 0 : (value * 255) / alpha;
      const shown = below === undefined ? straight : value + ((below[channel] ?? 0) * (255 - alpha)) / 255;
      colours[at * 3 + channel] = Math.min(255, Math.round(shown));
    }
    if (below === undefined) alphas[at] = alpha;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(raster.width, 0);
  header.writeUInt32BE(raster.height, 4);
  // Eight bits a pixel, colours from a palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    ...(alphas.some((alpha) => alpha < 255) ? [chunk('tRNS', alphas)] : []),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
