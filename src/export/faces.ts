import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face, Font } from 'harfbuzzjs';

export type FaceName = 'regular' | 'bold' | 'display';

/** The Chinese font of a face, or the Latin one for missing letters. */
export type FaceFile = `${FaceName}` | `${FaceName}-latin`;

const { resolve } = createRequire(import.meta.url);

/** Noto SC takes its Latin from Source Sans and Source Serif. */
const files: Record<FaceFile, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  display: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  'regular-latin': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'bold-latin': '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'display-latin': '@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
};

/** A font's file. */
export function faceBytes(file: FaceFile): Buffer {
  return readFileSync(resolve(files[file]));
}

/** The fonts by name, for files with live text; each followed by what most systems have. */
export function fontAttributes(face: FaceName): { 'font-family': string; 'font-weight': string } {
  return face === 'display'
    ? { 'font-family': "'Noto Serif SC','Source Han Serif SC','Songti SC',serif", 'font-weight': '900' }
    : {
        'font-family': "'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
        'font-weight': face === 'bold' ? '700' : '400',
      };
}

/** With absolute coordinates. */
export interface Command {
  type: string;
  values: number[];
}

export interface LoadedFace {
  font: Font;
  unitsPerEm: number;
  /** Scales outlines to the Chinese font's x-height. */
  factor: number;
  /** By glyph id, in units of the Chinese font. */
  outlines: Map<number, Command[]>;
}

const loaded = new Map<FaceFile, LoadedFace>();

function smallLetter(font: Font): number {
  const extents = font.glyphExtents(font.nominalGlyph('x'.codePointAt(0) ?? 0) ?? 0);
  if (!extents) throw new Error('a face without an x');
  return Math.abs(extents.height);
}

/** A font, loaded once. Throws if it has no x. */
export function loadFace(file: FaceFile): LoadedFace {
  let known = loaded.get(file);
  if (!known) {
    const face = new Face(new Blob(faceBytes(file)));
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

/** The font with a glyph for a character, or for its letter and accent. */
function fileWith(name: FaceName, character: string): FaceFile | undefined {
  // Some letters (ŧ, ĳ) exist only in the sans.
  const latin: FaceFile[] = [`${name}-latin`, 'bold-latin'];
  const whole = [name, ...latin].find((file) => hasAll(file, character));
  // Only the Latin fonts can place accents.
  return whole ?? latin.find((file) => hasAll(file, character.normalize('NFD')));
}

/** Whether a face can show a character. */
export function hasGlyph(name: FaceName, character: string): boolean {
  return fileWith(name, character) !== undefined;
}

/** Outline of a glyph in units of the Chinese font, y downwards. */
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

/** A run of text in one font. */
export interface FaceRun {
  file: FaceFile;
  text: string;
  /** In UTF-16 code units of the shown text. */
  start: number;
}

/** Geta mark, printers' sign for missing type; one covers a letter with its combining marks. */
const SUBSTITUTE = '〓';
const MARK = /[\p{M}\p{Cf}]/u;

/**
 * A text split by font, with white space as plain spaces. Characters without a glyph become 〓, not empty boxes; reading
 * the transcript warns of them.
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
