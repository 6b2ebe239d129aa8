import { describe, expect, it } from 'vitest';
import { shortForm, shortLimits } from '../../src/embed/short.ts';
import { embedHeightAt, embedHeights } from '../../src/embed/heights.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { languages } from '../../src/lib/language.ts';
import { chartsByEdition } from './editions.ts';

const forms = readEditions().flatMap((edition) =>
  (chartsByEdition.find(([id]) => id === edition.id)?.[1] ?? []).flatMap((chart) =>
    languages.map((lang) => ({ edition, chart, id: `${edition.id} ${chart.id}`, lang })),
  ),
);

describe.each(forms)('the short form of $id in $lang', ({ edition, chart, lang }) => {
  const heights = embedHeights(shortForm(chart, edition), edition, lang);

  it.each(Object.values(shortLimits))('is at most $height px high at $width px', ({ width, height }) => {
    expect(embedHeightAt(heights, width)).toBeLessThanOrEqual(height);
  });
});
