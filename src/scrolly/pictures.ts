/**
 * Pictures of the essay in the browser. Each is a file first; when it comes near, the same file is taken into the page as
 * a drawing, so that its marks move, are links and answer to the keyboard. Until then, or where it cannot be had, the
 * file stays in sight.
 */

import { least } from 'd3';
import { sharedPaths } from '../marks/attributes.ts';

/** Boxes of pictures (src/components/story/Picture.astro). */
export const pictureBoxes = '.picture[data-shapes]';

/** Name of the shape that the window calls for, as Picture.astro wrote it. */
function shapeOf(box: HTMLElement): string {
  for (const shape of (box.dataset['shapes'] ?? '').split(';')) {
    const colon = shape.indexOf(':');
    const media = shape.slice(colon + 1);
    if (!media || matchMedia(media).matches) return shape.slice(0, colon);
  }
  return '';
}

/** The drawing of a picture in the present shape, if it has been taken into the page. */
export function drawingOf(box: HTMLElement | undefined): SVGSVGElement | undefined {
  return box?.querySelector<SVGSVGElement>(`.drawing[data-shape="${shapeOf(box)}"] svg`) ?? undefined;
}

/** Address of the file that the browser shows, or would show, of a picture. */
function fileOf(box: HTMLElement): string | undefined {
  const fitting = [...box.querySelectorAll('source')].find(({ media }) => matchMedia(media).matches);
  return fitting?.srcset ?? box.querySelector('img')?.src;
}

const pending = new WeakMap<HTMLElement, Map<string, Promise<void>>>();

/** The drawing in a file, without its own style: the page's holds. Throws where the file holds none. */
function parsed(text: string, address: string): SVGSVGElement {
  // Cut before it is read: the page's policy would complain about it.
  const bare = text.replace(/<style>[^]*?<\/style>/, '');
  const root = new DOMParser().parseFromString(bare, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error(`${address} holds no drawing`);
  for (const name of ['class', 'lang']) root.removeAttribute(name);
  return document.importNode(root as Element as SVGSVGElement, true);
}

/** Puts a drawing into a picture; it takes the place of the file wherever the window has this shape. */
function putDrawing(box: HTMLElement, shape: string, svg: SVGSVGElement, className = ''): void {
  const image = box.querySelector('img');
  const drawing = document.createElement('div');
  drawing.className = `drawing taken ${className}`;
  drawing.dataset['shape'] = shape;
  drawing.append(svg);
  box.append(drawing);
  // What it shows was the file's alternative text; in the drawing marks are links.
  if (image?.alt) box.setAttribute('aria-label', image.alt);
  box.setAttribute('role', svg.querySelector(`a, ${sharedPaths}`) ? 'group' : 'img');
  showFitting(box);
}

/** Puts another drawing in the place of a picture's drawing or file in a shape. */
export function replaceDrawing(box: HTMLElement, shape: string, svg: SVGSVGElement): void {
  const before = box.querySelector(`.drawing[data-shape="${shape}"] svg`);
  if (before) before.replaceWith(svg);
  else putDrawing(box, shape, svg);
}

/** Shows the drawing of the present shape, or the file where there is none. */
export function showFitting(box: HTMLElement): void {
  const file = box.querySelector('picture');
  // What stands in the page from the beginning is chosen by the style sheet.
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
  // The address changes with what is in the file, so a cached one is never out of date.
  const answer = await fetch(address, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  putDrawing(box, shape, parsed(await answer.text(), address));
}

/** Takes a picture into the page in the present shape, once; where that fails its file stays, and it may be tried again. */
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

/** How far from the viewport a picture is near, in heights of it: some two steps ahead. */
const reach = '150%';
/** How often a reader's pace is looked at while pictures wait to be taken, in ms. */
const interval = 150;
/** Who scrolls faster than this is passing by, in heights of the viewport per second. */
const readingPace = 0.5;

/**
 * Calls `act` again and again while there is scrolling no faster than one reads, until it returns false. Returns what
 * starts it anew.
 */
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

/** The element that is nearest to the middle of the viewport. */
function nearest(elements: ReadonlySet<Element>): Element | undefined {
  const distance = (element: Element): number => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.abs(top + bottom - innerHeight);
  };
  return least(elements, distance);
}

/**
 * Has the file of a picture fetched when what the picture belongs to comes near, and takes it into the page, the nearest
 * first, as soon as the reader does not pass by: that would cost frames, and nobody follows a link in full flight. Calls
 * `taken` for each. `anchors` are the elements that are watched, and their pictures.
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
      // Out of reach: the file stays, and the next approach asks again.
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
