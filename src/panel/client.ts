/**
 * Browser: a mark opens its sentences in a panel beside it instead of following its link. The panel is a modal dialog,
 * so the browser handles Escape and focus. If sentences are missing, it shows the link; without dialog support the link
 * is followed.
 */
import type { PanelData } from './data.ts';
import { unreachableWords } from './strings.ts';
import { hasSentences, subjectOf } from '../marks/attributes.ts';
import type { MarkSubject } from '../marks/attributes.ts';
import { nearestMark } from '../marks/press.ts';
import { findMore } from './find-more.ts';
import { noteHref } from './note.ts';
import { markName, quotedRuns } from './names.ts';
import { outline } from './outline.ts';
import { place } from './place.ts';

type Tag = keyof HTMLElementTagNameMap;

/** Marks of graphics, and cited numbers, names and quotations in prose. */
const marks = `:is(.graphic[data-sentences] .drawing a[href*="#"], [data-sentences] a.cited${hasSentences})`;

type Mark = SVGAElement | HTMLAnchorElement;

/** Timeout for loading the sentences, in ms. */
const patience = 4000;
const files = new Map<string, Promise<PanelData>>();

let current: Mark | undefined;
let outlined: SVGElement | undefined;
let shown: PanelData;

function make<Name extends Tag>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  node.className = className;
  node.append(...children);
  return node;
}

function button(className: string, sign: string, act: () => void): HTMLButtonElement {
  const node = make('button', className, sign);
  node.type = 'button';
  node.addEventListener('click', act);
  return node;
}

const title = make('h2', 'panel-title');
title.id = 'panel-title';
title.tabIndex = -1;
const list = make('ol', 'panel-list');
const back = button('panel-back', '←', () => step(-1));
const forth = button('panel-forth', '→', () => step(1));
const close = button('panel-close', '×', () => panel.close());
const further = make('p', 'panel-further');
const panel = make('dialog', 'panel', make('div', 'panel-head', title, back, forth, close), list, further);
panel.setAttribute('aria-labelledby', title.id);

/** Cached; retried after a failure. */
function load(address: string): Promise<PanelData> {
  const known = files.get(address);
  if (known) return known;
  const abort = new AbortController();
  const waiting = setTimeout(() => abort.abort(), patience);
  const file = fetch(address, { signal: abort.signal })
    .then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json() as Promise<PanelData>;
    })
    .finally(() => clearTimeout(waiting));
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}

function sentence(id: string, { shown: keys, word }: MarkSubject): HTMLElement | undefined {
  const [turn, pieces, translation] = shown.sentences[id] ?? [];
  const [kind, who] = shown.turns[turn ?? ''] ?? [];
  if (!pieces || !kind || who === undefined) return undefined;
  const runs = quotedRuns(pieces, new Set(keys), word ? [word] : []);
  const said = make('p', 'panel-said', ...runs.map(([text, lit]) => (lit ? make('mark', '', text) : text)));
  said.lang = 'zh-Hans';
  const link = make('a', '', shown.words.open);
  link.href = `${shown.transcript}#${id}`;
  const item = make('li', kind, make('p', 'panel-who', who), said);
  const card = make('a', '', shown.words.card);
  card.href = `${shown.quote}?s=${id}`;
  const below = make('p', 'panel-below', link, card);
  if (translation) {
    item.append(make('p', 'panel-translation', translation));
    below.append(make('span', '', shown.words.translation));
  }
  item.append(below);
  return item;
}

function neighbours(link: Mark): [Mark | undefined, Mark | undefined] {
  const inside = link.closest('.drawing, .lines, p');
  const all = [...(inside?.querySelectorAll<Mark>(marks) ?? [])];
  const at = all.indexOf(link);
  return [all[at - 1], all[at + 1]];
}

