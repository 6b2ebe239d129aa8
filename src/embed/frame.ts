/**
 * Browser script of the frame: posts the chart's height to the parent, in the protocols of several hosts, after loading
 * and on every change. Without a parent, or one that listens, nothing happens.
 */
import './arrow-keys.ts';
import { messageType, messageVersion } from './messages.ts';
import type { HeightMessage } from './messages.ts';

const root = document.documentElement;
const { id = '' } = root.dataset;
/** pym.js passes a frame's name in its address and only accepts messages with it. */
const pymId = new URLSearchParams(location.search).get('childId');
/** WordPress oEmbed only accepts messages with the secret from the frame's address: `#?secret=…`. */
const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
let told = 0;

// `?variant=full-without-answers`: the initial choice of the switch.
for (const [at, word] of (new URLSearchParams(location.search).get('variant') ?? '').split('-').entries()) {
  const inputs = document.querySelectorAll<HTMLInputElement>(`[name=r${at}]`);
  for (const input of inputs) if (input.value === word) input.checked = true;
}

/**
 * Height of the document in px, measured without a scrollbar: one takes width while the frame is too low, and the
 * larger height measured with it would persist.
 */
function contentHeight(): number {
  const crowded = innerWidth > root.clientWidth;
  if (crowded) root.style.overflow = 'hidden';
  const { height } = root.getBoundingClientRect();
  if (crowded) root.style.overflow = '';
  return Math.ceil(height);
}

function tell(again: boolean): void {
  // A frame in a hidden tab has no width, so its height would be wrong.
  if (innerWidth < 1) return;
  const height = contentHeight();
  if (height < 1 || (height === told && !again)) return;
  told = height;
  const own: HeightMessage = { type: 'wenda-height', version: messageVersion, height, title: document.title };
  const messages: unknown[] = [
    own,
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { [id]: height } },
    JSON.stringify({ context: 'iframe.resize', src: location.href, height }),
  ];
  if (pymId) messages.push(`pymxPYMx${pymId}xPYMxheightxPYMx${height}`);
  if (secret) messages.push({ message: 'height', value: height, secret });
  // The height is not secret, and a sandboxed frame cannot learn the parent's origin.
  for (const message of messages) parent.postMessage(message, '*');
}

/** Whether a message asks for the height: `wenda-hello`, or the width that pym.js sends when it is ready. */
function asks(data: unknown): boolean {
  return (
    messageType(data) === 'wenda-hello' ||
    (typeof data === 'string' && pymId !== null && data.startsWith(`pymxPYMx${pymId}xPYMxwidthxPYMx`))
  );
}

if (parent !== window) {
  addEventListener('message', (event) => {
    if (event.source === parent && asks(event.data)) tell(true);
  });
  addEventListener('load', () => tell(false));
  // The root's size does not change if the article's scrollbar replaces the frame's own.
  addEventListener('resize', () => tell(false));
  new ResizeObserver(() => tell(false)).observe(root);
}
