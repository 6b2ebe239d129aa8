import { csvFormatValue } from 'd3-dsv';
import type { WordForm } from '../tokens.ts';
import type { Results } from './results.ts';
import { columnNames } from './schema.ts';

/** Characters that are gathered before they become bytes: enough that calls cost nothing, little enough to hold. */
const GATHERED = 1 << 16;

/**
 * `tokens.csv`, by far the longest table, written straight to bytes: a row object for each token would take longer
 * than all the rest of a transcript's tables.
 */
export function tokenTable({ tokens, transcript: { reading } }: Results): Uint8Array {
  const cells = new Map<WordForm, string>();
  const pieces: Buffer[] = [];
  let text = `${columnNames('tokens').join(',')}\n`;
  for (const { sentence, forms, starts } of tokens) {
    const { id } = sentence;
    for (let i = 0; i < forms.length; i += 1) {
      const form = forms[i] as WordForm;
      const start = starts[i] as number;
      let cell = cells.get(form);
      if (cell === undefined) {
        cell = `,${csvFormatValue(form.word)},${csvFormatValue(form.partOfSpeech)},`;
        cells.set(form, cell);
      }
      const source = reading.toSource({ start, end: start + form.word.length });
      text += `${id}w${i + 1},${id}${cell}${source.start},${source.end},${form.stop}\n`;
    }
    if (text.length >= GATHERED) {
      pieces.push(Buffer.from(text));
      text = '';
    }
  }
  pieces.push(Buffer.from(text));
  return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
}
