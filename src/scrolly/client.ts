/**
 * Browser script: loads pictures as they come near, and turns each sequence of steps into one stage whose marks move
 * between pictures. The active picture depends only on the positions of the texts. Without room, or with reduced
 * motion, the steps stay text with pictures.
 */
import { pageSentences } from '../marks/link-strips.ts';
import { makeReachable } from '../marks/keyboard.ts';
import { sharedPaths } from '../marks/attributes.ts';
import { Overlay, overlayWorker } from './overlay.ts';
import { drawingOf, pictureBoxes, showFitting, takeNearPictures, takePicture } from './pictures.ts';
import { forgetPositions, positionsOf } from './positions.ts';
import { stepAt, watchSteps } from './steps.ts';

/** Duration of transitions, in ms. */
const duration = 700;
/** As in src/styles/sequence.css; excludes browsers that do not know `scripting`. */
const hasRoom = matchMedia(
  '(scripting: enabled) and (prefers-reduced-motion: no-preference) and (min-height: 35rem)',
);
const isBeside = matchMedia('(min-width: 62rem)');
/** Safari has no `requestIdleCallback`. */
const whenIdle = (act: () => void): unknown =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(act) : setTimeout(act, 200);

/**
 * Where texts become current, in px from the top of the viewport. On phones, where a text is a card below the picture,
 * it is about whole by then, and the one before it still is.
 */
function readingLine(): number {
  return innerHeight * (isBeside.matches ? 0.65 : 0.8);
}

interface Sequence {
  box: HTMLElement;
  texts: HTMLElement[];
  pictures: HTMLElement[];
  /** Lies over the active picture and holds the overlay's canvas; in the page once marks can move. */
  overlayBox: HTMLElement;
  overlay: Overlay;
  /** Index of the active picture; -1 for none. */
  active: number;
}

const sequences = [...document.querySelectorAll<HTMLElement>('.sequence')].map((box): Sequence => {
  const overlayBox = document.createElement('div');
  const overlay = new Overlay();
  overlayBox.className = 'overlay';
  overlayBox.append(overlay.canvas);
  return {
    box,
    texts: [...box.querySelectorAll<HTMLElement>('.step-text')],
    pictures: [...box.querySelectorAll<HTMLElement>(pictureBoxes)],
    overlayBox,
    overlay,
    active: -1,
  };
});

let keys: string[] | undefined;

/** Keys of strips that share a path: sentence ids in reading order. */
function sentenceKeys(): string[] {
  return (keys ??= pageSentences().map(({ id }) => id));
}

function setActive(picture: HTMLElement | undefined, isActive: boolean): void {
  picture?.classList.toggle('active', isActive);
}

function showActive({ pictures, active }: Sequence): void {
  pictures.forEach((picture, index) => setActive(picture, index === active));
}

/**
 * Moves the marks on the overlay to their places in the next picture. That picture appears once they are drawn, and the
 * previous one goes a frame later: both at once would take longer than a frame. False if nothing would be visible.
 */
function moveMarks(sequence: Sequence, before: SVGSVGElement, after: SVGSVGElement): boolean {
  return sequence.overlay.start(before, {
    from: positionsOf(before, sentenceKeys()),
    to: positionsOf(after, sentenceKeys()),
    duration,
    begun() {
      setActive(sequence.pictures[sequence.active], true);
      requestAnimationFrame(() => showActive(sequence));
    },
  });
}

/** Ends any transition and shows the active picture. */
function settle(sequence: Sequence): void {
  sequence.overlay.stop();
  showActive(sequence);
}

/** Lets only the cards of the active step and its neighbours stick. */
function stickCards({ texts, active }: Sequence): void {
  texts.forEach((text, index) => text.classList.toggle('sticks', Math.abs(index - active) <= 1));
}

function activate(sequence: Sequence, step: number, moves: boolean): void {
  const { pictures, active } = sequence;
  const [before, after] = [drawingOf(pictures[active]), drawingOf(pictures[step])];
  sequence.active = step;
  stickCards(sequence);
  if (moves && before && after && moveMarks(sequence, before, after)) return;
  settle(sequence);
}

