/**
 * Runs in the browser: turns each sequence of steps into one stage whose marks travel from picture to picture. All pictures
 * were drawn at build; which one is shown depends on nothing but where the texts stand. Where there is no room or the
 * reader wants no motion, nothing is done and the steps stay text with their pictures.
 */
import { looseMarks } from './loose-marks.ts';
import { stepAt, watchSteps } from './steps.ts';
import { settle, travel } from './travel.ts';

/** How long marks travel, in ms. */
const journey = 700;
/** The same conditions as in src/styles/sequence.css. */
const room = matchMedia('(prefers-reduced-motion: no-preference) and (min-height: 35rem)');
const besides = matchMedia('(min-width: 62rem)');

/** Where a text becomes the one that is read: px from the top of the window. On a phone texts come up below the picture. */
function readingLine(): number {
  return innerHeight * (besides.matches ? 0.55 : 0.9);
}

interface Sequence {
  texts: HTMLElement[];
  pictures: HTMLElement[];
  shown: number;
}

const sequences = [...document.querySelectorAll<HTMLElement>('.sequence')].map((sequence): Sequence => ({
  texts: [...sequence.querySelectorAll<HTMLElement>('.step-text')],
  pictures: [...sequence.querySelectorAll<HTMLElement>('.picture')],
  shown: -1,
}));

/** The drawing of a picture that the width of the window calls for. */
function drawingOf(picture: HTMLElement | undefined): SVGSVGElement | undefined {
  return [...(picture?.querySelectorAll('svg') ?? [])].find((svg) => svg.getClientRects().length > 0);
}

/** The same drawing in the first picture of a sequence, where every mark is a link of its own. */
function prepare(svg: SVGSVGElement, { pictures }: Sequence): void {
  if (!svg.querySelector('path[data-i]')) return;
  const shape = svg.parentElement?.classList.contains('stage-wide') ? '.stage-wide' : '.stage-phone';
  const first = pictures[0]?.querySelector(shape);
  const links = [...(first?.querySelectorAll<SVGElement>('a > [data-k]') ?? [])];
  looseMarks(
    svg,
    links.map((mark) => mark.parentElement as unknown as SVGAElement),
  );
}

function show(sequence: Sequence, step: number, duration: number): void {
  const { pictures, shown } = sequence;
  if (step === shown) return;
  const before = drawingOf(pictures[shown]);
  if (before) prepare(before, sequence);
  sequence.shown = step;
  pictures.forEach((picture, index) => picture.classList.toggle('current', index === step));
  const now = drawingOf(pictures[step]);
  if (!now) return;
  prepare(now, sequence);
  // The picture that is left has no box any more, but keeps the geometry that its marks had come to.
  if (before) travel(before, now, duration);
}

function update(duration: number): void {
  const line = readingLine();
  for (const sequence of sequences) {
    // After a change of the window's shape the same step has another drawing.
    const now = drawingOf(sequence.pictures[sequence.shown]);
    if (now) prepare(now, sequence);
    const tops = sequence.texts.map((text) => text.getBoundingClientRect().top);
    show(sequence, stepAt(tops, line), duration);
  }
}

let stop: (() => void) | undefined;

function begin(): void {
  document.documentElement.dataset['stage'] = '';
  update(0);
  const texts = sequences.flatMap((sequence) => sequence.texts);
  // Where a page is opened in the middle the browser scrolls there by itself: no reason for anything to travel.
  stop = watchSteps(texts, readingLine, () => update(document.readyState === 'complete' ? journey : 0));
}

function end(): void {
  stop?.();
  stop = undefined;
  delete document.documentElement.dataset['stage'];
  for (const sequence of sequences) {
    sequence.shown = -1;
    for (const picture of sequence.pictures) {
      picture.classList.remove('current');
      picture.querySelectorAll('svg').forEach(settle);
    }
  }
}

function followRoom(): void {
  if (room.matches && !stop) begin();
  if (!room.matches && stop) end();
}

followRoom();
room.addEventListener('change', followRoom);
// On paper every picture stands after its text, as it was drawn.
addEventListener('beforeprint', () =>
  document.querySelectorAll('.picture svg').forEach((svg) => settle(svg as SVGSVGElement)),
);
