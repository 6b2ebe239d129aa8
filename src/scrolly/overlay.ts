/**
 * Marks that move from one drawing to another, on a canvas over them. A worker draws it: drawn by the page itself, moving
 * marks and a scrolling reader would wait for each other. Where canvases cannot be handed to a worker, or it does not
 * come, nothing moves.
 */
import type { OverlayReport, OverlayRequest } from './overlay-messages.ts';
import type { MarkPositions } from './positions.ts';

/** How long the worker may take to draw a first moment, in ms; after that the next picture simply comes. */
const patience = 250;

let worker: Worker | undefined;
/** WebKit (GTK 2.50) crashes now and then where a worker draws on canvases: there the next picture simply comes. */
let isOutOfReach = navigator.vendor.startsWith('Apple');
const overlays = new Map<number, Overlay>();

function hear({ data: { id, kind, turn } }: MessageEvent<OverlayReport>): void {
  overlays.get(id)?.heard(kind, turn);
}

/** Starts the worker, once, so that it is there when marks want to move; undefined where there can be none. */
export function overlayWorker(): Worker | undefined {
  if (isOutOfReach || !('transferControlToOffscreen' in HTMLCanvasElement.prototype)) return undefined;
  if (!worker) {
    worker = new Worker(new URL('./overlay-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', hear);
    worker.addEventListener('error', () => {
      isOutOfReach = true;
      for (const overlay of overlays.values()) overlay.stop();
    });
  }
  return worker;
}

/** What a transition is to do, and whom to tell of it. */
export interface Moves {
  /** Where the marks were, unless they are still on their way, here or on the overlay `after`. */
  from: MarkPositions;
  after?: Overlay | undefined;
  to: MarkPositions;
  /** ms. */
  duration: number;
  /** Marks stand on the canvas where they were: what is under it may change. Called once, unless other moves take the place of these. */
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

  /** Lets marks move over a drawing; false where nothing can be seen of it. */
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
    // What moves need not be finer: the whole canvas goes to the screen with every frame.
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

  /** Clears the canvas at once; nobody is told that marks have arrived. */
  stop(): void {
    if (!this.moves) return;
    this.begin();
    this.leave();
    worker?.postMessage({ kind: 'stop', id: this.id } satisfies OverlayRequest, []);
  }

  /** Takes the canvas away, which will not be used again. */
  drop(): void {
    this.stop();
    this.canvas.remove();
    overlays.delete(this.id);
    worker?.postMessage({ kind: 'drop', id: this.id } satisfies OverlayRequest, []);
  }

  /** What the worker says of a transition. */
  heard(kind: OverlayReport['kind'], turn: number): void {
    if (turn !== this.turn || !this.moves) return;
    this.begin();
    if (kind === 'begun') return;
    const { ended } = this.moves;
    this.leave();
    ended?.();
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
