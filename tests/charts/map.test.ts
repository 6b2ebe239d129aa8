import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawingSize } from '../../src/charts/context.ts';
import { drawMap } from '../../src/charts/map/draw.ts';
import { hemispheres, landPath, landRings, projected, simplified, world } from '../../src/charts/map/land.ts';
import { listColumns } from '../../src/charts/map/lists.ts';
import { continentOf, mapModel } from '../../src/charts/map/model.ts';
import { apart, labelCosts, placeLabels } from '../../src/charts/map/place.ts';
import { mapStrings } from '../../src/charts/map/strings.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';
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
    expect(model.bubbles.map(({ id }) => id)).toEqual(['KR', 'JP', 'PE', 'BR']);
    expect(model.regions.map(({ id }) => id)).toEqual(['AFRICA']);
    expect(model.blocs.map(({ id }) => id)).toEqual(['UN']);
    expect(model.home?.total).toBe(140);
  });

  it('names the continent with most mentions of countries and territories', () => {
    expect(model.lead).toEqual({ continent: 'asia', share: 9 / 12 });
    expect(plain(mapStrings.en.finding(model))).toBe(
      'With China counted separately, 75% of the mentions of countries and territories fall in Asia',
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

  it.each([1, 9])('spreads %i regions over columns without losing one', (count) => {
    const regions = Array.from({ length: count }, (_, index) => ({
      ...need(model.regions[0]),
      id: `R${index}`,
    }));
    const columns = listColumns({ ...model, regions }, 'zh', 4);
    expect(columns.length).toBeLessThanOrEqual(4);
    const listed = columns.flatMap((column) => column.places.map(({ id }) => id));
    expect(listed).toEqual([...regions.map(({ id }) => id), 'UN']);
  });

  it.each(readEditions().map(({ id }) => id))(
    'draws a bubble for every place of %s that has a point',
    (id) => {
      const real = need(mapModel(readTables(id)));
      const { document } = parseHTML('<!doctype html><html><body></body></html>');
      for (const width of [280, 640, 1200]) {
        const svg = drawMap(real, { document, width, size: drawingSize(width), lang: 'en' });
        const drawn = [...svg.querySelectorAll('g[data-place]')].map((node) =>
          node.getAttribute('data-place'),
        );
        const home = real.home ? [real.home] : [];
        const all = [...real.bubbles, ...home, ...real.regions, ...real.blocs].map((one) => one.id);
        expect(drawn.toSorted()).toEqual(all.toSorted());
        const named = [...svg.querySelectorAll('g[data-place] [data-s]')];
        expect(named).toHaveLength(all.length);
      }
    },
  );
});

describe('the land', () => {
  it.each([
    ['in one piece', world],
    ['in two', hemispheres],
  ])('lies within its sheets, %s', (_, sheets) => {
    for (const sheet of sheets) {
      const half = need(projected(sheet, sheet.west + sheet.span - 1e-6, 0)[0]);
      const outside = landRings(sheet)
        .flat()
        .filter(([x]) => Math.abs(x) > half + 0.02);
      expect(outside).toEqual([]);
    }
  });

  it('has every island once, however it is parted', () => {
    const count = (sheets: typeof world): number => sheets.flatMap((sheet) => landRings(sheet)).length;
    expect(count(hemispheres)).toBe(count(world));
    expect(count(world)).toBeGreaterThan(100);
  });

  it('has no line across the map where the globe is cut', () => {
    for (const ring of landRings(need(world[0]))) {
      ring.forEach(([x], index) => {
        expect(Math.abs(x - need(ring[(index + 1) % ring.length])[0])).toBeLessThan(0.5);
      });
    }
  });

  it('loses points that lie on a line and keeps corners', () => {
    const line: [number, number][] = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [10, 8],
    ];
    expect(simplified(line, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [10, 8],
    ]);
  });

  it('is written in steps that add up to its points', () => {
    const ring: [number, number][] = [
      [1, 1],
      [9, 1],
      [9, 9],
      [1, 9.04],
      [1, 1],
    ];
    expect(landPath([ring], 0.01)).toBe('M1 1l8 0 0 8-8 0z');
  });
});

describe('bubbles and labels', () => {
  it.each([1, 10, 40])('leave out none of %i labels to bring the others nearer', (count) => {
    const total = (placed: Parameters<typeof labelCosts>[0]): number =>
      labelCosts(placed).reduce((sum, cost) => sum + cost, 0);
    const [near, far] = [{ distance: 2 }, { distance: 65 }];
    const all = Array.from({ length: count }, () => far);
    expect(total([undefined, ...all.slice(1).map(() => near)])).toBeGreaterThan(total(all));
  });

  const crowd = [
    { x: 50, y: 50, r: 10 },
    { x: 52, y: 50, r: 6 },
    { x: 50, y: 50, r: 3 },
    { x: 150, y: 50, r: 5 },
  ];

  it('part until none overlaps, and stay where there is room', () => {
    const moved = apart(crowd, 1);
    moved.forEach((a, index) =>
      moved.slice(index + 1).forEach((b) => {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r + 0.9);
      }),
    );
    expect(moved[3]).toEqual(crowd[3]);
  });

  it('have labels that touch neither each other nor a bubble', () => {
    const discs = apart(crowd, 1);
    const spots = placeLabels(
      discs.map((disc) => ({ disc, width: 40, height: 12 })),
      discs,
      { left: 0, right: 200, top: 0, bottom: 100 },
    ).map((spot) => need(spot).box);
    spots.forEach((a, index) => {
      for (const b of spots.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
      for (const { x, y, r } of discs) {
        const dx = Math.max(a.left - x, 0, x - a.right);
        const dy = Math.max(a.top - y, 0, y - a.bottom);
        expect(Math.hypot(dx, dy)).toBeGreaterThan(r);
      }
    });
  });

  it('leave a label out where there is no room for it', () => {
    const disc = { x: 10, y: 10, r: 8 };
    const [spot] = placeLabels([{ disc, width: 30, height: 12 }], [disc], {
      left: 0,
      right: 20,
      top: 0,
      bottom: 20,
    });
    expect(spot).toBeUndefined();
  });
});
