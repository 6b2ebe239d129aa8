/**
 * Marks moving between drawings, on a canvas over them. A worker draws it: on the main thread, marks and scrolling
 * would block each other. Without `transferControlToOffscreen` or a working worker, nothing moves.
 */
import type { OverlayReport, OverlayRequest } from './overlay-messages.ts';
import type { MarkPositions } from './positions.ts';

/** Maximum wait for the worker's first frame, in ms; then the next picture appears without transition. */
const patience = 250;

let worker: Worker | undefined;
/** WebKit (GTK 2.50) occasionally crashes when a worker draws on a canvas. */
let isOutOfReach = navigator.vendor.startsWith('Apple');
const overlays = new Map<number, Overlay>();

function hear({ data: { id, kind, turn } }: MessageEvent<OverlayReport>): void {
  overlays.get(id)?.heard(kind, turn);
}

/** The worker, started once; undefined if unsupported. */
export function overlayWorker(): Worker | undefined {
  if (isOutOfReach || !('transferControlToOffscreen' in HTMLCanvasElement.prototype)) return undefined;
  if (!worker) {
    worker = new Worker(new URL('./overlay-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', hear);
    worker.addEventListener('error', () => {
      isOutOfReach = true;
      for (const overlay of overlays.values()) overlay.end();
    });
  }
  return worker;
}

export interface Moves {
  /** Start of the marks, unless they are still moving, here or on the overlay `after`. */
  from: MarkPositions;
  after?: Overlay | undefined;
  to: MarkPositions;
  /** ms. */
  duration: number;
  /** The marks are on the canvas: what is under it may change. Called at most once. */
  begun?: () => void;
  ended?: () => void;
}

let count = 0;

/** A canvas over drawings. */
export class Overlay {
  readonly canvas = document.createElement('canvas');
  private readonly id = (count += 1);
  private turn = 0;
  private isHandedOver = false;
  private moves: Moves | undefined;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.canvas.className = 'overlay-canvas';
    overlays.set(this.id, this);
  }

  /** Starts a transition over a drawing; false if it would not be visible. */
  start(svg: SVGSVGElement, moves: Moves): boolean {
    const { canvas, id } = this;
    const { left, top, bottom, width, height } = canvas.getBoundingClientRect();
    const toScreen = svg.getScreenCTM();
    const to = overlayWorker();
    if (!to || !toScreen || width <= 0 || bottom <= 0 || top >= innerHeight) return false;
    if (!this.isHandedOver) {
      this.isHandedOver = true;
      const offscreen = canvas.transferControlToOffscreen();
      to.postMessage({ kind: 'canvas', id, canvas: offscreen } satisfies OverlayRequest, [offscreen]);
    }
    // Moving marks need no finer pixels, and every frame uploads the whole canvas.
    const fine = Math.min(devicePixelRatio, 1.5);
    const { a, d, e, f } = toScreen;
    clearTimeout(this.waiting);
    this.moves = { ...moves };
    this.turn += 1;
    to.postMessage(
      {
        kind: 'start',
        id,
        turn: this.turn,
        size: [Math.round(width * fine), Math.round(height * fine)],
        transform: [a * fine, 0, 0, d * fine, (e - left) * fine, (f - top) * fine],
        from: moves.from,
        after: moves.after?.id ?? id,
        to: moves.to,
        duration: moves.duration,
        paper: getComputedStyle(canvas).color,
      } satisfies OverlayRequest,
      [],
    );
    canvas.dataset['moving'] = '';
    this.waiting = setTimeout(() => this.begin(), patience);
    return true;
  }

  /** Clears the canvas at once, without calling `ended`. */
  stop(): void {
    if (!this.moves) return;
    this.begin();
    this.leave();
    worker?.postMessage({ kind: 'stop', id: this.id } satisfies OverlayRequest, []);
  }

  /** Removes the canvas for good. */
  drop(): void {
    this.stop();
    this.canvas.remove();
    overlays.delete(this.id);
    worker?.postMessage({ kind: 'drop', id: this.id } satisfies OverlayRequest, []);
  }

  /** The marks have arrived, or nothing will draw them any more. */
  end(): void {
    this.begin();
    const ended = this.moves?.ended;
    this.leave();
    ended?.();
  }

  heard(kind: OverlayReport['kind'], turn: number): void {
    if (turn !== this.turn || !this.moves) return;
    if (kind === 'begun') this.begin();
    else this.end();
  }

  private begin(): void {
    clearTimeout(this.waiting);
    const begun = this.moves?.begun;
    if (this.moves) delete this.moves.begun;
    begun?.();
  }

  private leave(): void {
    this.moves = undefined;
    delete this.canvas.dataset['moving'];
  }
}
