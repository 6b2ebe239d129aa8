import scrollama from 'scrollama';

/** What scrollama 3.2 has; its own types know neither offsets in px nor `offset` as a call. */
interface Scroller {
  setup(options: { step: HTMLElement[]; offset: string }): Scroller;
  onStepEnter(changed: () => void): Scroller;
  onStepExit(changed: () => void): Scroller;
  offset(line: string): Scroller;
  destroy(): void;
}

/**
 * The step that a reader is at: the last one whose top has come above a line, in px from the top of the window. A pure
 * function of where the texts stand, so that a jump, a reload in the middle or a resize all give the same answer.
 */
export function stepAt(tops: readonly number[], line: number): number {
  let step = 0;
  tops.forEach((top, index) => {
    if (top <= line) step = index;
  });
  return step;
}

/** After these a reader may be somewhere else without having crossed what lies between. */
const jumps = ['hashchange', 'pageshow', 'load'] as const;
/** The same holds after scrolling so far, in px, since it was last asked where a reader is; less than the height of any text. */
const leap = 100;

/** How long no scrolling counts as rest where the browser does not say so itself, in ms. */
const pause = 120;

/** Calls `rested` when scrolling has come to rest; WebKit before Safari 26.2 has no `scrollend`. Returns what ends it. */
function whenScrollRests(rested: () => void): () => void {
  if ('onscrollend' in window) {
    addEventListener('scrollend', rested);
    return () => removeEventListener('scrollend', rested);
  }
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(rested, pause);
  };
  const page = globalThis as unknown as Window;
  page.addEventListener('scroll', wait, { passive: true });
  return () => {
    clearTimeout(waiting);
    page.removeEventListener('scroll', wait);
  };
}

/** Texts that follow each other, and the box that holds them with their pictures. */
export interface StepTexts {
  box: HTMLElement;
  texts: readonly HTMLElement[];
}

/** On the box of texts that are near: the pictures of others need not stick. */
const nearby = 'near';
/** How far from the viewport is near, in heights of it; more than how far pictures are taken from. */
const reach = 2;

function isNear(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom > -reach * innerHeight && top < (1 + reach) * innerHeight;
}

/**
 * Calls `changed` whenever a text may have crossed the line, until the returned function is called. Scrollama says only
 * that something moved: what it reports itself is wrong after a reload in the middle or a fast jump.
 */
export function watchSteps(
  sequences: readonly StepTexts[],
  line: () => number,
  changed: () => void,
): () => void {
  const offset = (): string => `${Math.round(line())}px`;
  let asked = scrollY;
  const ask = (): void => {
    asked = scrollY;
    changed();
  };
  const boxes = sequences.map(({ box }) => box);
  const near = new Set(boxes.filter(isNear));
  // One for all: each listens to scrolling, and goes on listening after its end.
  // `setup` forgets the callbacks that were set before it.
  const scroller = (scrollama() as unknown as Scroller)
    .setup({ step: sequences.flatMap(({ texts }) => [...texts]), offset: offset() })
    .onStepEnter(ask)
    .onStepExit(ask);
  const neighbourhood = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) target.classList.toggle(nearby, isIntersecting);
    },
    { rootMargin: `${reach * 100}% 0px` },
  );
  for (const box of boxes) {
    box.classList.toggle(nearby, near.has(box));
    neighbourhood.observe(box);
  }
  const again = (): void => {
    scroller.offset(offset());
    ask();
  };
  // Where a script scrolls bit by bit each bit ends, and asking each time would cost every frame some of its time.
  const rested = (): void => {
    if (Math.abs(scrollY - asked) >= leap) ask();
  };
  const stopRest = whenScrollRests(rested);
  addEventListener('resize', again);
  for (const event of jumps) addEventListener(event, ask);
  return () => {
    neighbourhood.disconnect();
    scroller.destroy();
    removeEventListener('resize', again);
    stopRest();
    for (const event of jumps) removeEventListener(event, ask);
  };
}
