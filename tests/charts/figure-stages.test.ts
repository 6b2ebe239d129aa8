import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PreparedStage } from '../../src/charts/chart.ts';
import { charts } from '../../src/charts/registry.ts';
import { fullestAnswers, figureExchanges } from '../../src/lib/figure-answers.ts';
import type { FigureRow, Tables, TurnRow } from '../../src/lib/schemas.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readTables } from '../../src/lib/tables.ts';
import { bothLanguages, chartsByEdition, testTables } from './editions.ts';
import { markBox } from './mark-boxes.ts';
import { need } from './need.ts';
import { drawnStage, keysOf, shapes, stageFaults, views } from './stage-faults.ts';

const own = /^(page-figures|(trade|visa-free|figures|anniversaries)-)/;

function stagesOf(tables: Tables): PreparedStage[] {
  return charts
    .filter(({ id }) => /^(page|trade|visa-free|figures|anniversaries)$/.test(id))
    .flatMap((chart) => chart.prepare(tables)?.stages ?? [])
    .filter(({ id }) => own.test(id));
}

const stageOf = (tables: Tables, id: string): PreparedStage =>
  need(stagesOf(tables).find((one) => one.id === id));

describe.each(chartsByEdition)('stages about figures and years of %s', (_, prepared) => {
  const stages = prepared.flatMap((chart) => chart.stages).filter(({ id }) => own.test(id));

  it.each(stages.map((stage) => [stage.id, stage] as const))(
    '%s weighs what an essay with two dozen of them can carry',
    (_id, stage) => {
      const weights = views.map(
        ([shape, lang]) => brotliCompressSync(drawnStage(stage, shape, lang).outerHTML).length,
      );
      // Names of marks take most of the bytes: every figure and every event has one.
      expect(Math.max(...weights)).toBeLessThan(4600);
    },
  );
});

const tables = readTables('npc-2025');

const turn = (cells: Partial<TurnRow>): TurnRow => ({ ...need(testTables.turns[0]), ...cells });

/** A conference of `answers` exchanges, each with as many figures as `figuresIn` says. */
function conference(answers: number, figuresIn: (answer: number) => number): Tables {
  const turns: TurnRow[] = [];
  const figures: FigureRow[] = [];
  for (let n = 1; n <= answers; n += 1) {
    const outlet = { outlet_id: `o${n}`, outlet: `第${n}通讯社`, outlet_en: `News Agency Number ${n}` };
    turns.push(turn({ turn_id: `q${n}`, kind: 'question', ...outlet }));
    turns.push(turn({ turn_id: `a${n}`, kind: 'answer', outlet: '', outlet_en: '' }));
    for (let at = 0; at < figuresIn(n); at += 1) {
      figures.push({
        ...need(testTables.figures[0]),
        figure_id: `a${n}f${at}`,
        turn_id: `a${n}`,
        kind: 'answer',
        sentence_id: `a${n}s${Math.floor(at / 3)}`,
        value: 1000 + at,
        unit: at % 4 ? 'people' : 'years',
        qualifier: (['exact', 'near', 'over', 'under', 'range', 'at_least'] as const)[at % 6] ?? 'exact',
        series: '',
        role: '',
      });
    }
  }
  return { ...testTables, turns, figures, dates: [] };
}

