/**
 * Browser script of the frame whose rows the article chooses: `?places=US,JP`. Cuts them out of the drawing of all
 * places, which the page holds; says which codes it does not have.
 */
import { chosenIds, withRows } from '../charts/bands.ts';
import type { Band } from '../charts/bands.ts';

/** Unknown codes shown, and characters of each. */
const [mostCodes, longestCode] = [5, 20];

const root = document.documentElement;
const template = document.querySelector<HTMLTemplateElement>('#whole');
const list = new URLSearchParams(location.search).get('places') ?? '';

function show(holder: Element, ids: ReadonlySet<string>): void {
  const size = holder.getAttribute('class')?.split(' ')[1] ?? '';
  const whole = template?.content.querySelector<HTMLElement>(`[data-size="${size}"]`);
  const drawing = whole?.querySelector('svg');
  if (!whole || !drawing) return;
  const bands = JSON.parse(whole.dataset['bands'] ?? '[]') as Band[];
  const chosen = withRows(drawing, bands, ids, document);
  holder.replaceChildren(chosen);
  // The room that the style sheet reserves is that of the usual rows.
  const [, , width = 0, height = 0] = (chosen.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (width > 0) root.style.setProperty(`--ratio-${size}`, (height / width).toFixed(5));
}

if (template && list) {
  const known = (template.dataset['ids'] ?? '').split(' ');
  const { ids, unknown } = chosenIds(list, known);
  if (ids.length > 0) {
    for (const holder of document.querySelectorAll('.drawing')) show(holder, new Set(ids));
    root.dataset['rows'] = 'chosen';
  }
  const told = document.querySelector<HTMLElement>('.unknown');
  const codes = told?.querySelector('b');
  if (told && codes && unknown.length > 0) {
    codes.textContent = unknown
      .slice(0, mostCodes)
      .map((code) => code.slice(0, longestCode))
      .join(' ');
    told.hidden = false;
  }
}
