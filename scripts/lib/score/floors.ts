import { InputError } from '../types.ts';

/** Least values, by `task.measure`: `{"mentions.f1": 0.98}`. */
export type Floors = Readonly<Record<string, number>>;

/** Floors for texts that the lexicons were not tuned on (data contract §5), without a `floors.json`. */
export const UNSEEN_FLOORS: Floors = {
  'turns.exact': 0.95,
  'mentions.f1': 0.95,
  'figures.f1': 0.9,
  'topics.paragraphs': 0.75,
};

export const MEASURES: readonly string[] = [
  'turns.exact',
  'turns.outlet',
  'turns.outlet_country',
  'mentions.precision',
  'mentions.recall',
  'mentions.f1',
  'mentions.span_f1',
  'figures.precision',
  'figures.recall',
  'figures.f1',
  'figures.value',
  'figures.unit',
  'figures.qualifier',
  'topics.paragraphs',
  'topics.published_agreed',
  ...['published_a', 'published_b', 'own_a', 'own_b', 'coders_context', 'coders_own'].flatMap((pair) => [
    `topics.${pair}`,
    `topics.${pair}_kappa`,
  ]),
];

/**
 * Parses `floors.json`; `file` names it in messages.
 *
 * @throws InputError if it is not JSON, or for an unknown measure or a floor outside 0 to 1.
 */
export function parseFloors(content: string, file: string): Floors {
  let floors: unknown;
  try {
    floors = JSON.parse(content);
  } catch (error) {
    throw new InputError(`${file}: not JSON (${(error as Error).message}); write {"mentions.f1": 0.95, …}`);
  }
  if (typeof floors !== 'object' || floors === null || Array.isArray(floors)) {
    throw new InputError(`${file}: ${JSON.stringify(floors)} is no object; write {"mentions.f1": 0.95, …}`);
  }
  const checked: Record<string, number> = {};
  for (const [measure, floor] of Object.entries(floors)) {
    if (!MEASURES.includes(measure)) {
      throw new InputError(`${file}: unknown measure “${measure}”; there are ${MEASURES.join(', ')}`);
    }
    if (typeof floor !== 'number' || !(floor >= 0 && floor <= 1)) {
      throw new InputError(
        `${file}: the floor of ${measure} is ${JSON.stringify(floor)}; write a number from 0 to 1`,
      );
    }
    checked[measure] = floor;
  }
  return checked;
}