describe('each figure in its answer', () => {
  it.each(shapes)('is there once, in the order in which it was said (%s)', (shape) => {
    const keys = keysOf(drawnStage(stageOf(tables, 'figures-answers'), shape, 'zh'));
    expect(keys.filter((key) => key.startsWith('figure:'))).toEqual(
      tables.figures.map((row) => `figure:${row.figure_id}`),
    );
  });

  it('comes from its sentence on the page, and sentences with several from theirs', () => {
    const before = new Set(keysOf(drawnStage(stageOf(tables, 'page-figures'), 'phone', 'zh')));
    const keys = keysOf(drawnStage(stageOf(tables, 'figures-answers'), 'phone', 'zh'));
    const sentences = new Set(tables.figures.map((row) => row.sentence_id));
    for (const key of keys) expect(before.has(key) || sentences.has(key)).toBe(true);
  });

  it.each(bothLanguages)('has a name that says what it counts, in %s', (lang) => {
    const svg = drawnStage(stageOf(tables, 'figures-answers'), 'phone', lang);
    const link = svg.querySelector('[data-k="figure:t14p02s02f2"]')?.closest('a');
    expect(link?.getAttribute('aria-label')).toBe(
      {
        zh: '近10万公里：25年来中方帮助非洲新建和升级的公路（王毅称）',
        en: 'nearly 100,000 kilometres: Roads built or upgraded in Africa with China’s help in 25 years, by the minister’s account',
      }[lang],
    );
    expect(link?.getAttribute('data-m')).toBe('t14p02s02f2');
  });

  it('stands over the strip of its sentence, which leads to all of its figures', () => {
    const svg = drawnStage(stageOf(tables, 'figures-answers'), 'phone', 'zh');
    const link = svg.querySelector('[data-k="t14p02s02"]')?.closest('a');
    expect(link?.getAttribute('aria-label')).toBe('同一句话：25年、近10万公里、超过1万公里');
    expect(link?.getAttribute('data-m')).toBe('t14p02s02f1 t14p02s02f2 t14p02s02f3');
    expect(svg.querySelector('[data-k="t10p01s01"]')).toBeNull();
  });

  it('is solid if exact, and open with a point to where the true value lies if not', () => {
    const rows = (['exact', 'near', 'over', 'under'] as const).map((qualifier, index): FigureRow => ({
      ...need(testTables.figures[0]),
      figure_id: `f${index}`,
      surface: '12国',
      qualifier,
    }));
    const svg = drawnStage(stageOf({ ...testTables, figures: rows }, 'figures-answers'), 'wide', 'zh');
    const drawn = rows.map(({ figure_id }) => {
      const mark = need(svg.querySelector(`[data-k="figure:${figure_id}"]`) ?? undefined);
      const point = mark.closest('a')?.querySelector('path:not([data-k])')?.getAttribute('d');
      const { left, right } = markBox(mark);
      const across = [...(point ?? '').matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
      const way = point
        ? Math.max(...across) > right + 1
          ? 'right'
          : Math.min(...across) < left - 1
            ? 'left'
            : ''
        : '';
      return [(mark.getAttribute('d')?.match(/M/g) ?? []).length > 1 ? 'open' : 'solid', way];
    });
    expect(drawn).toEqual([
      ['solid', ''],
      ['open', 'left'],
      ['open', 'right'],
      ['open', 'left'],
    ]);
  });

  it.each([
    ['one figure', 3, (answer: number) => (answer === 2 ? 1 : 0)],
    ['sixty in one answer', 4, (answer: number) => (answer === 3 ? 60 : 1)],
    ['sixty answers', 60, (answer: number) => answer % 4],
  ] as const)('finds room: %s', (_name, answers, figuresIn) => {
    const model = conference(answers, figuresIn);
    const stages = stagesOf(model).filter(({ id }) => /^figures-(answers|years)$/.test(id));
    for (const stage of stages) {
      for (const [shape, lang] of views) {
        const svg = drawnStage(stage, shape, lang);
        expect(stageFaults(svg, shape)).toEqual([]);
        const drawn = keysOf(svg).filter((key) => key.startsWith('figure:')).length;
        expect(drawn).toBe(model.figures.length);
      }
    }
  });

  it('says how many answers are left out, if there are far too many', () => {
    const stage = stageOf(
      conference(300, () => 2),
      'figures-answers',
    );
    const svg = drawnStage(stage, 'phone', 'en');
    const [, left] = /and (\d+) more exchanges in the table/.exec(svg.textContent ?? '') ?? [];
    const drawn = new Set(
      keysOf(svg)
        .map((key) => /^figure:(a\d+)f/.exec(key)?.[1])
        .filter(Boolean),
    );
    expect(drawn.size).toBe(300 - Number(left));
  });

  it('is no stage of an edition without figures', () => {
    const ids = stagesOf({ ...tables, figures: [] }).map(({ id }) => id);
    expect(ids.filter((id) => /^(page-)?figures/.test(id))).toEqual([]);
  });

  it('tells the fewest answers with more than half of all, if they are a minority', () => {
    const counts = (some: Tables): number[] =>
      fullestAnswers(figureExchanges(some)).map(({ figures }) => figures.length);
    expect(counts(conference(6, (answer) => [9, 1, 1, 1, 1, 1][answer - 1] ?? 0))).toEqual([9]);
    expect(counts(conference(4, () => 2))).toEqual([2, 2, 2]);
    expect(counts(conference(4, () => 0))).toEqual([]);
    const said = (some: Tables): string => plain(stageOf(some, 'figures-answers').caption('zh'));
    expect(said(conference(6, (answer) => (answer === 1 ? 9 : 1)))).toMatch(/^14个数字里，9个出在1段回答里/);
    expect(said(conference(4, () => 2))).not.toMatch(/出在/);
  });
});

describe('figures that count years', () => {
  const svg = drawnStage(stageOf(tables, 'figures-years'), 'phone', 'zh');

  it('stand out from all others', () => {
    const lit = tables.figures.filter(({ figure_id }) => {
      const mark = svg.querySelector(`[data-k="figure:${figure_id}"]`);
      return mark?.getAttribute('class') !== 'fill-faint';
    });
    expect(lit.map(({ figure_id }) => figure_id)).toEqual(
      tables.figures.filter(({ unit }) => unit === 'years').map(({ figure_id }) => figure_id),
    );
  });

  it('go on as the bars of their events', () => {
    const bars = new Set(keysOf(drawnStage(stageOf(tables, 'anniversaries-span'), 'phone', 'zh')));
    const dates = keysOf(svg).filter((key) => key.startsWith('date:'));
    expect(dates.length).toBeGreaterThan(7);
    expect(dates.filter((key) => !bars.has(key))).toEqual([]);
  });
});

describe('measures on one scale', () => {
  const lengthOf = (svg: SVGElement, id: string): number =>
    [
      ...(svg.querySelector(`[data-k="figure:${id}"]`)?.getAttribute('d') ?? '').matchAll(/h([\d.]+)v/g),
    ].reduce((sum, [, width]) => sum + Number(width), 0);
  const roads = need(tables.figures.find(({ unit }) => unit === 'km'));

  it.each(shapes)('are as long as their values, line by line (%s)', (shape) => {
    const svg = drawnStage(stageOf(tables, 'figures-scale'), shape, 'zh');
    const [road, rail] = tables.figures.filter(({ unit }) => unit === 'km');
    const ratio = lengthOf(svg, need(road).figure_id) / lengthOf(svg, need(rail).figure_id);
    expect(ratio).toBeCloseTo(need(road).value / need(rail).value, 2);
  });

  it.each(views)('keep every qualifier beside its number (%s in %s)', (shape, lang) => {
    const words = { zh: ['近', '超过'], en: ['nearly', 'over'] }[lang];
    const svg = drawnStage(stageOf(tables, 'figures-scale'), shape, lang);
    const texts = new Set([...svg.querySelectorAll('tspan')].map((node) => node.textContent?.trim()));
    expect(words.filter((word) => !texts.has(word))).toEqual([]);
  });

  it('need two of one unit in one group', () => {
    const has = (figures: FigureRow[]): boolean =>
      stagesOf({ ...tables, figures }).some(({ id }) => id === 'figures-scale');
    const rows = tables.figures;
    expect(has(rows)).toBe(true);
    expect(has(rows.filter((row) => row !== roads))).toBe(false);
    expect(has(rows.map((row) => (row === roads ? { ...row, unit: 'miles' } : row)))).toBe(false);
    expect(has(rows.map((row) => (row === roads ? { ...row, group: 'other' } : row)))).toBe(false);
  });

  it.each(views)('find room for many, and for uneven ones (%s in %s)', (shape, lang) => {
    for (const values of [[1, 99], [3, 7, 7.5, 60], Array.from({ length: 14 }, (_, index) => 10 + index)]) {
      const figures = values.map((value, index): FigureRow => ({
        ...roads,
        figure_id: `t14p02s02f${index + 1}`,
        value,
        label_zh: `第${index}条`,
        label_en: `Line ${index}`,
      }));
      const svg = drawnStage(stageOf({ ...tables, figures }, 'figures-scale'), shape, lang);
      expect(stageFaults(svg, shape)).toEqual([]);
    }
  });
});

describe('money then and now', () => {
  it('shows a multiple in areas that are true: 325 cells against one', () => {
    const svg = drawnStage(stageOf(tables, 'trade-then-now'), 'wide', 'zh');
    const area = (id: string): number => {
      const path = svg.querySelector(`[data-k="figure:${id}"]`)?.getAttribute('d') ?? '';
      return [...path.matchAll(/h([\d.]+)v([\d.]+)/g)].reduce(
        (sum, [, width, height]) => sum + Number(width) * Number(height),
        0,
      );
    };
    const [from, to] = ['from', 'to'].map((role) =>
      tables.figures.find((row) => row.series === 'eu_trade' && row.role === role),
    );
    const ratio = area(to?.figure_id ?? '') / area(from?.figure_id ?? '');
    // One is measured with the gaps between cells, the other without: equal within about a sixth.
    expect(ratio / ((to?.value ?? 0) / (from?.value ?? 1))).toBeGreaterThan(0.95);
    expect(ratio / ((to?.value ?? 0) / (from?.value ?? 1))).toBeLessThan(1.22);
  });
});
