import { Resvg } from '@resvg/resvg-js';
import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { xml } from '../../src/export/xml.ts';
import { faceRuns, hasGlyph } from '../../src/export/faces.ts';
import type { FaceName } from '../../src/export/faces.ts';
import { glyphOutlines, lineOutline, lineWidth, placedLine } from '../../src/export/line-outlines.ts';
import { applyRules, sheetRules, withPalette } from '../../src/export/sheet-rules.ts';
import { outlineTexts } from '../../src/export/text-outlines.ts';
import { balancedLines, brokenLines } from '../../src/export/typeset.ts';
import type { BlockStyle } from '../../src/export/typeset.ts';

const faces: readonly FaceName[] = ['regular', 'bold', 'display'];

/** Bounding box of a path, in px. */
function ink(paths: string): { left: number; right: number; top: number; bottom: number } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="2000" height="400" viewBox="-1000 -200 2000 400">${glyphOutlines(paths)}${paths}</svg>`;
  const box = new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox();
  if (!box) throw new Error('nothing is drawn');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

function inkOf(text: string, face: FaceName, lang: string, size = 100): ReturnType<typeof ink> {
  return ink(`<path d="${lineOutline(text, 0, 0, { face, size, lang })}"/>`);
}

describe('glyphs of the faces', () => {
  it.each(faces)('%s has what Chinese and English charts are written with', (face) => {
    for (const character of '十八问答，。：“”‘’（）—…·・％%0123456789,.−–→ABCxyzéüçãñ') {
      expect(hasGlyph(face, character), character).toBe(true);
    }
  });

  it.each(faces)('%s shows a visible sign for each character that it misses', (face) => {
    const style = { face, size: 20, lang: 'zh' } as const;
    for (const [missed = '', signs = ''] of [
      ['𠮷野', '〓野'],
      ['한국', '〓〓'],
      ['عرب', '〓〓〓'],
      ['กรุง', '〓〓〓'],
    ]) {
      expect(hasGlyph(face, [...missed][0] ?? ''), missed).toBe(false);
      expect(faceRuns(missed, face).map(({ text }) => text)).toEqual([signs]);
      expect(lineOutline(missed, 0, 0, style)).toBe(lineOutline(signs, 0, 0, style));
      expect(lineWidth(missed, style)).toBeGreaterThan(10);
    }
  });

  it.each(faces)('%s has every letter of Latin Extended-A', (face) => {
    for (let code = 0x100; code < 0x180; code += 1) {
      const letter = String.fromCodePoint(code);
      expect(hasGlyph(face, letter), letter).toBe(true);
    }
  });

  it.each(faces)('%s keeps the accents of ş, ğ, ı, ã and é', (face) => {
    const style = { face, size: 100, lang: 'en' } as const;
    for (const [accented = '', bare = ''] of ['şs', 'ğg', 'ãa', 'ée']) {
      const [with_, without] = [inkOf(accented, face, 'en'), inkOf(bare, face, 'en')];
      expect(with_.bottom - with_.top, accented).toBeGreaterThan(without.bottom - without.top + 3);
      expect(lineWidth(accented, style) / lineWidth(bare, style), accented).toBeCloseTo(1, 0);
    }
    // The dotless i is as high as the Chinese face's x: both faces mix in one word.
    expect(inkOf('ı', face, 'en').top).toBeCloseTo(inkOf('x', face, 'en').top, -0.5);
  });

  it('takes the other face for the letters that the Chinese one lacks, and for no others', () => {
    expect(faceRuns('Erdoğan 说', 'regular')).toEqual([
      { file: 'regular', text: 'Erdo', start: 0 },
      { file: 'regular-latin', text: 'ğ', start: 4 },
      { file: 'regular', text: 'an 说', start: 5 },
    ]);
    expect(faceRuns('São Türkiye', 'regular')).toHaveLength(1);
  });

  it('refers to outlines of both faces in a file', () => {
    const { glyphs } = placedLine('şs', 0, 0, { face: 'bold', size: 20, lang: 'en' });
    expect(glyphs.map(({ id }) => id.charAt(0))).toEqual(['B', 'b']);
    const uses = glyphs.map(({ id }) => `<use xlink:href="#${id}"/>`).join('');
    expect(glyphOutlines(uses).match(/<path id="[Bb]\d+" d="M[^"]+"/g)).toHaveLength(2);
  });
});

describe('a line as outlines', () => {
  it('is as wide as it says, and twice as wide at twice the size', () => {
    const style = { face: 'bold', size: 40, lang: 'zh' } as const;
    expect(lineWidth('谈什么', style)).toBeCloseTo(120, 5);
    expect(lineWidth('What it is about', { ...style, lang: 'en', size: 80 })).toBeCloseTo(
      2 * lineWidth('What it is about', { ...style, lang: 'en' }),
      5,
    );
    const { left, right, bottom } = inkOf('谈什么', 'bold', 'zh');
    expect(left).toBeGreaterThan(0);
    expect(right).toBeLessThan(300);
    expect(bottom).toBeLessThan(20);
  });

  it('sets an apostrophe close in English and as wide as a character in Chinese', () => {
    const style = { face: 'regular', size: 100 } as const;
    const apostrophe = (lang: string): number =>
      lineWidth('China’s', { ...style, lang }) - lineWidth('Chinas', { ...style, lang });
    expect(apostrophe('en')).toBeLessThan(35);
    expect(apostrophe('zh')).toBeGreaterThan(80);
  });

  it('takes half a character out where two full-width marks meet, and at the start of a line', () => {
    const style = { face: 'display', size: 100, lang: 'zh' } as const;
    expect(lineWidth('边”，占', style)).toBeCloseTo(350, 5);
    expect(lineWidth('“周边', style)).toBeCloseTo(250, 5);
    expect(lineWidth('是“周边', style)).toBeCloseTo(400, 5);
  });
});

describe('texts of a drawing as outlines', () => {
  function outlined(text: string, lang: 'zh' | 'en' = 'en'): string {
    const { document } = parseHTML(
      `<html><body><svg xmlns="http://www.w3.org/2000/svg">${text}</svg></body></html>`,
    );
    const svg = document.querySelector('svg');
    if (!svg) throw new Error('no drawing');
    outlineTexts(svg, document, lang);
    return [...svg.children].map((node) => xml(node)).join('');
  }

  it('keep words, transform and colour, and no text element', () => {
    const markup = outlined(
      '<text x="5" y="9" font-size="12" fill="red" transform="rotate(9)">Six &amp; 26</text>',
    );
    expect(markup).toMatch(
      /^<g aria-label="Six &amp; 26" transform="rotate\(9\)" fill="red"><g transform="[^"]+"><use /,
    );
    expect(markup).not.toContain('<text');
    expect(ink(markup).right).toBeGreaterThan(40);
  });

  it.each([
    ['start', 0, 60],
    ['middle', -30, 30],
    ['end', -60, 0],
  ])('stand where text-anchor %s puts them', (anchor, left, right) => {
    const box = ink(outlined(`<text x="0" y="0" font-size="20" text-anchor="${anchor}">国国国</text>`, 'zh'));
    expect(box.left).toBeGreaterThan(left);
    expect(box.left).toBeLessThan(left + 3);
    expect(box.right).toBeLessThan(right);
    expect(box.right).toBeGreaterThan(right - 3);
  });

  it('inherit size and anchor, shift by em, and start anew where a run has a place of its own', () => {
    const box = ink(
      outlined(
        '<g font-size="20" text-anchor="end"><text><tspan x="0" y="0" dy="1em">国</tspan><tspan x="100" dy="1em">国</tspan></text></g>',
        'zh',
      ),
    );
    expect(box.left).toBeGreaterThan(-20);
    expect(box.left).toBeLessThan(-16);
    expect(box.right).toBeGreaterThan(96);
    expect(box.bottom).toBeGreaterThan(38);
    expect(box.bottom).toBeLessThan(44);
  });

  it('run on after a gap in their own colours', () => {
    const markup = outlined(
      '<text x="0" y="0"><tspan font-size="20">国</tspan><tspan dx="30" font-size="20" fill="#c00">国</tspan></text>',
      'zh',
    );
    expect(markup.match(/<use/g)).toHaveLength(2);
    expect(markup).toMatch(/<g [^>]*fill="#c00"/);
    expect(ink(markup).right).toBeGreaterThan(66);
  });

  it('are paths of their own where a stroke goes round them, which a reference would scale', () => {
    const markup = outlined('<text y="0" stroke="#fff" stroke-width="3">26</text>');
    expect(markup).toMatch(/<g [^>]*stroke-width="3"[^>]*><path d="M/);
    expect(markup).not.toContain('<use');
  });

  it.each([
    ['a list of places', '<text x="1 2 3" y="0">abc</text>', /"1 2 3"/],
    ['a path to run along', '<text><textPath>abc</textPath></text>', /textPath/i],
    ['a rotation of letters', '<text rotate="4">abc</text>', /rotate/],
    ['an unknown baseline', '<text dominant-baseline="ideographic">abc</text>', /ideographic/],
  ])('are refused with %s rather than put in the wrong place', (_, text, message) => {
    expect(() => outlined(text)).toThrow(message);
  });
});

describe('rules of style sheets in a file', () => {
  const rules = sheetRules([
    `@layer tokens{.fill-question{fill:var(--question)}}
     @layer figure {
       /* a comment { with a brace */
       .drawing text { fill: var(--ink); white-space: pre; }
       .drawing .muted { fill: var(--muted); }
       .stroke-rule, .stroke-quiet { stroke: var(--rule); fill: none }
       :lang(en) .wide { letter-spacing: 1px }
       .drawing a:hover path { fill: var(--place) }
       @media (width < 40rem) { .muted { fill: red } }
     }
     @layer base { .muted { fill: blue; opacity: 0.5 } }`,
  ]);

  function styled(markup: string): string {
    const { document } = parseHTML(
      `<html lang="en"><body><div class="drawing">${markup}</div></body></html>`,
    );
    const drawing = document.querySelector('.drawing');
    if (!drawing) throw new Error('no drawing');
    applyRules(drawing, document as unknown as ParentNode, rules);
    return drawing.innerHTML;
  }

  it.each([
    ['<path class="fill-question"/>', /fill="var\(--question\)"/],
    ['<path class="stroke-quiet"/>', /fill="none" stroke="var\(--rule\)"/],
    ['<text class="wide">a</text>', /letter-spacing="1px"/],
    ['<text>a</text>', /fill="var\(--ink\)"/],
  ])('become attributes of %s', (markup, expected) => expect(styled(markup)).toMatch(expected));

  it('are weighed as the cascade does: layer, then selector', () => {
    expect(styled('<text class="muted">a</text>')).toContain('fill="var(--muted)"');
    expect(styled('<text class="muted">a</text>')).toContain('opacity="0.5"');
  });

  it('leave out what only a pointer or a narrow page brings', () => {
    expect(styled('<a><path d="M0 0h1"/></a>')).not.toContain('place');
    expect(styled('<text class="muted">a</text>')).not.toContain('red');
  });

  it('get the colours of a palette, and a colour that none has is named', () => {
    const palette = new Map([['--ink', '#123456']]);
    expect(withPalette('fill="var(--ink)" stroke="var(--none, #fff)"', palette)).toBe(
      'fill="#123456" stroke="#fff"',
    );
    expect(() => withPalette('fill="var(--vermilion)"', palette)).toThrow('--vermilion');
  });
});

describe('lines of a headline in a file', () => {
  const style: BlockStyle = { face: 'display', size: 40, leading: 1.2, lang: 'zh', fill: 'var(--ink)' };

  it('stay inside their measure and keep every character', () => {
    const text = '中国另计，提问最常提到美国，回答最常提到非洲和联合国';
    const lines = brokenLines(text, 500, style);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(lineWidth(line, style)).toBeLessThanOrEqual(500);
  });

  it('never part a number from its word, nor a date', () => {
    const text = '最远回到1945年，提到八个周年，2025年3月7日';
    for (let measure = 120; measure <= 700; measure += 20)
      for (const line of brokenLines(text, measure, { ...style, size: 24 }).slice(0, -1))
        expect(line, `${measure} px`).not.toMatch(/\d$|\d[年月]$/);
  });

  it('are as many as needed and no line much shorter than the others', () => {
    const text =
      'With China counted separately, the questions name the United States most, the answers Africa and the United Nations';
    const lines = balancedLines(text, 1000, { ...style, lang: 'en' });
    expect(lines).toHaveLength(brokenLines(text, 1000, { ...style, lang: 'en' }).length);
    const widths = lines.map((line) => lineWidth(line, { ...style, lang: 'en' }));
    expect(Math.min(...widths)).toBeGreaterThan(Math.max(...widths) * 0.6);
  });
});

it.each([
  ['outlined', '<g id="a" class="b &amp; c"><path/><path/></g>'],
  ['live', '<g class="b &amp; c" id="a"><path/> 1 &lt; 2 <path/></g>'],
] as const)('an %s element is XML', (kind, expected) => {
  const { document } = parseHTML(
    '<html><body><svg><g><path></path> 1 &lt; 2 <path></path></g></svg></body></html>',
  );
  const group = document.querySelector('g');
  group?.setAttribute('id', 'a');
  group?.setAttribute('class', 'b & c');
  expect(group && xml(group, kind)).toBe(expected);
});
