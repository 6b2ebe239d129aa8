/**
 * Runs in the browser: a choice of another rule of counting changes the ranking on the page instead of leading to the page
 * of that rule. The choice stays in the address (`?count=full-with-both`). Whatever fails, the link is followed.
 */
import { presentPlaces, travel } from '../../scrolly/travel.ts';
import type { CountingStage } from './stage-parts.ts';

/** How long bars travel, in ms. */
const journey = 600;
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** What differs between the pages of two rules. */
const pageParts = [
  '#countries-finding',
  '#countries .how',
  '#countries .phone',
  '#countries .column',
  '#countries .wide',
  '#countries .note',
  '#countries-alt',
  '.table-open caption',
  '.table-open tbody',
];

/** HTML by selector, and the label of the picture. */
async function partsOf(address: string): Promise<CountingStage> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  if (address.endsWith('.json')) return answer.json() as Promise<CountingStage>;
  const html = await answer.text();
  // Without its head: the policy of this page would complain about the styles in there.
  const page = new DOMParser().parseFromString(html.slice(html.indexOf('<main')), 'text/html');
  const parts: Record<string, string> = {};
  for (const selector of pageParts) parts[selector] = page.querySelector(selector)?.innerHTML ?? '';
  // The headline once more, for screen readers.
  parts['.counting-finding'] = parts['#countries-finding'] ?? '';
  return { label: page.querySelector('#countries .graphic')?.getAttribute('aria-label') ?? '', parts };
}

function put(selector: string, html: string, duration: number): void {
  const place = document.querySelector(selector);
  const before = place?.querySelector('svg');
  if (!place || !before || duration === 0 || !before.getClientRects().length) {
    if (place) place.innerHTML = html;
    return;
  }
  const from = presentPlaces(before);
  before.insertAdjacentHTML('afterend', html);
  const after = before.nextElementSibling as SVGSVGElement;
  before.remove();
  travel(from, after, duration);
}

function start(box: HTMLElement): void {
  const { base = '', standard = '', stage } = box.dataset;
  const links = [...box.querySelectorAll('a')];
  let chosen = box.dataset['rule'] ?? standard;
  const pageOf = (rule: string): string => (rule === standard ? base : `${base}${rule}/`);
  /** Which word of a rule's name a link chooses, and the word. */
  const choiceOf = (link: HTMLAnchorElement): [number, string] => {
    const at = Number(link.closest<HTMLElement>('[data-at]')?.dataset['at']);
    return [at, link.dataset['rule']?.split('-')[at] ?? ''];
  };

  async function choose(rule: string, duration: number): Promise<void> {
    chosen = rule;
    const { label, parts } = await partsOf(stage ? stage.replace('*', rule) : pageOf(rule));
    // A later choice has overtaken this one.
    if (chosen !== rule) return;
    const top = box.getBoundingClientRect().top;
    // What stands above the switch may grow, but not shrink: the switch stays under the finger.
    const headline = document.querySelector<HTMLElement>('#countries-finding');
    if (headline) headline.style.minBlockSize = `${headline.offsetHeight}px`;
    for (const selector in parts) put(selector, parts[selector] ?? '', duration);
    if (duration) scrollBy(0, box.getBoundingClientRect().top - top);
    const graphic = document.querySelector('.chart-countries.graphic, #countries .graphic');
    graphic?.setAttribute('aria-label', label);
    for (const link of links) {
      const [at, word] = choiceOf(link);
      // Every link leads to the rule that differs from the chosen one in its own word.
      const to = rule
        .split('-')
        .map((each, index) => (index === at ? word : each))
        .join('-');
      link.dataset['rule'] = to;
      link.href = pageOf(to);
      if (to === rule) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const address = new URL(stage ? location.href : base, location.href);
    address.hash = location.hash;
    if (rule === standard) address.searchParams.delete('count');
    else address.searchParams.set('count', rule);
    history.replaceState(history.state, '', address);
  }

  box.addEventListener('click', (event) => {
    const rule = (event.target as Element).closest('a')?.dataset['rule'];
    if (!rule || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (rule !== chosen) choose(rule, still.matches ? 0 : journey).catch(() => location.assign(pageOf(rule)));
  });

  const asked = new URLSearchParams(location.search).get('count') ?? chosen;
  const words = asked.split('-');
  const known = words.filter((word, at) => links.some((link) => choiceOf(link).join() === [at, word].join()));
  // An address that names no rule is left alone.
  if (asked !== chosen && words.length === known.length && words.length === chosen.split('-').length) {
    choose(asked, 0).catch(() => (chosen = box.dataset['rule'] ?? standard));
  }
}

document.querySelectorAll<HTMLElement>('.counting').forEach(start);
