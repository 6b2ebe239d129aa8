import { Resvg } from '@resvg/resvg-js';

/** An SVG as PNG, at `zoom` times its size. Throws if it has text, which would depend on installed fonts. */
export function pngOf(svg: string, zoom: number): Buffer<ArrayBuffer> {
  if (svg.includes('<text')) throw new Error('a picture still holds text that is not outlined');
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false } });
  return Buffer.from(picture.render().asPng());
}
