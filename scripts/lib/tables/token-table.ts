import { csvFormatValue } from 'd3-dsv';
import type { WordForm } from '../tokens.ts';
import type { Results } from './results.ts';
import { columnNames } from './schema.ts';

/** Most bytes of a row besides word and ids: three numbers, `false`, commas. */
const NUMBERS = 48;

/** `tokens.csv`, written directly to bytes: an object or string per row would take longer than all other tables. */
export function tokenTable({ tokens, transcript: { reading } }: Results): Uint8Array {
  const cells = new Map<WordForm, Uint8Array>();
  const cellsOf = (form: WordForm): Uint8Array => {
    const made = Buffer.from(`,${csvFormatValue(form.word)},${csvFormatValue(form.partOfSpeech)},`);
    cells.set(form, made);
    return made;
  };
  let table = new Uint8Array(1 << 16);
  let at = 0;
  const put = (bytes: Uint8Array): void => {
    // Faster than `set` for few bytes.
    for (let i = 0; i < bytes.length; i += 1) table[at + i] = bytes[i] as number;
    at += bytes.length;
  };
  const putNumber = (value: number): void => {
    let width = 1;
    for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) width += 1;
    for (let i = width - 1, rest = value; i >= 0; i -= 1) {
      const shorter = Math.floor(rest / 10);
      table[at + i] = 0x30 + rest - 10 * shorter;
      rest = shorter;
    }
    at += width;
  };
  put(Buffer.from(`${columnNames('tokens').join(',')}\n`));
  for (const { sentence, forms, starts } of tokens) {
    const id = Buffer.from(sentence.id);
    for (let i = 0; i < forms.length; i += 1) {
      const form = forms[i] as WordForm;
      const start = starts[i] as number;
      const word = cells.get(form) ?? cellsOf(form);
      const needed = at + 2 * id.length + word.length + NUMBERS;
      if (needed > table.length) {
        const larger = new Uint8Array(Math.max(needed, 2 * table.length));
        larger.set(table.subarray(0, at));
        table = larger;
      }
      const source = reading.toSource({ start, end: start + form.word.length });
      put(id);
      table[at++] = 0x77; // w
      putNumber(i + 1);
      table[at++] = 0x2c; // ,
      put(id);
      put(word);
      putNumber(source.start);
      table[at++] = 0x2c;
      putNumber(source.end);
      put(form.stop ? TRUE : FALSE);
    }
  }
  return table.subarray(0, at);
}

const TRUE = Buffer.from(',true\n');
const FALSE = Buffer.from(',false\n');
