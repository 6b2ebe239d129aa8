import { Converter } from 'opencc-js/t2cn';

/** In the fold table: the character is invisible to the reading. */
export const DROPPED = 0;

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Brackets and quotation marks of traditional and of Japanese typesetting, middle dots, and line separators. */
const SAME = new Map([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹁', '“'],
  ['﹂', '”'],
  ['【', '['],
  ['】', ']'],
  ['〔', '('],
  ['〕', ')'],
  ['〈', '《'],
  ['〉', '》'],
  ['‧', '·'],
  ['・', '·'],
  ['•', '·'],
  ['﹕', ':'],
  ['︰', ':'],
  ['\u000b', '\n'],
  ['\u000c', '\n'],
  ['\u0085', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
]);

/** Control characters, zero-width characters, direction marks, variation selectors, the byte-order mark. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x0000, 0x0008],
  [0x000e, 0x001f],
  [0x007f, 0x0084],
  [0x0086, 0x009f],
  [0x00ad, 0x00ad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/**
 * What each UTF-16 code unit is read as: itself, its simplified or ASCII counterpart, or `DROPPED`.
 * One unit always becomes at most one unit, so offsets stay a plain table. Traditional characters follow OpenCC's
 * character table; those whose simplified form lies outside the basic plane stay as they are.
 */
export const FOLD: Uint16Array = makeFoldTable();

function makeFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const simplify = Converter({ from: 't', to: 'cn' });
  for (let unit = 0; unit < table.length; unit += 1) {
    const character = String.fromCharCode(unit);
    let folded = character;
    if (unit >= 0x3400 && unit <= 0x9fff) folded = simplify(character);
    else if (unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST)
      folded = String.fromCharCode(unit - FULL_WIDTH_SHIFT);
    else folded = SAME.get(character) ?? character;
    table[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  }
  for (const [first, last] of INVISIBLE) {
    for (let unit = first; unit <= last; unit += 1) table[unit] = DROPPED;
  }
  return table;
}

/** A lexicon entry or an option as the method reads it: folded like the transcript. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = FOLD[text.charCodeAt(i)] as number;
    if (unit !== DROPPED) folded += String.fromCharCode(unit);
  }
  return folded;
}
