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

/** Writes path data in hundredths of a pixel, each point relative to the one before: half the size of absolute points. */
class PathWriter {
  data = '';
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;

  /** One command with absolute points in px. */
  add(type: string, values: readonly number[]): void {
    if (type === 'Z') {
      this.data += 'z';
      [this.x, this.y] = [this.startX, this.startY];
      return;
    }
    let points = '';
    let [endX, endY] = [this.x, this.y];
    for (let index = 0; index < values.length; index += 2) {
      endX = Math.round((values[index] ?? 0) * 100);
      endY = Math.round((values[index + 1] ?? 0) * 100);
      points += difference(endX - this.x, points === '') + difference(endY - this.y, false);
    }
    if (type === 'L' && endX === this.x && endY === this.y) return;
    if (type === 'L' && endY === this.y) this.data += `h${difference(endX - this.x, true)}`;
    else if (type === 'L' && endX === this.x) this.data += `v${difference(endY - this.y, true)}`;
    else this.data += type.toLowerCase() + points;
    [this.x, this.y] = [endX, endY];
    if (type === 'M') [this.startX, this.startY] = [endX, endY];
  }
}

/** Hundredths as the shortest decimal; a minus sign parts numbers by itself, otherwise a space does. */
function difference(hundredths: number, first: boolean): string {
  const digits = String(Math.abs(hundredths) / 100).replace(/^0\./, '.');
  if (hundredths < 0) return `-${digits}`;
  return first ? digits : ` ${digits}`;
}

/** The line as the data of an SVG path, its baseline beginning at `x`, `y`. */
export function lineOutline(text: string, x: number, y: number, style: LineStyle): string {
  const { face, size, lang, spacing = 0 } = style;
  const { font, unitsPerEm, outlines } = load(face);
  const scale = size / unitsPerEm;
  const path = new PathWriter();
  let at = x;
  for (const glyph of shaped(text, face, lang)) {
    let outline = outlines.get(glyph.id);
    if (!outline) {
      outline = font.glyphToJson(glyph.id);
      outlines.set(glyph.id, outline);
    }
    const left = at + glyph.dx * size;
    const base = y - glyph.dy * size;
    for (const { type, values } of outline) {
      path.add(
        type,
        values.map((value, index) => (index % 2 === 0 ? left + value * scale : base - value * scale)),
      );
    }
    at += glyph.advance * size + spacing;
  }
  return path.data;
}
