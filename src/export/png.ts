import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';
import { indexedPng, indexedRaster } from './indexed-png.ts';
import type { Raster } from './indexed-png.ts';

/** Compression beyond which files hardly shrink. */
const compressionLevel = 6;

/** Writes a picture as PNG; with a `ground`, a colour as `#rrggbb`, without transparency. */
export type PngWriter = (ground?: string) => Promise<Buffer<ArrayBuffer>>;

/** A raster as PNG in true colour, for more colours than a palette holds. */
async function trueColourPng(
  { width, height, pixels }: Raster,
  ground?: string,
): Promise<Buffer<ArrayBuffer>> {
  const picture = sharp(pixels, { raw: { width, height, channels: 4, premultiplied: true } });
  const shown = ground === undefined ? picture : picture.flatten({ background: ground });
  return Buffer.from(await shown.png({ compressionLevel }).toBuffer());
}

/** How to write a raster: its pixels are packed once for every ground. */
export async function pngWriter(raster: Raster): Promise<PngWriter> {
  const indexed = await indexedRaster(raster);
  return indexed
    ? (ground) => Promise.resolve(indexedPng(indexed, ground))
    : (ground) => trueColourPng(raster, ground);
}

/**
 * An SVG at `zoom` times its size, drawn beside the main thread. Rejects if it has text, which would depend on installed
 * fonts.
 */
export async function rasterOf(svg: string, zoom: number): Promise<Raster> {
  if (svg.includes('<text')) throw new Error('a picture still holds text that is not outlined');
  const { width, height, pixels } = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false },
  });
  return { width, height, pixels };
}

/** An SVG with an opaque ground as PNG. Rejects like `rasterOf`. */
export async function pngOf(svg: string, zoom: number): Promise<Buffer<ArrayBuffer>> {
  const write = await pngWriter(await rasterOf(svg, zoom));
  return write('#ffffff');
}
