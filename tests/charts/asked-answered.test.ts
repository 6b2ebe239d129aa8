import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { askedAnsweredModel } from '../../src/charts/asked-answered/model.ts';
import type { AskedAnsweredModel } from '../../src/charts/asked-answered/model.ts';
import { askedAnsweredStrings } from '../../src/charts/asked-answered/strings.ts';
import { drawingWidths } from '../../src/charts/context.ts';
import type { Lang } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { conference, modelOf, prepared } from './asked-answered-conference.ts';
import { bothLanguages, testTables } from './editions.ts';
import { collisions, textBoxes } from './text-boxes.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const finding = (model: AskedAnsweredModel, lang: Lang): string =>
  plain(askedAnsweredStrings[lang].finding(model));

describe('places asked about and answered', () => {
  it('are those of each question in its order, with the sentences that name them', () => {
    const model = modelOf(conference(['CN 1 3', 'JP 1 0', 'US 2 1'], ['JP 0 2']));
    const [first, second] = model.exchanges;
    expect(first?.asked.map(({ id, asked, answered }) => [id, asked, answered])).toEqual([
      ['JP', 1, 0],
      ['US', 2, 1],
    ]);
    expect(first?.asked.map(({ sentences }) => sentences)).toEqual([['t1p01s01'], ['t1p01s01', 't2p01s01']]);
    expect(second?.asked).toEqual([]);
    expect(second?.answeredOnly.map(({ id }) => id)).toEqual(['JP']);
    expect([model.namings, model.recurring]).toEqual([2, 1]);
  });

  it('count the home country separately', () => {
    const model = modelOf(conference(['CN 2 5', 'US 1 1'], ['CN 1 4']));
    expect(model.home).toMatchObject({ asked: 3, answered: 9 });
    expect(model.exchanges.map(({ asked, namesHome }) => [asked.length, namesHome])).toEqual([
      [1, true],
      [0, true],
    ]);
  });

  it('say where the mentions of the leading place stand', () => {
    const { leading } = modelOf(conference(['US 1 0'], ['US 2 13'], ['US 1 2', 'JP 1 1'], ['US 0 1']));
    expect(leading).toMatchObject({ questions: 3, answered: 3, absent: 1, mentions: 16 });
    expect([leading?.densest?.exchange.number, leading?.densest?.mentions]).toEqual([2, 13]);
  });

  it('have nothing to show where nobody asks', () => {
    expect(askedAnsweredModel({ ...testTables, turns: testTables.turns.slice(0, 1) })).toBeUndefined();
  });

  it('are in the first edition as they were counted by hand', () => {
    const model = modelOf(readTables('npc-2025'));
    expect([model.namings, model.recurring]).toEqual([31, 20]);
    expect(model.leading).toMatchObject({
      place: { id: 'US' },
      questions: 7,
      absent: 4,
      mentions: 17,
      densest: { mentions: 13 },
    });
  });
});

describe('the finding', () => {
  it.each<[string, Tables, string, string]>([
    [
      'some of several',
      conference(['US 1 0'], ['US 1 2'], ['CN 1 1']),
      '三个提问里两个提到美国，其中一个的回答里没有这个名字',
      'Two of the three questions name the United States; in one of the answers the name does not occur',
    ],
    [
      'all, and all return',
      conference(['US 1 1'], ['US 1 2']),
      '两个提问都提到美国，回答里都有这个名字',
      'Both questions name the United States; the answers name it too',
    ],
    [
      'all, and none returns',
      conference(['US 1 0'], ['US 1 0'], ['US 1 0']),
      '三个提问都提到美国，回答里都没有这个名字',
      'All three questions name the United States; the name occurs in none of the answers',
    ],
    [
      'a single question',
      conference(['JP 1 1']),
      '唯一的提问提到日本，回答里也有这个名字',
      'The only question names Japan; the answer names it too',
    ],
    [
      'a single naming',
      conference(['JP 1 0'], ['CN 1 1']),
      '两个提问里一个提到日本，回答里没有这个名字',
      'One of the two questions names Japan; the name does not occur in the answer',
    ],
    [
      'a question without an answer',
      conference(null),
      '唯一的提问提到美国',
      'The only question names the United States',
    ],
    [
      'no name at all',
      conference(['CN 1 1'], ['CN 1 1']),
      '中国另计，没有提问提到任何地方',
      'With China counted separately, no question names a place',
    ],
    [
      'a tie',
      conference(['US 1 0', 'JP 1 2'], ['CN 1 1']),
      '中国另计，各提问共提到地名两处，其中一处在回答里再出现',
      'With China counted separately, questions name a place twice; once the answer names it too',
    ],
    [
      'a tie without return',
      conference(['US 1 0', 'JP 1 0'], ['CN 1 1']),
      '中国另计，各提问共提到地名两处，回答里都没有再出现',
      'With China counted separately, questions name a place twice; the answers name none of them',
    ],
  ])('is right for %s', (_, tables, zh, en) => {
    const model = modelOf(tables);
    expect(finding(model, 'zh')).toBe(zh);
    expect(finding(model, 'en')).toBe(en);
    // Even without names to list, it is drawn and described.
    for (const width of Object.values(drawingWidths))
      expect(prepared(tables).draw({ document, width, lang: 'en' }).outerHTML).not.toMatch(/NaN|undefined/);
  });
});

describe('the drawing', () => {
  const tables = readTables('npc-2025');
  const chart = prepared(tables);
  const links = (id: string): string => `#${id}`;
  const drawn = (width: number, lang: Lang) =>
    chart?.draw({
      document,
      width,
      lang,
      sentence: links,
      list: (ids) => `list#${ids.length}`,
    }) as SVGElement;

  it.each([280, 340, 500, 640, 840, 1080, 1200])('keeps its words apart at %i px', (width) => {
    for (const lang of bothLanguages) expect(collisions(textBoxes(drawn(width, lang)))).toEqual([]);
  });

  it('has a box for each name that does not occur, and says on the picture what that means', () => {
    const svg = drawn(1080, 'zh');
    // Plus one in the key.
    expect(svg.querySelectorAll('[stroke-dasharray]')).toHaveLength(11 + 1);
    expect(svg.textContent).toContain('名字没有出现，不等于没有谈到');
    expect(svg.textContent).toContain('中国另计：提问中47次，回答中157次');
  });

  it('leads from each outlet to the whole exchange and from each place to its sentences', () => {
    const behind = [...drawn(340, 'en').querySelectorAll('a')].map(
      (link) => link.getAttribute('data-s')?.split(' ') ?? [],
    );
    const model = modelOf(tables);
    for (const exchange of model.exchanges) {
      expect(behind).toContainEqual(exchange.sentences);
      for (const named of exchange.asked) expect(behind).toContainEqual(named.sentences);
    }
    expect(behind).toHaveLength(model.exchanges.length + model.namings);
  });
});
