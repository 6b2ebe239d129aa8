import { lab, rgb } from 'd3';

/** CIELAB: L*, a*, b*. */
type Lab = readonly [number, number, number];

export type Vision = 'normal' | 'protan' | 'deutan' | 'tritan';
export const visions: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];

/** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB. */
const matrices: Record<Vision, readonly (readonly [number, number, number])[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  const clamped = Math.min(1, Math.max(0, value));
  return 255 * (clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055);
}

function linearRgb(colour: string): [number, number, number] {
  const { r, g, b } = rgb(colour);
  return [linear(r), linear(g), linear(b)];
}

/** A colour as seen with this vision, in CIELAB. */
export function seenWith(colour: string, vision: Vision): Lab {
  const [r, g, b] = linearRgb(colour);
  const [red = 0, green = 0, blue = 0] = matrices[vision].map((row) =>
    encoded(row[0] * r + row[1] * g + row[2] * b),
  );
  const seen = lab(rgb(red, green, blue));
  return [seen.l, seen.a, seen.b];
}

/** Contrast ratio (WCAG 2), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = linearRgb(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const cosine = (degrees: number): number => Math.cos(radians(degrees));

/** Colour difference CIEDE2000 (CIE 142-2001), weights 1. */
export function difference([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const stretch = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7));
  const chroma1 = Math.hypot(a1 * stretch, b1);
  const chroma2 = Math.hypot(a2 * stretch, b2);
  const hue = (a: number, b: number): number =>
    a === 0 && b === 0 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  const hue1 = hue(a1 * stretch, b1);
  const hue2 = hue(a2 * stretch, b2);

  let hueStep = hue2 - hue1;
  if (chroma1 * chroma2 === 0) hueStep = 0;
  else if (hueStep > 180) hueStep -= 360;
  else if (hueStep < -180) hueStep += 360;
  let meanHue = (hue1 + hue2) / 2;
  if (chroma1 * chroma2 === 0) meanHue = hue1 + hue2;
  else if (Math.abs(hue1 - hue2) > 180) meanHue += meanHue < 180 ? 180 : -180;

  const lightness = (l1 + l2) / 2;
  const chroma = (chroma1 + chroma2) / 2;
  const t =
    1 -
    0.17 * cosine(meanHue - 30) +
    0.24 * cosine(2 * meanHue) +
    0.32 * cosine(3 * meanHue + 6) -
    0.2 * cosine(4 * meanHue - 63);
  const dl = (l2 - l1) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2));
  const dc = (chroma2 - chroma1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(chroma1 * chroma2) * Math.sin(radians(hueStep / 2))) / (1 + 0.015 * chroma * t);
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(radians(60 * Math.exp(-(((meanHue - 275) / 25) ** 2))));
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
