import { Resvg } from '@resvg/resvg-js';

/**
 * An SVG of paths as PNG, `zoom` times its size. It is given no font and may look for none: a text that was not
 * outlined would come out differently on every machine, so it throws.
 */
export function pngOf(svg: string, zoom: number): Buffer<ArrayBuffer> {
  if (svg.includes('<text')) throw new Error('a picture still holds text that is not outlined');
  const picture = new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom }, font: { loadSystemFonts: false } });
  return Buffer.from(picture.render().asPng());
}
