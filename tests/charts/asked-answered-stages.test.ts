import { parseHTML } from '../../src/lib/dom.ts';
import { describe, expect, it } from 'vitest';
import { stageSizes } from '../../src/charts/context.ts';
import type { PreparedStage } from '../../src/charts/chart.ts';
import type { StageSize } from '../../src/charts/context.ts';
import type { Lang } from '../../src/lib/language.ts';
import { readTables } from '../../src/lib/tables.ts';
import { conference, modelOf, prepared } from './asked-answered-conference.ts';
import { bothLanguages, testEdition, testTables } from './editions.ts';
import { markBox } from './mark-boxes.ts';
import { collisions, textBoxes } from './text-boxes.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const shapes = Object.keys(stageSizes) as StageSize[];

describe.each([
  [testEdition, testTables],
  ['npc-2025', readTables('npc-2025')],
] as const)('stages of %s', (edition, tables) => {
  const { stages } = prepared(tables);
  const draw = (stage: PreparedStage, shape: StageSize, lang: Lang): SVGElement =>
    stage.draw({ document, ...stageSizes[shape], lang, sentence: (id) => `#${id}`, list: () => '#list' });
  const cases = stages.flatMap((stage) =>
    shapes.flatMap((shape) => bothLanguages.map((lang) => [stage.id, shape, lang, stage] as const)),
  );

  it('are one place and all places', () => {
    expect(stages.map(({ id }) => id)).toEqual(['asked-answered-one', 'asked-answered-all']);
  });

  it.each(cases)('%s for %s in %s stays in its shape, and is to be read', async (id, shape, lang, stage) => {
    const svg = draw(stage, shape, lang);
    const { width, height } = stageSizes[shape];
    expect(svg.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    const texts = textBoxes(svg);
    const marks = [...svg.querySelectorAll('[data-k]')].map(markBox);
    expect(
      [...texts, ...marks].filter(
        (box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1,
      ),
    ).toEqual([]);
    expect(texts.filter(({ size }) => size < 12)).toEqual([]);
    expect(collisions(texts)).toEqual([]);
    if (edition === testEdition) {
      const picture = `${svg.outerHTML.replaceAll('><', '>\n<')}\n`;
      await expect(picture).toMatchFileSnapshot(`snapshots/${id}.${lang}.${shape}.svg`);
    }
  });

  it('have a mark for each place and side that the pictures of places have too', () => {
    const all = stages.find(({ id }) => id === 'asked-answered-all') as PreparedStage;
    const keys = [...draw(all, 'wide', 'zh').querySelectorAll('[data-k]')].map((mark) =>
      mark.getAttribute('data-k'),
    );
    const asked = modelOf(tables).exchanges.flatMap((exchange) => exchange.asked);
    const wanted = asked.flatMap(({ key, answered }) => [`${key}:asked`, ...(answered > 0 ? [key] : [])]);
    expect(new Set(keys)).toEqual(new Set(wanted));
    expect(keys).toHaveLength(new Set(keys).size);
  });
});

describe('a conference that has no end', () => {
  it.each(shapes)(
    'shows the questions that have room on a stage (%s), and says how many have not',
    (shape) => {
      const long = conference(...Array.from({ length: 90 }, (_, index) => ['US 1 1', `JP 1 ${index % 3}`]));
      const tables = {
        ...long,
        asked_answered: long.asked_answered.filter((row) => row.turn_id !== 't1' || row.place_id === 'US'),
      };
      const { stages } = prepared(tables);
      expect(stages).toHaveLength(2);
      for (const stage of stages) {
        const svg = stage.draw({ document, ...stageSizes[shape], lang: 'en' });
        expect(svg.textContent).toMatch(/\d+ more questions are not shown/);
        expect(collisions(textBoxes(svg))).toEqual([]);
      }
    },
  );
});
