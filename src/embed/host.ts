/**
 * embed.js, for articles: gives our frames the heights that they report, and turns
 * `<wenda-chart edition chart lang theme>` into a frame. Adds one listener and one element, changes only its frames and
 * boxes that hold nothing else, and trusts only its frames' messages.
 */
import { firmly, freeFromBoxes } from './boxes.ts';
import { messageType, messageVersion } from './messages.ts';
import type { HelloMessage } from './messages.ts';

/** Plausible heights, in px; others are mistaken or forged. */
const [lowest, highest] = [20, 10_000];
const longestTitle = 300;
const elementName = 'wenda-chart';

/**
 * Address of this file, however many scripts are called embed.js. Modules have no `currentScript`, and `import.meta` is
 * a syntax error elsewhere, so they read it from a stack trace.
 */
function ownAddress(): string | undefined {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript.src;
  return /\w+:\/\/[^\s()]*?\/embed\.js/.exec(new Error('where').stack ?? '')?.[0];
}

const address = ownAddress();
const home = address ? new URL('.', address) : undefined;
const installed = window as Window & { wendaEmbeds?: Record<string, true> };

/** Makes a frame fill its element, against the article's style sheets. */
const frameStyle = {
  display: 'block',
  position: 'static',
  float: 'none',
  'box-sizing': 'border-box',
  width: '100%',
  'min-width': '0',
  'max-width': 'none',
  height: '100%',
  'min-height': '0',
  'max-height': 'none',
  margin: '0',
  padding: '0',
  border: '0',
};

interface ChartElement extends HTMLElement {
  frame: HTMLIFrameElement;
  /** Whether the element's text names the current chart. */
  saysItself: boolean;
}

/** Our elements; the document's queries miss frames in shadow trees. */
const placed = new Set<ChartElement>();

function frames({ origin }: URL): HTMLIFrameElement[] {
  const own = [...placed].map(({ frame }) => frame);
  return [...new Set([...document.querySelectorAll('iframe'), ...own])].filter((frame) => {
    try {
      return new URL(frame.src).origin === origin;
    } catch {
      return false;
    }
  });
}

const px = (value: string): number => Number.parseFloat(value) || 0;

const holderOf = (frame: HTMLIFrameElement): ChartElement | undefined =>
  [...placed].find((element) => element.frame === frame);

/** Sets the content height of a frame, against the article's style sheets. */
function setHeight(frame: HTMLIFrameElement, height: number): void {
  const style = getComputedStyle(frame);
  const around =
    style.boxSizing === 'border-box'
      ? px(style.borderTopWidth) +
        px(style.borderBottomWidth) +
        px(style.paddingTop) +
        px(style.paddingBottom)
      : 0;
  firmly(frame, { height: `${height + around}px`, 'max-height': 'none', 'min-height': '0' });
  // The element may have a height to reserve space.
  const holder = holderOf(frame);
  if (holder) firmly(holder, { height: 'auto' });
  freeFromBoxes(frame);
}

function listen(root: URL): void {
  addEventListener('message', ({ data, origin, source }) => {
    // The origin of a sandboxed frame is "null".
    if (messageType(data) !== 'wenda-height' || (origin !== root.origin && origin !== 'null')) return;
    const { height, title } = data as { height: unknown; title?: unknown };
    if (typeof height !== 'number' || !(height >= lowest && height <= highest)) return;
    const frame = source && frames(root).find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    setHeight(frame, height);
    const holder = holderOf(frame);
    if (holder?.saysItself === false && typeof title === 'string') frame.title = title.slice(0, longestTitle);
  });
  const hello: HelloMessage = { type: 'wenda-hello', version: messageVersion };
  for (const { contentWindow } of frames(root)) contentWindow?.postMessage(hello, '*');
}

/** Defines `<wenda-chart>`. Its content, a link to the chart, names the frame and is hidden. */
function defineElement(root: URL): void {
  class WendaChart extends HTMLElement implements ChartElement {
    frame = document.createElement('iframe');
    saysItself = true;

    static get observedAttributes(): string[] {
      return ['edition', 'chart', 'lang', 'theme', 'state', 'form', 'off', 'variant', 'places', 'aria-label'];
    }

    connectedCallback(): void {
      // A cloned element has a cloned frame.
      this.frame = this.querySelector('iframe') ?? this.frame;
      placed.add(this);
      const { frame } = this;
      const height = this.getAttribute('height');
      this.style.display = 'block';
      if (height && !this.style.height) this.style.height = `${px(height)}px`;
      frame.loading = 'lazy';
      firmly(frame, frameStyle);
      this.show();
      for (const link of this.querySelectorAll<HTMLElement>(':scope > a')) link.style.display = 'none';
      if (frame.parentElement !== this) this.prepend(frame);
    }

    disconnectedCallback(): void {
      placed.delete(this);
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before === now || !placed.has(this)) return;
      if (['edition', 'chart', 'lang'].includes(name)) this.saysItself = false;
      this.show();
    }

    show(): void {
      const { frame } = this;
      const value = (name: string): string => encodeURIComponent(this.getAttribute(name) ?? '');
      const [edition, chart, state] = ['edition', 'chart', 'state'].map(value);
      if (!edition || !chart) return;
      const language = /^en/i.test(value('lang')) ? 'en/' : '';
      const off = (this.getAttribute('off') ?? '')
        .split(/\s+/)
        .map((part) => part && `${encodeURIComponent(part)}=off`);
      const places = value('places').replace(/%2C|%20/gi, ',');
      const others = ['theme', 'variant'].map((name) => value(name) && `${name}=${value(name)}`);
      if (places) others.push(`places=${places}`);
      const wishes = [...off, ...others].filter(Boolean).join('&');
      // A frozen chart has no short form.
      const form = value('form') === 'short' ? 'short' : '';
      const end = state || form;
      const src = `${root.href}${language}${edition}/embed/${chart}/${end && `${end}/`}${wishes && `?${wishes}`}`;
      // Until the chart reports its title.
      const words = this.saysItself ? this.textContent.trim() : chart;
      frame.title = this.getAttribute('aria-label') ?? (words || chart);
      if (frame.src !== src) frame.src = src;
    }
  }
  customElements.define(elementName, WendaChart);
}

// Once per address: a second paste is ignored, another site's copy runs beside it.
if (home && !installed.wendaEmbeds?.[home.href]) {
  (installed.wendaEmbeds ??= {})[home.href] = true;
  listen(home);
  if (!customElements.get(elementName)) defineElement(home);
}
