import scrollama from 'scrollama';

/** The part of scrollama 3.2 in use; its own types lack offsets in px and the `offset` method. */
interface Scroller {
  setup(options: { step: HTMLElement[]; offset: string }): Scroller;
  onStepEnter(changed: () => void): Scroller;
  onStepExit(changed: () => void): Scroller;
  offset(line: string): Scroller;
  destroy(): void;
}

/**
 * Index of the current step: the last whose top is above `line`, in px from the top of the window. Pure, so jumps,
 * reloads and resizes agree.
 */
export function stepAt(tops: readonly number[], line: number): number {
  let step = 0;
  tops.forEach((top, index) => {
    if (top <= line) step = index;
  });
  return step;
}

/** Events that may change the position without crossing steps. */
const jumps = ['hashchange', 'pageshow', 'load'] as const;
/** So may scrolling this far, in px; less than the height of any text. */
const leap = 100;

/** Pause that counts as the end of scrolling, in ms. */
const pause = 120;

/** Calls `rested` when scrolling ends (no `scrollend` before Safari 26.2). Returns the unsubscribe function. */
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

/** Consecutive texts, and the box that holds them and their pictures. */
export interface StepTexts {
  box: HTMLElement;
  texts: readonly HTMLElement[];
}

/** Class of boxes near the viewport: only their pictures stick. */
const nearby = 'near';
/** What counts as near, in viewport heights; must exceed the distance at which pictures load. */
const reach = 2;

function isNear(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect();
  return bottom > -reach * innerHeight && top < (1 + reach) * innerHeight;
}

/**
 * Calls `changed` whenever a text may have crossed the line. Returns the unsubscribe function. Scrollama is only a
 * trigger: its step is wrong after a reload in the middle or a fast jump.
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
  // One scroller for all: each listens to scrolling even after `destroy`.
  // `setup` drops callbacks set before it.
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
  // Scripts that scroll bit by bit end each bit: asking each time costs frame time.
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
