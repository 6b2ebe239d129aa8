/**
 * embed.js: runs in other people's articles. Gives every frame with a chart of ours the height that the chart asks for,
 * and makes `<wenda-chart edition chart lang theme>` such a frame. It adds one listener and one element, changes
 * nothing but its own frames, and believes nobody but them.
 */
import { messageType, messageVersion } from './messages.ts';
import type { HelloMessage } from './messages.ts';

/** No chart is lower or higher, at any width, in px; a message that says so is mistaken or forged. */
const [lowest, highest] = [20, 10_000];
const elementName = 'wenda-chart';

const script =
  document.currentScript ??
  [...document.querySelectorAll('script[src]')].find((node) =>
    /\/embed\.js(\?|$)/.test(node.getAttribute('src') ?? ''),
  );
const home = script instanceof HTMLScriptElement && script.src ? new URL('.', script.src) : undefined;
const installed = window as Window & { wendaEmbeds?: Record<string, true> };

/** The frames of our own elements, which a search of the document misses in a shadow tree. */
const made = new Map<HTMLElement, HTMLIFrameElement>();

/** The frames of ours in the article, as it is now. */
function frames({ origin }: URL): HTMLIFrameElement[] {
  return [...new Set([...document.querySelectorAll('iframe'), ...made.values()])].filter((frame) => {
    try {
      return new URL(frame.src).origin === origin;
    } catch {
      return false;
    }
  });
}

const px = (value: string): number => Number.parseFloat(value) || 0;

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
  frame.style.setProperty('height', `${height + around}px`, 'important');
  for (const [limit, none] of [
    ['max-height', 'none'],
    ['min-height', '0'],
  ] as const) {
    frame.style.setProperty(limit, none, 'important');
  }
  const { parentElement } = frame;
  // Our own element may have held the place with a height of its own.
  if (parentElement?.localName === elementName)
    parentElement.style.setProperty('height', 'auto', 'important');
}

function listen(address: URL): void {
  addEventListener('message', ({ data, origin, source }) => {
    // A sandboxed frame has no origin.
    if (messageType(data) !== 'wenda-height' || (origin !== address.origin && origin !== 'null')) return;
    const { height } = data as { height: unknown };
    if (typeof height !== 'number' || !(height >= lowest && height <= highest)) return;
    const frame = source && frames(address).find(({ contentWindow }) => contentWindow === source);
    if (frame) setHeight(frame, height);
  });
  const hello: HelloMessage = { type: 'wenda-hello', version: messageVersion };
  for (const { contentWindow } of frames(address)) contentWindow?.postMessage(hello, '*');
}

/** Defines `<wenda-chart>`; what it contains, a link to the chart, stays as it is and names the frame. */
function defineElement(address: URL): void {
  const frameOf = (element: HTMLElement): HTMLIFrameElement => {
    const frame = made.get(element) ?? document.createElement('iframe');
    made.set(element, frame);
    return frame;
  };
  class WendaChart extends HTMLElement {
    static get observedAttributes(): string[] {
      return ['edition', 'chart', 'lang', 'theme', 'state'];
    }

    connectedCallback(): void {
      const frame = frameOf(this);
      const height = this.getAttribute('height');
      this.style.display = 'block';
      if (height && !this.style.height) this.style.height = `${px(height)}px`;
      frame.title = this.getAttribute('aria-label') ?? this.textContent.trim();
      frame.loading = 'lazy';
      frame.style.cssText = 'display:block;width:100%;max-width:none;height:100%;border:0';
      this.attributeChangedCallback();
      if (frame.parentElement !== this) this.prepend(frame);
    }

    attributeChangedCallback(): void {
      const value = (name: string): string => encodeURIComponent(this.getAttribute(name) ?? '');
      const [edition, chart, state, theme] = ['edition', 'chart', 'state', 'theme'].map(value);
      if (!edition || !chart) return;
      const frame = frameOf(this);
      const language = /^en/i.test(value('lang')) ? 'en/' : '';
      const src = `${address.href}${language}${edition}/embed/${chart}/${state ? `${state}/` : ''}${theme ? `?theme=${theme}` : ''}`;
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
