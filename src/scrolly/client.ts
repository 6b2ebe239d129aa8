/**
 * Runs in the browser: takes pictures into the page as they come near, and turns each sequence of steps into one stage
 * whose marks move from picture to picture. Which picture is active depends on nothing but where the texts stand. Where
 * there is no room or the reader wants no motion, the steps stay text with their pictures.
 */
import { pageSentences } from '../marks/link-strips.ts';
import { makeReachable } from '../marks/keyboard.ts';
import { sharedPaths } from '../marks/attributes.ts';
import { Overlay, overlayWorker } from './overlay.ts';
import { drawingOf, pictureBoxes, showFitting, takeNearPictures, takePicture } from './pictures.ts';
import { forgetPositions, positionsOf } from './positions.ts';
import { stepAt, watchSteps } from './steps.ts';

/** How long marks move, in ms. */
const duration = 700;
/** The conditions of src/styles/sequence.css; `scripting` leaves out browsers that do not know it, as there. */
const hasRoom = matchMedia(
  '(scripting: enabled) and (prefers-reduced-motion: no-preference) and (min-height: 35rem)',
);
const isBeside = matchMedia('(min-width: 62rem)');
/** Safari has no idle callbacks. */
const whenIdle = (act: () => void): unknown =>
  typeof requestIdleCallback === 'function' ? requestIdleCallback(act) : setTimeout(act, 200);

/** Where a text becomes the one that is read: px from the top of the viewport. On a phone texts come up below the picture. */
function readingLine(): number {
  return innerHeight * (isBeside.matches ? 0.55 : 0.9);
}

interface Sequence {
  box: HTMLElement;
  texts: HTMLElement[];
  pictures: HTMLElement[];
  /** Lies over the active picture, and holds the overlay's canvas. */
  overlayBox: HTMLElement;
  overlay: Overlay;
  /** Index of the active picture; -1 before there is one. */
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

/** Keys of the sentences in reading order: those of the strips that share a path. */
function sentenceKeys(): string[] {
  return (keys ??= pageSentences().map(({ id }) => id));
}

function setActive(picture: HTMLElement | undefined, isActive: boolean): void {
  picture?.classList.toggle('active', isActive);
}

/** Puts the active picture on the stage, and no other. */
function showActive({ pictures, active }: Sequence): void {
  pictures.forEach((picture, index) => setActive(picture, index === active));
}

/**
 * Lets the marks move on the overlay to where the next picture has them. When they stand on it that picture comes on the
 * stage, and the last one leaves it a frame later: both at once would take longer than a frame. False where nothing can be
 * seen of it.
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

/** Shows the active picture as it was drawn, without what may be on its way there. */
function settle(sequence: Sequence): void {
  sequence.overlay.stop();
  showActive(sequence);
}

function activate(sequence: Sequence, step: number, moves: boolean): void {
  const { pictures, active } = sequence;
  const [before, after] = [drawingOf(pictures[active]), drawingOf(pictures[step])];
  sequence.active = step;
  if (moves && before && after && moveMarks(sequence, before, after)) return;
  settle(sequence);
}

/** Shows the picture of the step that each sequence is at. All positions are read before anything is changed. */
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

let stop: (() => void) | undefined;

function begin(): void {
  // The texts stand where they stood when the page was flat: asked first, the page is laid out once.
  update(false);
  for (const { box, overlayBox } of sequences) box.append(overlayBox);
  document.documentElement.dataset['stage'] = '';
  // Where a page is opened in the middle the browser scrolls there by itself: no reason for anything to move.
  stop = watchSteps(sequences, readingLine, () => update(document.readyState === 'complete'));
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

/** Reads the marks of a drawing that was taken, in short tasks, so that it can come at once. */
function makeReady(box: HTMLElement): void {
  const svg = drawingOf(box);
  const sequence = sequences.find(({ pictures }) => pictures.includes(box));
  if (!svg || !sequence || !stop) return;
  const tasks = [
    () => positionsOf(svg, sentenceKeys()),
    // To ask where it is has it laid out, whether it is shown or not.
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

/** Another shape of the window has another drawing. */
function followShape(): void {
  boxes.forEach(showFitting);
  sequences.forEach(settle);
  // What was near in the last shape is near in this one.
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

/** A picture comes near with the text of its step; one that belongs to no step, by itself. */
const anchors = new Map<Element, HTMLElement>(
  boxes.map((box) => [box.parentElement?.querySelector('.step-text') ?? box, box]),
);
addEventListener('load', () => takeNearPictures(anchors, whenIdle, makeReady));

/** Makes links of the strips in the drawing that holds an element. */
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
