import { describe, expect, it } from 'vitest';
import { drawThumbnail } from '../../src/pictures/thumbnail.ts';
import { bothLanguages, chartsByEdition } from './editions.ts';

describe.each(chartsByEdition)('thumbnails of %s', (_, charts) => {
  const cases = charts.flatMap((chart) => bothLanguages.map((lang) => [chart.id, lang, chart] as const));

  it.each(cases)('%s in %s is 4:3, with marks, one to three labels and no link', (_id, lang, chart) => {
    const svg = drawThumbnail(chart, lang);
    const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect(width / height).toBeCloseTo(4 / 3, 5);
    const labels = [...svg.querySelectorAll('text')];
    expect(labels.length).toBeGreaterThanOrEqual(1);
    expect(labels.length).toBeLessThanOrEqual(3);
    for (const label of labels) expect(Number(label.getAttribute('y'))).toBeLessThan(height);
    expect(svg.querySelectorAll('[class*="fill-"], [class*="stroke-"]').length).toBeGreaterThan(1);
    expect(svg.querySelectorAll('a, [id], [tabindex], [data-k]').length).toBe(0);
  });
});
