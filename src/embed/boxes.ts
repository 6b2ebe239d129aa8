/**
 * Part of embed.js: boxes around a frame. Many content systems put embeds into boxes of a video's proportions, which
 * cut a chart or leave a gap above it.
 */

/** Number of ancestors examined. */
const furthest = 6;

/** Vertical padding above this share of a box's width is an aspect-ratio hack, not spacing. */
const proportion = 0.25;

/** Tolerated overflow of a box, in px. */
const tolerance = 1;

const px = (value: string): number => Number.parseFloat(value) || 0;

const padding = (style: CSSStyleDeclaration): number => px(style.paddingTop) + px(style.paddingBottom);

/** Visible elements without text. */
const things = 'img,svg,picture,video,audio,canvas,object,embed,iframe,input,button,select,textarea,hr';

const words = (node: Element): string => node.textContent?.trim() ?? '';

/** Whether `box` shows nothing but its descendant `held`. */
const holdsOnly = (box: Element, held: Element): boolean =>
  words(box) === words(held) &&
  box.querySelectorAll(things).length ===
    held.querySelectorAll(things).length + (held.matches(things) ? 1 : 0);

/** Sets inline styles as `!important`, to override the article's style sheets. */
export function firmly(element: HTMLElement, declarations: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(declarations))
    element.style.setProperty(name, value, 'important');
}

/** Lets boxes that hold only a frame and its credit grow to its height. */
export function freeFromBoxes(frame: HTMLIFrameElement): void {
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
    // Boxes that scroll are meant to.
    const isCut =
      !/auto|scroll/.test(style.overflowY) &&
      height > box.clientHeight - (isProportioned ? 0 : padding(style)) + tolerance;
    if (isCut || isProportioned || isPropped) {
      firmly(box, { height: 'auto', 'max-height': 'none', 'aspect-ratio': 'auto' });
      if (isProportioned) firmly(box, { 'padding-top': '0', 'padding-bottom': '0' });
      // Place the frame beside the pseudo-element that props the box up, not below it.
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
