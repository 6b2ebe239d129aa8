/**
 * Matches typed pinyin against the readings of the actual characters, so that no syllable list is needed and 重庆 is
 * only `chongqing`.
 */

/** Reading of a character; `ü` is `v`, the neutral tone is 0. */
export interface Reading {
  letters: string;
  tone: number;
}

/** Readings as shipped. */
export interface ReadingData {
  characters: string;
  /** Default reading of each character, space-separated: `mao4 yi4`. */
  common: string;
  /** Exceptions, as position deltas and readings: `12 chong2 5 …`. */
  others: string;
}

function parseReading(written: string): Reading {
  return { letters: written.slice(0, -1), tone: Number(written.slice(-1)) };
}

/** Looks up readings by a character's position in all texts. */
export function readingsFrom(
  data: ReadingData,
  sentences: readonly { text: string; offset: number }[],
): (place: number) => Reading | undefined {
  const written = data.common.split(' ');
  const common = new Map<string, Reading>();
  [...data.characters].forEach((character, index) =>
    common.set(character, parseReading(written[index] ?? '0')),
  );
  const others = new Map<number, Reading>();
  const pairs = data.others.split(' ');
  let place = 0;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    place += Number(pairs[at]);
    others.set(place, parseReading(pairs[at + 1] ?? '0'));
  }
  let all: (Reading | undefined)[] | undefined;
  return (index) => {
    // Built lazily: few users type pinyin.
    if (!all) {
      const characters = sentences.flatMap(({ text }) => text.split(''));
      all = characters.map((character, at) => others.get(at) ?? common.get(character));
    }
    return all[index];
  };
}

/** Parsed pinyin. */
export interface PinyinQuery {
  letters: string;
  /** Positions no syllable may span. */
  cuts: ReadonlySet<number>;
  /** Tones by position of the marked letter. */
  marks: ReadonlyMap<number, number>;
  /** Tones by position of the syllable's end. */
  digits: ReadonlyMap<number, number>;
}

const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** Parses `maoyi`, `mao yi`, `mao4yi4`, `màoyì`, `xi'an`, `lü`; undefined if not pinyin. */
export function parsePinyin(typed: string): PinyinQuery | undefined {
  const cuts = new Set<number>();
  const marks = new Map<number, number>();
  const digits = new Map<number, number>();
  let letters = '';
  const plain = typed.trim().toLowerCase().replace(/u:/g, 'v').normalize('NFD');
  for (const character of plain) {
    const tone = toneMarks.indexOf(character) + 1;
    if (/[a-z]/.test(character)) letters += character;
    else if (letters === '') return undefined;
    else if (tone > 0) marks.set(letters.length - 1, tone);
    else if (character === '\u0308') letters = letters.replace(/u$/, 'v');
    else if (/[0-5]/.test(character) && !digits.has(letters.length)) {
      digits.set(letters.length, Number(character) % 5);
      cuts.add(letters.length);
    } else if (/[\s'’·-]/.test(character)) cuts.add(letters.length);
    else return undefined;
  }
  return letters === '' ? undefined : { letters, cuts, marks, digits };
}

function toneFits({ marks, digits }: PinyinQuery, from: number, to: number, tone: number): boolean {
  for (let at = from; at < to; at += 1) {
    const mark = marks.get(at);
    if (mark !== undefined && mark !== tone) return false;
  }
  return (digits.get(to) ?? tone) === tone;
}

function isCutInside(cuts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (cuts.has(at)) return true;
  return false;
}

/** Number of leading characters that match the query, else 0. `unfinished` allows an incomplete last syllable. */
export function readAs(
  query: PinyinQuery,
  readingOf: (index: number) => Reading | undefined,
  unfinished = false,
): number {
  const { letters, cuts } = query;
  let at = 0;
  for (let index = 0; ; index += 1) {
    const reading = readingOf(index);
    if (!reading) return 0;
    const to = at + reading.letters.length;
    if (letters.startsWith(reading.letters, at)) {
      if (isCutInside(cuts, at, to) || !toneFits(query, at, to, reading.tone)) return 0;
      if (to === letters.length) return index + 1;
      at = to;
    } else if (unfinished && to > letters.length && reading.letters.startsWith(letters.slice(at))) {
      const isWhole = isCutInside(cuts, at, letters.length) || query.digits.has(letters.length);
      return isWhole || !toneFits(query, at, letters.length, reading.tone) ? 0 : index + 1;
    } else return 0;
  }
}
