/**
 * embed.js: runs in other people's articles. Gives every frame with a chart of ours the height that the chart asks for,
 * and makes `<wenda-chart edition chart lang theme>` such a frame. It adds one listener and one element, changes nothing
 * but its own frames and boxes that hold nothing but one, and believes nobody but its frames.
 */
import { firmly, freeFromBoxes } from './boxes.ts';
import { messageType, messageVersion } from './messages.ts';
import type { HelloMessage } from './messages.ts';

/** No chart is lower or higher, at any width, in px; a message that says so is mistaken or forged. */
const [lowest, highest] = [20, 10_000];
const longestTitle = 300;
const elementName = 'wenda-chart';

/**
 * Where this very file lies, whatever else is called embed.js in the article. A module is no `currentScript`, and only a
 * module may name its own address: what both have is the place of a call.
 */
function ownAddress(): string | undefined {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement && currentScript.src) return currentScript.src;
  return /\w+:\/\/[^\s()]*?\/embed\.js/.exec(new Error('where').stack ?? '')?.[0];
}

const address = ownAddress();
const home = address ? new URL('.', address) : undefined;
const installed = window as Window & { wendaEmbeds?: Record<string, true> };

/** The frame in an element fills it, whatever the article's style sheets say about frames. */
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
  /** Whether the words in the element are those of the chart that its attributes name. */
  saysItself: boolean;
}

/** Our own elements in the article, whose frames a search of the document misses in a shadow tree. */
const placed = new Set<ChartElement>();

/** The frames of ours in the article, as it is now. */
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

/** Sets the height of what is inside a frame, whatever the article's style sheets say about frames. */
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
  // Our own element may have held the place with a height of its own.
  const holder = holderOf(frame);
  if (holder) firmly(holder, { height: 'auto' });
  freeFromBoxes(frame);
}

function listen(root: URL): void {
  addEventListener('message', ({ data, origin, source }) => {
    // A sandboxed frame has no origin.
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

/** Defines `<wenda-chart>`; what it contains, a link to the chart, names the frame and gives way to it. */
function defineElement(root: URL): void {
  class WendaChart extends HTMLElement implements ChartElement {
    frame = document.createElement('iframe');
    saysItself = true;

    static get observedAttributes(): string[] {
      return ['edition', 'chart', 'lang', 'theme', 'state', 'form', 'off', 'variant', 'aria-label'];
    }

    connectedCallback(): void {
      // A copy of an element comes with a copy of its frame.
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

    /** Shows the chart that the attributes name. */
    show(): void {
      const { frame } = this;
      const value = (name: string): string => encodeURIComponent(this.getAttribute(name) ?? '');
      const [edition, chart, state] = ['edition', 'chart', 'state'].map(value);
      if (!edition || !chart) return;
      const language = /^en/i.test(value('lang')) ? 'en/' : '';
      const off = (this.getAttribute('off') ?? '')
        .split(/\s+/)
        .map((part) => part && `${encodeURIComponent(part)}=off`);
      const others = ['theme', 'variant'].map((name) => value(name) && `${name}=${value(name)}`);
      const wishes = [...off, ...others].filter(Boolean).join('&');
      // What is frozen has no short form.
      const form = value('form') === 'short' ? 'short' : '';
      const end = state || form;
      const src = `${root.href}${language}${edition}/embed/${chart}/${end && `${end}/`}${wishes && `?${wishes}`}`;
      // Until the chart says what it is called.
      const words = this.saysItself ? this.textContent.trim() : chart;
      frame.title = this.getAttribute('aria-label') ?? (words || chart);
      if (frame.src !== src) frame.src = src;
    }
  }
  customElements.define(elementName, WendaChart);
}

// Pasted twice, it runs once; the same file from another address is another site's and runs beside it.
if (home && !installed.wendaEmbeds?.[home.href]) {
  (installed.wendaEmbeds ??= {})[home.href] = true;
  listen(home);
  if (!customElements.get(elementName)) defineElement(home);
}
