import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { linked } from '../../src/marks/linked.ts';
import { markLinks, sectionId } from '../../src/marks/mark-links.ts';
import { element } from '../../src/charts/svg.ts';
import { subjectOf } from '../../src/marks/attributes.ts';
import { markName, quotedRuns } from '../../src/panel/names.ts';
import type { PanelPiece } from '../../src/panel/data.ts';

function link(markup: string): Element {
  const { document } = parseHTML(`<html><body><svg class="drawing">${markup}</svg></body></html>`);
  const found = document.querySelector('a');
  if (!found) throw new Error('no link');
  return found;
}

describe('what a mark stands for', () => {
  it.each([
    [
      'its own attributes',
      '<a href="/t/#t01" data-s="t01 t02" data-m="t01p01s01f1 t02p01s01f1"></a>',
      ['t01', 't02'],
      ['t01p01s01f1', 't02p01s01f1'],
    ],
    ['the group around it', '<g data-place="US"><a href="/t/#t01"></a></g>', ['t01'], ['US']],
    [
      'the shape in it',
      '<a href="/t/#t09"><rect data-k="figure:t09p01s02f1" data-s="t01 t03"/></a>',
      ['t01', 't03'],
      ['t09p01s02f1'],
    ],
    ['a place of two kinds', '<a href="/t/#t01"><circle data-k="place:AU:bloc"/></a>', ['t01'], ['AU:bloc']],
    ['its mentions in questions', '<a href="/t/#t01"><circle data-k="place:US:asked"/></a>', ['t01'], ['US']],
    ['its address alone', '<a href="/t/#t01"><path data-k="topic:trade"/></a>', ['t01'], []],
  ])('is read from %s', (_, markup, sentences, shown) => {
    expect(subjectOf(link(markup))).toEqual({ sentences, shown, word: undefined });
  });

  it('is the word that a group counts', () => {
    expect(subjectOf(link('<g data-word="合作"><a href="/t/#t01"></a></g>')).word).toBe('合作');
  });
});

describe('the name of a mark', () => {
  const name = (markup: string): string => {
    const mark = link(markup);
    return markName(mark, subjectOf(mark), { US: '美国', JP: '日本' }, { comma: '、', space: '' });
  };

  it.each([
    ['what it shows, each once', '<a data-m="US JP US" aria-label="2/3"></a>', '美国、日本'],
    ['its label', '<a data-m="t02p01s01d1" aria-label="路透社提问 2/3"></a>', '路透社提问 2/3'],
    ['its own words', '<a><text>联合国</text><text>成立</text></a>', '联合国成立'],
    ['nothing where its words are many', `<a><text>${'字'.repeat(60)}</text></a>`, ''],
  ])('is %s', (_, markup, expected) => expect(name(markup)).toBe(expected));
});

describe('a quoted sentence', () => {
  const pieces: PanelPiece[] = [
    '在',
    ['中', 'CN'],
    ['欧', 'EU'],
    '合作中，',
    ['中国', 'CN', 't01p01s01f1'],
    '合作。',
  ];

  it.each([
    ['places', ['CN'], [], ['在', '*中', '欧合作中，', '*中国', '合作。']],
    ['neighbours as one', ['CN', 'EU'], [], ['在', '*中欧', '合作中，', '*中国', '合作。']],
    ['a word wherever it stands', [], ['合作'], ['在中欧', '*合作', '中，中国', '*合作', '。']],
    ['a word across marks of places', [], ['欧合'], ['在中', '*欧合', '作中，中国合作。']],
    ['nothing', [], [], ['在中欧合作中，中国合作。']],
  ])('has %s lit', (_, shown, words, expected) => {
    const runs = quotedRuns(pieces, new Set(shown), words);
    expect(runs.map(([text, lit]) => (lit ? `*${text}` : text))).toEqual(expected);
  });
});

describe('where a mark leads', () => {
  const { document } = parseHTML('<html><body></body></html>');
  const context = { document, width: 340, lang: 'zh' as const };
  const mark = (sentences: string[], links: Partial<ReturnType<typeof markLinks>>): SVGElement =>
    linked({ ...context, ...links }, { name: 'A mark', sentences }, [element(document, 'path')]);
  const links = markLinks('npc-2025', 'zh', 'map');

  it('is its sentence, or the list of its sentences where there are several', () => {
    expect(mark(['t01'], links).getAttribute('href')).toBe('/npc-2025/transcript/#t01');
    expect(mark(['t01', 't01'], links).getAttribute('href')).toBe('/npc-2025/transcript/#t01');
    expect(mark(['t01', 't02'], links).getAttribute('href')).toBe(
      `/npc-2025/charts/map/sentences/#${sectionId(['t01', 't02'])}`,
    );
  });

  it('is the first sentence where there are no lists, and nothing in a drawing that stands alone', () => {
    expect(mark(['t01', 't02'], { sentence: links.sentence }).getAttribute('href')).toBe(
      '/npc-2025/transcript/#t01',
    );
    expect(mark(['t01', 't02'], {}).localName).toBe('g');
  });

  it('is the same list for the same sentences in any order, and another for others', () => {
    expect(sectionId(['t02', 't01', 't01'])).toBe(sectionId(['t01', 't02']));
    expect(sectionId(['t01', 't02'])).not.toBe(sectionId(['t01', 't03']));
    expect(sectionId(['t01'])).toMatch(/^s-[0-9a-f]{8}$/);
  });
});
