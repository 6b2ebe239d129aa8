import { describe, expect, it } from 'vitest';
import { dark, essayTopics, light } from '../../src/styles/tokens.ts';
import type { Palette } from '../../src/styles/tokens.ts';
import { bothLanguages, chartsByEdition, drawingSizes, drawn } from './editions.ts';
import { drawingWidths } from '../../src/charts/context.ts';
import { difference, seenWith, visions } from './colour-vision.ts';
import type { Vision } from './colour-vision.ts';
import { drawnStage, shapes } from './stage-faults.ts';

/**
 * Least CIEDE2000 between the colours of two marks in one picture; for colour-blind eyes, less: without red or green,
 * nine hues and a grey cannot all be that far apart.
 */
const apart: Record<Vision, number> = { normal: 20, protan: 8, deutan: 8, tritan: 8 };

/** Colours of marks by class. Text, paper and hairlines are no marks. */
function coloursOfMarks({
  topics,
  places,
  question,
  answer,
  china,
  place,
  faint,
}: Palette): Map<string, string> {
  return new Map([
    ...Object.entries({ question, answer, china, place, faint }),
    ...places.map((colour, index): [string, string] => [`place-${index + 1}`, colour]),
    ...Object.entries(topics).map(([topic, colour]): [string, string] => [
      topic.replaceAll('_', '-'),
      colour,
    ]),
  ]);
}

/** Names of the colours of a picture's marks. */
function colourNames(svg: SVGElement): string[] {
  const classes = [...svg.querySelectorAll('[class]')].flatMap((node) =>
    (node.getAttribute('class') ?? '').split(' '),
  );
  return [...new Set(classes)].flatMap((name) => /^(?:fill|stroke)-(.+)$/.exec(name)?.[1] ?? []);
}

/** Which colours meet, with a picture in which they do. */
const meetings = new Map<string, string>();
for (const [, charts] of chartsByEdition) {
  for (const chart of charts) {
    const pictures = [
      ...drawingSizes.map((size) => [chart.id, drawn(chart, drawingWidths[size], 'zh')] as const),
      ...chart.stages.flatMap((stage) =>
        shapes.flatMap((shape) =>
          bothLanguages.map((lang) => [stage.id, drawnStage(stage, shape, lang)] as const),
        ),
      ),
    ];
    for (const [id, svg] of pictures) {
      const names = colourNames(svg).toSorted();
      names.forEach((a, index) =>
        names.slice(index + 1).forEach((b) => meetings.set(`${a} and ${b}`, `${a} ${b} ${id}`)),
      );
    }
  }
}

/** Pairs of marks in one picture that are nearer than `least`. */
function nearPairs(palette: Palette, vision: Vision): string[] {
  const colours = coloursOfMarks(palette);
  return [...meetings.values()].flatMap((meeting) => {
    const [a = '', b = '', id] = meeting.split(' ');
    const [one, other] = [colours.get(a), colours.get(b)];
    // Topics beyond the essay's nine share a grey, and the first place is the single one.
    if (!one || !other || one === other) return [];
    const distance = difference(seenWith(one, vision), seenWith(other, vision));
    return distance < apart[vision] ? [`${a} and ${b} in ${id}: ${distance.toFixed(1)}`] : [];
  });
}

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('colours that meet in one picture, %s', (_, palette) => {
  it.each(visions)('are apart for %s vision', (vision) => {
    expect(nearPairs(palette, vision)).toEqual([]);
  });

  it('include no topic or place near the vermilion of questions', () => {
    const near = [...essayTopics.map((topic) => palette.topics[topic]), ...palette.places].filter(
      (colour) => difference(seenWith(colour, 'normal'), seenWith(palette.question, 'normal')) < apart.normal,
    );
    expect(near).toEqual([]);
  });
});

it('finds the colours of pictures: questions and answers meet, as do topics', () => {
  expect(meetings.has('answer and question')).toBe(true);
  expect(meetings.has('global-south and hotspots')).toBe(true);
});

describe('a topic', () => {
  /** Hue angle in CIELAB, degrees. */
  const hueOf = (colour: string): number => {
    const [, a, b] = seenWith(colour, 'normal');
    return (Math.atan2(b, a) * 180) / Math.PI;
  };
  it.each(essayTopics)('keeps its family of hues in the dark: %s', (topic) => {
    const turn = Math.abs(((hueOf(light.topics[topic]) - hueOf(dark.topics[topic]) + 540) % 360) - 180);
    expect(turn).toBeLessThan(30);
  });
});
