import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';

/** The faces of standalone files: text, emphasis, headlines. */
export type FaceName = 'regular' | 'bold' | 'display';

const files: Record<FaceName, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  display: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
};

interface Command {
  type: string;
  values: number[];
}

interface LoadedFace {
  font: Font;
  unitsPerEm: number;
  /** Outlines in font units, by glyph. */
  outlines: Map<number, Command[]>;
}

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<FaceName, LoadedFace>();

function load(name: FaceName): LoadedFace {
  let known = loaded.get(name);
  if (!known) {
    const face = new Face(new Blob(readFileSync(resolve(files[name]))));
    known = { font: new Font(face), unitsPerEm: face.upem, outlines: new Map() };
    loaded.set(name, known);
  }
  return known;
}

/** Letters with a stroke through them, which Unicode does not decompose. */
const unstroked: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ħ: 'h', Ħ: 'H', ı: 'i' };

/** Whether a face has a glyph for a character. */
export function hasGlyph(name: FaceName, character: string): boolean {
  return load(name).font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined;
}

/**
 * The text as the face can show it: a letter whose accent the face lacks (ş, ž) loses the accent. Throws for a character
 * without any glyph, so that no file ever shows an empty box.
 */
export function drawable(text: string, name: FaceName): string {
  let result = '';
  for (const character of text.normalize('NFC').replace(/\s/g, ' ')) {
    const bare = unstroked[character] ?? character.normalize('NFD').charAt(0);
    const shown = [character, bare].find((each) => hasGlyph(name, each));
    if (shown === undefined) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      throw new Error(`no glyph for “${character}” (U+${code}) in ${files[name].split('/').at(-1)}`);
    }
    result += shown;
  }
  return result;
}

interface Glyph {
  id: number;
  /** Offset of the glyph and how far the next one stands from it, in em. */
  dx: number;
  dy: number;
  advance: number;
}

const latinWidth = /[‘’“”·]/;
const opening = /[“‘（《「『【〈]/;
const closing = /[”’）》」』】〉，。、；：！？]/;

/** Quotation marks and dots of a Chinese face are as wide as a character; in Latin text they stand close. */
function withLatinWidth(glyph: Glyph, character: string, { font, unitsPerEm }: LoadedFace): Glyph {
  const ink = font.glyphExtents(glyph.id);
  if (!ink) return glyph;
  // White on either side, em.
  const bearing = character === '·' ? 0.08 : 0.045;
  return {
    ...glyph,
    dx: glyph.dx - ink.xBearing / unitsPerEm + bearing,
    advance: ink.width / unitsPerEm + 2 * bearing,
  };
}

/** Half of a full-width mark is white: it goes where two meet, and before an opening one at the start of a line. */
function withTrimmedMark(glyph: Glyph, character: string, before: string, after: string): Glyph {
  if (closing.test(character) && (closing.test(after) || opening.test(after)))
    return { ...glyph, advance: glyph.advance - 0.5 };
  if (opening.test(character) && (before === '' || opening.test(before)))
    return { ...glyph, dx: glyph.dx - 0.5, advance: glyph.advance - 0.5 };
  return glyph;
}

/** Glyphs of a line, kerned, with the white around punctuation that its language wants. */
function shaped(text: string, name: FaceName, lang: string): Glyph[] {
  const face = load(name);
  const shown = drawable(text, name);
  const run = new Run();
  run.addText(shown);
  run.guessSegmentProperties();
  shape(face.font, run);
  const positions = run.getGlyphPositions();
  return run.getGlyphInfos().map((info, index) => {
    const glyph = {
      id: info.codepoint,
      dx: (positions[index]?.xOffset ?? 0) / face.unitsPerEm,
      dy: (positions[index]?.yOffset ?? 0) / face.unitsPerEm,
      advance: (positions[index]?.xAdvance ?? 0) / face.unitsPerEm,
    };
    const character = shown.charAt(info.cluster);
    if (lang.startsWith('zh'))
      return withTrimmedMark(
        glyph,
        character,
        shown.charAt(info.cluster - 1),
        shown.charAt(info.cluster + 1),
      );
    return latinWidth.test(character) ? withLatinWidth(glyph, character, face) : glyph;
  });
}

