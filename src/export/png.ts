import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

/** Compression beyond which files hardly shrink. */
const compressionLevel = 6;

export interface Raster {
  width: number;
  height: number;
  /** RGBA, premultiplied. */
  pixels: Buffer;
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

/** A raster as PNG; with a `ground`, a colour in hex, without transparency. */
export async function packedPng(
  { width, height, pixels }: Raster,
  ground?: string,
): Promise<Buffer<ArrayBuffer>> {
  const picture = sharp(pixels, { raw: { width, height, channels: 4, premultiplied: true } });
  const shown = ground === undefined ? picture : picture.flatten({ background: ground });
  return Buffer.from(await shown.png({ compressionLevel }).toBuffer());
}

/** An SVG with an opaque ground as PNG. Rejects like `rasterOf`. */
export async function pngOf(svg: string, zoom: number): Promise<Buffer<ArrayBuffer>> {
  return packedPng(await rasterOf(svg, zoom), '#ffffff');
}
