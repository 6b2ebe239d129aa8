import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvParse } from 'd3';

/** Accuracy on texts the rules were not written in sight of: `data/gold/UNSEEN.md`. */
export interface Unseen {
  /** Version measured. */
  version: string;
  texts: Record<string, string>[];
  /** Briefings of which mentions were sampled by hand. */
  sample: Record<string, string>;
}

const rowsOf = (file: string): Record<string, string>[] => csvParse(readFileSync(resolve(file), 'utf8'));

/** The measurements beside the gold standards; undefined if nobody made any. */
export function readUnseen(): Unseen | undefined {
  const [texts, sample] = ['data/gold/unseen.csv', 'data/gold/unseen-sample.csv'];
  if (!existsSync(resolve(texts)) || !existsSync(resolve(sample))) return undefined;
  const [first] = rowsOf(sample);
  return first && { version: first['version'] ?? '', texts: rowsOf(texts), sample: first };
}
