import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';
import type { Transcript } from '../types.ts';
import { LineIndex } from './places.ts';

/** The fonts of the site's pictures; emphasis and title faces cover the same characters. */
const FACE_FILES = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
];
/** Never drawn: blanks, control and format characters, pictographs. */
const UNDRAWN = /[\s\p{C}\p{M}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\ufe0f]/u;

/** A character in none of the site's fonts. */
export interface MissingGlyph {
  character: string;
  /** First place, for people: transcript.txt:3:5, or a field of edition.yaml. */
  place: string;
  count: number;
}

/** A test for characters in the site's fonts; always true if they are not installed. */
export function loadGlyphTest(): (character: string) => boolean {
  try {
    const { resolve } = createRequire(import.meta.url);
    const fonts = FACE_FILES.map((file) => new Font(new Face(new Blob(readFileSync(resolve(file))))));
    return (character) =>
      fonts.some((font) =>
        // Accents combine with their letter.
        Array.from(character.normalize('NFD')).every((one) => font.nominalGlyph(one.codePointAt(0) ?? 0)),
      ) || fonts.some((font) => font.nominalGlyph(character.codePointAt(0) ?? 0));
  } catch {
    return () => true;
  }
}

/** Texts of an edition's fields, by path: title.zh → 外长答记者问. */
export function fieldTexts(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return { [path]: value };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => fieldTexts(inner, path === '' ? key : `${path}.${key}`)),
  ) as Record<string, string>;
}

/**
 * Characters of turns and edition fields in none of the site's fonts, by first place. Pictures show 〓 for them.
 *
 * @param fields texts of edition.yaml from `fieldTexts`
 */
export function missingGlyphs(
  transcript: Transcript,
  fields: Readonly<Record<string, string>>,
  hasGlyph: (character: string) => boolean,
): MissingGlyph[] {
  const found = new Map<string, MissingGlyph>();
  const known = new Set<string>();
  const look = (text: string, placeOf: (at: number) => string) => {
    let at = 0;
    for (const character of text) {
      const missing = found.get(character);
      if (missing) missing.count += 1;
      else if (!known.has(character)) {
        if (UNDRAWN.test(character) || hasGlyph(character)) known.add(character);
        else found.set(character, { character, place: placeOf(at), count: 1 });
      }
      at += 1;
    }
  };
  const { reading, turns } = transcript;
  const lines = new LineIndex(reading.source);
  for (const { source } of turns) {
    look(reading.sourceText(source), (at) => {
      const { line, column } = lines.place({ start: source.start + at, end: source.start + at }, '');
      return `transcript.txt:${line}:${column}`;
    });
  }
  for (const [field, text] of Object.entries(fields)) look(text, () => `edition.yaml, ${field}`);
  return [...found.values()];
}

/** One warning per character, with edition and place. */
export function glyphWarnings(edition: string, missing: readonly MissingGlyph[]): string[] {
  return missing.map(({ character, place, count }) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return (
      `${edition}: ${place}: “${character}” (U+${code}, ${count} in all) is in no face of the site; ` +
      'pages leave it to the reader’s system, pictures show 〓 for it'
    );
  });
}
