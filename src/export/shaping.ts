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

function spaced(glyph: Glyph, shown: string, at: number, lang: string): Glyph {
  const character = shown.charAt(at);
  if (lang.startsWith('zh'))
    return withTrimmedMark(glyph, character, shown.charAt(at - 1), shown.charAt(at + 1));
  return latinWidth.test(character) ? withLatinWidth(glyph, character) : glyph;
}

/** Glyphs of a line, kerned, with punctuation spaced by language. */
export function shaped(text: string, name: FaceName, lang: string): Glyph[] {
  const runs = faceRuns(text, name);
  const shown = runs.map((run) => run.text).join('');
  return runs.flatMap(shapedRun).map(({ glyph, at }) => spaced(glyph, shown, at, lang));
}

/** A stretch of a line in one font, evenly set; `x` in em from the line's start. */
export interface EvenStretch {
  file: FaceFile;
  text: string;
  x: number;
}

/** A line as stretches that a font alone sets right: it is cut at each mark that is moved or narrowed. */
export function evenStretches(text: string, name: FaceName, lang: string): EvenStretch[] {
  const runs = faceRuns(text, name);
  const shown = runs.map((run) => run.text).join('');
  const stretches: EvenStretch[] = [];
  let x = 0;
  for (const run of runs) {
    const glyphs = shapedRun(run);
    const end = run.start + run.text.length;
    let isOpen = false;
    glyphs.forEach(({ glyph, at }, index) => {
      const set = spaced(glyph, shown, at, lang);
      // Glyphs of one cluster share their characters.
      const next = glyphs.slice(index + 1).find((each) => each.at > at)?.at ?? end;
      const isShared = glyphs[index - 1]?.at === at;
      const last = stretches.at(-1);
      if (isShared) {
        x += set.advance;
        return;
      }
      const isMoved = Math.abs(set.dx - glyph.dx) > 1e-6;
      if (isOpen && last && !isMoved) last.text += shown.slice(at, next);
      else stretches.push({ file: run.file, text: shown.slice(at, next), x: x + set.dx - glyph.dx });
      isOpen = Math.abs(set.advance - glyph.advance) < 1e-6;
      x += set.advance;
    });
  }
  return stretches;
}
