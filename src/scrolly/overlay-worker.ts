/** Worker script: draws moving marks, to keep the main thread free for scrolling. */
import type { OverlayReport, OverlayRequest } from './overlay-messages.ts';
import { startTransition } from './transition.ts';
import type { Transition } from './transition.ts';

const page = globalThis as unknown as {
  requestAnimationFrame?: (draw: (time: number) => void) => number;
  postMessage(report: OverlayReport, transfer: []): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<OverlayRequest>) => void): void;
};

/** Some engines lack `requestAnimationFrame` in workers. */
const nextFrame = (draw: (time: number) => void): unknown =>
  page.requestAnimationFrame?.(draw) ?? setTimeout(() => draw(performance.now()), 16);

/** One `getContext` per canvas: Firefox refuses a second. */
const contexts = new Map<number, OffscreenCanvasRenderingContext2D>();
const transitions = new Map<number, Transition>();

function stop(id: number): void {
  transitions.get(id)?.stop();
  transitions.delete(id);
}

function start(request: Extract<OverlayRequest, { kind: 'start' }>): void {
  const { id, turn, size, transform, from, after = id, to, duration, paper } = request;
  const context = contexts.get(id);
  const origin = transitions.get(after)?.positions() ?? from;
  stop(id);
  if (!context) {
    page.postMessage({ kind: 'ended', id, turn }, []);
    return;
  }
  const { canvas } = context;
  // Setting the size reallocates memory even if it stays the same.
  if (canvas.width !== size[0] || canvas.height !== size[1]) [canvas.width, canvas.height] = size;
  context.setTransform(...transform);
  const ended = (): void => {
    transitions.delete(id);
    page.postMessage({ kind: 'ended', id, turn }, []);
  };
  transitions.set(id, startTransition(context, origin, to, { duration, paper, ended, nextFrame }));
  nextFrame(() => page.postMessage({ kind: 'begun', id, turn }, []));
}

page.addEventListener('message', ({ data }) => {
  if (data.kind === 'canvas') {
    const context = data.canvas.getContext('2d');
    if (context) contexts.set(data.id, context);
  } else if (data.kind === 'start') start(data);
  else {
    stop(data.id);
    if (data.kind === 'drop') contexts.delete(data.id);
  }
});
