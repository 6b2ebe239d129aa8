import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pngOf, pngWriter, rasterOf } from '../../src/export/png.ts';

it('no picture is made of text that is not outlined', async () => {
  await expect(
    pngOf('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9">a</text></svg>', 1),
  ).rejects.toThrow('not outlined');
});

it('a picture without ground is transparent there, with its colours whole, and opaque with one', async () => {
  const raster = await rasterOf(
    '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"><path fill="#f00" fill-opacity=".5" d="M0 0h1v1h-1z"/></svg>',
    1,
  );
  const write = await pngWriter(raster);
  const pixels = async (ground?: string): Promise<number[]> => [
    ...(await sharp(await write(ground))
      .raw()
      .toBuffer()),
  ];
  const [red, ...rest] = await pixels();
  expect(red).toBeGreaterThan(252);
  expect(rest.slice(0, 3)).toEqual([0, 0, 128]);
  expect(rest[6]).toBe(0);
  expect((await pixels('#ffffff')).slice(3)).toEqual([255, 255, 255]);
});

/** A square of 300 px in `colours` columns of their own colour, half of it on nothing. */
function striped(colours: number): string {
  const stripes = Array.from({ length: colours }, (_, at) => {
    const [red, green] = [at % 256, Math.floor(at / 256) * 90];
    return `<path fill="rgb(${red},${green},40)" d="M${at} 0h1v150h-1z"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300">${stripes.join('')}</svg>`;
}

it.each([
  ['a palette where it has few colours', 120, 3],
  ['true colour where it has more than a palette holds', 290, 6],
])('a picture keeps every pixel, in %s', async (_, colours, colourType) => {
  const raster = await rasterOf(striped(colours), 1);
  const png = await (await pngWriter(raster))();
  // PNG's header: signature, length and name of the chunk, width, height, depth, colour type.
  expect(png[25]).toBe(colourType);
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([300, 300]);
  expect(data.equals(raster.pixels)).toBe(true);
});
