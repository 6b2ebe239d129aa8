/**
 * Runs in the browser: turns each sequence of steps into one stage whose marks travel from picture to picture. All pictures
 * were drawn at build; which one is shown depends on nothing but where the texts stand. Where there is no room or the
 * reader wants no motion, nothing is done and the steps stay text with their pictures.
 */
import { fly, penOver } from './flight.ts';
import type { Flight } from './flight.ts';
import { looseMarks } from './loose-marks.ts';
import { forgetPlaces, placesOf } from './places.ts';
import { stepAt, watchSteps } from './steps.ts';

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
  box: HTMLElement;
  texts: HTMLElement[];
  pictures: HTMLElement[];
  /** Lies over the picture on the stage while marks travel, and holds their sheet. */
  cover: HTMLElement;
  sheet: HTMLCanvasElement;
  /** Index of the picture that is to be on the stage; -1 before there is one. */
  shown: number;
  /** Set from when marks leave the last picture until they have arrived in the next. */
  flight?: Flight;
}

const sequences = [...document.querySelectorAll<HTMLElement>('.sequence')].map((box): Sequence => {
  const cover = document.createElement('div');
  const sheet = document.createElement('canvas');
  cover.className = 'cover';
  sheet.className = 'flight';
  cover.append(sheet);
  return {
    box,
    texts: [...box.querySelectorAll<HTMLElement>('.step-text')],
    pictures: [...box.querySelectorAll<HTMLElement>('.picture')],
    cover,
    sheet,
    shown: -1,
  };
});

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

/** Whether a picture is on the stage. */
function stage(picture: HTMLElement | undefined, isOn: boolean): void {
  if (!picture) return;
  // Both have a class of their own: with one for the two all marks would be looked through for rules that depend on it.
  for (const part of [picture, ...picture.children]) part.classList.toggle('current', isOn);
}

/** Puts the picture that is to be shown on the stage, and no other. */
function turn({ pictures, shown }: Sequence): void {
  pictures.forEach((picture, index) => stage(picture, index === shown));
}

/**
 * Lets the marks travel on the cover to where the next picture has them. Under it that picture comes on the stage a frame
 * later, and the last one leaves it after another: all in one would take longer than a frame. False where there is no
 * flight to be seen.
 */
function takeOff(sequence: Sequence, before: SVGSVGElement, after: SVGSVGElement, duration: number): boolean {
  const { sheet, flight } = sequence;
  const pen = penOver(sheet, before);
  if (!pen) return false;
  const keys = keysOf(sequence);
  const from = flight?.places() ?? placesOf(before, keys);
  flight?.stop();
  sequence.flight = fly(pen, from, placesOf(after, keys), {
    duration,
    delay: 50,
    landed() {
      sequence.flight = undefined;
    },
  });
  requestAnimationFrame(() => {
    stage(sequence.pictures[sequence.shown], true);
    requestAnimationFrame(() => turn(sequence));
  });
  return true;
}

function show(sequence: Sequence, step: number, duration: number): void {
  const { pictures, shown } = sequence;
  const [before, after] = [drawingOf(pictures[shown]), drawingOf(pictures[step])];
  sequence.shown = step;
  if (duration > 0 && before && after && takeOff(sequence, before, after, duration)) return;
  settle(sequence);
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

/** Shows the picture of the present step as it was drawn, without what may be on its way there. */
function settle(sequence: Sequence): void {
  sequence.flight?.stop();
  sequence.flight = undefined;
  turn(sequence);
}

function begin(): void {
  // The texts stand where they stood when the page was flat: asked first, the page is laid out once.
  update(0);
  for (const { box, cover } of sequences) box.append(cover);
  document.documentElement.dataset['stage'] = '';
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
    settle(sequence);
    sequence.cover.remove();
  }
}

function followRoom(): void {
  if (room.matches && !stop) begin();
  if (!room.matches && stop) end();
}

/** Lays out the pictures and reads their marks while nothing else is to be done, so that each can come at once. */
function makeReady(): void {
  // Each a short task, so that a touch need not wait.
  const waiting = sequences.flatMap((sequence) =>
    sequence.pictures.flatMap((picture) => {
      const svg = drawingOf(picture);
      if (!svg) return [];
      return [
        () => placesOf(svg, keysOf(sequence)),
        // To ask where it is has it laid out, whether it is shown or not; and the sheet is made.
        () => svg.querySelector('text')?.getBoundingClientRect(),
        () => penOver(sequence.sheet, svg),
      ];
    }),
  );
  const go = (): void => {
    // Flat pictures are laid out by the browser when they come near.
    if (!stop) return;
    waiting.shift()?.();
    if (waiting.length > 0) whenIdle(go);
  };
  whenIdle(go);
}

const settleAll = (): void => sequences.forEach(settle);

followRoom();
room.addEventListener('change', followRoom);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forgetPlaces);
// Another shape of the window has another drawing, and paper has none that moves.
for (const event of ['resize', 'beforeprint'] as const) addEventListener(event, settleAll);
addEventListener('load', makeReady);

for (const sequence of sequences) {
  sequence.box.addEventListener('pointerover', ({ pointerType }) => {
    if (pointerType === 'mouse') loosen(sequence);
  });
  sequence.box.addEventListener('click', (event) => {
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
