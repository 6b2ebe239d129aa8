import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

/** Compression beyond which files hardly shrink. */
const compressionLevel = 6;

/**
 * An SVG as PNG, at `zoom` times its size, drawn and packed beside the main thread. With `isOpaque`, it has no alpha
 * channel. Rejects if it has text, which would depend on installed fonts.
 */
export async function pngOf(svg: string, zoom: number, isOpaque = true): Promise<Buffer<ArrayBuffer>> {
  if (svg.includes('<text')) throw new Error('a picture still holds text that is not outlined');
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false },
  });
  // Its pixels are premultiplied.
  if (!isOpaque) return Buffer.from(image.asPng());
  const { width, height, pixels } = image;
  const picture = sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha();
  return Buffer.from(await picture.png({ compressionLevel }).toBuffer());
}
