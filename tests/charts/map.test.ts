import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { drawingSize, stageSizes } from '../../src/charts/context.ts';
import { drawMap } from '../../src/charts/map/draw.ts';
import { setBlocks } from '../../src/charts/map/layout.ts';
import { mapModel } from '../../src/charts/map/model.ts';
import { drawWorld } from '../../src/charts/map/stage-world.ts';
import { continentOf } from '../../src/lib/continents.ts';
import { mapStrings } from '../../src/charts/map/strings.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';
import { markBox } from './mark-boxes.ts';
import { need } from './need.ts';
import { china, place } from './place-conference.ts';

const noPoint = { lon: undefined, lat: undefined };

describe('the map', () => {
  const places = [
    china,
    place('KR', [3, 3], { region: 'eastern-asia', lon: 128, lat: 36 }),
    place('JP', [0, 3], { region: 'eastern-asia', lon: 138, lat: 36 }),
    place('PE', [0, 2], { lon: -75, lat: -10 }),
    place('BR', [0, 1], { lon: -53, lat: -11 }),
    place('AFRICA', [1, 4], { type: 'region', ...noPoint }),
    place('UN', [0, 2], { type: 'bloc', ...noPoint }),
    place('NIL', [0, 0]),
  ];
  const model = need(mapModel({ ...testTables, places }));

  it('parts what has a point from what has none, and sets China aside', () => {
    expect(model.countries.map(({ id }) => id)).toEqual(['KR', 'JP', 'PE', 'BR']);
    expect(model.regions.map(({ id }) => id)).toEqual(['AFRICA']);
    expect(model.blocs.map(({ id }) => id)).toEqual(['UN']);
    expect(model.home?.total).toBe(140);
  });

  it('names the continent with most mentions of countries and territories', () => {
    expect(model.lead).toMatchObject({ continent: 'asia', share: 9 / 12 });
    const lead = model.lead && { ...model.lead, interval: [0.4, 0.9] as const };
    expect(plain(mapStrings.en.finding({ ...model, lead }))).toBe(
      'With China counted separately, 75% of the mentions of countries and territories fall in Asia (40% to 90% when exchanges are drawn again)',
    );
  });

  const asian = { region: 'eastern-asia' };
  it.each([
    [
      'two continents are tied',
      [place('KR', [0, 8], asian), place('JP', [0, 1], asian), place('PE', [0, 8]), place('BR', [1, 0])],
    ],
    [
      'there are few mentions',
      [place('KR', [0, 3], asian), place('JP', [0, 3], asian), place('PE', [0, 2]), place('BR', [1, 0])],
    ],
    ['there is one continent', ['BR', 'PE', 'CL', 'UY'].map((id) => place(id, [0, 9]))],
  ])('speaks of no share where %s', (_, few) => {
    const plainMap = need(mapModel({ ...testTables, places: [china, ...few] }));
    expect(plainMap.lead).toBeUndefined();
    expect(plain(mapStrings.zh.finding(plainMap))).toBe('中国另计，有四个国家和地区被点名');
  });

  it('speaks of no share of three places', () => {
    const three = [place('KR', [0, 9], asian), place('JP', [0, 9], asian), place('PE', [0, 2])];
    expect(need(mapModel({ ...testTables, places: [china, ...three] })).lead).toBeUndefined();
  });

  it('is absent where nothing but China and regions is named', () => {
    const alone = places.filter(({ place_id }) => place_id === 'CN' || place_id === 'AFRICA');
    expect(mapModel({ ...testTables, places: alone })).toBeUndefined();
  });

  it.each([
    ['western-asia', 'asia'],
    ['middle-africa', 'africa'],
    ['southern-europe', 'europe'],
    ['central-america', 'americas'],
    ['caribbean', 'americas'],
    ['polynesia', 'oceania'],
    ['australia-and-new-zealand', 'oceania'],
    ['world', undefined],
  ])('counts %s to %s', (region, continent) => expect(continentOf(region)).toBe(continent));

  it.each(readEditions().map(({ id }) => id))('draws every place of %s, with a square a mention', (id) => {
    const real = need(mapModel(readTables(id)));
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    for (const width of [280, 640, 1200]) {
      const svg = drawMap(real, { document, width, size: drawingSize(width), lang: 'en' });
      const all = [...real.countries, ...real.regions, ...real.blocs];
      const drawn = [...svg.querySelectorAll('g[data-place]')];
      expect(drawn.map((node) => node.getAttribute('data-place')).toSorted()).toEqual(
        all.map((one) => one.id).toSorted(),
      );
      for (const one of all) {
        const group = need(drawn.find((node) => node.getAttribute('data-place') === one.id));
        const d = [...group.querySelectorAll('path[data-k]')].map((node) => node.getAttribute('d') ?? '');
        const squares = d.join('').split('M').length - 1;
        // The frame of a hollow square has four sides.
        const isHollow = one.type === 'region' || one.type === 'bloc';
        expect(squares, one.id).toBe(one.total * (isHollow ? 4 : 1));
        expect(group.querySelector('[data-s]')).not.toBeNull();
      }
      expect(svg.querySelector('[data-place=CN]')).toBeNull();
    }
  });
});

