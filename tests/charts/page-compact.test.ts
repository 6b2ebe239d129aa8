import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { compactMarks } from '../../src/charts/page/compact.ts';
import type { SentenceStrip } from '../../src/charts/page/compact.ts';
import { indexRanges } from '../../src/marks/attributes.ts';
import { stripPath } from '../../src/marks/strip-paths.ts';
import type { Rectangle } from '../../src/marks/strip-paths.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const piece = (x: number, y: number, width: number): Rectangle => ({ x, y, width, height: 5 });
const mark = (index: number, tone: string, ...pieces: Rectangle[]): SentenceStrip => ({
  index,
  tone,
  pieces,
});

describe('the places of sentences', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[0, 1, 2, 3, 7, 9, 10], '0-3 7 9-10'],
    [[2, 4, 6], '2 4 6'],
  ])('%j are written as %j', (indices, written) => {
    expect(indexRanges(indices)).toBe(written);
  });
});

describe('the path of a strip', () => {
  it('is a rectangle after an absolute move', () => {
    expect(stripPath([piece(10, 20, 30)])).toBe('M10 20h30v5h-30z');
  });

  it('goes on with relative moves from the beginning of the piece before', () => {
    expect(stripPath([piece(24, 0, 12), piece(0, 7, 36), piece(0, 14, 8)])).toBe(
      'M24 0h12v5h-12zm-24 7h36v5h-36zm0 7h8v5h-8z',
    );
  });

  it('keeps its ends to half a pixel and never vanishes', () => {
    expect(stripPath([piece(0.2, 0.3, 9.9), piece(3, 7, 0.1)])).toBe('M0 0.5h10v5h-10zm3 6.5h0.5v5h-0.5z');
  });

  it('says where a coordinate is no number', () => {
    expect(() => stripPath([piece(Number.NaN, 0, 1)])).toThrow('NaN');
  });
});

describe('compact marks', () => {
  const marks = [
    mark(3, 'fill-answer', piece(0, 14, 8)),
    mark(0, 'fill-question', piece(0, 0, 20)),
    mark(1, 'fill-answer', piece(20, 0, 16), piece(0, 7, 6)),
    mark(2, 'fill-answer', piece(7, 7, 9)),
    mark(5, 'fill-question', piece(0, 21, 4)),
  ];
  const paths = compactMarks(document, marks);

  it('are a path for each colour, in reading order', () => {
    expect(paths.map((path) => [path.getAttribute('class'), path.getAttribute('data-i')])).toEqual([
      ['fill-question', '0 5'],
      ['fill-answer', '1-3'],
    ]);
    expect(paths[1]?.getAttribute('d')).toBe('M20 0h16v5h-16zm-20 7h6v5h-6zM7 7h9v5h-9zM0 14h8v5h-8z');
  });

  it('begin each sentence, and nothing else, with an absolute move', () => {
    for (const path of paths) {
      const moves = path.getAttribute('d')?.match(/M/g) ?? [];
      expect(moves).toHaveLength(path.getAttribute('data-i') === '0 5' ? 2 : 3);
    }
  });

  it('refuse a sentence that is drawn twice, or not at all', () => {
    expect(() =>
      compactMarks(document, [mark(1, 'a', piece(0, 0, 1)), mark(1, 'b', piece(0, 0, 1))]),
    ).toThrow('sentence 1 is drawn twice');
    expect(() => compactMarks(document, [mark(2, 'a')])).toThrow('sentence 2 has no strip');
  });
});
