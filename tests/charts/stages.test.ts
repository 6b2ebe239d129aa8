import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/lib/phrase.ts';
import { bothLanguages, chartsByEdition, testEdition } from './editions.ts';
import { drawnStage, stageFaults, views } from './stage-faults.ts';

/** Stages with tests and snapshots of their own. */
const elsewhere = /^(page|asked-answered)-/;

describe.each(chartsByEdition)('stages of %s', (edition, charts) => {
  const stages = charts.flatMap((chart) => chart.stages).filter(({ id }) => !elsewhere.test(id));

  describe.each(stages.map((stage) => [stage.id, stage] as const))('%s', (id, stage) => {
    it.each(views)('stays in its shape, legible, with marks that can travel, for %s in %s', (shape, lang) => {
      expect(stageFaults(drawnStage(stage, shape, lang), shape)).toEqual([]);
    });

    if (edition === testEdition) {
      it.each(views)('is the same picture as before, for %s in %s', async (shape, lang) => {
        const picture = `${drawnStage(stage, shape, lang).outerHTML.replaceAll('><', '>\n<')}\n`;
        await expect(picture).toMatchFileSnapshot(`snapshots/${id}.${lang}.${shape}.svg`);
      });
    }

    it.each(bothLanguages)('has a caption and an alternative whose numbers have sources, in %s', (lang) => {
      for (const phrase of [stage.caption(lang), stage.alt(lang)]) {
        expect(plain(phrase)).not.toMatch(/NaN|undefined|Infinity|：：|\(\)/);
        expect(phrase.filter((piece) => typeof piece === 'string').join('')).not.toMatch(/\d/);
      }
    });
  });
});

it('no snapshot is left of a chart or a stage that is gone', () => {
  const known = new Set(
    chartsByEdition.flatMap(([, charts]) =>
      charts.flatMap(({ id, stages }) => [id, ...stages.map((stage) => stage.id)]),
    ),
  );
  const pictures = readdirSync(join(import.meta.dirname, 'snapshots'), { recursive: true, encoding: 'utf8' });
  const left = pictures.filter(
    (path) => path.endsWith('.svg') && !known.has(basename(path).split('.')[0] ?? ''),
  );
  expect(left).toEqual([]);
});
