/**
 * Browser script of the frame: posts the chart's height to the parent on loading and on every change, in the protocols
 * of several hosts.
 */
import './arrow-keys.ts';
import { messageType, messageVersion } from './messages.ts';
import type { HeightMessage } from './messages.ts';

const root = document.documentElement;
const { id = '' } = root.dataset;
/** pym.js names its frames in their address, and only accepts messages with this name. */
const pymId = new URLSearchParams(location.search).get('childId');
/** WordPress only accepts messages with the secret in the frame's address: `#?secret=…`. */
const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
let told = 0;

// `?variant=full-without-answers`: the initial choice of the switch.
for (const [at, word] of (new URLSearchParams(location.search).get('variant') ?? '').split('-').entries()) {
  const inputs = document.querySelectorAll<HTMLInputElement>(`[name=r${at}]`);
  for (const input of inputs) if (input.value === word) input.checked = true;
}

/**
 * Height of the document in px, without a scrollbar: while the frame is too low, one takes width, and the larger height
 * measured with it would persist.
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
  // Heights are not secret, and a sandboxed frame cannot know its parent's origin.
  for (const message of messages) parent.postMessage(message, '*');
}

/** Whether a message asks for the height: ours, or the width that pym.js sends first. */
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
  // If the article's scrollbar replaces the frame's own, the root keeps its size.
  addEventListener('resize', () => tell(false));
  new ResizeObserver(() => tell(false)).observe(root);
}
