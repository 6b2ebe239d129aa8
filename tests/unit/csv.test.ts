import { describe, expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../scripts/lib/csv.ts';

describe('a CSV table that a person edited', () => {
  it('is read past a byte-order mark, CRLF and empty lines', () => {
    expect(parseCsv('\uFEFFa,b\r\n1,"x, ""y"""\r\n\r\n2,\r\n')).toEqual([
      { a: '1', b: 'x, "y"' },
      { a: '2', b: '' },
    ]);
  });

  it.each([
    ['a,b\n1,2\n3\n', /^units\.csv: row 3: 1 cells, but 2 columns/],
    ['a,b\n1,2,3\n', /^units\.csv: row 2: 3 cells, but 2 columns/],
    ['a,b\n"1,2\n3,4\n', /^units\.csv: row 2: 1 cells/],
  ])('is refused with its row where cells and columns do not match: %j', (text, message) => {
    expect(() => parseCsv(text, 'units.csv')).toThrow(message);
  });

  it('comes back as it was written', () => {
    const rows = [{ a: '中, "美"\n', b: '' }];
    expect(parseCsv(formatCsv(['a', 'b'], rows))).toEqual(rows);
  });
});
