/**
 * Browser script: each picture is one tab stop, and arrow keys move between its marks (ARIA toolbar pattern). Without
 * script, every group of marks is a stop.
 */
import { arrowSteps } from './arrow-steps.ts';
import { linkStrips } from './link-strips.ts';
import { answerPresses } from './press.ts';

const drawings = '.graphic .drawing';

function linksIn(drawing: Element): SVGAElement[] {
  return [...drawing.querySelectorAll<SVGAElement>('a')];
}

/** Makes `stop`, or the first link, the drawing's only tab stop. */
function setStop(drawing: Element, stop?: SVGAElement): void {
  const links = linksIn(drawing);
  const [first] = links;
  for (const link of links) link.setAttribute('tabindex', link === (stop ?? first) ? '0' : '-1');
}

/** Turns the strips of a drawing into links with a single tab stop. */
export function makeReachable(drawing: Element): void {
  const svg = drawing.querySelector('svg');
  if (!svg) return;
  const linked = linkStrips(svg as SVGSVGElement);
  if (linked || !drawing.querySelector('a[tabindex="0"]')) setStop(drawing);
  if (!drawing.querySelector('a')) return;
  svg.removeAttribute('aria-hidden');
  const graphic = drawing.closest('.graphic');
  // They open the panel (src/panel/client.ts).
  if (graphic?.hasAttribute('data-sentences')) {
    for (const link of linksIn(drawing)) link.setAttribute('aria-haspopup', 'dialog');
  }
  const hint = document.querySelector('.mark-keys');
  graphic?.setAttribute('role', 'group');
  if (hint && graphic) describe(graphic, hint.id);
}

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
  const step = arrowSteps[event.key];
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
  // The links must exist before focus moves.
  if (event.key === 'Tab') document.querySelectorAll(drawings).forEach(makeReachable);
  else moveFocus(event);
});
