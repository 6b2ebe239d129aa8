/**
 * Runs in the frame: tells the article around it how high the chart is, in every dialect that articles listen to, when
 * it is laid out and whenever that changes. Opened by itself, or in an article that does not listen, it does nothing.
 */
import './arrow-keys.ts';
import { messageType, messageVersion } from './messages.ts';
import type { HeightMessage } from './messages.ts';

const root = document.documentElement;
const { id = '' } = root.dataset;
/** pym.js names its frames in their address and listens only to that name. */
const pymId = new URLSearchParams(location.search).get('childId');
/** WordPress, where it embeds an address that an editor pasted, listens to frames that know its word: `#?secret=…`. */
const secret = /[?&]secret=(\w+)/.exec(location.hash)?.[1];
let told = 0;

// `?variant=full-without-answers`: the way of counting that the switch shows at first.
for (const [at, word] of (new URLSearchParams(location.search).get('variant') ?? '').split('-').entries()) {
  const inputs = document.querySelectorAll<HTMLInputElement>(`[name=r${at}]`);
  for (const input of inputs) if (input.value === word) input.checked = true;
}

/**
 * Height of the document in px, as it is without a scrollbar: one that shows while the frame is still too low would take
 * width, and the height measured beside it would keep it there.
 */
function contentHeight(): number {
  const crowded = innerWidth > root.clientWidth;
  if (crowded) root.style.overflow = 'hidden';
  const { height } = root.getBoundingClientRect();
  if (crowded) root.style.overflow = '';
  return Math.ceil(height);
}

function tell(again: boolean): void {
  // In a tab that is not shown the frame has no width, and any height would be wrong.
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
  // A height is no secret, and in a sandbox the frame does not learn who is around it.
  for (const message of messages) parent.postMessage(message, '*');
}

/** Whether a message asks for the height: ours, or the width that pym.js sends when it is there. */
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
  // Where the article's scrollbar takes exactly the room that the frame's own gave up, the content keeps its size.
  addEventListener('resize', () => tell(false));
  new ResizeObserver(() => tell(false)).observe(root);
}
