import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawingSize } from '../../src/charts/context.ts';
import { drawMap } from '../../src/charts/map/draw.ts';
import { hemispheres, landPath, landRings, projected, simplified, world } from '../../src/charts/map/land.ts';
import { listColumns } from '../../src/charts/map/lists.ts';
import { continentOf, mapModel } from '../../src/charts/map/model.ts';
import { apart, labelCosts, placeLabels } from '../../src/charts/map/place.ts';
import { mapStrings } from '../../src/charts/map/strings.ts';
import { pairsModel } from '../../src/charts/pairs/model.ts';
import { pairsStrings } from '../../src/charts/pairs/strings.ts';
import { rhythmModel } from '../../src/charts/rhythm/model.ts';
import { rhythmStrings } from '../../src/charts/rhythm/strings.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { MentionRow, PlaceRow, SentenceRow, Tables } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';

function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('missing');
  return value;
}

const row = need(testTables.places[0]);

/** A place named `asked` times in questions and `answered` times in answers. */
function place(id: string, [asked, answered]: [number, number], rest: Partial<PlaceRow> = {}): PlaceRow {
  return {
    ...row,
    place_id: id,
    name_zh: `${id}国`,
    name_en: `${id}land`,
    region: 'south-america',
    in_questions: asked,
    in_answers: answered,
    mentions: asked + answered,
    ...rest,
  };
}

const asChina = { name_zh: '中国', name_en: 'China', region: 'eastern-asia', lon: 103, lat: 37 };
/** Home country: the one most named in answers. */
const china = place('CN', [40, 100], asChina);

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

/** A conference whose sentences name these places, one list of ids per sentence; every third is a question. */
function conference(sentences: readonly (readonly string[])[]): Tables {
  const ids = [...new Set(sentences.flat())];
  const kindOf = (index: number): SentenceRow['kind'] => (index % 3 === 0 ? 'question' : 'answer');
  const base = need(testTables.sentences[0]);
  const turn = need(testTables.turns[0]);
  const mention = need(testTables.mentions[0]);
  const mentions = sentences.flatMap((named, index): MentionRow[] =>
    named.map((id, at) => ({
      ...mention,
      place_id: id,
      sentence_id: `s${index}`,
      turn_id: `t${index}`,
      kind: kindOf(index),
      start: 100 + index * 10 + at,
      end: 101 + index * 10 + at,
    })),
  );
  const together = new Map<string, number>();
  for (const named of sentences) {
    const unique = [...new Set(named)].toSorted();
    unique.forEach((a, index) =>
      unique.slice(index + 1).forEach((b) => together.set(`${a} ${b}`, (together.get(`${a} ${b}`) ?? 0) + 1)),
    );
  }
  return {
    ...testTables,
    places: [
      china,
      ...ids
        .filter((id) => id !== 'CN')
        .map((id) => place(id, [0, mentions.filter(({ place_id }) => place_id === id).length])),
    ],
    mentions,
    pairs: [...together].map(([key, count]) => {
      const [a = '', b = ''] = key.split(' ');
      return { place_a: a, place_b: b, sentences: count };
    }),
    sentences: sentences.map((_, index) => ({ ...base, sentence_id: `s${index}`, kind: kindOf(index) })),
    turns: sentences.map((_, index) => ({
      ...turn,
      turn_id: `t${index}`,
      kind: kindOf(index),
      start: 100 + index * 10,
      end: 110 + index * 10,
    })),
  };
}