describe('the blocks of the map', () => {
  const east = { region: 'eastern-asia', lon: 128, lat: 36 };
  const region = (id: string, count: number) =>
    place(id, [0, count], { type: 'region', region: '', ...noPoint });
  const blocks = (...places: Tables['places']) =>
    need(mapModel({ ...testTables, places: [china, ...places] })).blocks.map(
      ({ column, whole, countries, zone }) => [column, whole?.id, countries.map(({ id }) => id), zone],
    );

  it('join a region that is named with its countries', () => {
    const south = { region: 'southern-africa', lon: 25, lat: -29 };
    expect(blocks(region('AFRICA', 9), place('ZA', [0, 2], south), place('JP', [0, 3], east))).toEqual([
      [0, 'AFRICA', ['ZA'], undefined],
      [2, undefined, ['JP'], undefined],
    ]);
  });

  it('leave countries alone where their region is not named, and join the smaller of many', () => {
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((id, index) => place(id, [0, 9 - index], east));
    expect(blocks(...many)).toEqual([
      [2, undefined, ['A'], undefined],
      [2, undefined, ['B'], undefined],
      [2, undefined, ['C'], undefined],
      [2, undefined, ['D', 'E', 'F'], 'eastern_asia'],
    ]);
  });

  it('put a country of no known subregion by its longitude', () => {
    expect(blocks(place('XX', [0, 1], { region: '', lon: -60, lat: 0 }))).toEqual([
      [3, undefined, ['XX'], undefined],
    ]);
  });

  it('stand from north to south without touching, whatever their number', () => {
    const regions = ['EUROPE', 'AFRICA', 'MIDDLE_EAST', 'ASIA', 'LATAM', 'NORTH_AMERICA', 'OCEANIA'];
    const { blocks: all } = need(
      mapModel({
        ...testTables,
        places: [china, place('JP', [0, 80], east), ...regions.map((id) => region(id, 40))],
      }),
    );
    const layout = { head: 12, name: 12, side: 6, perRow: 9, names: 3, gutter: 10, gap: 8 };
    const { set, height } = need(setBlocks(all, layout, { top: 10, width: 360, height: 400 }, 'en'));
    for (const one of set) {
      expect(one.top).toBeGreaterThanOrEqual(10);
      expect(one.top + one.height).toBeLessThanOrEqual(10 + height + 0.01);
      const below = set.filter(({ block, top }) => block.column === one.block.column && top > one.top);
      for (const { top, block } of below) {
        expect(top).toBeGreaterThanOrEqual(one.top + one.height + layout.gap - 0.01);
        expect(block.lat).toBeLessThanOrEqual(one.block.lat);
      }
    }
    expect(setBlocks(all, layout, { top: 10, width: 360, height: 100 }, 'en')).toBeUndefined();
  });

  it('fit a stage, however often a country is named', () => {
    const model = need(
      mapModel({ ...testTables, places: [china, place('JP', [400, 900], east), region('AFRICA', 300)] }),
    );
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const svg = drawWorld(model, { document, ...stageSizes.phone, size: 'phone', lang: 'zh' });
    const bottoms = [...svg.querySelectorAll('path[data-k]')].map((node) => markBox(node).bottom);
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(stageSizes.phone.height);
  });
});
