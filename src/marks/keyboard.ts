/**
 * Runs in the browser: a picture is one stop of the Tab key, and the arrow keys go from mark to mark in it (the pattern of
 * a toolbar). Without script every group of marks is a stop.
 */
import { linkStrips } from './link-strips.ts';
import { answerPresses } from './press.ts';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
const drawings = '.graphic .drawing';

function linksIn(drawing: Element): SVGAElement[] {
  return [...drawing.querySelectorAll<SVGAElement>('a')];
}

/** Leaves one link of a drawing in the way of the Tab key: `stop`, or the first. */
function setStop(drawing: Element, stop?: SVGAElement): void {
  const links = linksIn(drawing);
  const [first] = links;
  for (const link of links) link.setAttribute('tabindex', link === (stop ?? first) ? '0' : '-1');
}

/** Makes links of all strips in a drawing, and one stop of all its links. */
export function makeReachable(drawing: Element): void {
  const svg = drawing.querySelector('svg');
  if (!svg) return;
  const linked = linkStrips(svg as SVGSVGElement);
  if (linked || !drawing.querySelector('a[tabindex="0"]')) setStop(drawing);
  if (!drawing.querySelector('a')) return;
  svg.removeAttribute('aria-hidden');
  const graphic = drawing.closest('.graphic');
  // The panel opens there (src/panel/client.ts).
  if (graphic?.hasAttribute('data-sentences')) {
    for (const link of linksIn(drawing)) link.setAttribute('aria-haspopup', 'dialog');
  }
  const hint = document.querySelector('.mark-keys');
  graphic?.setAttribute('role', 'group');
  if (hint && graphic) describe(graphic, hint.id);
}

/** Adds a description to those that an element has. */
function describe(element: Element, id: string): void {
  const known = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  if (!known.includes(id)) element.setAttribute('aria-describedby', [...known, id].join(' '));
}

function moveFocus(event: KeyboardEvent): void {
  const link = document.activeElement;
  if (event.altKey || event.ctrlKey || event.metaKey || !(link instanceof SVGAElement)) return;
  const drawing = link.closest(drawings);
  if (!drawing) return;
  const links = linksIn(drawing);
  const step = steps[event.key];
  const target =
    event.key === 'Home'
      ? links[0]
      : event.key === 'End'
        ? links[links.length - 1]
        : step && links[links.indexOf(link) + step];
  if (!target) return;
  event.preventDefault();
  setStop(drawing, target);
  target.focus();
}

answerPresses(makeReachable);

document.addEventListener('keydown', (event) => {
  // Before the focus moves there must be something that it can move to.
  if (event.key === 'Tab') document.querySelectorAll(drawings).forEach(makeReachable);
  else moveFocus(event);
});
