import { join } from 'node:path';
import { readCsv } from '../csv.ts';

/** A row of a lexicon table. */
export class LexiconRow {
  readonly cells: Readonly<Record<string, string>>;
  private readonly where: string;

  constructor(cells: Record<string, string>, file: string, index: number) {
    this.cells = cells;
    // Row 1 is the header.
    this.where = `${file}, row ${index + 2}`;
  }

  /** @throws Error naming file and row. */
  fail(problem: string): never {
    throw new Error(`${this.where}: ${problem}`);
  }

  /** A cell that may not be empty. */
  filled(column: string): string {
    const value = this.cells[column] ?? '';
    if (value === '' || value.trim() !== value) this.fail(`${column} is empty or has white space around it`);
    return value;
  }

  /** Alternatives joined by `|`. */
  list(column: string): string[] {
    const value = this.cells[column] ?? '';
    return value === '' ? [] : value.split('|');
  }
}

/** The rows of a table in the lexicon folder. */
export function rowsOf(dir: string, file: string): LexiconRow[] {
  const path = join(dir, file);
  return readCsv(path).map((cells, index) => new LexiconRow(cells, path, index));
}
