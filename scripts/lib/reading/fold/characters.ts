import { Converter } from 'opencc-js/t2cn';
import { ideographOf } from './radicals.ts';

/** Fold table entry of an invisible character. */
export const DROPPED = 0;

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

const SAME = new Map([
  ...Array.from(
    '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ).map((blank): [string, string] => [blank, ' ']),
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹁', '“'],
  ['﹂', '”'],
  ['【', '['],
  ['】', ']'],
  ['〖', '['],
  ['〗', ']'],
  ['〔', '('],
  ['〕', ')'],
  ['〈', '《'],
  ['〉', '》'],
  ['‧', '·'],
  ['・', '·'],
  ['•', '·'],
  ['﹕', ':'],
  ['︰', ':'],
  ['∶', ':'],
  ['\u000b', '\n'],
  ['\u000c', '\n'],
  ['\u0085', '\n'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  // The radical's equivalent form of 青.
  ['靑', '青'],
]);

/** Compatibility ideographs, vertical and small forms. */
const COMPATIBLE = /[\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b]/;
export const RADICAL = /[\u2e80-\u2fd5]/;

/** Controls, zero-width characters, direction marks, variation selectors, BOM. */
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
 * What each UTF-16 unit is read as: itself, its simplified or ASCII counterpart, or `DROPPED`. One unit yields at most
 * one, so offsets stay a plain table. Simplification by OpenCC's character table, within the basic plane.
 */
export const FOLD: Uint16Array = makeFoldTable();

function makeFoldTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const simplify = Converter({ from: 't', to: 'cn' });
  const fold = (character: string): string => {
    const unit = character.charCodeAt(0);
    const same = SAME.get(character);
    if (same !== undefined) return same;
    if (unit >= 0x3400 && unit <= 0x9fff) return simplify(character);
    if (unit >= FULL_WIDTH_FIRST && unit <= FULL_WIDTH_LAST)
      return String.fromCharCode(unit - FULL_WIDTH_SHIFT);
    return character;
  };
  for (let unit = 0; unit < table.length; unit += 1) {
    const character = String.fromCharCode(unit);
    let folded = fold(character);
    if (folded === character) {
      if (RADICAL.test(character)) folded = fold(ideographOf(character));
      else if (COMPATIBLE.test(character)) folded = fold(character.normalize('NFKC').charAt(0));
    }
    table[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
  }
  for (const [first, last] of INVISIBLE) {
    for (let unit = first; unit <= last; unit += 1) table[unit] = DROPPED;
  }
  return table;
}

/** Folds a lexicon entry or option like the transcript. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const unit = FOLD[text.charCodeAt(i)] as number;
    if (unit !== DROPPED) folded += String.fromCharCode(unit);
  }
  return folded;
}
