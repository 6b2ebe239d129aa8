import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';

/** The faces of standalone files: text, emphasis, headlines. */
export type FaceName = 'regular' | 'bold' | 'display';

/** A file of a face: the Chinese one, or the one that has the Latin letters which that one lacks. */
export type FaceFile = `${FaceName}` | `${FaceName}-latin`;

/** Source Sans and Source Serif drew the Latin of the Noto faces, so that a letter of theirs stands well in a word. */
const files: Record<FaceFile, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  display: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'regular-latin': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'bold-latin': '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'display-latin': '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
};

/** A command of a path with absolute points. */
export interface Command {
  type: string;
  values: number[];
}

export interface LoadedFace {
  font: Font;
  unitsPerEm: number;
  /** By what its outlines are multiplied, so that its small letters are as high as those of the Chinese face. */
  factor: number;
  /** Outlines by glyph, in units of the Chinese face. */
  outlines: Map<number, Command[]>;
}

const { resolve } = createRequire(import.meta.url);
const loaded = new Map<FaceFile, LoadedFace>();

function smallLetter(font: Font): number {
  const extents = font.glyphExtents(font.nominalGlyph('x'.codePointAt(0) ?? 0) ?? 0);
  if (!extents) throw new Error('a face without an x');
  return Math.abs(extents.height);
}

/** The face of a file, read once. */
export function loadFace(file: FaceFile): LoadedFace {
  let known = loaded.get(file);
  if (!known) {
    const face = new Face(new Blob(readFileSync(resolve(files[file]))));
    const font = new Font(face);
    const main = file.replace('-latin', '') as FaceName;
    const [factor, unitsPerEm] =
      main === file
        ? [1, face.upem]
        : [smallLetter(loadFace(main).font) / smallLetter(font), loadFace(main).unitsPerEm];
    known = { font, unitsPerEm, factor, outlines: new Map() };
    loaded.set(file, known);
  }
  return known;
}

function hasAll(file: FaceFile, characters: string): boolean {
  const all = [...characters];
  return (
    all.length > 0 &&
    all.every((each) => loadFace(file).font.nominalGlyph(each.codePointAt(0) ?? 0) !== undefined)
  );
}

/**
 * The file of a face that has a glyph for a character, or can put it together from a letter and its accent; undefined
 * where none can.
 */
function fileWith(name: FaceName, character: string): FaceFile | undefined {
  // A few letters (ŧ, ĳ) have no serifs anywhere: better without than not at all.
  const latin: FaceFile[] = [`${name}-latin`, 'bold-latin'];
  const whole = [name, ...latin].find((file) => hasAll(file, character));
  // Only the Latin files know where an accent stands.
  return whole ?? latin.find((file) => hasAll(file, character.normalize('NFD')));
}

/** Whether a face can show a character. */
export function hasGlyph(name: FaceName, character: string): boolean {
  return fileWith(name, character) !== undefined;
}

/** Outline of a glyph in units of the Chinese face, y downwards. */
export function glyphOutline(id: number, file: FaceFile): Command[] {
  const face = loadFace(file);
  let outline = face.outlines.get(id);
  if (!outline) {
    outline = face.font.glyphToJson(id).map(({ type, values }) => ({
      type,
      values: values.map((value, index) => (index % 2 === 0 ? value : -value) * face.factor),
    }));
    face.outlines.set(id, outline);
  }
  return outline;
}

/** The stretches of a text that one file can show. */
export interface FaceRun {
  file: FaceFile;
  text: string;
  /** Where it begins, in UTF-16 code units. */
  start: number;
}

/** Stands for a character that no face has, as it stands for missing type in print; one for a letter with its marks. */
const SUBSTITUTE = '〓';
const MARK = /[\p{M}\p{Cf}]/u;

/**
 * A text cut into stretches by the file that shows them, white space made plain. A character without any glyph is
 * shown as 〓, so that no file ever shows an empty box; reading the transcript has warned of it.
 */
export function faceRuns(text: string, name: FaceName): FaceRun[] {
  const runs: FaceRun[] = [];
  let start = 0;
  for (const character of text.normalize('NFC').replace(/\s/g, ' ')) {
    const known = fileWith(name, character);
    if (known === undefined && MARK.test(character)) continue;
    const shown = known === undefined ? SUBSTITUTE : character;
    const file = known ?? name;
    const last = runs.at(-1);
    if (last?.file === file) last.text += shown;
    else runs.push({ file, text: shown, start });
    start += shown.length;
  }
  return runs;
}
