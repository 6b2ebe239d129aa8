/**
 * Pictures of the essay. Each is an image file until it comes near; then the file is inlined, so that its marks move,
 * are links and take the keyboard. If loading fails, the image stays.
 */

import { least } from 'd3';
import { sharedPaths } from '../marks/attributes.ts';

/** Selector of picture boxes (src/components/Picture.astro). */
export const pictureBoxes = '.picture[data-shapes]';

/** Name of the shape that fits the window. */
function shapeOf(box: HTMLElement): string {
  for (const shape of (box.dataset['shapes'] ?? '').split(';')) {
    const colon = shape.indexOf(':');
    const media = shape.slice(colon + 1);
    if (!media || matchMedia(media).matches) return shape.slice(0, colon);
  }
  return '';
}

/** The inlined drawing in the current shape, if loaded. */
export function drawingOf(box: HTMLElement | undefined): SVGSVGElement | undefined {
  return box?.querySelector<SVGSVGElement>(`.drawing[data-shape="${shapeOf(box)}"] svg`) ?? undefined;
}

/** Address of the file that the browser chooses. */
function fileOf(box: HTMLElement): string | undefined {
  const fitting = [...box.querySelectorAll('source')].find(({ media }) => matchMedia(media).matches);
  return fitting?.srcset ?? box.querySelector('img')?.src;
}

const pending = new WeakMap<HTMLElement, Map<string, Promise<void>>>();

/** The drawing in a file, without its style: the page's applies. Throws if there is none. */
function parsed(text: string, address: string): SVGSVGElement {
  // Removed before parsing: the Content-Security-Policy would report it.
  const bare = text.replace(/<style>[^]*?<\/style>/, '');
  const root = new DOMParser().parseFromString(bare, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error(`${address} holds no drawing`);
  for (const name of ['class', 'lang']) root.removeAttribute(name);
  return document.importNode(root as Element as SVGSVGElement, true);
}

/** Adds a drawing, which replaces the file in windows of this shape. */
function putDrawing(box: HTMLElement, shape: string, svg: SVGSVGElement, className = ''): void {
  const image = box.querySelector('img');
  const drawing = document.createElement('div');
  drawing.className = `drawing taken ${className}`;
  drawing.dataset['shape'] = shape;
  drawing.append(svg);
  box.append(drawing);
  box.classList.add('drawn');
  // The alternative text becomes the label of the group of links.
  if (image?.alt) box.setAttribute('aria-label', image.alt);
  box.setAttribute('role', svg.querySelector(`a, ${sharedPaths}`) ? 'group' : 'img');
  showFitting(box);
}

/** Replaces a picture's drawing or file in a shape. */
export function replaceDrawing(box: HTMLElement, shape: string, svg: SVGSVGElement): void {
  const before = box.querySelector(`.drawing[data-shape="${shape}"] svg`);
  if (before) before.replaceWith(svg);
  else putDrawing(box, shape, svg);
}

/** Shows the drawing of the current shape, or the file if it is not loaded. */
export function showFitting(box: HTMLElement): void {
  const file = box.querySelector('picture');
  // Build-time drawings are chosen by the style sheet.
  if (!file) return;
  const shape = shapeOf(box);
  let isTaken = false;
  for (const drawing of box.querySelectorAll<HTMLElement>('.drawing')) {
    drawing.hidden = drawing.dataset['shape'] !== shape;
    isTaken ||= !drawing.hidden;
  }
  file.hidden = isTaken;
}

async function fetchDrawing(box: HTMLElement, shape: string): Promise<void> {
  const address = fileOf(box);
  if (!address) return;
  // The address has a hash of the file, so a cached copy is never stale.
  const answer = await fetch(address, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  putDrawing(box, shape, parsed(await answer.text(), address));
}

/** Inlines a picture in the current shape, once. On failure it rejects, the file stays, and a later call retries. */
export function takePicture(box: HTMLElement): Promise<void> {
  const shape = shapeOf(box);
  if (drawingOf(box)) return Promise.resolve();
  let shapes = pending.get(box);
  if (!shapes) pending.set(box, (shapes = new Map()));
  let taking = shapes.get(shape);
  if (!taking) {
    taking = fetchDrawing(box, shape).finally(() => shapes.delete(shape));
    shapes.set(shape, taking);
  }
  return taking;
}

/** Distance at which pictures load, in viewport heights: about two steps ahead. */
const reach = '100%';
/** Interval of measuring the scrolling speed, in ms. */
const interval = 150;
/** Maximum reading speed, in viewport heights per second. */
const readingPace = 0.5;

/** Calls `act` while scrolling stays at reading speed, until it returns false. Returns a function that restarts it. */
function whileReading(act: () => boolean): () => void {
  let isWaiting = false;
  let before = scrollY;
  const look = (): void => {
    const moved = Math.abs(scrollY - before);
    before = scrollY;
    isWaiting = moved > (readingPace * innerHeight * interval) / 1000 || act();
    if (isWaiting) setTimeout(look, interval);
  };
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    before = scrollY;
    setTimeout(look, interval);
  };
}

function nearest(elements: ReadonlySet<Element>): Element | undefined {
  const distance = (element: Element): number => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.abs(top + bottom - innerHeight);
  };
  return least(elements, distance);
}

/**
 * Preloads pictures whose anchors come near, and inlines them, nearest first, once scrolling slows to reading speed:
 * sooner would cost frames. Calls `taken` for each. `anchors` maps observed elements to pictures.
 */
export function takeNearPictures(
  anchors: ReadonlyMap<Element, HTMLElement>,
  whenIdle: (act: () => void) => unknown,
  taken: (box: HTMLElement) => void,
): void {
  const near = new Set<Element>();
  const take = (anchor: Element, box: HTMLElement): void => {
    takePicture(box).then(
      () => {
        observer.unobserve(anchor);
        taken(box);
      },
      // The next approach tries again.
      () => undefined,
    );
  };
  const start = whileReading(() => {
    const anchor = nearest(near);
    const box = anchor && anchors.get(anchor);
    if (!box) return false;
    near.delete(anchor);
    if (!drawingOf(box)) whenIdle(() => take(anchor, box));
    return near.size > 0;
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const image = anchors.get(target)?.querySelector('img');
        if (!isIntersecting) near.delete(target);
        else if (image) {
          near.add(target);
          image.loading = 'eager';
        }
      }
      if (near.size > 0) start();
    },
    { rootMargin: `${reach} 0px` },
  );
  for (const anchor of anchors.keys()) observer.observe(anchor);
}