/** False if a sentence is unknown. */
function show(link: Mark): boolean {
  const subject = subjectOf(link);
  const { sentences: ids, word } = subject;
  const items = ids.map((id) => sentence(id, subject)).filter((item) => item !== undefined);
  if (items.length < ids.length) return false;
  const { words, names } = shown;
  const form = word ? words.holding : ids.length > 1 ? words.many : words.one;
  const count = form.replace('{n}', String(ids.length));
  if (word) {
    const chinese = make('span', '', word);
    chinese.lang = 'zh-Hans';
    title.replaceChildren(chinese, words.colon + count);
  } else {
    const name = markName(link, subject, names, words);
    title.textContent = [name, ids.length > 1 || !name ? count : ''].filter(Boolean).join(words.colon);
  }
  for (const [node, label] of [
    [back, words.previous],
    [forth, words.next],
    [close, words.close],
  ] as const) {
    node.title = label;
    node.setAttribute('aria-label', label);
  }
  const [before, after] = neighbours(link);
  back.disabled = !before;
  forth.disabled = !after;
  list.replaceChildren(...items);
  // In the concordance the word is searched already; what is like its sentence is not.
  const isSearched = location.pathname === shown.explore;
  const more = findMore(shown, isSearched ? { ...subject, word: undefined } : subject);
  const search = more && make('a', '', more.label);
  if (search) search.href = more.href;
  const note = shown.note && make('a', 'panel-note', shown.note.label);
  if (note && shown.note)
    note.href = noteHref(shown.note.href, title.textContent, ids, location.href.replace(/#.*/, ''));
  further.replaceChildren(...[search, note].filter((each) => each !== undefined));
  appear(link);
  return true;
}

function leave(): void {
  current?.classList.remove('open');
  outlined?.remove();
  current = outlined = undefined;
}

function appear(link: Mark): void {
  leave();
  current = link;
  link.classList.add('open');
  if (link instanceof SVGAElement) outlined = outline(link);
  if (!panel.isConnected) document.body.append(panel);
  if (!panel.open) panel.showModal();
  list.scrollTop = 0;
  place(panel, link);
}

function showUnreachable(link: Mark): void {
  const words = unreachableWords[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
  title.textContent = words.title;
  close.title = words.close;
  close.setAttribute('aria-label', words.close);
  back.disabled = forth.disabled = true;
  const there = make('a', '', words.link);
  there.href = link.getAttribute('href') ?? '';
  list.replaceChildren(make('li', '', there));
  further.replaceChildren();
  appear(link);
}

async function open(link: Mark): Promise<void> {
  const address = link.closest<HTMLElement>('[data-sentences]')?.dataset['sentences'] ?? '';
  try {
    shown = await load(address);
  } catch {
    showUnreachable(link);
    return title.focus();
  }
  // The sentences may come from another build than the page.
  if (!show(link)) showUnreachable(link);
  title.focus();
}

function step(by: -1 | 1): void {
  const next = current && neighbours(current)[by < 0 ? 0 : 1];
  if (!next) return;
  next.scrollIntoView({ block: 'nearest' });
  if (show(next)) title.focus();
}

/** The mark hit, else the nearest without words, else the smallest whose box is around the point. */
function markAt(target: EventTarget | null, x: number, y: number): Mark | undefined {
  if (!(target instanceof Element)) return undefined;
  const hit = target.closest<Mark>(marks);
  if (hit || !(target instanceof SVGElement)) return hit ?? undefined;
  const drawing = target.closest('.drawing');
  const near = drawing && nearestMark(drawing, x, y);
  if (near?.matches(marks)) return near;
  const area = (link: Element): number => {
    const { left, right, top, bottom, width, height } = link.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom ? width * height : Infinity;
  };
  return [...(drawing?.querySelectorAll<SVGAElement>(marks) ?? [])]
    .map((link) => ({ link, size: area(link) }))
    .filter(({ size }) => size < Infinity)
    .sort((a, b) => a.size - b.size)[0]?.link;
}

if (typeof panel.showModal === 'function') {
  for (const link of document.querySelectorAll(marks)) link.setAttribute('aria-haspopup', 'dialog');
  document.addEventListener('click', (event) => {
    const link = markAt(event.target, event.clientX, event.clientY);
    if (!link || event.defaultPrevented) return;
    if (event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void open(link);
  });
  // A click on the backdrop opens the mark under it.
  panel.addEventListener('click', ({ target, clientX, clientY }) => {
    if (target !== panel) return;
    panel.close();
    const link = markAt(document.elementFromPoint(clientX, clientY), clientX, clientY);
    if (link) void open(link);
  });
  panel.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined;
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(by);
  });
  panel.addEventListener('close', () => {
    if (panel.open) return;
    const link = current;
    leave();
    link?.focus({ preventScroll: true });
  });
}
