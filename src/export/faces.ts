import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Feature, Font, shape } from 'harfbuzzjs';

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

/** Glyphs of a line, kerned; in English text with quotation marks of Latin width, which the faces keep in `palt`. */
function shaped(text: string, name: FaceName, lang: string): Glyph[] {
  const { font, unitsPerEm } = load(name);
  const run = new Run();
  run.addText(drawable(text, name));
  run.guessSegmentProperties();
  shape(font, run, lang.startsWith('zh') ? [] : [new Feature('palt', 1)]);
  const positions = run.getGlyphPositions();
  return run.getGlyphInfos().map((info, index) => ({
    id: info.codepoint,
    dx: (positions[index]?.xOffset ?? 0) / unitsPerEm,
    dy: (positions[index]?.yOffset ?? 0) / unitsPerEm,
    advance: (positions[index]?.xAdvance ?? 0) / unitsPerEm,
  }));
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

/** Hundredths of a pixel: finer than any print resolution of these files. */
function hundredth(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The line as the data of an SVG path, its baseline beginning at `x`, `y`. */
export function lineOutline(text: string, x: number, y: number, style: LineStyle): string {
  const { face, size, lang, spacing = 0 } = style;
  const { font, unitsPerEm, outlines } = load(face);
  const scale = size / unitsPerEm;
  let at = x;
  let data = '';
  for (const glyph of shaped(text, face, lang)) {
    let outline = outlines.get(glyph.id);
    if (!outline) {
      outline = font.glyphToJson(glyph.id);
      outlines.set(glyph.id, outline);
    }
    const left = at + glyph.dx * size;
    const base = y - glyph.dy * size;
    for (const { type, values } of outline) {
      data += type;
      data += values
        .map((value, index) => hundredth(index % 2 === 0 ? left + value * scale : base - value * scale))
        .join(' ');
    }
    at += glyph.advance * size + spacing;
  }
  return data;
}
