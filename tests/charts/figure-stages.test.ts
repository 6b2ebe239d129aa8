import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PreparedStage } from '../../src/charts/chart.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import type { Lang } from '../../src/lib/language.ts';
import type { DateRow, FigureRow, Tables } from '../../src/lib/schemas.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readTables } from '../../src/lib/tables.ts';
import { chartsByEdition, testTables } from './editions.ts';
import { drawnStage, keysOf, shapes, stageFaults, views } from './stage-faults.ts';

const own = /^(trade|visa-free|figures|anniversaries)-/;

function stagesOf(tables: Tables): PreparedStage[] {
  return prepareCharts(tables)
    .flatMap((chart) => chart.stages)
    .filter(({ id }) => own.test(id));
}

function stageOf(tables: Tables, id: string): PreparedStage {
  const stage = stagesOf(tables).find((one) => one.id === id);
  if (!stage) throw new Error(`no stage ${id}`);
  return stage;
}

describe.each(chartsByEdition)('stages about figures and years of %s', (_, charts) => {
  const stages = charts.flatMap((chart) => chart.stages).filter(({ id }) => own.test(id));

  it.each(stages.map((stage) => [stage.id, stage] as const))(
    '%s weighs what an essay with two dozen of them can carry',
    (id, stage) => {
      const weights = views.map(
        ([shape, lang]) => brotliCompressSync(drawnStage(stage, shape, lang).outerHTML).length,
      );
      // The largest stage shows all figures. Mark names take a fifth of the bytes.
      expect(Math.max(...weights)).toBeLessThan(id === 'figures-all' ? 3500 : 1800);
    },
  );
});

const tables = readTables('npc-2025');

describe('the sequence of numbers', () => {
  it('has a picture for each group with figures enough, whatever an edition calls its groups', () => {
    expect(stagesOf(testTables).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['figures-money', 'figures-visa', 'figures-all']),
    );
    const renamed = tables.figures.map((row) => ({
      ...row,
      group: row.group === 'africa' ? 'oceans' : row.group,
    }));
    const ids = stagesOf({ ...tables, figures: renamed }).map(({ id }) => id);
    expect(ids).toContain('figures-oceans');
    expect(ids).not.toContain('figures-africa');
  });

  it('says in English who gave how many figures, then the first with its label', () => {
    const said = (id: string, figures = tables.figures): string =>
      plain(stageOf({ ...tables, figures }, id).caption('en'));
    expect(said('figures-sco')).toBe(
      'Shanghai Cooperation Organisation: Wang Yi gave 4 figures. Members of the SCO at the outset: 6 countries. Countries in the “SCO family” today: 26 countries',
    );
    expect(said('figures-consular')).toMatch(
      /^Consular protection: Wang Yi and the reporter gave 5 figures\. /,
    );
    const unlabelled = tables.figures.map((row) => ({ ...row, label_zh: '', label_en: '' }));
    expect(said('figures-visa', unlabelled)).toBe(
      'Visa-free: Wang Yi gave 3 figures, among them 38 countries',
    );
  });

  it.each(shapes)('ends with every figure of the edition (%s)', (shape) => {
    const keys = keysOf(drawnStage(stageOf(tables, 'figures-all'), shape, 'zh'));
    expect(keys.toSorted()).toEqual(tables.figures.map((row) => `figure:${row.figure_id}`).toSorted());
  });

  it.each(shapes)('travels: what stands in a picture has its place in the whole view (%s)', (shape) => {
    const all = new Set(keysOf(drawnStage(stageOf(tables, 'figures-all'), shape, 'en')));
    for (const stage of stagesOf(tables).filter(({ id }) => /^(trade|visa|figures)/.test(id))) {
      expect(keysOf(drawnStage(stage, shape, 'en')).filter((key) => !all.has(key))).toEqual([]);
    }
  });

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

  it.each(views)('keeps every qualifier beside its number (%s in %s)', (shape, lang) => {
    const words = { zh: ['近', '超过'], en: ['nearly', 'over'] }[lang];
    const svg = drawnStage(stageOf(tables, 'figures-africa'), shape, lang);
    const texts = new Set([...svg.querySelectorAll('tspan')].map((node) => node.textContent?.trim()));
    expect(words.filter((word) => !texts.has(word))).toEqual([]);
  });

  it.each(views)(
    'finds room for a group of many figures, and none leaves the picture (%s in %s)',
    (shape, lang) => {
      const [first] = tables.figures;
      const rows = Array.from({ length: 70 }, (_, index): FigureRow => ({
        ...(first as FigureRow),
        figure_id: `t01p01s01f${index + 1}`,
        value: 1000 + index,
        unit: index % 3 ? 'people' : 'years',
        group: 'africa',
        series: '',
        role: '',
      }));
      for (const id of ['figures-africa', 'figures-all']) {
        const svg = drawnStage(stageOf({ ...tables, figures: rows }, id), shape, lang);
        expect(stageFaults(svg, shape)).toEqual([]);
        expect(keysOf(svg)).toHaveLength(rows.length);
      }
    },
  );
});

describe('the sequence of years', () => {
  it('shows every event once on the whole line, and each again where it is told', () => {
    const whole = keysOf(drawnStage(stageOf(tables, 'anniversaries-line'), 'phone', 'zh'));
    for (const id of ['anniversaries-past', 'anniversaries-now', 'anniversaries-next']) {
      const keys = keysOf(drawnStage(stageOf(tables, id), 'phone', 'zh'));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.filter((key) => !whole.includes(key))).toEqual([]);
    }
  });

  it.each(shapes)('keeps attributions and quotation marks whole (%s)', (shape) => {
    const said = (lang: Lang): string =>
      [...drawnStage(stageOf(tables, 'anniversaries-past'), shape, lang).querySelectorAll('a')]
        .map((link) => [...link.querySelectorAll('tspan')].map((node) => node.textContent).join(' '))
        .join('\n');
    expect(said('zh').replaceAll(' ', '')).toContain('“台湾光复”（王毅用语）');
    expect(said('en')).toContain('“Recovery of Taiwan”, in the minister’s words');
  });

  it('leaves out what an edition does not have', () => {
    const dates = tables.dates.filter((row) => row.date_kind !== 'future' && row.year_from !== 2025);
    const ids = stagesOf({ ...tables, dates }).map(({ id }) => id);
    expect(ids).toContain('anniversaries-past');
    expect(ids).not.toContain('anniversaries-next');
  });

  it.each(views)('finds room for a year with many events (%s in %s)', (shape, lang) => {
    const [first] = tables.dates;
    const kinds = ['anniversary', 'relative', 'future'] as const;
    const dates = Array.from({ length: 120 }, (_, index): DateRow => {
      const kind = kinds[index % 3] ?? 'future';
      const year =
        kind === 'anniversary'
          ? 1945 + Math.floor(index / 12)
          : kind === 'future'
            ? 2025 + (index % 9)
            : 2024;
      return {
        ...(first as DateRow),
        date_id: `t01p01s01d${index + 1}`,
        date_kind: kind,
        year_from: year,
        year_to: year,
        event_zh: `第${index + 1}件要写上两行字才能说得清楚的事情（发言人用语）`,
        event_en: `Event number ${index + 1}, with a name that takes two lines, in the speaker’s words`,
      };
    });
    for (const id of [
      'anniversaries-line',
      'anniversaries-past',
      'anniversaries-now',
      'anniversaries-next',
    ]) {
      expect(stageFaults(drawnStage(stageOf({ ...tables, dates }, id), shape, lang), shape)).toEqual([]);
    }
  });
});
