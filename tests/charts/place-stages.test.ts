import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { stageSizes } from '../../src/charts/context.ts';
import type { PreparedStage } from '../../src/charts/chart.ts';
import type { StageSize } from '../../src/charts/context.ts';
import { prepareCharts } from '../../src/charts/registry.ts';
import type { Lang } from '../../src/lib/language.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { PlaceRow } from '../../src/lib/schemas.ts';
import { readTables } from '../../src/lib/tables.ts';
import { bothLanguages, chartsByEdition, testEdition } from './editions.ts';
import { collisions, textBoxes } from './text-boxes.ts';

const ids = ['countries-ranking', 'density-sides', 'map-world', 'pairs-together', 'rhythm-course'];
const shapes = Object.keys(stageSizes) as StageSize[];

function drawn(stage: PreparedStage, shape: StageSize, lang: Lang): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return stage.draw({ document, ...stageSizes[shape], lang, sentence: (id) => `#${id}` });
}

function keysOf(svg: SVGElement): string[] {
  return [...svg.querySelectorAll('[data-k]')].map((mark) => mark.getAttribute('data-k') ?? '');
}

/** Extent of a mark, from its attributes. */
function extent(mark: Element): { left: number; right: number; top: number; bottom: number } {
  const [x = 0, y = 0, width = 0, height = 0, cx = 0, cy = 0, r = 0] = [
    'x',
    'y',
    'width',
    'height',
    'cx',
    'cy',
    'r',
  ].map((name) => Number(mark.getAttribute(name) ?? 0));
  if (mark.tagName === 'circle') return { left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  if (mark.tagName === 'rect') return { left: x, right: x + width, top: y, bottom: y + height };
  const rectangle = /M([-\d.]+),([-\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z/g;
  const path = mark.getAttribute('d') ?? '';
  expect(path.replaceAll(rectangle, '')).toBe('');
  const boxes = [...path.matchAll(rectangle)].map((match) => match.slice(1).map(Number));
  return {
    left: Math.min(...boxes.map(([at = 0]) => at)),
    right: Math.max(...boxes.map(([at = 0, , wide = 0]) => at + wide)),
    top: Math.min(...boxes.map(([, at = 0]) => at)),
    bottom: Math.max(...boxes.map(([, at = 0, , high = 0]) => at + high)),
  };
}

describe.each(chartsByEdition)('stages about places of %s', (edition, charts) => {
  const stages = charts.flatMap((chart) => chart.stages).filter(({ id }) => ids.includes(id));

  it('are there', () => {
    // The test edition has few places, but enough for every stage.
    expect(stages.map(({ id }) => id)).toEqual(ids);
  });

  describe.each(stages.map((stage) => [stage.id, stage] as const))('%s', (id, stage) => {
    describe.each(shapes.flatMap((shape) => bothLanguages.map((lang) => [shape, lang] as const)))(
      'for %s in %s',
      (shape, lang) => {
        const svg = drawn(stage, shape, lang);
        const { width, height } = stageSizes[shape];

        if (edition === testEdition) {
          it('is the same picture as before', async () => {
            const picture = `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
            await expect(picture).toMatchFileSnapshot(`snapshots/${id}.${lang}.${shape}.svg`);
          });
        }

        it('has exactly the shape of the stage, and nothing leaves it', () => {
          expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
          const texts = textBoxes(svg);
          const marks = [...svg.querySelectorAll('[data-k]')].map((mark) => extent(mark));
          const outside = [...texts, ...marks].filter(
            (box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1,
          );
          expect(outside).toEqual([]);
        });

        it('has no text under 12 px and none that runs into another', () => {
          const boxes = textBoxes(svg);
          expect(boxes.filter(({ size }) => size < 12)).toEqual([]);
          expect(collisions(boxes)).toEqual([]);
        });

        it('has marks with keys of their own, placed without transforms', () => {
          const keys = keysOf(svg);
          expect(keys.length).toBeGreaterThan(0);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.filter((key) => !/^place:[A-Z0-9_]+(:(region|bloc))?(:asked)?$/.test(key))).toEqual([]);
          expect(svg.querySelectorAll('[transform], [style]')).toHaveLength(0);
        });

        it('leads from every mark to its sentences, and shows no number without its source', () => {
          const loose = [...svg.querySelectorAll('[data-k]')].filter(
            (mark) => !mark.closest('a[href][data-s]'),
          );
          expect(loose).toEqual([]);
          const unmarked = [...svg.querySelectorAll('text, tspan')].filter(
            (node) =>
              node.children.length === 0 && /\d/.test(node.textContent ?? '') && !node.hasAttribute('data-n'),
          );
          expect(unmarked.map((node) => node.textContent)).toEqual([]);
        });
      },
    );

    it('has a caption and an alternative in both languages', () => {
      for (const lang of bothLanguages) {
        for (const phrase of [stage.caption(lang), stage.alt(lang)]) {
          expect(plain(phrase)).not.toMatch(/NaN|undefined|Infinity/);
          expect(phrase.filter((piece) => typeof piece === 'string').join('')).not.toMatch(/\d/);
        }
      }
    });
  });
});

describe('a place', () => {
  const tables = readTables('npc-2025');
  const stages = prepareCharts(tables)
    .flatMap((chart) => chart.stages)
    .filter(({ id }) => ids.includes(id));

  it.each(shapes)('has one key in all pictures, so that it travels through them (%s)', (shape) => {
    const most = ['place:US', 'place:US:asked', 'place:JP', 'place:UN'];
    for (const stage of stages) {
      const keys = keysOf(drawn(stage, shape, 'en'));
      expect(most.filter((key) => !keys.includes(key) && stage.id !== 'pairs-together')).toEqual([]);
      expect(keys).toContain('place:US:asked');
    }
  });

  it('that shares its id with a country has a key of its own', () => {
    const union = tables.places.find(({ place_id }) => place_id === 'AU') as PlaceRow;
    const australia: PlaceRow = { ...union, type: 'country', name_en: 'Australia', in_answers: 90 };
    const withBoth = prepareCharts({ ...tables, places: [...tables.places, australia] });
    const ranking = withBoth.flatMap(({ stages: own }) => own).find(({ id }) => id === 'countries-ranking');
    expect(ranking && keysOf(drawn(ranking, 'wide', 'en'))).toContain('place:AU');
  });
});
