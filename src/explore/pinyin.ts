/**
 * Pinyin against readings. What was typed is compared with the readings of the very characters, one after the other, so
 * that no list of syllables is needed and 重庆 is only `chongqing`.
 */

/** Reading of a character; `ü` is written `v`, the neutral tone is 0. */
export interface Reading {
  letters: string;
  tone: number;
}

/** Readings as they are shipped: most characters have one. */
export interface ReadingData {
  characters: string;
  /** Reading of each character where it has no other, parted by spaces: `mao4 yi4`. */
  common: string;
  /** Places among all characters, each counted from the one before, with the reading there: `12 chong2 5 …`. */
  others: string;
}

function parseReading(written: string): Reading {
  return { letters: written.slice(0, -1), tone: Number(written.slice(-1)) };
}

/** Looks readings up by a character's place among all characters of the texts. */
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
    // Most readers never type pinyin.
    if (!all) {
      const characters = sentences.flatMap(({ text }) => text.split(''));
      all = characters.map((character, at) => others.get(at) ?? common.get(character));
    }
    return all[index];
  };
}

/** Typed pinyin: its letters, where syllables were parted, and tones by the place of a letter or after one. */
export interface PinyinQuery {
  letters: string;
  /** No syllable goes over these places. */
  cuts: ReadonlySet<number>;
  /** Tones by the place of the letter that carries the mark. */
  marks: ReadonlyMap<number, number>;
  /** Tones by the place where a syllable ends. */
  digits: ReadonlyMap<number, number>;
}

const toneMarks = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** Reads what was typed: `maoyi`, `mao yi`, `mao4yi4`, `màoyì`, `xi'an`, `lü`. Undefined where it is no pinyin. */
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

/**
 * How many characters from the first on are read as what was typed; 0 where they are read otherwise. With `unfinished` the
 * last syllable may be only begun. `readingOf` gives the reading of each character in turn.
 */
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
      return index + 1;
    } else return 0;
  }
}
