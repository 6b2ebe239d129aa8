import sharp from 'sharp';

/** Rectangle of a window in CSS px. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Minimum difference from the background in any channel (0–255). */
const leastContrast = 48;

/** Minimum share of a picture that is drawn; the sparsest has a few lines of text. */
export const leastInk = 0.004;

/**
 * Share (0 to 1) of an area's pixels that differ from the background, the most frequent colour. `scale` is picture px
 * per CSS px.
 */
export async function inkIn(png: Buffer, area: Area, scale = 1): Promise<number> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const left = Math.max(0, Math.round(area.left * scale));
  const top = Math.max(0, Math.round(area.top * scale));
  const pixels = await sharp(png)
    .extract({
      left,
      top,
      width: Math.min(Math.round(area.width * scale), width - left),
      height: Math.min(Math.round(area.height * scale), height - top),
    })
    .removeAlpha()
    .raw()
    .toBuffer();
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const [ground = 0] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  const isInk = (colour: number): boolean =>
    [16, 8, 0].some(
      (shift) => Math.abs(((colour >> shift) & 0xff) - ((ground >> shift) & 0xff)) >= leastContrast,
    );
  let ink = 0;
  for (const [colour, count] of counts) if (isInk(colour)) ink += count;
  return ink / (pixels.length / 3);
}
