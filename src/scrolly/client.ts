/**
 * Runs in the browser: turns each sequence of steps into one stage whose marks travel from picture to picture. All pictures
 * were drawn at build; which one is shown depends on nothing but where the texts stand. Where there is no room or the
 * reader wants no motion, nothing is done and the steps stay text with their pictures.
 */
import { looseMarks } from './loose-marks.ts';
import { marksOf } from './marks.ts';
import { stepAt, watchSteps } from './steps.ts';
import { placesOf, settle, travel } from './travel.ts';

/** How long marks travel, in ms. */
const journey = 700;
/** The same conditions as in src/styles/sequence.css. */
const room = matchMedia('(prefers-reduced-motion: no-preference) and (min-height: 35rem)');
const besides = matchMedia('(min-width: 62rem)');
const isWide = matchMedia('(min-width: 40rem)');
/** Safari has no idle callbacks. */
const whenIdle = (act: () => void): unknown =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(act) : setTimeout(act, 200);

/** Class of the drawings in the shape that the window calls for. */
function shape(): string {
  return isWide.matches ? '.stage-wide' : '.stage-phone';
}

/** Where a text becomes the one that is read: px from the top of the window. On a phone texts come up below the picture. */
function readingLine(): number {
  return innerHeight * (besides.matches ? 0.55 : 0.9);
}

interface Sequence {
  texts: HTMLElement[];
  pictures: HTMLElement[];
  /** Index of the picture on the stage; -1 before there is one. */
  shown: number;
}

const sequences = [...document.querySelectorAll<HTMLElement>('.sequence')].map((sequence): Sequence => ({
  texts: [...sequence.querySelectorAll<HTMLElement>('.step-text')],
  pictures: [...sequence.querySelectorAll<HTMLElement>('.picture')],
  shown: -1,
}));

/** The drawing of a picture in the shape that the window calls for. */
function drawingOf(picture: HTMLElement | undefined): SVGSVGElement | undefined {
  return picture?.querySelector<SVGSVGElement>(`${shape()} svg`) ?? undefined;
}

/** The links of all sentences, in reading order, from the first picture of a sequence: there each mark is one. */
function linksOf({ pictures }: Sequence): SVGAElement[] {
  return [...(pictures[0]?.querySelectorAll<SVGAElement>(`${shape()} a:has(> [data-k])`) ?? [])];
}

const keysByPicture = new WeakMap<SVGSVGElement, string[]>();

/** Keys of the sentences in reading order; read once. */
function keysOf({ pictures }: Sequence): string[] {
  const first = drawingOf(pictures[0]);
  if (!first) return [];
  let keys = keysByPicture.get(first);
  if (!keys) {
    keys = [...first.querySelectorAll<SVGElement>('a > [data-k]')].map((mark) => mark.dataset['k'] ?? '');
    keysByPicture.set(first, keys);
  }
  return keys;
}

/**
 * Gives each mark of the picture on the stage a link of its own. Done when somebody is about to use one, by mouse, finger
 * or keyboard: for all that scroll past it would cost some frames at every step.
 */
function loosen(sequence: Sequence): void {
  const svg = drawingOf(sequence.pictures[sequence.shown]);
  if (svg?.querySelector('path[data-i]')) looseMarks(svg, linksOf(sequence));
}

function show(sequence: Sequence, step: number, duration: number): void {
  const { pictures, shown } = sequence;
  const before = duration > 0 ? drawingOf(pictures[shown]) : undefined;
  const keys = before && keysOf(sequence);
  const places = before && placesOf(before, keys);
  if (before) settle(before);
  sequence.shown = step;
  pictures[shown]?.classList.remove('current');
  pictures[step]?.classList.add('current');
  const now = places && drawingOf(pictures[step]);
  if (now) travel(places, now, duration, keys);
}

/** Shows the picture of the step that each sequence is at. All places are read before anything is changed. */
function update(duration: number): void {
  const line = readingLine();
  const steps = sequences.map(({ texts }) =>
    stepAt(
      texts.map((text) => text.getBoundingClientRect().top),
      line,
    ),
  );
  sequences.forEach((sequence, index) => {
    const step = steps[index] ?? 0;
    if (step !== sequence.shown) show(sequence, step, duration);
  });
}

let stop: (() => void) | undefined;

/** Brings every flight to its end. */
function settleAll(): void {
  for (const { pictures } of sequences) {
    for (const picture of pictures) picture.querySelectorAll('svg').forEach(settle);
  }
}

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
  settleAll();
  for (const sequence of sequences) {
    sequence.shown = -1;
    for (const picture of sequence.pictures) picture.classList.remove('current');
  }
}

function followRoom(): void {
  if (room.matches && !stop) begin();
  if (!room.matches && stop) end();
}

/** Reads the marks of the next drawings while nothing else is to be done. */
function readAhead(): void {
  const waiting = sequences.flatMap((sequence) =>
    sequence.pictures.map((picture) => () => {
      const svg = drawingOf(picture);
      if (svg) marksOf(svg, keysOf(sequence));
    }),
  );
  const go = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) whenIdle(go);
  };
  whenIdle(go);
}

followRoom();
room.addEventListener('change', followRoom);
// Another shape of the window has another drawing, and paper has none that moves.
for (const event of ['resize', 'beforeprint'] as const) addEventListener(event, settleAll);
addEventListener('load', readAhead);

for (const sequence of sequences) {
  const stage = sequence.pictures[0]?.closest<HTMLElement>('.sequence');
  stage?.addEventListener('pointerover', ({ pointerType }) => {
    if (pointerType === 'mouse') loosen(sequence);
  });
  stage?.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.matches('path[data-i]')) return;
    loosen(sequence);
    const { clientX, clientY } = event;
    const link = document.elementFromPoint(clientX, clientY)?.closest('a');
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }));
  });
}
// Before the focus moves there must be something that it can move to.
addEventListener('keydown', ({ key }) => {
  if (key === 'Tab') sequences.forEach(loosen);
});
