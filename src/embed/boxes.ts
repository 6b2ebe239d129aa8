/**
 * Part of embed.js: boxes of an article that were made for something else than a chart. Many systems put what is embedded
 * into a box of a video's proportions, which cuts a chart or leaves a gap above it.
 */

/** How far out from a frame a box is looked at. */
const furthest = 6;

/** Share of a box's width from which padding, above and below together, is taken for proportions and not for room. */
const proportion = 0.25;

/** A chart may be so much higher than its box before it counts as cut, px. */
const tolerance = 1;

const px = (value: string): number => Number.parseFloat(value) || 0;

const padding = (style: CSSStyleDeclaration): number => px(style.paddingTop) + px(style.paddingBottom);

/** Things that a reader sees without a word in them. */
const things = 'img,svg,picture,video,audio,canvas,object,embed,iframe,input,button,select,textarea,hr';

const words = (node: Element): string => node.textContent?.trim() ?? '';

/** Whether `box` shows nothing but `held`, which stands in it. */
const holdsOnly = (box: Element, held: Element): boolean =>
  words(box) === words(held) &&
  box.querySelectorAll(things).length ===
    held.querySelectorAll(things).length + (held.matches(things) ? 1 : 0);

/** Gives an element a style that no style sheet of the article outdoes. */
export function firmly(element: HTMLElement, declarations: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(declarations))
    element.style.setProperty(name, value, 'important');
}

/** Lets the boxes around a frame, as far as they hold nothing else, be as high as it is. */
export function freeFromBoxes(frame: HTMLIFrameElement): void {
  // With its credit, where it has one.
  let held = frame.closest<HTMLElement>('[data-wenda]') ?? frame.closest<HTMLElement>('wenda-chart') ?? frame;
  for (let step = 0; step < furthest; step += 1) {
    const box = held.parentElement;
    if (!box || box === document.body || box.matches('main,article,section,td,th') || !holdsOnly(box, held))
      return;
    const style = getComputedStyle(box);
    const height = held.getBoundingClientRect().height;
    const [before, after] = ['::before', '::after'].map((name) => padding(getComputedStyle(box, name)));
    const limit = proportion * box.clientWidth;
    const isProportioned = padding(style) > limit;
    const isPropped = Math.max(before ?? 0, after ?? 0) > limit;
    // What scrolls was meant to.
    const isCut =
      !/auto|scroll/.test(style.overflowY) &&
      height > box.clientHeight - (isProportioned ? 0 : padding(style)) + tolerance;
    if (isCut || isProportioned || isPropped) {
      firmly(box, { height: 'auto', 'max-height': 'none', 'aspect-ratio': 'auto' });
      if (isProportioned) firmly(box, { 'padding-top': '0', 'padding-bottom': '0' });
      // Beside what props the box up, not below it.
      if (isPropped) firmly(box, { display: 'flex' });
      firmly(held, {
        position: 'static',
        width: '100%',
        height: held === frame ? held.style.height : 'auto',
      });
    }
    held = box;
  }
}
