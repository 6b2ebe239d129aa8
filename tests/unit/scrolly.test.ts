import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { indices } from '../../src/marks/attributes.ts';
import { linkStrips } from '../../src/marks/link-strips.ts';
import { indexedSentences, sentenceIndex } from '../../src/marks/sentence-index.ts';
import { marksOf } from '../../src/marks/shapes.ts';
import { rectangles } from '../../src/marks/strip-paths.ts';
import { stepAt } from '../../src/scrolly/steps.ts';

describe('the step that a reader is at', () => {
  it.each([
    ['before the sequence the first, whose picture waits', [900, 1800, 2700], 500, 0],
    ['between two texts the one that has passed the line', [-400, 500, 1400], 500, 1],
    ['after the end the last', [-4000, -3000, -2000], 500, 2],
    ['in a sequence without steps none is missing', [], 500, 0],
  ])('is %s', (_, tops, line, step) => expect(stepAt(tops, line)).toBe(step));
});

describe('marks that share a path', () => {
  it('are counted in runs', () => expect(indices('0-3 7 9-10')).toEqual([0, 1, 2, 3, 7, 9, 10]));

  it('become one link each, with the key and address of their sentence', () => {
    const { document } = parseHTML(
      `<svg><path class="answer" data-i="0 2" d="M1 2h3v1h-3zm-1,4h2v1h-2zM9 9h1v1h-1z"/></svg>`,
    );
    globalThis.document = document as unknown as Document;
    const svg = document.querySelector('svg') as unknown as SVGSVGElement;
    const sentences = ['s1', 's2', 's3'].map((id) => ({ id, href: `/t#${id}`, label: `Reuters ${id}` }));
    expect(linkStrips(svg, sentences)).toBe(true);
    const marks = [...svg.querySelectorAll('a')].map((link) => ({
      href: link.getAttribute('href'),
      key: link.querySelector('path')?.getAttribute('data-k'),
      d: link.querySelector('path')?.getAttribute('d'),
      tone: link.querySelector('path')?.getAttribute('class'),
    }));
    expect(marks).toEqual([
      { href: '/t#s1', key: 's1', d: 'M1 2h3v1h-3zm-1,4h2v1h-2z', tone: 'answer' },
      { href: '/t#s3', key: 's3', d: 'M9 9h1v1h-1z', tone: 'answer' },
    ]);
  });
});

describe('the sentences of a page', () => {
  it('are named by their paragraphs and numbers, and read again as they were', () => {
    const index = sentenceIndex('/t/', [
      { owner: 'Reuters, question', paragraphs: [['t01p01s01', 't01p01s02'], ['t01p03s01']] },
      { owner: 'Wang Yi, answer', paragraphs: [['t02p01s01']] },
    ]);
    expect(index.turns[0]).toEqual(['Reuters, question', 't01p01:2 t01p03:1']);
    expect(indexedSentences(index, 'en')).toEqual([
      { id: 't01p01s01', href: '/t/#t01p01s01', label: 'Reuters, question, sentence 1 of 3' },
      { id: 't01p01s02', href: '/t/#t01p01s02', label: 'Reuters, question, sentence 2 of 3' },
      { id: 't01p03s01', href: '/t/#t01p03s01', label: 'Reuters, question, sentence 3 of 3' },
      { id: 't02p01s01', href: '/t/#t02p01s01', label: 'Wang Yi, answer, sentence 1 of 1' },
    ]);
  });

  it('are refused where their numbers do not follow each other', () =>
    expect(() => sentenceIndex('/t/', [{ owner: '', paragraphs: [['t01p01s01', 't01p01s03']] }])).toThrow(
      't01p01s03 is not sentence 2 of t01p01',
    ));
});

describe('the rectangles of a path', () => {
  it('are read with absolute and relative beginnings', () =>
    expect(rectangles('M1 2h30v3h-30zm-1,4h20.5v3h-20.5z')).toEqual([
      { x: 1, y: 2, width: 30, height: 3, radius: 0 },
      { x: 0, y: 6, width: 20.5, height: 3, radius: 0 },
    ]));
});

describe('the marks of a drawing', () => {
  it('are read by key from circles, rectangles, paths, and paths that many share', () => {
    const { document } = parseHTML(`<svg><circle data-k="a" cx="5" cy="6" r="2"/>
      <rect data-k="b" x="1" y="2" width="3" height="4"/><path data-k="c" d="M1 2h3v4h-3z"/>
      <path data-i="1-2" d="M0 0h1v1h-1zM2 0h1v1h-1z"/></svg>`);
    const marks = marksOf(document.querySelector('svg') as unknown as SVGSVGElement, ['s0', 's1', 's2']);
    expect([...marks.keys()]).toEqual(['a', 'b', 'c', 's1', 's2']);
    expect(marks.get('a')?.pieces).toEqual([{ x: 3, y: 4, width: 4, height: 4, radius: 2 }]);
    expect(marks.get('b')?.pieces).toEqual(marks.get('c')?.pieces);
    expect(marks.get('s2')?.pieces[0]?.x).toBe(2);
  });
});
