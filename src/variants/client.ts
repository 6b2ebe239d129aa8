/**
 * Browser script: choosing a variant updates the chart in place and the address (`?count=full-with-both`). On failure,
 * the link to the variant's page is followed.
 */
import { makeReachable } from '../marks/keyboard.ts';
import { replaceDrawing } from '../scrolly/pictures.ts';
import { moveFrom, originOf } from '../scrolly/replacement.ts';
import { withWord, wordAt } from './variant.ts';
import type { VariantPayload } from './variant.ts';

/** Duration of transitions, in ms. */
const duration = 600;
const isStill = matchMedia('(prefers-reduced-motion: reduce)');

async function payloadOf(address: string): Promise<VariantPayload> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<VariantPayload>;
}

function parsedDrawing(html: string): SVGSVGElement | null {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.querySelector('svg');
}

/** Replaces a drawing; with `moves`, if it is visible, its marks move. */
function replaceBy(
  before: SVGSVGElement | null | undefined,
  after: SVGSVGElement,
  moves: boolean,
  put: () => void,
): void {
  const from = moves && before?.getClientRects().length ? originOf(before) : undefined;
  put();
  const drawing = after.closest('.drawing');
  if (drawing) makeReachable(drawing);
  if (from) moveFrom(from, after, duration);
}

function start(box: HTMLElement): void {
  const { base = '', standard = '', payload = '', target } = box.dataset;
  const links = [...box.querySelectorAll('a')];
  // In the essay, the switch's step.
  const scope = box.closest<HTMLElement>('.step') ?? document;
  let chosen = box.dataset['variant'] ?? standard;
  const pageOf = (variant: string): string => (variant === standard ? base : `${base}${variant}/`);
  const choiceOf = (link: HTMLAnchorElement): [at: number, word: string] => {
    const at = Number(link.closest<HTMLElement>('[data-at]')?.dataset['at']);
    return [at, wordAt(link.dataset['variant'] ?? '', at)];
  };

  function show({ texts, rows, drawings, alt }: VariantPayload, moves: boolean): void {
    for (const node of scope.querySelectorAll<HTMLElement>('[data-variant-text]')) {
      // Headings above the switch must not shrink, so that it stays under the finger.
      if (node.matches('h1, h2, h3')) node.style.minBlockSize = `${node.offsetHeight}px`;
      node.innerHTML = texts[node.dataset['variantText'] ?? ''] ?? '';
    }
    const body = scope.querySelector('[data-variant-rows]');
    if (body) body.innerHTML = rows;
    const picture = scope.querySelector<HTMLElement>('.picture');
    for (const [shape, html] of Object.entries(drawings[target === 'stage' ? 'stage' : 'chart'])) {
      const after = parsedDrawing(html);
      if (!after) continue;
      if (picture) {
        picture.setAttribute('aria-label', alt);
        const before = picture.querySelector<SVGSVGElement>(`.drawing[data-shape="${shape}"] svg`);
        replaceBy(before, after, moves, () => replaceDrawing(picture, shape, after));
      } else {
        const before = scope.querySelector<SVGSVGElement>(`.graphic .drawing.${shape} svg`);
        replaceBy(before, after, moves, () => before?.replaceWith(after));
      }
    }
  }

  function markChosen(variant: string): void {
    for (const link of links) {
      // Each link leads to the chosen variant with its own word in place.
      const to = withWord(variant, ...choiceOf(link));
      link.dataset['variant'] = to;
      link.href = pageOf(to);
      if (to === variant) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const address = new URL(target === 'stage' ? location.href : base, location.href);
    address.hash = location.hash;
    if (variant === standard) address.searchParams.delete('count');
    else address.searchParams.set('count', variant);
    history.replaceState(history.state, '', address);
  }

  async function choose(variant: string, moves: boolean): Promise<void> {
    chosen = variant;
    const payloadOfVariant = await payloadOf(payload.replace('*', variant));
    // Overtaken by a later choice.
    if (chosen !== variant) return;
    const { top } = box.getBoundingClientRect();
    show(payloadOfVariant, moves);
    if (moves) scrollBy(0, box.getBoundingClientRect().top - top);
    markChosen(variant);
  }

  box.addEventListener('click', (event) => {
    const variant = (event.target as Element).closest('a')?.dataset['variant'];
    if (!variant || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (variant !== chosen) choose(variant, !isStill.matches).catch(() => location.assign(pageOf(variant)));
  });

  const asked = new URLSearchParams(location.search).get('count') ?? chosen;
  const isKnown = asked
    .split('-')
    .every((word, at) => links.some((link) => choiceOf(link).join() === [at, word].join()));
  // Ignore an address with an unknown variant.
  if (asked !== chosen && isKnown && asked.split('-').length === chosen.split('-').length) {
    choose(asked, false).catch(() => (chosen = box.dataset['variant'] ?? standard));
  }
}

document.querySelectorAll<HTMLElement>('.variants').forEach(start);
