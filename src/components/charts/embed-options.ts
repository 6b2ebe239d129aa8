import { embedParts, heightValue, stepsWithout } from '../../embed/height-value.ts';
import type { EmbedPart, PartedStep } from '../../embed/height-value.ts';
import { stepsWithRows } from '../../embed/chosen-heights.ts';
import type { ChoosableRows } from '../../embed/chosen-heights.ts';
import { declaredHeight, heldStyle } from '../../publish/embed-frame.ts';

/**
 * Writes an embed's left-out parts, its variant and the resulting heights into the codes and the preview. Choices that
 * style sheets handle work without it.
 */
const panel = document.querySelector<HTMLElement>('.embed-code');
const more = panel?.querySelector<HTMLElement>('.embed-more');

const chosen = (name: string): string[] =>
  [...(more?.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`) ?? [])].map(({ value }) => value);

/** Name of the chosen variant; empty for the standard one. */
function chosenVariant(standard: string): string {
  const name = standard
    .split('-')
    .map((word, at) => chosen(`embed-rule-${at}`)[0] ?? word)
    .join('-');
  return name === standard ? '' : name;
}

function write(code: Element, slot: string, text: string, which = ''): void {
  for (const part of code.querySelectorAll(`[data-slot="${slot}"]${which}`)) part.textContent = text;
}

/** The heights of a snippet's frame, as JSON; with chosen rows, those that follow from them. */
function stretchesOf(snippet: HTMLElement, places: readonly string[]): string {
  const { steps = '', rows } = snippet.dataset;
  if (!rows || places.length === 0) return steps;
  return JSON.stringify(stepsWithRows(JSON.parse(rows) as ChoosableRows, places));
}

/** Writes the heights of a live or of a frozen frame; one text if they are the same. */
function writeHeights(snippet: HTMLElement, stretches: string, off: readonly EmbedPart[], which = ''): void {
  const steps = stepsWithout(JSON.parse(stretches) as PartedStep[], off);
  write(snippet, 'height', String(declaredHeight(steps)), which);
  write(snippet, 'style', heldStyle(steps), which);
}

function update(): void {
  if (!panel || !more) return;
  const kept = chosen('embed-part');
  const off = embedParts.filter((part: EmbedPart) => !kept.includes(part));
  const variant = chosenVariant(more.dataset['standard'] ?? '');
  const form = panel.querySelector<HTMLInputElement>('[name="embed-form"]:checked')?.value ?? 'full';
  const places = form === 'places' ? chosen('embed-place') : [];
  const wishes = [
    ...(places.length > 0 ? [`places=${places.join(',')}`] : []),
    ...off.map((part) => `${part}=off`),
    ...(variant && form === 'full' ? [`variant=${variant}`] : []),
  ];
  const attributes = [
    off.length > 0 ? ` off="${off.join(' ')}"` : '',
    variant && form === 'full' ? ` variant="${variant}"` : '',
    places.length > 0 ? ` places="${places.join(',')}"` : '',
  ];
  for (const snippet of panel.querySelectorAll<HTMLElement>('.snippet')) {
    const isAddress = snippet.closest('[data-way="address"]') !== null;
    write(snippet, 'query', wishes.length > 0 ? `?${wishes.join(isAddress ? '&' : '&amp;')}` : '');
    write(snippet, 'attributes', attributes.join(''));
    // Fix the sign before the theme, the last query parameter.
    for (const part of snippet.querySelectorAll('[data-slot="query"] ~ [data-for-theme]')) {
      const text = part.textContent ?? '';
      const sign = wishes.length > 0 ? (isAddress ? '&' : '&amp;') : '?';
      if (/^(\?|&|&amp;)theme=/.test(text)) part.textContent = text.replace(/^(\?|&amp;|&)/, sign);
    }
    if (!snippet.dataset['steps']) continue;
    const stretches = stretchesOf(snippet, places);
    const steps = stepsWithout(JSON.parse(stretches) as PartedStep[], off);
    writeHeights(snippet, stretches, off);
    const frozen = snippet.dataset['frozenSteps'];
    if (frozen) writeHeights(snippet, frozen, off, '[data-for-state="frozen"]');
    const { forLang, forForm } = snippet.dataset;
    if (!snippet.closest('[data-way="frame"]')) continue;
    const trials = `.trial[data-for-lang="${forLang}"][data-for-form="${forForm}"] iframe`;
    for (const frame of panel.querySelectorAll<HTMLIFrameElement>(trials)) {
      frame.dataset['address'] ??= frame.getAttribute('src') ?? '';
      const [path = '', rest = ''] = (frame.dataset['address'] ?? '').split(/\?(.*)/);
      // The preview's own address names the usual rows.
      const others = rest.split('&').filter((wish) => !wish.startsWith('places='));
      const query = [...wishes, ...others].filter(Boolean).join('&');
      const address = query ? `${path}?${query}` : path;
      if (frame.getAttribute('src') !== address) frame.src = address;
      frame.style.setProperty('height', heightValue(steps), 'important');
    }
  }
}

/** Previews the widest column that the panel has room for. */
function fitPreview(room: number): void {
  const widths = [...(panel?.querySelectorAll<HTMLInputElement>('[name="embed-width"]') ?? [])];
  const fitting = widths.filter(({ value }) => Number(value) <= room);
  const tooWide = widths.some(({ checked, value }) => checked && Number(value) > room);
  const widest = fitting[fitting.length - 1];
  if (tooWide && widest) widest.checked = true;
}

if (panel && more) {
  more.hidden = false;
  fitPreview(panel.clientWidth);
  const preview = panel.querySelector<HTMLDetailsElement>('.embed-preview');
  panel.addEventListener('change', () => {
    update();
    // It is below the choices, so nothing moves that is being read.
    if (preview) preview.open = true;
  });
}
