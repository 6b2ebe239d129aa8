import { describe, expect, it } from 'vitest';
import { dark, darkContrast, essayTopics, light, lightContrast } from '../../src/styles/tokens.ts';
import { contrast, difference, seenWith, visions } from './colour-vision.ts';

/**
 * Least CIEDE2000 between topics, for all colour vision. Adjacent patches differ visibly from 2; thin bars that do not
 * touch need 12.
 */
const apart = 12;

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s palette', (_, palette) => {
  const { topics, paper, surface, rule, faint, ...colours } = palette;

  it.each(['ink', 'muted', 'question', 'place'] as const)(
    'has %s text with a contrast of 4.5 on paper and surface',
    (name) => {
      expect(contrast(colours[name], paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours[name], surface)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(
    Object.entries({
      ...topics,
      question: colours.question,
      answer: colours.answer,
      china: colours.china,
      place: colours.place,
    }),
  )('has marks for %s with a contrast of 3 on paper', (_name, colour) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(visions)('keeps the nine topics apart for %s vision', (vision) => {
    const tooClose = essayTopics.flatMap((a, index) =>
      essayTopics
        .slice(index + 1)
        .map((b) => ({
          pair: `${a} ${b}`,
          distance: difference(seenWith(topics[a], vision), seenWith(topics[b], vision)),
        }))
        .filter(({ distance }) => distance < apart),
    );
    expect(tooClose).toEqual([]);
  });

  it.each(visions)(
    'keeps places that are lit side by side apart for %s vision, and from pale strips',
    (vision) => {
      const { places, faint: pale } = palette;
      const tooClose = [...places, pale].flatMap((a, index, all) =>
        all
          .slice(index + 1)
          .filter((b) => difference(seenWith(a, vision), seenWith(b, vision)) < apart)
          .map((b) => `${a} ${b}`),
      );
      expect(tooClose).toEqual([]);
      for (const colour of places) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
    },
  );

  it('lights the first of several places like a single one', () => {
    expect(palette.places[0]).toBe(palette.place);
  });

  it.each(visions)('keeps question and answer apart for %s vision', (vision) => {
    expect(difference(seenWith(colours.question, vision), seenWith(colours.answer, vision))).toBeGreaterThan(
      apart,
    );
  });

  it('keeps rules and faint strips lighter than marks, so that they step back', () => {
    for (const colour of [rule, faint]) expect(contrast(colour, paper)).toBeLessThan(3);
    expect(contrast(faint, paper)).toBeGreaterThanOrEqual(contrast(rule, paper));
  });
});

describe('the measure of difference', () => {
  it('agrees with the published test data of CIEDE2000 (Sharma et al. 2005)', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(difference([50, 2.5, 0], [61, -5, 29])).toBeCloseTo(22.8977, 4);
    expect(difference([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });

  it('sees red and green of equal lightness as near to each other for deutan vision', () => {
    const red = '#b36b52';
    const green = '#7d8440';
    const normal = difference(seenWith(red, 'normal'), seenWith(green, 'normal'));
    expect(difference(seenWith(red, 'deutan'), seenWith(green, 'deutan'))).toBeLessThan(normal / 2);
  });
});

describe.each([
  ['light', light, lightContrast],
  ['dark', dark, darkContrast],
] as const)('the %s palette with more contrast', (_, palette, more) => {
  it.each(['ink', 'muted', 'question', 'place'] as const)('has %s text with a contrast of 7', (name) => {
    expect(contrast(more[name], more.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(more[name], more.surface)).toBeGreaterThanOrEqual(7);
  });

  it('has rules, pale strips and every mark with more contrast than without', () => {
    for (const name of ['rule', 'faint', 'china', 'question', 'place', 'muted'] as const) {
      expect(contrast(more[name], more.paper), name).toBeGreaterThan(contrast(palette[name], palette.paper));
    }
    expect(contrast(more.rule, more.paper)).toBeGreaterThanOrEqual(3);
    for (const colour of [...Object.values(palette.topics), ...more.places, palette.answer]) {
      expect(contrast(colour, more.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(visions)('keeps question, answer, places and pale strips apart for %s vision', (vision) => {
    const apartFrom = (a: string, b: string): number => difference(seenWith(a, vision), seenWith(b, vision));
    expect(apartFrom(more.question, palette.answer)).toBeGreaterThan(apart);
    for (const place of more.places) expect(apartFrom(place, more.faint), place).toBeGreaterThan(apart);
    expect(more.places[0]).toBe(more.place);
  });
});