describe('pairs', () => {
  const model = need(
    pairsModel(
      conference([
        ['PE', 'KR', 'CN'],
        ['PE', 'KR'],
        ['PE', 'CN', 'PE'],
        ['LA', 'PE'],
        ['CN', 'LA'],
      ]),
    ),
  );

  it('set China aside and list who is named together with it', () => {
    expect(model.pairs.map(({ a, b, sentences }) => [a.id, b.id, sentences.length])).toEqual([
      ['PE', 'KR', 2],
      ['PE', 'LA', 1],
    ]);
    expect(model.partners.map(({ id, sentences }) => [id, sentences.length])).toEqual([
      ['PE', 2],
      ['KR', 1],
      ['LA', 1],
    ]);
  });

  it('draw a sentence once, whoever it names', () => {
    const three = need(pairsModel(conference([['PE', 'KR', 'LA']])));
    expect(three.pairs).toHaveLength(3);
    expect(three.threads).toEqual([{ id: 's0', kind: 'question', rows: [0, 1, 2] }]);
  });

  it('say who leads, and nothing of the kind where nobody does', () => {
    expect(plain(pairsStrings.en.finding(model))).toBe(
      'With China counted separately, PEland and KRland are named together most, in two sentences',
    );
    const tied = need(
      pairsModel(
        conference([
          ['PE', 'KR'],
          ['LA', 'MM'],
        ]),
      ),
    );
    expect(plain(pairsStrings.zh.finding(tied))).toBe('有2对地方在同一句话里出现');
  });

  it('put places that meet often next to each other', () => {
    const often = need(
      pairsModel(
        conference([
          ['A', 'D'],
          ['A', 'D'],
          ['A', 'D'],
          ['B', 'C'],
          ['B', 'C'],
          ['B', 'A'],
        ]),
      ),
    );
    const order = often.places.map(({ id }) => id).join('');
    expect(order).toMatch(/AD|DA/);
    expect(order).toMatch(/BC|CB/);
  });

  it('never cut a tie in the graphic', () => {
    const frequent = [
      ['A', 'B'],
      ['A', 'B'],
    ];
    const rare = Array.from({ length: 20 }, (_, index) => [`X${index}`, `Y${index}`]);
    const places = need(pairsModel(conference([...frequent, ...rare]))).places;
    expect(places.map(({ id }) => id).toSorted()).toEqual(['A', 'B']);
  });

  it('are absent where no two others are named together', () => {
    expect(pairsModel(conference([['PE', 'CN'], ['KR']]))).toBeUndefined();
  });

  it('refuse counts that the mentions do not bear out', () => {
    const tables = conference([['PE', 'KR']]);
    const wrong = { ...tables, pairs: [{ place_a: 'KR', place_b: 'PE', sentences: 2 }] };
    expect(() => pairsModel(wrong)).toThrow(/pairs\.csv counts 2 sentences with KR and PE/);
  });
});

describe('rhythm', () => {
  const tables = conference([['PE', 'CN'], ['PE', 'PE'], ['CN'], ['KR'], ['KR', 'PE'], [], ['CN'], ['LA']]);
  const model = need(rhythmModel(tables));

  it('places ticks by characters from the beginning of the first turn', () => {
    expect(model.chars).toBe(80);
    const peru = need(model.all.find(({ id }) => id === 'PE'));
    expect(peru.ticks.map(({ at }) => at)).toEqual([0, 10, 11, 41]);
  });

  it('counts exchanges, and what falls into the densest', () => {
    expect(model.exchanges).toBe(3);
    expect(model.all.map(({ id, exchanges, densest }) => [id, exchanges, densest])).toEqual([
      ['PE', 2, 3],
      ['KR', 1, 2],
      ['LA', 1, 1],
    ]);
    expect(model.concentrated).toBe(3);
    expect(model.home?.exchanges).toBe(2);
  });

  it('orders rows as the conference comes to the places', () => {
    expect(model.places.map(({ id }) => id)).toEqual(['PE', 'KR', 'LA']);
  });

  it('says what is concentrated and what is spread', () => {
    expect(plain(rhythmStrings.en.finding(model))).toBe(
      'Three of three places belong mainly to a single exchange; two exchanges name PEland',
    );
    const spread = need(rhythmModel(conference([['PE'], [], [], ['PE', 'KR'], [], [], ['PE', 'KR']])));
    expect(plain(rhythmStrings.zh.finding(spread))).toBe('PE国最分散，三轮都提到');
  });

  it('names no widest where places are tied', () => {
    const tied = need(rhythmModel(conference([['PE', 'KR'], [], [], ['PE', 'KR']])));
    expect(tied.widest).toBeUndefined();
  });

  it('is absent where nothing but China is named', () => {
    expect(rhythmModel(conference([['CN']]))).toBeUndefined();
  });
});
