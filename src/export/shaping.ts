import { Buffer as Run, shape } from 'harfbuzzjs';
import { faceRuns, loadFace } from './faces.ts';
import type { FaceFile, FaceName, FaceRun } from './faces.ts';

/** A glyph; lengths in em. */
export interface Glyph {
  id: number;
  file: FaceFile;
  dx: number;
  dy: number;
  advance: number;
}

const latinWidth = /[‘’“”·]/;
const opening = /[“‘（《「『【〈]/;
const closing = /[”’）》」』】〉，。、；：！？]/;

/** Narrows full-width Chinese quotation marks and dots for Latin text. */
function withLatinWidth(glyph: Glyph, character: string): Glyph {
  const { font, unitsPerEm, factor } = loadFace(glyph.file);
  const ink = font.glyphExtents(glyph.id);
  if (!ink) return glyph;
  // Side bearing, in em.
  const bearing = character === '·' ? 0.08 : 0.045;
  const em = factor / unitsPerEm;
  return {
    ...glyph,
    dx: glyph.dx - ink.xBearing * em + bearing,
    advance: ink.width * em + 2 * bearing,
  };
}

/** Trims the blank half of full-width marks between two of them and, if opening, at the start of a line. */
function withTrimmedMark(glyph: Glyph, character: string, before: string, after: string): Glyph {
  if (closing.test(character) && (closing.test(after) || opening.test(after)))
    return { ...glyph, advance: glyph.advance - 0.5 };
  if (opening.test(character) && (before === '' || opening.test(before)))
    return { ...glyph, dx: glyph.dx - 0.5, advance: glyph.advance - 0.5 };
  return glyph;
}

function shapedRun({ file, text, start }: FaceRun): { glyph: Glyph; at: number }[] {
  const { font, unitsPerEm, factor } = loadFace(file);
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  const positions = run.getGlyphPositions();
  const em = (units: number | undefined): number => ((units ?? 0) * factor) / unitsPerEm;
  return run.getGlyphInfos().map((info, index) => ({
    at: start + info.cluster,
    glyph: {
      id: info.codepoint,
      file,
      dx: em(positions[index]?.xOffset),
      dy: em(positions[index]?.yOffset),
      advance: em(positions[index]?.xAdvance),
    },
  }));
}

/** Glyphs of a line, kerned, with punctuation spaced by language. */
export function shaped(text: string, name: FaceName, lang: string): Glyph[] {
  const runs = faceRuns(text, name);
  const shown = runs.map((run) => run.text).join('');
  return runs.flatMap(shapedRun).map(({ glyph, at }) => {
    const character = shown.charAt(at);
    if (lang.startsWith('zh'))
      return withTrimmedMark(glyph, character, shown.charAt(at - 1), shown.charAt(at + 1));
    return latinWidth.test(character) ? withLatinWidth(glyph, character) : glyph;
  });
}