export interface LineStyle {
  face: FaceName;
  /** px */
  size: number;
  /** BCP 47 tag or `zh`, `en`. */
  lang: string;
  /** Extra space after each glyph, px. */
  spacing?: number;
}

/** Width of a line in px as `lineOutline` draws it. */
export function lineWidth(text: string, { face, size, lang, spacing = 0 }: LineStyle): number {
  return shaped(text, face, lang).reduce((sum, glyph) => sum + glyph.advance * size + spacing, 0);
}

/** Decimal as short as it can be written: `-.5`. */
function short(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  return String(Math.round(value * factor) / factor).replace(/^(-?)0\./, '$1.');
}

/** Outline of a glyph in font units, y downwards. */
function outlineOf(id: number, face: LoadedFace): Command[] {
  let outline = face.outlines.get(id);
  if (!outline) {
    outline = face.font.glyphToJson(id).map(({ type, values }) => ({
      type,
      values: values.map((value, index) => (index % 2 === 0 ? value : -value)),
    }));
    face.outlines.set(id, outline);
  }
  return outline;
}

/** Path data of commands with absolute points, each point moved and scaled. */
function pathData(
  outline: readonly Command[],
  { left, base, scale, decimals }: { left: number; base: number; scale: number; decimals: number },
): string {
  return outline
    .map(
      ({ type, values }) =>
        type +
        values
          .map((value, index) => short((index % 2 === 0 ? left : base) + value * scale, decimals))
          .join(' ')
          .replaceAll(' -', '-'),
    )
    .join('');
}

/** The line as the data of one SVG path, its baseline beginning at `x`, `y`. For lettering with a stroke around it. */
export function lineOutline(text: string, x: number, y: number, style: LineStyle): string {
  const { face, size, lang, spacing = 0 } = style;
  const loadedFace = load(face);
  let at = x;
  let data = '';
  for (const glyph of shaped(text, face, lang)) {
    data += pathData(outlineOf(glyph.id, loadedFace), {
      left: at + glyph.dx * size,
      base: y - glyph.dy * size,
      scale: size / loadedFace.unitsPerEm,
      decimals: 2,
    });
    at += glyph.advance * size + spacing;
  }
  return data;
}

/** A glyph of a line that refers to its outline, which `glyphOutlines` writes once for the whole file. */
export interface PlacedGlyph {
  /** Name of the outline: `r120`. */
  id: string;
  /** Font units. */
  x: number;
  y: number;
}

export interface PlacedLine {
  /** From font units to the place of the line, as the value of an SVG transform. */
  transform: string;
  glyphs: PlacedGlyph[];
}

const initials: Record<FaceName, string> = { regular: 'r', bold: 'b', display: 'd' };

/** The line as references to outlines, its baseline beginning at `x`, `y`: a fifth of the size of its outlines. */
export function placedLine(text: string, x: number, y: number, style: LineStyle): PlacedLine {
  const { face, size, lang, spacing = 0 } = style;
  const { unitsPerEm } = load(face);
  let at = 0;
  const glyphs = shaped(text, face, lang).map((glyph) => {
    const left = at + glyph.dx;
    at += glyph.advance + spacing / size;
    return {
      id: `${initials[face]}${glyph.id}`,
      x: Math.round(left * unitsPerEm),
      y: Math.round(-glyph.dy * unitsPerEm),
    };
  });
  return {
    transform: `translate(${short(x, 2)} ${short(y, 2)})scale(${short(size / unitsPerEm, 6)})`,
    // White space has no outline to refer to.
    glyphs: glyphs.filter(({ id }) => outlineOf(Number(id.slice(1)), load(face)).length > 0),
  };
}

/** `<defs>` with the outline of every glyph that the markup refers to, in the order of their names. */
export function glyphOutlines(markup: string): string {
  const names = Object.keys(initials) as FaceName[];
  const used = new Set([...markup.matchAll(/xlink:href="#([rbd]\d+)"/g)].map((match) => match[1] ?? ''));
  const paths = [...used].toSorted().map((id) => {
    const face = names.find((name) => initials[name] === id.charAt(0)) ?? 'regular';
    const place = { left: 0, base: 0, scale: 1, decimals: 1 };
    return `<path id="${id}" d="${pathData(outlineOf(Number(id.slice(1)), load(face)), place)}"/>`;
  });
  return `<defs>${paths.join('')}</defs>`;
}