/** Shows the current picture of each sequence. Reads all positions before changing anything. */
function update(moves: boolean): void {
  const line = readingLine();
  const steps = sequences.map(({ texts }) =>
    stepAt(
      texts.map((text) => text.getBoundingClientRect().top),
      line,
    ),
  );
  sequences.forEach((sequence, index) => {
    const step = steps[index] ?? 0;
    if (step !== sequence.active) activate(sequence, step, moves);
  });
}

/** Each layer costs time in every frame of a scroll: none before two pictures can exchange marks. */
function addOverlay({ box, pictures, overlayBox }: Sequence): void {
  const drawn = pictures.filter((picture) => picture.classList.contains('drawn'));
  if (drawn.length > 1 && !overlayBox.isConnected) box.append(overlayBox);
}

let stop: (() => void) | undefined;

function begin(): void {
  // All measuring before the first change: a single layout.
  update(false);
  // A page opened in the middle scrolls there by itself: no transition.
  stop = watchSteps(sequences, readingLine, () => update(document.readyState === 'complete'));
  sequences.forEach(addOverlay);
  document.documentElement.dataset['stage'] = '';
}

function end(): void {
  stop?.();
  stop = undefined;
  delete document.documentElement.dataset['stage'];
  for (const sequence of sequences) {
    sequence.active = -1;
    settle(sequence);
    sequence.overlayBox.remove();
  }
}

function followRoom(): void {
  if (hasRoom.matches && !stop) begin();
  if (!hasRoom.matches && stop) end();
}

/** Prepares a loaded drawing in short idle tasks, so that it can appear at once. */
function makeReady(box: HTMLElement): void {
  const svg = drawingOf(box);
  const sequence = sequences.find(({ pictures }) => pictures.includes(box));
  if (!svg || !sequence || !stop) return;
  addOverlay(sequence);
  const tasks = [
    () => positionsOf(svg, sentenceKeys()),
    // Forces layout, even while hidden.
    () => svg.querySelector('text')?.getBoundingClientRect(),
    overlayWorker,
  ];
  const next = (): void => {
    tasks.shift()?.();
    if (tasks.length > 0) whenIdle(next);
  };
  whenIdle(next);
}

const boxes = [...document.querySelectorAll<HTMLElement>(pictureBoxes)];

/** Each window shape has its own drawing. */
function followShape(): void {
  boxes.forEach(showFitting);
  sequences.forEach(settle);
  // Reload pictures that were already loaded in the previous shape.
  for (const box of boxes) {
    if (box.querySelector('.drawing') && !drawingOf(box))
      takePicture(box).then(
        () => makeReady(box),
        () => undefined,
      );
  }
}

followRoom();
hasRoom.addEventListener('change', followRoom);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forgetPositions);
addEventListener('resize', followShape);
addEventListener('beforeprint', () => {
  sequences.forEach(settle);
  for (const image of document.querySelectorAll('img')) image.loading = 'eager';
});

/** A picture loads when its step's text comes near; one without a step, when it does so itself. */
const anchors = new Map<Element, HTMLElement>(
  boxes.map((box) => [box.parentElement?.querySelector('.step-text') ?? box, box]),
);
addEventListener('load', () => takeNearPictures(anchors, whenIdle, makeReady));

/** Turns the strips of the drawing around an element into links; false if there were none. */
function linkStripsAround(target: EventTarget | null): boolean {
  const drawing = target instanceof Element ? target.closest('.drawing') : null;
  if (!drawing?.querySelector(sharedPaths)) return false;
  makeReachable(drawing);
  return true;
}

for (const box of boxes) {
  box.addEventListener('pointerover', ({ pointerType, target }) => {
    if (pointerType === 'mouse') linkStripsAround(target);
  });
  box.addEventListener('click', (event) => {
    const { target, clientX, clientY } = event;
    if (!(target instanceof Element) || !target.matches(sharedPaths) || !linkStripsAround(target)) return;
    const link = document.elementFromPoint(clientX, clientY)?.closest('a');
    link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }));
  });
}
